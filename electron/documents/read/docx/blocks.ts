// What the text of a Word file is made of once it is read: paragraphs and tables, in order.
import type { CellRange } from '../../../../shared/importing/grid.ts';

/** A table with every cell at its place in the grid; rows and columns count from 0. */
export interface PlacedTable {
  rows: number;
  /** Cells that are not covered by a merge, empty ones too, row by row; `span` columns wide. */
  cells: { row: number; column: number; span: number; text: string }[];
  /** Ranges of more than one cell; the text stands at the top left. */
  merges: CellRange[];
  hiddenRows: number[];
  /** What stands in text boxes anchored in the table's cells. */
  boxes: Block[];
  /** Only for a table of one cell that frames other tables: what stands in that cell. */
  framed?: Block[];
}

export type Block = { kind: 'text'; text: string } | { kind: 'table'; name: string; table: PlacedTable };

/** One by one: a call with a hundred thousand arguments would fail. */
export function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}

/** The text without blank lines at both ends; spaces within its lines stay. */
export function withoutBlankEnds(text: string): string {
  if (!text.includes('\n')) return text.trim() === '' ? '' : text;
  const lines = text.split('\n');
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]?.trim() === '') start += 1;
  while (end > start && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(start, end).join('\n');
}

/** Paragraphs one below the other; of a table within, cells side by side with tabs between. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return withoutBlankEnds(blocks.map((block) => (block.kind === 'text' ? block.text : textOfTable(block.table))).join('\n'));
}

function textOfTable(table: PlacedTable): string {
  const rows: string[][] = [];
  for (const { row, text } of table.cells) (rows[row] ??= []).push(text);
  return Array.from(rows, (cells) => cells?.join('\t').replace(/\t+$/, '') ?? '').join('\n');
}
