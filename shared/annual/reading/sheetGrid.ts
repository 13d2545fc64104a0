// One sheet as the annual tables are looked for in it: every cell of a merged range bears the range's text.
import { cellAddress, cellText } from '../../importing/grid.ts';
import type { CellRange, CellValue, Sheet } from '../../importing/grid.ts';

/** Columns looked at: the widest printed table has fifteen. */
const MOST_COLUMNS = 60;
/** Rows looked at: a report has under a hundred, a workbook of one sheet for sixty units some thousands. */
const MOST_ROWS = 20_000;

export interface SheetGrid {
  name: string;
  height: number;
  width: number;
  /** The value a person sees at a place: a merged range has it everywhere. */
  value(row: number, column: number): CellValue;
  /** The same as text, spaces and line breaks gone; '' when empty. */
  text(row: number, column: number): string;
  /** The merged range a place belongs to, null for a cell of its own. */
  merge(row: number, column: number): CellRange | null;
  /** True where another cell's merged range covers this place. */
  covered(row: number, column: number): boolean;
  /** 'D7': where the value of a place stands. */
  address(row: number, column: number): string;
}

/** `columns`: for lines whose cells were moved, the column of the file each came from. */
export function gridOf(sheet: Sheet, columns: ReadonlyMap<number, ReadonlyMap<number, number>> = new Map()): SheetGrid {
  const height = Math.min(sheet.rows.length, MOST_ROWS);
  let width = 0;
  for (const row of sheet.rows) width = Math.max(width, Math.min(row.length, MOST_COLUMNS));
  for (const { right, top } of sheet.merges) if (top < height) width = Math.max(width, Math.min(right + 1, MOST_COLUMNS));
  const merged: (CellRange | undefined)[] = [];
  for (const range of sheet.merges) {
    for (let row = range.top; row <= Math.min(range.bottom, height - 1); row += 1) {
      for (let column = range.left; column <= Math.min(range.right, width - 1); column += 1) merged[row * width + column] = range;
    }
  }
  const texts: (string | undefined)[] = [];
  const merge = (row: number, column: number): CellRange | null => merged[row * width + column] ?? null;
  const value = (row: number, column: number): CellValue => {
    const range = merge(row, column);
    return sheet.rows[range?.top ?? row]?.[range?.left ?? column] ?? null;
  };
  return {
    name: sheet.name,
    height,
    width,
    value,
    merge,
    text: (row, column) => {
      if (row < 0 || row >= height || column < 0 || column >= width) return '';
      return (texts[row * width + column] ??= cellText(value(row, column)).replace(/[\s\u200b-\u200f\ufeff]+/g, ''));
    },
    covered: (row, column) => {
      const range = merge(row, column);
      return range !== null && (range.top !== row || range.left !== column);
    },
    address: (row, column) => {
      const range = merge(row, column);
      const [line, left] = [range?.top ?? row, range?.left ?? column];
      return cellAddress(line, columns.get(line)?.get(left) ?? left);
    },
  };
}

/** Distinct texts of a row from the left, each merged range once; `until` is the first column not looked at. */
export function textsOf(grid: SheetGrid, row: number, until = grid.width): { text: string; column: number }[] {
  const found: { text: string; column: number }[] = [];
  let last: CellRange | null = null;
  for (let column = 0; column < until; column += 1) {
    const range = grid.merge(row, column);
    const text = grid.text(row, column);
    if (text !== '' && (range === null || range !== last)) found.push({ text, column });
    last = range;
  }
  return found;
}
