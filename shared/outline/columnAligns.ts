// How the columns of a table are set where the outline does not say: the same for the Word file and for the preview.
import { CELL, POINTS_PER_MM } from './gongwen.ts';
import type { Block } from './outline.ts';
import { textWidth } from './textWidth.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * A column of short entries is centred, one whose entries run over a line is set from the left.
 * `widths` are millimetres, `size` is the text's size in points.
 */
export function columnAligns(table: Table, widths: readonly number[], size: number): ('left' | 'center' | 'right')[] {
  const whole = table.body.filter((cells) => cells.length === table.columns.length);
  return table.columns.map((column, index) => {
    if (column.align) return column.align;
    const room = Math.max(1, Math.floor((((widths[index] ?? 0) - 2 * CELL.side) * POINTS_PER_MM) / size));
    const runsOver = (text: string): boolean => text.includes('\n') || textWidth(text) > room;
    return whole.some((cells) => runsOver(cells[index]?.text ?? '')) ? 'left' : 'center';
  });
}
