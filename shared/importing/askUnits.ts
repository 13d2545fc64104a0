// Names of units in a file: resolved against the register, answered by the person, or asked about; never created silently.
import type { Day } from '../days/day.ts';
import { cleanLine, cleanName, dropNumber, foldText } from '../names/fold.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { UnitFields } from '../units/unit.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { KnownFacts } from './facts.ts';
import type { ImportOptions, Plan, PlanRow } from './plan.ts';

export interface UnitPlace {
  sheet: string;
  row: number;
  cell: string;
}
export interface UnitDesk {
  /** The register's name for a printed one, or a refusal. */
  name(printed: string, on: Day | null, place: UnitPlace): { unit: string } | { problem: Problem };
  questions(): Plan['questions'];
  /** Rows that create the units the person asked for. */
  created(): PlanRow[];
  /** One hint for each name that was taken for a unit in a way worth checking. */
  hints(): Problem[];
}

const MOST_CANDIDATES = 5;

export function createUnitDesk(known: KnownFacts, options: ImportOptions): UnitDesk {
  const index = createUnitIndex(known.units, { regionNames: known.regionNames });
  const answers = new Map(Object.entries(options.units ?? {}).map(([printed, answer]) => [foldText(printed), answer]));
  const asked = new Map<string, { name: string; rows: { sheet: string; row: number }[]; candidates: string[] }>();
  const created = new Map<string, PlanRow>();
  const noted = new Map<string, { note: string; place: UnitPlace; rows: number }>();

  const refuse = (code: string, message: string, place: UnitPlace): { problem: Problem } => ({
    problem: { code, message, at: { sheet: place.sheet, row: place.row, cell: place.cell, field: 'unit' } },
  });

  function create(printed: string, answer: { group?: string | undefined; tier?: string | undefined }, place: UnitPlace): { unit: string } {
    const name = cleanName(printed);
    const key = foldText(name);
    if (!created.has(key)) {
      const fields: UnitFields = { name, aliases: [], formerNames: [], group: answer.group ?? '', tier: answer.tier ?? '', from: null, to: null, exempt: false, remark: '' };
      created.set(key, { sheet: place.sheet, row: place.row, action: 'add', values: { record: 'unit', ...fields }, problems: [] });
    }
    return { unit: String(created.get(key)?.values['name']) };
  }

  function remember(printed: string, note: string, place: UnitPlace): void {
    const entry = noted.get(printed);
    if (entry) entry.rows += 1;
    else noted.set(printed, { note, place, rows: 1 });
  }

  return {
    name(written, on, place) {
      const printed = dropNumber(written);
      const key = foldText(printed);
      const answer = answers.get(key);
      if (answer !== undefined && typeof answer !== 'string') return create(printed, answer, place);
      const meant = answer ?? printed;
      const found = index.resolve(meant, on ?? undefined);
      if ('match' in found) {
        if (found.note !== undefined) remember(printed, found.note, place);
        return { unit: found.match.name };
      }
      const where = `${place.cell} 的单位“${cleanName(printed)}”`;
      if (answer !== undefined) return refuse('unit-answer-unknown', `为“${cleanName(printed)}”指定的单位“${answer}”不在单位名录里，请改为名录里的单位名称。`, place);
      if (printed.length > 100) return refuse('text-too-long', `${place.cell} 的单位名称超过100个字，请检查是否填错了列。`, place);
      const parts = printed.split(/[、，,；;/／\s]|会同|联合/).map((part) => part.trim()).filter((part) => part !== '');
      if (parts.length > 1 && parts.every((part) => 'match' in index.resolve(part, on ?? undefined))) {
        return refuse('unit-several', `${place.cell} 的单位“${cleanLine(printed)}”一格里写了${parts.length}个单位，请每个单位写一行。`, place);
      }
      const names = found.candidates.slice(0, MOST_CANDIDATES).map((unit) => unit.name);
      if (!asked.has(key)) asked.set(key, { name: cleanName(printed), rows: [], candidates: names });
      asked.get(key)?.rows.push({ sheet: place.sheet, row: place.row });
      if (found.ambiguous) return refuse('unit-ambiguous', `${where}可能是${names.join('、')}中的任何一个，请写全称，或在导入时指定。`, place);
      if (found.note !== undefined) return refuse('unit-not-valid', `${where}不能接收：${found.note}。请核对日期或名录。`, place);
      const near = names.length > 0 ? `，相近的有：${names.join('、')}` : '';
      return refuse('unit-unknown', `${where}不在单位名录里${near}。请改正名称，或在导入时指定它是哪个单位、或新增单位。`, place);
    },
    questions: () => [...asked.values()],
    created: () => [...created.values()],
    hints: () =>
      [...noted].map(([printed, { note, place, rows }]) =>
        hint('unit-recognised', `单位“${cleanName(printed)}”：${note}（${rows}行），请核对。`, { sheet: place.sheet, row: place.row, cell: place.cell, field: 'unit' }),
      ),
  };
}
