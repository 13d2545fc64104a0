// Where a table may part at a page's end; the file and the preview go by it alike.
import { CELL, POINTS_PER_MM } from './gongwen.ts';
import type { Block } from './outline.ts';
import { placedRows } from './tableGrid.ts';
import type { PlacedCell } from './tableGrid.ts';
import { textWidth } from './textWidth.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table of so many low rows, those of the head included, stands on one page whole; of a longer one no single low row stands alone before or after a page's end. */
const SHORT_TABLE = 8;
/** Lines of a low row. */
const LOW_ROW = 3;

export interface PlacedRow {
  cells: PlacedCell[];
  /** Of its highest cell, roughly. */
  lines: number;
  /** Stays on the page of the next row. */
  kept: boolean;
}

/** The rows with their cells placed. `widths` of the columns in millimetres, `size` of the type in points. */
export function keptRows(table: Pick<Table, 'head' | 'body'>, widths: readonly number[], size: number): { head: PlacedRow[]; body: PlacedRow[] } {
  const placed = (rows: Table['head']) => placedRows(rows, widths.length).map((cells) => ({ cells, lines: linesOf(cells, widths, size) }));
  const [head, body] = [placed(table.head), placed(table.body)];
  const low = (row: { lines: number } | undefined): boolean => (row?.lines ?? 0) <= LOW_ROW;
  const short = head.length + body.length <= SHORT_TABLE && [...head, ...body].every(low);
  const stays = (at: number): boolean => at < body.length - 1 && (short || ((at === 0 || at === body.length - 2) && low(body[at]) && low(body[at + 1])));
  return { head: head.map((row) => ({ ...row, kept: low(body[0]) })), body: body.map((row, at) => ({ ...row, kept: stays(at) })) };
}

/** A cell's text as one line after another; a tab is a space. */
export const cellText = ({ cell }: PlacedCell): string => (cell?.text ?? '').replaceAll('\t', ' ');

/** Of the columns a cell stands in, in the unit of `widths`. */
export function spannedWidth({ column, colSpan }: PlacedCell, widths: readonly number[]): number {
  return widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
}

function linesOf(cells: readonly PlacedCell[], widths: readonly number[], size: number): number {
  return cells.reduce((lines, cell) => (cell.rowSpan === 1 ? Math.max(lines, lineCount(cellText(cell), spannedWidth(cell, widths), size)) : lines), 1);
}

/** Lines a text takes in a cell of this width, roughly. */
function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor(((width - 2 * CELL.side) * POINTS_PER_MM) / size));
  if (text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
