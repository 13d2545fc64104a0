// Blocks of cells out and in, by the keys everyone knows.
import type { ClipboardEvent } from 'react';
import type { Command } from '../useCommand.ts';
import { blockText, parseBlock } from './clipboard.ts';
import { copyText } from './copyText.ts';
import { clearEdits, pasteEdits } from './edits.ts';
import type { Grid } from './useGrid.ts';
import { valueText } from './values.ts';

export interface GridClipboard {
  onCopy: (event: ClipboardEvent<HTMLTextAreaElement>, cut: boolean) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** Copies without a key press. */
  copy: () => void;
  /** Empties the selected cells that can be edited. */
  clear: () => void;
}

/** So many refused cells of a pasted block are named. */
const NAMED = 5;

/** While a cell is edited the keys belong to its text. */
export function useClipboard<Row>(grid: Grid<Row>, command: Command): GridClipboard {
  const { props, shown, block, editing } = grid;
  const { columns } = props;
  const text = (): string => blockText(grid.selectedRows().map((row) => columns.slice(block.left, block.right + 1).map((column) => valueText(column.value(row)))));
  const clear = (): void => editing.writeRows(clearEdits(shown, columns, block));
  return {
    clear,
    copy: () => {
      if (!copyText(text())) command.say({ kind: 'refused', text: '没有复制成功。请选好单元格以后按 Ctrl+C。' });
    },
    onCopy: (event, cut) => {
      if (editing.editing || shown.length === 0) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', text());
      if (cut) clear();
    },
    onPaste: (event) => {
      if (editing.editing) return;
      event.preventDefault();
      const pasted = parseBlock(event.clipboardData.getData('text/plain'));
      if (pasted.length === 0 || shown.length === 0) return;
      if (!props.onEdit && !props.onPasteRows) {
        command.say({ kind: 'refused', text: `“${props.label}”这张表不能粘贴修改。` });
        return;
      }
      const made = pasteEdits(shown, columns, block, pasted);
      if (made.problems.length > 0) {
        const named = made.problems.slice(0, NAMED).map((problem) => problem.message);
        const more = made.problems.length > NAMED ? [`还有 ${made.problems.length - NAMED} 处。`] : [];
        command.say({ kind: 'refused', text: [`粘贴的内容有 ${made.problems.length} 处不能接收，一格也没有写入：`, ...named, ...more].join('\n') });
        return;
      }
      grid.selection.setSelection({ anchor: { row: made.block.top, column: made.block.left }, focus: { row: made.block.bottom, column: made.block.right } });
      if (made.hints.length > 0) command.say({ kind: 'refused', text: made.hints.join('\n') });
      editing.writeRows(made.edits);
    },
  };
}
