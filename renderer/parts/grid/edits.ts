// From what was typed or pasted into cells to what the page is asked to write; nothing is lost without a sentence.
import type { Problem } from '../../../shared/problems.ts';
import { readDay } from '../dayText.ts';
import type { Block } from './selection.ts';
import type { GridColumn, GridRowEdit } from './types.ts';
import { valueText } from './values.ts';

/** The options of a column edited by choice. */
export function optionsOf<Row>(column: GridColumn<Row>, row: Row): readonly string[] {
  const options = column.editor?.options ?? [];
  return typeof options === 'function' ? options(row) : options;
}

/** The text an editor starts with. */
export function startText<Row>(column: GridColumn<Row>, row: Row): string {
  return column.editText ? column.editText(row) : valueText(column.value(row));
}

/** What was typed → what is written, or the sentence why not. Days come out as 'YYYY-MM-DD'. */
export function acceptText<Row>(column: GridColumn<Row>, row: Row, typed: string): { text: string } | { problem: string } {
  const text = typed.trim();
  const editor = column.editor;
  if (!editor) return { problem: `“${column.title}”这一列不能直接改。` };
  if (text === '') return editor.required ? { problem: `“${column.title}”不能空白。按 Esc 放弃修改。` } : { text: '' };
  if (editor.kind === 'day') {
    const read = readDay(text, editor.year);
    return read.day === null ? { problem: read.why } : { text: read.day };
  }
  if (editor.kind === 'choice' && !editor.free && !optionsOf(column, row).includes(text)) {
    return { problem: `“${text}”不在可选的“${column.title}”里。请从列出的里面选。` };
  }
  return { text };
}

export interface BlockEdits<Row> {
  edits: GridRowEdit<Row>[];
  /** The block that was written over, to select it. */
  block: Block;
  /** Refusals: then nothing is written. */
  problems: Problem[];
  /** Things that were left out though nothing is wrong. */
  hints: string[];
}

/**
 * A pasted block → changes by row, starting at the top left of the selection. A single pasted cell fills the whole selection.
 * One refused cell refuses the block; cells outside the table are named in a hint, not dropped in silence.
 */
export function pasteEdits<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], selected: Block, pasted: readonly (readonly string[])[]): BlockEdits<Row> {
  const fill = pasted.length === 1 && pasted[0]?.length === 1;
  const height = fill ? selected.bottom - selected.top + 1 : pasted.length;
  const width = fill ? selected.right - selected.left + 1 : Math.max(0, ...pasted.map((row) => row.length));
  const bottom = Math.min(rows.length, selected.top + height) - 1;
  const right = Math.min(columns.length, selected.left + width) - 1;
  const result: BlockEdits<Row> = { edits: [], block: { top: selected.top, left: selected.left, bottom, right }, problems: [], hints: [] };
  if (selected.top + height > rows.length) {
    result.hints.push(`粘贴的有 ${height} 行，从选中处往下只有 ${rows.length - selected.top} 行，多出的 ${selected.top + height - rows.length} 行没有粘贴；要新增很多行请用“导入”。`);
  }
  if (selected.left + width > columns.length) result.hints.push(`粘贴的有 ${width} 列，超出表格右边的 ${selected.left + width - columns.length} 列没有粘贴。`);
  for (let rowIndex = selected.top; rowIndex <= bottom; rowIndex += 1) {
    const row = rows[rowIndex];
    if (row === undefined) continue;
    const changes: Record<string, string> = {};
    for (let columnIndex = selected.left; columnIndex <= right; columnIndex += 1) {
      const column = columns[columnIndex];
      const typed = fill ? pasted[0]?.[0] : pasted[rowIndex - selected.top]?.[columnIndex - selected.left];
      if (!column || typed === undefined || typed.trim() === startText(column, row).trim()) continue;
      const accepted = acceptText(column, row, typed);
      if ('problem' in accepted) result.problems.push({ code: 'cell-refused', message: `第 ${rowIndex + 1} 行：${accepted.problem}`, at: { row: rowIndex + 1, field: column.id } });
      else changes[column.id] = accepted.text;
    }
    if (Object.keys(changes).length > 0) result.edits.push({ row, changes });
  }
  return result;
}

/** Clearing the selected cells is pasting a blank into each cell that can be edited and is not required. */
export function clearEdits<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], selected: Block): GridRowEdit<Row>[] {
  const edits: GridRowEdit<Row>[] = [];
  for (let index = selected.top; index <= selected.bottom; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const changes: Record<string, string> = {};
    for (const column of columns.slice(selected.left, selected.right + 1)) {
      if (column.editor && !column.editor.required && startText(column, row) !== '') changes[column.id] = '';
    }
    if (Object.keys(changes).length > 0) edits.push({ row, changes });
  }
  return edits;
}
