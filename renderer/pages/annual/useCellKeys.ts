// Keys and pasting over a printed table: Enter and arrows go from cell to cell, a block from a spreadsheet falls on its cells.
import { useCallback, useRef } from 'react';
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { beside, blockOf, pasteOnto, sayPasted, under } from './cellPlaces.ts';
import { useChosenCells } from './useChosenCells.ts';
import type { LaidCell } from './cellPlaces.ts';
import { goToCell } from './goTo.ts';
import type { ReportState } from './useReport.ts';

interface CellKeys {
  type: (path: string, text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onFocus: (event: FocusEvent) => void;
  onBlur: (event: FocusEvent) => void;
  onClick: (event: MouseEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
  onMouseOver: (event: MouseEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
}

export const cellIn = (target: EventTarget): HTMLInputElement | null => (target instanceof HTMLInputElement && target.dataset.path !== undefined ? target : null);

/** Where a key leads from a cell; undefined when the key is the field's own. */
function way(cells: readonly LaidCell[], input: HTMLInputElement, { key, shiftKey }: KeyboardEvent): string | null | undefined {
  const path = input.dataset.path ?? '';
  const { selectionStart: from, selectionEnd: to, value } = input;
  const whole = from === 0 && to === value.length;
  const step = shiftKey ? -1 : 1;
  if (key === 'Enter') return under(cells, path, step) ?? beside(cells, path, step);
  if (key === 'ArrowDown') return under(cells, path, 1);
  if (key === 'ArrowUp') return under(cells, path, -1);
  if (shiftKey) return undefined;
  if (key === 'ArrowLeft' && (whole || to === 0)) return beside(cells, path, -1);
  if (key === 'ArrowRight' && (whole || from === value.length)) return beside(cells, path, 1);
  return undefined;
}

export function useCellKeys(cells: readonly LaidCell[], state: ReportState, onCell: (path: string) => void): CellKeys {
  const { typeCells, keep, command } = state;
  const chosen = useChosenCells(cells, state.cells);
  /** The text a cell had when it was entered, for Escape; and whether this click entered it. */
  const entered = useRef<{ path: string; text: string; fresh: boolean } | null>(null);
  const type = useCallback((path: string, text: string) => {
    const input = document.activeElement;
    if (input instanceof HTMLElement) delete input.dataset.idle;
    typeCells({ [path]: text });
  }, [typeCells]);
  return {
    type,
    onKeyDown: (event) => {
      const input = cellIn(event.target);
      if (!input || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
      if (chosen.byKey(input, event)) return;
      if (event.key === 'Escape' && entered.current !== null && input.value !== entered.current.text) {
        event.preventDefault();
        typeCells({ [entered.current.path]: entered.current.text });
        return;
      }
      const to = way(cells, input, event);
      if (to === undefined) return;
      event.preventDefault();
      if (to !== null) goToCell(to);
    },
    onPaste: (event) => {
      const input = cellIn(event.target);
      const text = event.clipboardData.getData('text/plain');
      if (!input || text === '') return;
      event.preventDefault();
      const pasted = pasteOnto(cells, input.dataset.path ?? '', blockOf(text));
      const taken = Object.keys(pasted.changes).length;
      if (taken > 0) typeCells(pasted.changes);
      const failed = pasted.strange.length + pasted.outside > 0;
      if (taken <= 1 && !failed) return;
      void keep().then(() => command.say({ kind: taken === 0 ? 'refused' : 'done', text: sayPasted(pasted), ...(taken === 0 ? {} : { undo: () => void command.undo('latest') }) }));
    },
    onFocus: (event) => {
      const input = cellIn(event.target);
      if (!input) return;
      chosen.leave(input.dataset.path ?? '');
      input.dataset.idle = '';
      entered.current = { path: input.dataset.path ?? '', text: input.value, fresh: true };
      onCell(input.dataset.path ?? '');
    },
    onBlur: (event) => {
      // On the way from cell to cell what was typed is kept at the next rest: one row typed in one go is one change.
      const within = event.relatedTarget !== null && cellIn(event.relatedTarget) !== null;
      if (cellIn(event.target) && !within) void keep();
    },
    onMouseDown: chosen.onMouseDown,
    onMouseOver: chosen.onMouseOver,
    onCopy: chosen.onCopy,
    onClick: (event) => {
      const input = cellIn(event.target);
      // The first click takes the whole number, so that typing replaces it; the next one sets the caret.
      if (input && input === document.activeElement && entered.current?.fresh === true) input.select();
      if (entered.current) entered.current.fresh = false;
    },
  };
}
