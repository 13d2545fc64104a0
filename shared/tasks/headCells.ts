// The cells of a head: its texts in one row or two, the columns each stands over, and what is written below them.
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import { matchTaskHead } from './taskHeads.ts';
import type { TaskHead } from './taskHeads.ts';

/** `row` is where it stands; `upper` the head it stands under, '' when none; `byContent`: nobody listed it, its column's cells say what it is. */
export interface HeadCell {
  row: number;
  column: number;
  title: string;
  upper: string;
  head: TaskHead | null;
  byContent?: true;
}

export function cellsOf(view: SheetView, row: number): HeadCell[] {
  return filledColumns(view, row).map((column) => ({ row, column, title: view.text(row, column), upper: '', head: matchTaskHead(view.text(row, column)) }));
}

/**
 * The heads of one row more (`next`) under heads merged over several columns (责任分工 over 牵头单位 and 责任单位). In a `flat` sheet,
 * which knows no merged cells, the blank columns behind a head are its own.
 */
export function withLowerRow(view: SheetView, next: number, upper: readonly HeadCell[], flat: boolean): HeadCell[] | null {
  if (next >= view.height) return null;
  const lower = cellsOf(view, next);
  const nextOf = (cell: HeadCell): number => upper.find(({ column }) => column > cell.column)?.column ?? view.width;
  // Without merged cells a second row of known heads that fills every gap of the first says as much.
  const gaps = Array.from({ length: (upper.at(-1)?.column ?? 0) + 1 }, (_, column) => column).filter((column) => !upper.some((cell) => cell.column === column));
  const fills = gaps.length > 0 && gaps.every((column) => lower.some((cell) => cell.column === column)) && lower.every(({ head }) => head !== null);
  const rightOf = (cell: HeadCell): number => view.wideMerge(cell.row, cell.column)?.right ?? ((flat || fills) && lower.length >= 2 ? nextOf(cell) - 1 : cell.column);
  const over = ({ column }: HeadCell): HeadCell | undefined => upper.find((cell) => cell.column <= column && rightOf(cell) >= column && rightOf(cell) > cell.column);
  const covered = (cell: HeadCell): boolean => lower.some(({ column }) => column >= cell.column && column <= rightOf(cell));
  if (lower.length === 0 || !lower.every((cell) => over(cell) !== undefined)) return null;
  // All other heads reach down into the second row: then it belongs to the head, whatever it says.
  const reached = upper.every((cell) => covered(cell) || view.coveredFrom(next, cell.column) === cell.row);
  if (!reached && !(lower.every(({ head, title }) => head !== null || (!flat && title.length <= 6)) && lower.some(({ head }) => head !== null))) return null;
  const named = lower.map((cell): HeadCell => {
    const title = over(cell)?.title ?? '';
    return { ...cell, upper: title, head: cell.head ?? matchTaskHead(title + cell.title) };
  });
  return [...upper.filter((cell) => !covered(cell)), ...named].sort((one, other) => one.column - other.column);
}

function holdsText(view: SheetView, column: number, from: number): boolean {
  for (let row = from; row < view.height; row += 1) if (view.text(row, column) !== '') return true;
  return false;
}

/** The columns under one head: those it is merged over, or the blank ones to its right that hold text further down. */
export function spanOf(view: SheetView, bottom: number, cell: HeadCell, next: number): number[] {
  const merge = view.wideMerge(cell.row, cell.column);
  const last = merge ? Math.min(merge.right, next - 1) : next - 1;
  const columns = [cell.column];
  for (let column = cell.column + 1; column <= last; column += 1) if (holdsText(view, column, bottom + 1)) columns.push(column);
  return columns;
}

/** How many rows below a head are looked at to see what its columns hold. */
export const SAMPLE = 40;

/** The texts of a column in rows that say more than one thing. */
export function textsOf(view: SheetView, column: number, from: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < Math.min(view.height, from + SAMPLE); row += 1) {
    if (view.text(row, column) !== '' && filledColumns(view, row).length > 1) texts.push(view.text(row, column));
  }
  return texts;
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

/** Heads printed twice side by side (序号 工作任务 责任单位 序号 工作任务 责任单位): two tables in one, not to be read as one. */
export function isDoubled(titles: readonly string[]): boolean {
  const half = titles.length / 2;
  return half >= 2 && Number.isInteger(half) && titles.slice(0, half).every((title, index) => foldText(title) === foldText(titles[half + index] ?? ''));
}
