// Heads of the printed tables in a sheet: which columns a row gives to which words, merged or spread over several rows.
import type { Label } from './labels.ts';
import { matchLabel } from './labels.ts';
import type { SheetGrid } from './sheetGrid.ts';

/** Columns of the sheet, both ends included. */
export interface Span {
  left: number;
  right: number;
}

export interface Head {
  /** Rows of the sheet it takes. */
  top: number;
  bottom: number;
  /** Key of the column's words → columns of the sheet. */
  columns: Map<string, Span>;
}

/** Columns that one head cell takes; a merged head spans several. */
function spanAt(grid: SheetGrid, row: number, column: number): Span {
  const range = grid.merge(row, column);
  return range === null ? { left: column, right: column } : { left: range.left, right: range.right };
}

/** The words of a cell, or of two cells below one another where the head was wrapped over two rows. */
function headAt(grid: SheetGrid, row: number, column: number, labels: readonly Label<string>[]): { key: string; score: number; bottom: number } | null {
  const own = grid.text(row, column);
  if (own === '') return null;
  const single = matchLabel(own, labels);
  const below = grid.covered(row + 1, column) && grid.merge(row, column) === grid.merge(row + 1, column) ? '' : grid.text(row + 1, column);
  const joined = below === '' || /\d/.test(below) ? null : matchLabel(own + below, labels);
  if (joined !== null && joined.score > (single?.score ?? 0) + 0.05) return { key: joined.owner, score: joined.score, bottom: row + 1 };
  return single === null ? null : { key: single.owner, score: single.score, bottom: Math.max(row, grid.merge(row, column)?.bottom ?? row) };
}

/**
 * The head of which this row is the lowest with words of its own. `least` is how many different words must stand in the row;
 * words missing in it are looked for in up to three rows above. Null when the row is no head.
 */
export function headIn(grid: SheetGrid, row: number, labels: readonly Label<string>[], least: number): Head | null {
  const columns = new Map<string, Span>();
  const scores = new Map<string, number>();
  let [top, bottom] = [row, row];
  let own = 0;
  const take = (at: number, column: number): boolean => {
    const found = headAt(grid, at, column, labels);
    if (found === null || found.key === '' || found.score <= (scores.get(found.key) ?? 0)) return false;
    const span = spanAt(grid, at, column);
    if ([...columns].some(([key, other]) => key !== found.key && span.left <= other.right && span.right >= other.left)) return false;
    columns.set(found.key, span);
    scores.set(found.key, found.score);
    [top, bottom] = [Math.min(top, grid.merge(at, column)?.top ?? at), Math.max(bottom, found.bottom)];
    return true;
  };
  for (let column = 0; column < grid.width; column = spanAt(grid, row, column).right + 1) if (take(row, column)) own += 1;
  if (own < least) return null;
  for (let above = row - 1; above >= Math.max(0, row - 3) && columns.size < new Set(labels.map(({ owner }) => owner)).size; above -= 1) {
    for (let column = 0; column < grid.width; column = spanAt(grid, above, column).right + 1) take(above, column);
  }
  return { top, bottom, columns };
}
