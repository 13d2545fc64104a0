// What the row menu offers: the page's commands, opening, copying, and what a head offers by mouse.
import { createElement } from 'react';
import type { MenuProps } from 'antd';
import type { GridAction } from './types.ts';

export interface MenuEntry {
  item: NonNullable<MenuProps['items']>[number];
  run?: () => void;
}

function label(title: string, shortcut?: string): ReturnType<typeof createElement> {
  return createElement('span', { className: 'menu-line' }, title, shortcut ? createElement('kbd', null, shortcut) : null);
}

/** A line that runs something. */
export function entry(key: string, title: string, run: () => void, options: { shortcut?: string; disabled?: boolean } = {}): MenuEntry {
  return { item: { key, label: label(title, options.shortcut), disabled: options.disabled }, run };
}

/** A rule between groups. */
export function rule(key: string): MenuEntry {
  return { item: { key, type: 'divider' } };
}

/** The page's commands for the rows that are selected. */
export function actionEntries<Row>(actions: readonly GridAction<Row>[], rows: Row[]): MenuEntry[] {
  return actions.map((action) =>
    entry(action.id, rows.length > 1 && !action.single ? `${action.title}（${rows.length} 行）` : action.title, () => action.run(rows), {
      shortcut: action.shortcut,
      disabled: rows.length === 0 || (action.single === true && rows.length > 1) || action.disabled?.(rows) === true,
    }));
}
