// The menu of the selected rows and the active cell, by right click or Shift+F10.
import { Dropdown } from 'antd';
import { useState } from 'react';
import type { MouseEvent as ReactMouseEvent, ReactElement } from 'react';
import { actionEntries, entry, rule } from './menu.ts';
import type { MenuEntry } from './menu.ts';
import type { Grid } from './useGrid.ts';
import { valueText } from './values.ts';

export interface RowMenuState {
  at: { x: number; y: number } | null;
  close: () => void;
  openAtCell: () => void;
  openByMouse: (event: ReactMouseEvent<HTMLDivElement>) => void;
}

/** Where the menu is open. A right click outside the selection selects what it is on. */
export function useRowMenu<Row>(grid: Grid<Row>): RowMenuState {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  return {
    at,
    close: () => {
      setAt(null);
      grid.take();
    },
    openAtCell: () => {
      const box = grid.input.current?.getBoundingClientRect();
      setAt({ x: (box?.left ?? 0) + 24, y: box?.bottom ?? 0 });
    },
    openByMouse: (event) => {
      const target = event.target as HTMLElement;
      const line = target.closest<HTMLElement>('.grid-body .grid-row');
      if (!line) return;
      event.preventDefault();
      const row = Number(line.getAttribute('aria-rowindex')) - 2;
      const cell = target.closest('[aria-colindex]')?.getAttribute('aria-colindex');
      const column = cell ? Number(cell) - 2 : grid.focus.column;
      if (row < grid.block.top || row > grid.block.bottom) grid.selection.select({ row, column });
      setAt({ x: event.clientX, y: event.clientY });
    },
  };
}

interface RowMenuProps<Row> {
  grid: Grid<Row>;
  menu: RowMenuState;
  copy: () => void;
  exportShown: (() => void) | null;
}

/** The page's commands, and by keyboard what a head offers by mouse. */
export function RowMenu<Row>({ grid, menu, copy, exportShown }: RowMenuProps<Row>): ReactElement {
  const entries = menu.at ? menuEntries(grid, copy, exportShown) : [];
  return (
    <Dropdown
      open={menu.at !== null}
      trigger={['click']}
      autoFocus
      destroyOnHidden
      onOpenChange={(next) => {
        if (!next) menu.close();
      }}
      menu={{
        items: entries.map((one) => one.item),
        onClick: ({ key }) => {
          const chosen = entries.find((one) => one.item?.key === key);
          menu.close();
          chosen?.run?.();
        },
      }}
    >
      <span className="grid-menu-anchor" style={{ left: menu.at?.x ?? 0, top: menu.at?.y ?? 0 }} />
    </Dropdown>
  );
}

function menuEntries<Row>(grid: Grid<Row>, copy: () => void, exportShown: (() => void) | null): MenuEntry[] {
  const { props, model, focus, block, activeRow, activeColumn: column } = grid;
  const entries: MenuEntry[] = [];
  if (grid.canOpen) entries.push(entry('grid-open', '打开', () => grid.open(activeRow, focus.column), { shortcut: props.enterOpens ? '回车' : 'Ctrl+回车', disabled: block.bottom > block.top }));
  if (column?.editor && props.onEdit) entries.push(entry('grid-edit', '修改这一格', () => grid.editing.begin(focus, null), { shortcut: 'F2' }));
  entries.push(entry('grid-copy', '复制', copy, { shortcut: 'Ctrl+C' }));
  if (props.actions?.length) entries.push(rule('r1'), ...actionEntries(props.actions, grid.selectedRows()));
  if (column && activeRow !== undefined) {
    const text = valueText(column.value(activeRow));
    entries.push(
      rule('r2'),
      entry('grid-same', `只看“${column.title}”是“${text === '' ? '空白' : text.length > 12 ? `${text.slice(0, 12)}…` : text}”的行`, () => model.setFilter(column.id, { chosen: [text] })),
      entry('grid-up', `按“${column.title}”从小到大排`, () => model.setSort({ id: column.id, desc: false })),
      entry('grid-down', `按“${column.title}”从大到小排`, () => model.setSort({ id: column.id, desc: true })),
      entry('grid-all', '取消查找、筛选和排序', model.clear, { disabled: !model.arranged }),
    );
  }
  if (exportShown) entries.push(rule('r3'), entry('grid-export', '导出 Excel', exportShown));
  return entries;
}
