// A block of cells chosen with Shift or the mouse, to be copied as a spreadsheet takes it.
import { useEffect, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { cellsBetween, textOfCells, under } from './cellPlaces.ts';
import type { LaidCell } from './cellPlaces.ts';

interface ChosenCells {
  /** Shift with an arrow makes the block larger or smaller; true when the key was taken. */
  byKey: (input: HTMLInputElement, event: KeyboardEvent) => boolean;
  /** Another cell has the focus: nothing is chosen but it. */
  leave: (path: string) => void;
  onMouseDown: (event: MouseEvent) => void;
  onMouseOver: (event: MouseEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
}

const pathIn = (target: EventTarget): string | null => (target instanceof HTMLInputElement ? (target.dataset.path ?? null) : null);
const fieldOf = (path: string): HTMLInputElement | null => document.querySelector<HTMLInputElement>(`input[data-path="${CSS.escape(path)}"]`);

/** The nearest cell to the left or right in the same printed row. */
function along(cells: readonly LaidCell[], path: string, step: 1 | -1): string | null {
  const at = cells.find((cell) => cell.path === path);
  if (!at) return null;
  const ahead = cells.filter((cell) => cell.top === at.top && (cell.left - at.left) * step > 0);
  return ahead.toSorted((one, other) => (one.left - other.left) * step)[0]?.path ?? null;
}

/** The marks are set on the fields themselves: choosing draws nothing anew. */
export function useChosenCells(cells: readonly LaidCell[], texts: ReadonlyMap<string, string>): ChosenCells {
  /** From the cell with the focus to the other end; null while one cell alone is meant. */
  const block = useRef<{ from: string; to: string } | null>(null);
  const dragging = useRef<string | null>(null);
  const mark = (next: { from: string; to: string } | null): void => {
    for (const cell of cells) delete fieldOf(cell.path)?.dataset.chosen;
    block.current = next === null || next.from === next.to ? null : next;
    if (block.current === null) return;
    for (const cell of cellsBetween(cells, block.current.from, block.current.to)) {
      const field = fieldOf(cell.path);
      if (field) field.dataset.chosen = '';
    }
  };
  useEffect(() => {
    const stop = (): void => void (dragging.current = null);
    window.addEventListener('mouseup', stop);
    return () => window.removeEventListener('mouseup', stop);
  }, []);
  return {
    byKey: (input, event) => {
      const path = input.dataset.path ?? '';
      const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1;
      const upright = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      if (!event.shiftKey || !(upright || event.key === 'ArrowLeft' || event.key === 'ArrowRight')) return false;
      const end = block.current?.to ?? path;
      const to = upright ? under(cells, end, step) : along(cells, end, step);
      event.preventDefault();
      if (to !== null) {
        mark({ from: path, to });
        fieldOf(to)?.scrollIntoView({ block: 'nearest' });
      }
      return true;
    },
    leave: (path) => {
      if (block.current !== null && block.current.from !== path) mark(null);
    },
    onMouseDown: (event) => {
      const path = pathIn(event.target);
      if (path === null || event.button !== 0) return;
      const at = pathIn(document.activeElement ?? event.target);
      if (event.shiftKey && at !== null && cells.some((cell) => cell.path === at)) {
        event.preventDefault();
        mark({ from: at, to: path });
        return;
      }
      dragging.current = path;
      mark(null);
    },
    onMouseOver: (event) => {
      const path = pathIn(event.target);
      if (path !== null && dragging.current !== null && (event.buttons & 1) === 1 && (path !== dragging.current || block.current !== null)) mark({ from: dragging.current, to: path });
    },
    onCopy: (event) => {
      if (block.current === null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', textOfCells(cellsBetween(cells, block.current.from, block.current.to), (path) => texts.get(path) ?? ''));
    },
  };
}
