// Reads the head of a task table: which column holds the task's levels, its requirement, who leads, who carries out, by when.
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { matchTaskHead } from './taskHeads.ts';
import type { TaskHead } from './taskHeads.ts';

/** Columns count from 0. `levels` from the widest to the narrowest; `unread`: columns nothing is kept of, with their heads. */
export interface TaskColumns {
  top: number;
  bottom: number;
  levels: number[];
  requirement: number;
  leads: number[];
  responsible: number[];
  deadline: number | null;
  number: number | null;
  remarks: number[];
  unread: { column: number; title: string }[];
}

interface HeadCell {
  column: number;
  title: string;
  head: TaskHead | null;
}

function cellsOf(view: SheetView, row: number): HeadCell[] {
  return filledColumns(view, row).map((column) => ({ column, title: view.text(row, column), head: matchTaskHead(view.text(row, column)) }));
}

/** The heads of a second row under heads merged over several columns (责任分工 over 牵头单位 and 责任单位). */
function withLowerRow(view: SheetView, row: number, upper: readonly HeadCell[]): HeadCell[] | null {
  if (row + 1 >= view.height) return null;
  const lower = cellsOf(view, row + 1);
  const under = lower.every(({ column }) => upper.some((cell) => cell.column === column ? view.wideMerge(row, column) !== null : cell.column < column && (view.wideMerge(row, cell.column)?.right ?? -1) >= column));
  if (lower.length === 0 || !under || !lower.every(({ head, title }) => head !== null || title.length <= 6)) return null;
  if (!lower.some(({ head }) => head !== null)) return null;
  const covered = (cell: HeadCell): boolean => {
    const right = view.wideMerge(row, cell.column)?.right ?? cell.column;
    return lower.some(({ column }) => column >= cell.column && column <= right);
  };
  return [...upper.filter((cell) => !covered(cell)), ...lower].sort((a, b) => a.column - b.column);
}

function holdsText(view: SheetView, column: number, from: number): boolean {
  for (let row = from; row < view.height; row += 1) if (view.text(row, column) !== '') return true;
  return false;
}

/** The columns under one head: those it is merged over, or the blank ones to its right that hold text further down. */
function spanOf(view: SheetView, row: number, cell: HeadCell, next: number): number[] {
  const merge = view.wideMerge(row, cell.column);
  const last = merge ? Math.min(merge.right, next - 1) : next - 1;
  const columns = [cell.column];
  for (let column = cell.column + 1; column <= last; column += 1) if (holdsText(view, column, row + 1)) columns.push(column);
  return columns;
}

function columnsOf(view: SheetView, cells: readonly HeadCell[], top: number, bottom: number): TaskColumns | null {
  const of = (field: TaskHead['field']): HeadCell[] => cells.filter(({ head }) => head?.field === field);
  const sure = (fields: readonly TaskHead['field'][]): boolean => cells.some(({ head }) => head?.sure === true && fields.includes(head.field));
  if (!sure(['level', 'requirement'])) return null;
  if (of('lead').length + of('responsible').length === 0) return null;
  if (!sure(['lead', 'responsible']) && !sure(['level'])) return null;
  const spans = new Map(cells.map((cell, index) => [cell, spanOf(view, bottom, cell, cells[index + 1]?.column ?? view.width)]));
  const all = (list: readonly HeadCell[]): number[] => list.flatMap((cell) => spans.get(cell) ?? []);
  const requirements = of('requirement');
  const levels = [...all(of('level')), ...requirements.slice(0, -1).map(({ column }) => column)];
  const requirement = requirements.at(-1)?.column ?? levels.pop();
  if (requirement === undefined) return null;
  const surest = of('responsible').filter(({ head }) => head?.sure === true);
  const responsible = surest.length > 0 ? surest : of('responsible');
  const used = new Set([...levels, requirement, ...all(of('lead')), ...all(responsible), ...all(of('remark'))]);
  const [deadline, number] = [of('deadline')[0]?.column ?? null, of('number')[0]?.column ?? null];
  return {
    top, bottom, levels: levels.sort((a, b) => a - b), requirement, leads: all(of('lead')), responsible: all(responsible), deadline, number, remarks: all(of('remark')),
    unread: cells.filter(({ column }) => !used.has(column) && column !== deadline && column !== number).map(({ column, title }) => ({ column, title })),
  };
}

/**
 * The head that begins in a row, or null: half of its texts must be heads of a task table, with a task and who does it; further
 * down (`again`) seven in ten, because a row of a table may hold such words.
 */
export function readTaskHead(view: SheetView, row: number, again: boolean): TaskColumns | null {
  const upper = cellsOf(view, row);
  if (upper.length < 2 || upper.some(({ title }) => title.length > 30)) return null;
  const lower = withLowerRow(view, row, upper);
  for (const [cells, bottom] of [[lower ?? upper, lower ? row + 1 : row], [upper, row]] as const) {
    const matched = cells.filter(({ head }) => head !== null).length;
    const columns = matched * 10 >= cells.length * (again ? 7 : 5) ? columnsOf(view, cells, row, bottom) : null;
    if (columns) return columns;
  }
  return null;
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
