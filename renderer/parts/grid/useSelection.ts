// The selected block of a table, which stays with its rows when they are sorted, filtered or read anew, and on its column when others go.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { clampCell, single } from './selection.ts';
import type { CellAt, Selection } from './selection.ts';
import type { GridColumn } from './types.ts';

export interface GridSelection {
  selection: Selection;
  /** Selects one cell, or stretches the block to it. */
  select: (cell: CellAt, extend?: boolean) => void;
  setSelection: (selection: Selection) => void;
}

type Column = Pick<GridColumn<never>, 'id'>;

/**
 * `keyAt` names the row standing at an index now; a selected row that moved is followed. `columns` are those drawn, `all` has the
 * others too: a column that is drawn no longer leaves the cell to the one before it, and has it again when it comes back.
 */
export function useSelection(rowCount: number, columns: readonly Column[], all: readonly Column[], keyAt: (index: number) => string | number | null): GridSelection {
  const [selection, setState] = useState<Selection>(() => single({ row: 0, column: 0 }));
  const columnCount = columns.length;
  const held = useRef<string | number | null>(null);
  const heldColumn = useRef<string | null>(null);
  const setSelection = useCallback((next: Selection) => {
    setState(next);
    held.current = keyAt(next.focus.row);
    heldColumn.current = columns[next.focus.column]?.id ?? null;
  }, [keyAt, columns]);
  const select = useCallback((cell: CellAt, extend = false) => {
    setState((current) => {
      const focus = clampCell(cell, rowCount, columnCount);
      held.current = keyAt(focus.row);
      heldColumn.current = columns[focus.column]?.id ?? null;
      return extend ? { anchor: current.anchor, focus } : single(focus);
    });
  }, [rowCount, columnCount, columns, keyAt]);
  useLayoutEffect(() => {
    if (heldColumn.current === null) return;
    const last = all.findIndex((column) => column.id === heldColumn.current);
    const at = columns.findLastIndex((column) => all.slice(0, last + 1).some((one) => one.id === column.id));
    if (at >= 0) setState((current) => (current.focus.column === at ? current : single({ row: current.focus.row, column: at })));
  }, [columns, all]);
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
