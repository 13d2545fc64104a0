// Blocks of units in a table without a column of units: a heading between the rows names the unit of those below it.
import { captionRows } from './captions.ts';
import type { NamedUnits, UnitHeading } from './namedUnits.ts';
import type { SheetView } from './sheetView.ts';
import { filledColumns } from './sheetView.ts';
import { keyColumn } from './table.ts';
import type { Table } from './table.ts';

/** The unit named last by the texts between two tables. */
export function unitBetween(view: SheetView, from: number, row: number, named: NamedUnits): string | null {
  const found = captionRows(view, from, row).map((at) => named.heading(view, at)).filter((heading) => heading?.sure === true);
  return found.at(-1)?.unit ?? null;
}

/** The unit a heading right below a head names. */
export function unitBelow(view: SheetView, bottom: number, named: NamedUnits): string | null {
  for (let row = bottom + 1; row < Math.min(view.height, bottom + 3); row += 1) {
    const heading = named.heading(view, row);
    if (heading?.sure === true) return heading.unit;
    if (filledColumns(view, row).length > 0) return null;
  }
  return null;
}

/** Reads the headings between the rows of a table into `units`; a heading is told as such and is no record. */
export function settleUnits(table: Table, named: NamedUnits): void {
  const { view, part } = table;
  if (part === 'units' || table.columns.some(({ field }) => field === 'unit')) return;
  const mapped = table.columns.filter(({ field }) => field !== null).map(({ column }) => column);
  const key = keyColumn(table);
  const headings: (UnitHeading & { row: number })[] = [];
  let last = table.from;
  for (let row = table.from; row < table.to; row += 1) {
    if (table.skips.has(row)) continue;
    const covered = mapped.some((column) => view.coveredFrom(row, column) !== null && view.text(row, column) !== '');
    const heading = covered ? null : named.heading(view, row, key);
    if (heading) headings.push({ ...heading, row });
    else if (filledColumns(view, row).length > 0) last = row;
  }
  // Names the register lacks are headings of units only beside some that it knows; at the foot of a sheet a name heads nothing.
  const sure = headings.filter((heading) => heading.sure && (heading.row < last || table.to < view.height));
  if (sure.length === 0) return;
  const units = new Map<number, string>();
  const taken = new Map(headings.filter(({ row }) => row < last || table.to < view.height).map(({ row, unit }) => [row, unit]));
  let unit: string | null = null;
  for (let row = table.from; row < table.to; row += 1) {
    const heading = taken.get(row);
    if (heading !== undefined) {
      unit = heading;
      table.skips.set(row, `“${view.text(row, filledColumns(view, row)[0] ?? 0).slice(0, 30)}”说明下面各行是哪个单位的`);
    } else if (unit !== null) units.set(row, unit);
  }
  if (named.given === undefined) table.units = units;
}
