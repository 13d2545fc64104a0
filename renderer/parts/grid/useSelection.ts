// The selected block of a table, which stays with its rows when they are sorted, filtered or read anew.
import { useCallback, useEffect, useRef, useState } from 'react';
import { clampCell, single } from './selection.ts';
import type { CellAt, Selection } from './selection.ts';

export interface GridSelection {
  selection: Selection;
  /** Selects one cell, or stretches the block to it. */
  select: (cell: CellAt, extend?: boolean) => void;
  setSelection: (selection: Selection) => void;
}

/** `keyAt` names the row standing at an index now; a selected row that moved is followed. */
export function useSelection(rowCount: number, columnCount: number, keyAt: (index: number) => string | number | null): GridSelection {
  const [selection, setState] = useState<Selection>(() => single({ row: 0, column: 0 }));
  const held = useRef<string | number | null>(null);
  const setSelection = useCallback((next: Selection) => {
    setState(next);
    held.current = keyAt(next.focus.row);
  }, [keyAt]);
  const select = useCallback((cell: CellAt, extend = false) => {
    setState((current) => {
      const focus = clampCell(cell, rowCount, columnCount);
      held.current = keyAt(focus.row);
      return extend ? { anchor: current.anchor, focus } : single(focus);
    });
  }, [rowCount, columnCount, keyAt]);
  useEffect(() => {
    setState((current) => {
      const key = held.current;
      if (rowCount === 0) return current;
      if (key === null || keyAt(current.focus.row) === key) {
        if (current.focus.row < rowCount && current.anchor.row < rowCount) return current;
        return { anchor: clampCell(current.anchor, rowCount, columnCount), focus: clampCell(current.focus, rowCount, columnCount) };
      }
      for (let index = 0; index < rowCount; index += 1) {
        if (keyAt(index) === key) return single({ row: index, column: current.focus.column });
      }
      held.current = null;
      return single(clampCell(current.focus, rowCount, columnCount));
    });
  }, [rowCount, columnCount, keyAt]);
  return { selection, select, setSelection };
}
