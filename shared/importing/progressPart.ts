// Which part of which task a row speaks of: by the hidden number, else by the unit and the requirement's words.
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import type { KnownPart } from './facts.ts';
import type { ProgressTable } from './progressTables.ts';

export interface PartFinder {
  byId: ReadonlyMap<number, KnownPart>;
  /** The part, or why there is none. `numbered`: the row bore its number. */
  find: (table: ProgressTable, row: number) => { part: KnownPart; numbered: boolean } | { problem: Problem };
}

/** Prepares the parts of the data for finding them. */
export function partFinder(parts: readonly KnownPart[]): PartFinder {
  const byId = new Map(parts.map((part) => [part.id, part]));
  // Only what is asked for is folded: a file speaks of few units, the data of all, for years.
  let byUnit: Map<string, KnownPart[]> | undefined;
  const folded = new Map<string, Map<string, KnownPart[]>>();
  const withWords = (unit: string, words: string): readonly KnownPart[] => {
    byUnit ??= Map.groupBy(parts, (part) => part.unit);
    const known = folded.get(unit) ?? Map.groupBy(byUnit.get(unit) ?? [], ({ requirement }) => foldText(requirement));
    folded.set(unit, known);
    return known.get(words) ?? [];
  };

  return {
    byId,
    find: (table, row) => {
      const { view, columns, unit } = table;
      const cell = (field: 'part' | 'requirement' | 'number'): string => (columns.has(field) ? view.text(row, columns.get(field)!) : '');
      const at = (field: 'part' | 'requirement'): Problem['at'] => {
        const column = columns.get(field) ?? columns.get('requirement') ?? columns.get('part') ?? 0;
        return { sheet: view.name, row: row + 1, cell: view.address(row, column), field };
      };
      const printed = foldText(cell('requirement'));
      const id = cell('part').normalize('NFKC');
      if (id !== '') {
        const part = /^\d{1,15}$/.test(id) ? byId.get(Number(id)) : undefined;
        if (!part) return { problem: { code: 'part-unknown', message: `第${row + 1}行的编号“${id.slice(0, 20)}”在台账里没有：这项任务可能已经删除，或者编号被改动过。请重新发一份填报表，把这一行抄过去。`, at: at('part') } };
        if (part.unit !== unit) return { problem: { code: 'row-of-other-unit', message: `第${row + 1}行是“${part.unit}”的任务（${named(part)}），这张表是“${unit}”的。请核对是不是把别的单位的行粘贴进来了。`, at: at('part') } };
        if (columns.has('requirement') && printed !== foldText(part.requirement)) {
          const other = withWords(unit, printed)[0];
          const why = other ? `写的是另一项任务（${named(other)}），可能排过序或者粘贴错了行` : '和台账里的不一样，可能被改动过，也可能任务后来改了说法';
          return { problem: { code: 'row-altered', message: `第${row + 1}行的具体要求${why}；按编号这一行应是${named(part)}。请照台账核对，或者重新发一份填报表。`, at: at('requirement') } };
        }
        return { part, numbered: true };
      }
      if (printed === '') return { problem: { code: 'row-without-task', message: `第${row + 1}行填了内容，但看不出是哪一项任务：没有具体要求，也没有编号。请把内容写到那项任务的行里。`, at: at('requirement') } };
      const candidates = withWords(unit, printed).filter((part) => table.year === undefined || part.year === table.year);
      const number = foldText(cell('number'));
      const exact = candidates.length > 1 && number !== '' ? candidates.filter((part) => foldText(part.number) === number) : candidates;
      if (exact.length === 1) return { part: exact[0]!, numbered: false };
      if (candidates.length === 0) {
        return { problem: { code: 'part-unknown', message: `第${row + 1}行的任务在“${unit}”${table.year === undefined ? '' : `${table.year}年`}的台账里没有找到。请核对具体要求有没有改动、单位和年度是否选对。`, at: at('requirement') } };
      }
      return { problem: { code: 'part-ambiguous', message: `第${row + 1}行的任务在“${unit}”的台账里有${candidates.length}项同样的${table.year === undefined ? '（可能是不同年度的，请在导入时说明年度）' : ''}，分不清是哪一项。请用带编号的填报表重新填报。`, at: at('requirement') } };
    },
  };
}

/** '第3项“做好预算公开…”' */
export function named({ number, requirement }: KnownPart): string {
  const words = requirement.length > 20 ? `${requirement.slice(0, 20)}…` : requirement;
  return `${number === '' ? '' : `第${number}项`}“${words.replace(/\s+/g, ' ')}”`;
}
