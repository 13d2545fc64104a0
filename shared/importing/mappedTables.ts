// The tables of a sheet as the person mapped them by hand: the head's last row, and which column holds which field.
import type { OutletIndex } from '../names/outletIndex.ts';
import { captionAbove, captionBetween } from './captions.ts';
import type { Part } from './fields.ts';
import { columnName } from './grid.ts';
import { foldHead } from './matchHead.ts';
import type { HeadTable } from './matchHead.ts';
import type { NamedUnits } from './namedUnits.ts';
import { looksLikeHead, readHead } from './readHead.ts';
import type { ColumnUse, Head, HeadContext } from './readHead.ts';
import { filledColumns, windowOf } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';
import type { Table } from './table.ts';
import { settleUnits, unitBelow, unitBetween } from './unitBlocks.ts';

/** The head whose last row the person chose, with the fields its titles name; what they do not name is null. */
export function headEndingAt(view: SheetView, bottom: number, table: HeadTable, outlets: OutletIndex, named: NamedUnits): Head {
  const caption = captionAbove(view, bottom);
  const context: HeadContext = { table, outlets, caption: `${view.name}\n${caption}`, unitGiven: table !== 'units' && (named.above(caption, view.name) ?? unitBelow(view, bottom, named)) !== null };
  // Nothing below the chosen row belongs to the head.
  const above: SheetView = { ...view, height: Math.min(view.height, bottom + 1) };
  const double = bottom > 0 ? readHead(above, bottom - 1, context) : null;
  return double?.bottom === bottom ? double : readHead(above, bottom, context);
}

/** One table as the person mapped it: the head's last row (from 1) and column letter → field, '' for a column to leave out. */
export interface WrittenMapping {
  headerRow: number;
  fields: ReadonlyMap<string, string>;
}

/** The tables of one sheet as the person mapped them; a table ends where the next head stands, heads printed again are passed over. */
export function mappedTables(view: SheetView, entries: readonly (WrittenMapping & { part: Part })[], named: NamedUnits): Table[] {
  return entries.map(({ part, headerRow, fields }) => {
    const bottom = headerRow - 1;
    const letters = [...fields.keys()];
    // Two entries for one row: tables side by side, each seen alone.
    const shared = entries.filter((other) => other.headerRow === headerRow).length > 1;
    const mapped = Array.from({ length: view.width }, (_, column) => column).filter((column) => letters.includes(columnName(column)));
    const seen = shared ? windowOf(view, mapped[0] ?? 0, mapped.at(-1) ?? view.width) : view;
    const columns: ColumnUse[] = [];
    for (let column = 0; column < view.width; column += 1) {
      const field = fields.get(columnName(column)) ?? '';
      const title = seen.text(bottom, column);
      if (field !== '' || title !== '') columns.push({ column, title, field: field === '' ? null : field });
    }
    const to = Math.min(view.height, ...entries.filter((other) => other.headerRow > headerRow).map((other) => other.headerRow - 1));
    const skips = new Map<number, string>();
    const headText = (row: number): string => columns.map(({ column }) => foldHead(seen.text(row, column))).join('|');
    let foreign = false;
    for (let row = headerRow; row < to; row += 1) {
      const isHead = looksLikeHead(seen, row);
      if (isHead) foreign = headText(row) !== headText(bottom);
      if (isHead && !foreign) skips.set(row, '重复的表头');
      else if (foreign && filledColumns(seen, row).length > 0) skips.set(row, '属于另一张没有指定的表');
    }
    const above = Math.max(0, ...entries.filter((other) => other.headerRow < headerRow).map((other) => other.headerRow));
    const caption = above === 0 ? captionAbove(view, bottom) : `${captionBetween(view, above, bottom)}\n${captionAbove(view, Math.min(...entries.map((other) => other.headerRow)) - 1)}`;
    const unitless = part !== 'units' && part !== 'adoptions' && ![...fields.values()].includes('unit');
    const own = named.given ?? (above === 0 ? null : unitBetween(view, above, bottom, named)) ?? named.above(caption, view.name) ?? unitBelow(seen, bottom, named);
    const table: Table = { part, view: seen, head: { top: bottom, bottom }, columns, from: headerRow, to, skips, caption, unit: unitless ? own : null, units: new Map() };
    settleUnits(table, named);
    return table;
  });
}
