// What the keys do while no cell is edited.
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { gridKey, pressName } from './keys.ts';
import { nextCell } from './selection.ts';
import type { Grid } from './useGrid.ts';
import { HEAD_HEIGHT, ROW_HEIGHT } from './useLayout.ts';

interface KeyCommands {
  clear: () => void;
  menu: () => void;
}

/** Escape followed by Tab leaves the table; Tab alone goes from cell to cell. */
export function useKeys<Row>(grid: Grid<Row>, commands: KeyCommands): { onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void; onSeen: () => void } {
  const leaving = useRef(false);
  const { shown, focus, editing, selection } = grid;
  const { actions, columns } = grid.props;
  const last = { row: shown.length - 1, column: columns.length - 1 };

  /** A page's own command; true when the key was one. */
  const runAction = (event: KeyboardEvent): boolean => {
    const action = actions?.find((one) => one.key === pressName(event));
    if (!action) return false;
    event.preventDefault();
    const rows = grid.selectedRows();
    if (rows.length > 0 && !(action.single && rows.length > 1) && action.disabled?.(rows) !== true) action.run(rows);
    return true;
  };

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (runAction(event)) return;
    const key = gridKey(event);
    const left = leaving.current;
    leaving.current = key?.kind === 'leave';
    if (!key || shown.length === 0) return;
    if (key.kind === 'leave') {
      editing.setWrong(null);
      grid.props.onEscape?.();
      return;
    }
    const next = key.kind === 'next' ? nextCell(selection.selection, key.step, key.down, shown.length, columns.length) : null;
    if (key.kind === 'next' && !key.down && (left || !next)) return;
    event.preventDefault();
    switch (key.kind) {
      case 'move':
        grid.goTo({ row: focus.row + key.rows, column: focus.column + key.columns }, key.extend);
        break;
      case 'edge':
        grid.goTo({ row: key.rows === 0 ? focus.row : key.rows < 0 ? 0 : last.row, column: key.columns === 0 ? focus.column : key.columns < 0 ? 0 : last.column }, key.extend);
        break;
      case 'page': {
        const { places } = grid.rows;
        const room = grid.size.height - HEAD_HEIGHT - grid.footHeight - ROW_HEIGHT;
        const there = places.rowAt(places.topOf(focus.row) + key.step * room);
        grid.goTo({ row: there === focus.row ? focus.row + key.step : there, column: focus.column }, key.extend);
        break;
      }
      case 'next':
        if (key.down && grid.canOpen && (grid.props.enterOpens || !grid.activeColumn?.editor)) grid.open(grid.activeRow, focus.column);
        else if (next) grid.goTo(next);
        break;
      case 'edit':
        editing.begin(focus, null);
        break;
      case 'open':
        grid.open(grid.activeRow, focus.column);
        break;
      case 'clear':
        commands.clear();
        break;
      case 'all':
        grid.selectAll();
        break;
      case 'menu':
        commands.menu();
        break;
    }
  };
  return {
    onKey,
    onSeen: () => {
      leaving.current = false;
    },
  };
}
