// One sheet as the importers look at it: cells as one line of text, merged cells resolved downward, hidden rows known.
import { cleanLine } from '../names/fold.ts';
import { cellAddress, cellText } from './grid.ts';
import type { CellRange, CellValue, Sheet } from './grid.ts';

export interface SheetView {
  name: string;
  height: number;
  /** Columns that are looked at: as many as the longest row has, at most MOST_COLUMNS. */
  width: number;
  /** The cell's own value; a cell covered from above by a merged one has that one's value. */
  value(row: number, column: number): CellValue;
  /** The same as one line of text, '' when empty. */
  text(row: number, column: number): string;
  /** The row whose merged cell covers this one from above, in the same column; null when the cell stands for itself. */
  coveredFrom(row: number, column: number): number | null;
  /** The range of a merged cell that begins here and is wider than one column, if any. */
  wideMerge(row: number, column: number): CellRange | null;
  /** True when the sheet or a filter hides the row. */
  hiddenRow(row: number): boolean;
  /** 'D7' */
  address(row: number, column: number): string;
}

const MOST_COLUMNS = 200;

export function viewSheet(sheet: Sheet): SheetView {
  const height = sheet.rows.length;
  let width = 0;
  for (const row of sheet.rows) width = Math.max(width, Math.min(row.length, MOST_COLUMNS));
  const hidden = new Set(sheet.hiddenRows);
  /** column → row → the merged cell's first row; only for ranges higher than one row. */
  const covered = new Map<number, Map<number, number>>();
  const wide = new Map<string, CellRange>();
  for (const merge of sheet.merges) {
    if (merge.left >= width) continue;
    if (merge.right > merge.left) wide.set(`${merge.top}:${merge.left}`, merge);
    const bottom = Math.min(merge.bottom, height - 1);
    if (bottom <= merge.top) continue;
    const rows = covered.get(merge.left) ?? new Map<number, number>();
    covered.set(merge.left, rows);
    for (let row = merge.top + 1; row <= bottom; row += 1) rows.set(row, merge.top);
  }
  const coveredFrom = (row: number, column: number): number | null => covered.get(column)?.get(row) ?? null;
  const value = (row: number, column: number): CellValue => sheet.rows[coveredFrom(row, column) ?? row]?.[column] ?? null;
  // Rows are looked at one after the other, each cell several times: the texts of one row are kept.
  let keptRow = -1;
  let kept: string[] = [];
  const text = (row: number, column: number): string => {
    if (row !== keptRow) [keptRow, kept] = [row, []];
    const known = kept[column];
    if (known !== undefined) return known;
    const found = value(row, column);
    return (kept[column] = found === null ? '' : typeof found === 'string' ? cleanLine(found) : cellText(found));
  };
  return {
    name: sheet.name,
    height,
    width,
    value,
    text,
    coveredFrom,
    wideMerge: (row, column) => wide.get(`${row}:${column}`) ?? null,
    hiddenRow: (row) => hidden.has(row),
    address: cellAddress,
  };
}

/** The same sheet seen through a window of columns: what stands beside it is not there. */
export function windowOf(view: SheetView, left: number, right: number): SheetView {
  const inside = (column: number): boolean => column >= left && column <= right;
  return {
    ...view,
    value: (row, column) => (inside(column) ? view.value(row, column) : null),
    text: (row, column) => (inside(column) ? view.text(row, column) : ''),
    coveredFrom: (row, column) => (inside(column) ? view.coveredFrom(row, column) : null),
    wideMerge: (row, column) => (inside(column) ? view.wideMerge(row, column) : null),
  };
}

/** Columns of a row that hold something of their own (not covered from above). */
export function filledColumns(view: SheetView, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < view.width; column += 1) {
    if (view.coveredFrom(row, column) === null && view.text(row, column) !== '') columns.push(column);
  }
  return columns;
}
