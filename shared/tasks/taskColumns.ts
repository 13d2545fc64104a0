// Reads the head of a task table: which column holds the task's levels, its requirement, who leads, who carries out, by when.
import { columnName } from '../importing/grid.ts';
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import { isFirstInCharge, isOtherTable, matchTaskHead, mayBeLevel, SHARED_OUT } from './taskHeads.ts';
import type { TaskHead } from './taskHeads.ts';

/**
 * Columns count from 0. `levels` from the widest to the narrowest; `requirementFrom`: the first column under the requirement's head;
 * `unread`: columns nothing is kept of, with their heads; `goals`: columns of aims kept with the remarks; `ordering`:
 * columns of levels under a head nobody listed; `headless`: columns
 * without a head, read as the one at their left; `titles`: the texts of the head, row by row.
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
  number: number | null;
  remarks: number[];
  goals: { column: number; title: string }[];
  ordering: { column: number; title: string }[];
  headless: { column: number; title: string }[];
  unread: { column: number; title: string }[];
  titles: Map<number, string>[];
}

interface HeadCell {
  column: number;
  title: string;
  head: TaskHead | null;
}

function cellsOf(view: SheetView, row: number): HeadCell[] {
  return filledColumns(view, row).map((column) => ({ column, title: view.text(row, column), head: matchTaskHead(view.text(row, column)) }));
}

/**
 * The heads of a second row under heads merged over several columns (责任分工 over 牵头单位 and 责任单位). In a `flat` sheet, which
 * knows no merged cells, the blank columns behind a head are its own.
 */
function withLowerRow(view: SheetView, row: number, upper: readonly HeadCell[], flat: boolean): HeadCell[] | null {
  if (row + 1 >= view.height) return null;
  const lower = cellsOf(view, row + 1);
  const nextOf = (cell: HeadCell): number => upper.find(({ column }) => column > cell.column)?.column ?? view.width;
  // Without merged cells a second row of known heads that fills every gap of the first says as much.
  const gaps = Array.from({ length: (upper.at(-1)?.column ?? 0) + 1 }, (_, column) => column).filter((column) => !upper.some((cell) => cell.column === column));
  const fills = gaps.length > 0 && gaps.every((column) => lower.some((cell) => cell.column === column)) && lower.every(({ head }) => head !== null);
  const rightOf = (cell: HeadCell): number => view.wideMerge(row, cell.column)?.right ?? ((flat || fills) && lower.length >= 2 ? nextOf(cell) - 1 : cell.column);
  const under = lower.every(({ column }) => upper.some((cell) => cell.column <= column && rightOf(cell) >= column && rightOf(cell) > cell.column));
  const covered = (cell: HeadCell): boolean => lower.some(({ column }) => column >= cell.column && column <= rightOf(cell));
  if (lower.length === 0 || !under) return null;
  // All other heads reach down into the second row: then it belongs to the head, whatever it says.
  const reached = upper.every((cell) => covered(cell) || view.coveredFrom(row + 1, cell.column) === row);
  if (!reached && !(lower.every(({ head, title }) => head !== null || (!flat && title.length <= 6)) && lower.some(({ head }) => head !== null))) return null;
  return [...upper.filter((cell) => !covered(cell)), ...lower].sort((a, b) => a.column - b.column);
}

function holdsText(view: SheetView, column: number, from: number): boolean {
  for (let row = from; row < view.height; row += 1) if (view.text(row, column) !== '') return true;
  return false;
}

/** The columns under one head: those it is merged over, or the blank ones to its right that hold text further down. */
function spanOf(view: SheetView, top: number, bottom: number, cell: HeadCell, next: number): number[] {
  const merge = view.wideMerge(bottom, cell.column) ?? view.wideMerge(top, cell.column);
  const last = merge ? Math.min(merge.right, next - 1) : next - 1;
  const columns = [cell.column];
  for (let column = cell.column + 1; column <= last; column += 1) if (holdsText(view, column, bottom + 1)) columns.push(column);
  return columns;
}

/** The number next to the requirement is the task's; one further left numbers the levels. */
function numberColumn(numbers: readonly number[], requirement: number): number | null {
  return numbers.filter((column) => column < requirement).at(-1) ?? numbers[0] ?? null;
}

/** How many rows below a head are looked at to see what its columns hold. */
const SAMPLE = 40;

/** Plain words (内容, 分工, 进度要求) in every head of a table whose title says that it shares out tasks. */
function isSaid(view: SheetView, top: number, cells: readonly HeadCell[]): boolean {
  const fields = new Set(cells.map(({ head }) => head?.field));
  if (fields.has(undefined) || !(fields.has('requirement') || fields.has('goal')) || !fields.has('deadline')) return false;
  return Array.from({ length: top }, (_, row) => filledColumns(view, row).map((column) => view.text(row, column)).join('')).some((text) => SHARED_OUT.test(text));
}

/** The texts of a column in rows that say more than one thing. */
function textsOf(view: SheetView, column: number, from: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < Math.min(view.height, from + SAMPLE); row += 1) {
    if (view.text(row, column) !== '' && filledColumns(view, row).length > 1) texts.push(view.text(row, column));
  }
  return texts;
}

function columnsOf(view: SheetView, cells: readonly HeadCell[], top: number, bottom: number, flat: boolean): TaskColumns | null {
  const of = (...fields: TaskHead['field'][]): HeadCell[] => cells.filter(({ head }) => head !== null && fields.includes(head.field));
  const sure = (...fields: TaskHead['field'][]): boolean => of(...fields).some(({ head }) => head?.sure === true);
  if (of('lead', 'responsible').length === 0) return null;
  if (!isSaid(view, top, cells)) {
    if (!sure('level', 'requirement', 'goal')) return null;
    if (!sure('lead', 'responsible') && !sure('level')) return null;
  }
  if (isOtherTable(cells.map(({ title }) => title))) return null;
  const spans = new Map(cells.map((cell, index) => [cell, spanOf(view, top, bottom, cell, cells[index + 1]?.column ?? view.width)]));
  const headless: TaskColumns['headless'] = [];
  const stray: TaskColumns['unread'] = [];
  const nameless = (column: number): { column: number; title: string } => ({ column, title: `${columnName(column)}列（没有表头）` });
  for (const [cell, span] of spans) {
    if (view.wideMerge(bottom, cell.column) !== null || view.wideMerge(top, cell.column) !== null) continue;
    // Behind the last head only a sheet that lost its merged cells has more of the same.
    const edge = cell === cells.at(-1) && !flat;
    const extra = edge ? span.splice(1) : span.slice(1);
    const kept = !edge && cell.head !== null && cell.head.field !== 'number' && cell.head.field !== 'deadline';
    for (const column of extra) {
      if (!kept) stray.push(nameless(column));
      else if (cell.head?.field !== 'level') headless.push({ column, title: cell.title });
    }
  }
  const all = (list: readonly HeadCell[]): number[] => list.flatMap((cell) => spans.get(cell) ?? []);
  const goals = of('goal');
  const wanted = of('requirement').length > 0 ? of('requirement') : goals;
  const levels = [...all(of('level')), ...all(wanted.slice(0, -1))];
  const spare = wanted === goals ? [] : goals;
  // Aims at the left of all else order the tasks.
  const asLevel = spare.filter(({ column }) => column < Math.min(...levels, wanted[0]?.column ?? 0));
  levels.push(...all(asLevel));
  levels.sort((a, b) => a - b);
  const span = wanted.length > 0 ? all(wanted.slice(-1)) : levels.splice(-1);
  const requirement = span.at(-1);
  if (requirement === undefined) return null;
  levels.push(...span.slice(0, -1));
  const surest = of('responsible').filter(({ head }) => head?.sure === true);
  const carrying = surest.length > 0 ? surest : of('responsible');
  const first = of('lead').length === 0 ? carrying.filter(({ title }) => isFirstInCharge(title)) : [];
  const [leads, responsible] = first.length === 1 && carrying.length > 1 ? [first, carrying.filter((cell) => cell !== first[0])] : [of('lead'), carrying];
  const kept = spare.filter((cell) => !asLevel.includes(cell));
  const remarks = [...all(of('remark')), ...all(kept)].sort((a, b) => a - b);
  const deadline = of('deadline')[0]?.column ?? null;
  // An unlisted head at the left of the task orders it; a column of levels that holds but numbers is the tasks' number.
  const ordering = cells.filter(({ column, head, title }) => head === null && column < (span[0] ?? requirement) && mayBeLevel(title) && textsOf(view, column, bottom + 1).length > 0);
  levels.push(...all(ordering));
  const counting = levels.find((column) => {
    const texts = textsOf(view, column, bottom + 1);
    return texts.length > 0 && texts.every((text) => /^\d+(?:[.．-]\d+)*[.．、]?$/.test(text));
  });
  const number = numberColumn(of('number').map(({ column }) => column), requirement) ?? counting ?? null;
  if (number === counting && number !== null) levels.splice(levels.indexOf(number), 1);
  const used = new Set([...levels, requirement, ...all(leads), ...all(responsible), ...remarks]);
  return {
    top, bottom, levels: levels.sort((a, b) => a - b), requirement, requirementFrom: span[0] ?? requirement, leads: all(leads), responsible: all(responsible), deadline, number, remarks,
    goals: kept.map(({ column, title }) => ({ column, title })), ordering: ordering.filter(({ column }) => column !== number).map(({ column, title }) => ({ column, title })), headless,
    unread: [...cells.filter(({ column }) => !used.has(column) && column !== deadline && column !== number).map(({ column, title }) => ({ column, title })), ...stray],
    titles: Array.from({ length: bottom - top + 1 }, (_, index) => new Map(filledColumns(view, top + index).map((column) => [column, foldText(view.text(top + index, column))]))),
  };
}

/** A column of counts (年度任务 12 条) is no column of tasks; one headed 要求 or 措施 is taken as it is. */
function holdsCounts(view: SheetView, { top, bottom, requirement }: TaskColumns): boolean {
  const head = matchTaskHead(view.text(bottom, requirement)) ?? matchTaskHead(view.text(top, requirement));
  if (head?.field !== 'level') return false;
  const texts: string[] = [];
  for (let row = bottom + 1; row < Math.min(view.height, bottom + 1 + SAMPLE); row += 1) {
    const text = view.text(row, requirement);
    if (text !== '') texts.push(text);
  }
  return texts.filter((text) => /^[\d.,%％]+(?:[^\d]{1,2})?$/.test(text)).length * 2 > texts.length;
}

/** Heads with their values at their right, row after row (工作任务 | 公开预算 | 责任单位 | 区财政局): a card, not a head. */
export function isCard(view: SheetView, row: number): boolean {
  const cells = cellsOf(view, row);
  const values = cells.filter(({ head }) => head === null);
  if (cells.length < 2 || values.length * 3 < cells.length) return false;
  let next = row + 1;
  while (next < view.height && filledColumns(view, next).length === 0) next += 1;
  if (next >= view.height) return false;
  const heads = cells.filter(({ column, head }) => head !== null && matchTaskHead(view.text(next, column)) !== null);
  const same = cells.every(({ column, title }) => foldText(view.text(next, column)) === foldText(title));
  return !same && heads.some(({ column }) => view.text(next, column).length >= 3) && values.every(({ column }) => matchTaskHead(view.text(next, column)) === null);
}

/**
 * The head that begins in a row, or null: half of its texts must be heads of a task table, with a task and who does it; further
 * down (`again`) seven in ten, because a row of a table may hold such words. `flat`: the sheet knows no merged cells.
 */
export function readTaskHead(view: SheetView, row: number, again: boolean, flat: boolean): TaskColumns | null {
  const upper = cellsOf(view, row);
  if (upper.length < 2 || upper.some(({ title, head }) => head === null && title.length > 30)) return null;
  const lower = withLowerRow(view, row, upper, flat);
  const enough = (cells: readonly HeadCell[]): boolean => cells.filter(({ head }) => head !== null).length * 10 >= cells.length * (again ? 7 : 5);
  for (const [cells, bottom] of [[lower ?? upper, lower ? row + 1 : row], [upper, row]] as const) {
    const columns = enough(cells) || enough(upper) ? columnsOf(view, cells, row, bottom, flat) : null;
    if (columns && !isCard(view, row) && (again || !holdsCounts(view, columns))) return columns;
  }
  return null;
}

/** The same head, or one with a letter wrong: 牵头部们. */
function similar(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length !== other.length || one.length < 3) return false;
  const wrong = Array.from(one).filter((letter, index) => letter !== other[index]).length;
  return wrong * 3 <= one.length;
}

/** True when a row prints a known head again, letters wrong in some of its cells: most of its texts stand there in the head too. */
export function repeatsHead(view: SheetView, row: number, columns: TaskColumns): boolean {
  const filled = filledColumns(view, row);
  return filled.length >= 2 && columns.titles.some((titles) => filled.filter((column) => similar(titles.get(column) ?? '', foldText(view.text(row, column)))).length * 3 >= Math.max(filled.length, titles.size) * 2);
}

/** What two heads have in common when they belong to one table: the same fields in the same order. */
export function headSignature(columns: TaskColumns): string {
  const at = (list: readonly number[], name: string): [number, string][] => list.map((column) => [column, name]);
  const { deadline, number } = columns;
  return [...at([columns.requirement], '要求'), ...at(columns.leads, '牵头'), ...at(columns.responsible, '责任'), ...at(columns.remarks, '备注'), ...at(deadline === null ? [] : [deadline], '时限'), ...at(number === null ? [] : [number], '序号'), ...at(columns.levels.slice(0, 1), '任务')]
    .sort((a, b) => a[0] - b[0])
    .map(([, name]) => name)
    .join('|');
}
