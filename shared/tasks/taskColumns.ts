// Reads the head of a task table: which column holds the task's levels, its requirement, who leads, who carries out, by when.
import { foldHead } from '../importing/matchHead.ts';
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import { spanOf, textsOf } from './headCells.ts';
import type { HeadCell } from './headCells.ts';
import { namesPeople } from './peopleBeside.ts';
import { nameless } from './headFields.ts';
import type { MarkedColumn } from './unitMarks.ts';
import { isFirstInCharge, isOtherTable, mayBeLevel } from './taskHeads.ts';
import type { TaskHead } from './taskHeads.ts';

/**
 * Columns count from 0. `levels` from the widest to the narrowest; `requirementFrom`: the first column under the requirement's head;
 * `unread`: columns nothing is kept of, with their heads; `goals`: columns of aims kept with the remarks; `ordering`:
 * columns of levels under a head nobody listed; `headless`: columns without a head, read as the one at their left; `taken`: columns
 * known by their cells, and as what; `people`: who stands for units no column names;
 * `withPeople`: people stand in the cells of units; `helped`: what leads because others only help;
 * `marked`: the units' own columns, with marks; `timed`: the deadline stands within a longer text; `titles`: the texts of the head, row by row.
 */
export interface TaskColumns {
  top: number;
  bottom: number;
  levels: number[];
  requirement: number;
  requirementFrom: number;
  leads: number[];
  responsible: number[];
  deadline: number | null;
  timed: boolean;
  marked: MarkedColumn[];
  number: number | null;
  remarks: number[];
  goals: { column: number; title: string }[];
  ordering: { column: number; title: string }[];
  headless: { column: number; title: string }[];
  taken: { column: number; title: string; as: string }[];
  people: { column: number; title: string }[];
  withPeople: boolean;
  helped: { column: number; title: string }[];
  unread: { column: number; title: string }[];
  titles: Map<number, string>[];
}

/** The columns that say who does a task; where a table has none, the one that says until when. */
export function doersOf({ leads, responsible, marked, deadline }: TaskColumns): number[] {
  const who = [...leads, ...responsible, ...marked.map(({ column }) => column)];
  return who.length > 0 || deadline === null ? who : [deadline];
}

/** The number next to the requirement is the task's; one further left numbers the levels. */
function numberColumn(numbers: readonly number[], requirement: number): number | null {
  return numbers.filter((column) => column < requirement).at(-1) ?? numbers[0] ?? null;
}

/** What the words around a table say: that it shares out tasks (工作要点), or that it is a table of tasks (任务分解表). */
export interface Said {
  tasks: boolean;
  table: boolean;
}

/**
 * True for heads that ask for what and by whom. Where words say that tasks are shared out, plain words (内容, 分工) and columns known
 * by their cells will do, and with a deadline nobody needs to be named.
 */
function isTaskTable(cells: readonly HeadCell[], { tasks: said, table }: Said): boolean {
  if (isOtherTable(cells.map(({ title }) => title))) return false;
  const any = (fields: readonly TaskHead['field'][], sure = false): boolean => cells.some(({ head }) => head !== null && fields.includes(head.field) && (head.sure || !sure));
  const what: readonly TaskHead['field'][] = ['level', 'requirement', 'goal', 'timed'];
  const who: readonly TaskHead['field'][] = ['lead', 'responsible', 'mark'];
  const when = any(['deadline', 'timed']);
  if (any(who)) return any(what, true) ? any(who, true) || any(['level', 'timed'], true) || said || when : said && any(what) && (when || any(who, true) || table);
  return when && (any(what, true) ? said || (any(['person']) && cells.some(({ title }) => title.includes('任务'))) : said && any(what) && any(['person']));
}

/** Heads of units that only help, beside one that answers for the task. */
const HELPS = /^(?:配合|帮|辅|协办|协同|协助|参与|参加|支持|联办|会办)+/;

/**
 * Who leads and who carries out. Where no column says 牵头, the one of several that answers for the task leads: 主要责任单位, or
 * 责任科室 beside 协助科室. People stand for units only where no column names any.
 */
function whoOf(lead: readonly HeadCell[], responsible: readonly HeadCell[], people: readonly HeadCell[]): { leads: readonly HeadCell[]; responsible: readonly HeadCell[] } {
  if (lead.length + responsible.length === 0) return { leads: [], responsible: people.slice(0, 1) };
  const surest = responsible.filter(({ head }) => head?.sure === true);
  const carrying = surest.length > 0 ? responsible.filter((cell) => cell.head?.sure === true || cell.byContent) : responsible;
  if (lead.length > 0 || carrying.length < 2) return { leads: lead, responsible: carrying };
  const first = carrying.filter(({ title }) => isFirstInCharge(title));
  const main = first.length === 1 ? first : carrying.filter(({ title }) => !HELPS.test(foldHead(title)));
  return main.length === 1 ? { leads: main, responsible: carrying.filter((cell) => cell !== main[0]) } : { leads: [], responsible: carrying };
}

/** The columns under the heads of a row, each with its field; null when they are not those of a task table. */
export function columnsOf(view: SheetView, cells: readonly HeadCell[], top: number, bottom: number, flat: boolean, said: Said): TaskColumns | null {
  const of = (...fields: TaskHead['field'][]): HeadCell[] => cells.filter(({ head }) => head !== null && fields.includes(head.field));
  if (!isTaskTable(cells, said)) return null;
  const spans = new Map(cells.map((cell, index) => [cell, spanOf(view, bottom, cell, cells[index + 1]?.column ?? view.width)]));
  const headless: TaskColumns['headless'] = [];
  const stray: TaskColumns['unread'] = [];
  for (const [cell, span] of spans) {
    if (view.wideMerge(cell.row, cell.column) !== null) continue;
    // Behind the last head only a sheet that lost its merged cells has more of the same.
    const edge = cell === cells.at(-1) && !flat;
    const extra = edge ? span.splice(1) : span.slice(1);
    const kept = !edge && cell.head !== null && cell.head.field !== 'number' && cell.head.field !== 'deadline';
    for (const column of extra) {
      if (!kept) stray.push({ column, title: nameless(column) });
      else if (cell.head?.field !== 'level') headless.push({ column, title: cell.title });
    }
  }
  const all = (list: readonly HeadCell[]): number[] => list.flatMap((cell) => spans.get(cell) ?? []);
  const goals = [...of('goal'), ...(of('requirement').length > 0 ? of('timed') : [])];
  // Aims behind who does the task are no task themselves where another column names it.
  const doer = Math.min(...of('lead', 'responsible', 'mark', 'deadline').map(({ column }) => column));
  const aims = of('level').length > 0 ? of('goal').filter(({ column }) => column < doer) : of('goal');
  const wanted = [of('requirement'), of('timed'), aims].find((list) => list.length > 0) ?? [];
  const levels = [...all(of('level')), ...all(wanted.slice(0, -1))];
  const spare = goals.filter((cell) => !wanted.includes(cell));
  // Aims at the left of all else order the tasks.
  const unlisted = cells.filter(({ head, title }) => head === null && mayBeLevel(title)).map(({ column }) => column);
  const asLevel = spare.filter(({ column }) => column < Math.min(...levels, ...unlisted, wanted[0]?.column ?? 0));
  levels.push(...all(asLevel));
  levels.sort((a, b) => a - b);
  const span = wanted.length > 0 ? all(wanted.slice(-1)) : levels.splice(-1);
  const requirement = span.at(-1);
  if (requirement === undefined) return null;
  levels.push(...span.slice(0, -1));
  const { leads, responsible } = whoOf(of('lead'), of('responsible'), of('mark').length > 0 ? [] : of('person'));
  const kept = [...spare.filter((cell) => !asLevel.includes(cell)), ...of('aside')];
  const remarks = [...all(of('remark')), ...all(kept)].sort((a, b) => a - b);
  const [timed] = of('timed');
  const timedAt = timed === undefined || of('deadline').length > 0 ? null : timed.column;
  // Of several times the one by which it is done.
  const until = of('deadline').find(({ title }) => /完成|办结|结束|截止/.test(foldHead(title))) ?? of('deadline')[0];
  const deadline = until?.column ?? (timedAt === requirement ? null : timedAt);
  // An unlisted head at the left of the task orders it; a column of levels that holds but numbers is the tasks' number.
  const ordering = cells.filter(({ column, head, title }) => head === null && column < (span[0] ?? requirement) && mayBeLevel(title) && textsOf(view, column, bottom + 1).length > 0);
  levels.push(...all(ordering));
  const counting = levels.find((column) => {
    const texts = textsOf(view, column, bottom + 1);
    return texts.length > 0 && texts.every((text) => /^\d+(?:[.．-]\d+)*[.．、]?$/.test(text));
  });
  const number = numberColumn(of('number').map(({ column }) => column), requirement) ?? counting ?? null;
  if (number === counting && number !== null) levels.splice(levels.indexOf(number), 1);
  const used = new Set([...levels, requirement, ...all(leads), ...all(responsible), ...all(of('mark')), ...remarks]);
  const titled = ({ column, title }: HeadCell): { column: number; title: string } => ({ column, title: title === '' ? nameless(column) : title });
  const untitled = Array.from({ length: view.width }, (_, column) => column)
    .filter((column) => !used.has(column) && column !== deadline && column !== number && textsOf(view, column, bottom + 1).length > 0)
    .filter((column) => [...spans.values()].every((span) => !span.includes(column)) && stray.every((other) => other.column !== column));
  stray.push(...untitled.map((column) => ({ column, title: nameless(column) })));
  const isUsed = ({ column }: HeadCell): boolean => used.has(column) || column === deadline || column === number;
  return {
    top, bottom, levels: levels.sort((a, b) => a - b), requirement, requirementFrom: span[0] ?? requirement, leads: all(leads), responsible: all(responsible), deadline, timed: timedAt !== null, marked: of('mark').map(titled), number, remarks,
    goals: kept.map(titled), ordering: ordering.filter(({ column }) => column !== number).map(titled), headless,
    taken: cells.filter((cell) => cell.byContent && isUsed(cell)).map((cell) => ({ ...titled(cell), as: asWhat(cell, requirement, leads) })),
    people: leads.length === 0 && responsible.length > 0 && responsible.every(({ head }) => head?.field === 'person') ? responsible.map(titled) : [],
    withPeople: [...leads, ...responsible].some(({ title }) => namesPeople(title)),
    helped: leads.filter(({ head }) => head?.field !== 'lead').map(titled),
    unread: [...cells.filter((cell) => !isUsed(cell)).map(titled), ...stray],
    titles: Array.from({ length: bottom - top + 1 }, (_, index) => new Map(filledColumns(view, top + index).map((column) => [column, foldText(view.text(top + index, column))]))),
  };
}

/** What a column known by its cells is read as, in a person's words. */
function asWhat({ column, head }: HeadCell, requirement: number, leads: readonly HeadCell[]): string {
  if (column === requirement) return '具体要求';
  if (leads.some((cell) => cell.column === column)) return '牵头部门';
  const words: Partial<Record<TaskHead['field'], string>> = { lead: '牵头部门', responsible: '责任单位', deadline: '完成时限', number: '序号', level: '任务的类别' };
  return words[head?.field ?? 'remark'] ?? '备注';
}
