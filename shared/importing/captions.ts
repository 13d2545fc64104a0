// The texts above a table: all that stand over the first one of a sheet, those between two tables for the next.
import { filledColumns } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

const MOST_ROWS = 12;

/** Everything in the rows above a row, one under the other. */
export function captionAbove(view: SheetView, row: number): string {
  const texts: string[] = [];
  for (let above = Math.max(0, row - MOST_ROWS); above < row; above += 1) {
    for (const column of filledColumns(view, above).slice(0, 6)) texts.push(view.text(above, column));
  }
  return texts.join('\n');
}

/** A lone text, or several that each say what they are: 报送单位：区财政局 | 填报日期：4月5日. */
function isCaption(view: SheetView, row: number, filled: readonly number[]): boolean {
  if (filled.length === 1) return typeof view.value(row, filled[0] ?? 0) === 'string';
  return filled.length <= 4 && /[:：]/.test(view.text(row, filled[0] ?? 0));
}

/** The rows right above a row that hold texts and no record, from the top; `from` is the first row that may be one. */
export function captionRows(view: SheetView, from: number, row: number): number[] {
  const rows: number[] = [];
  for (let above = row - 1; above >= Math.max(from, row - MOST_ROWS); above -= 1) {
    const filled = filledColumns(view, above);
    if (filled.length === 0) continue;
    if (!isCaption(view, above, filled)) break;
    rows.unshift(above);
  }
  return rows;
}

/** What those rows say, one under the other. */
export function captionBetween(view: SheetView, from: number, row: number): string {
  return captionRows(view, from, row).flatMap((at) => filledColumns(view, at).map((column) => view.text(at, column))).join('\n');
}
