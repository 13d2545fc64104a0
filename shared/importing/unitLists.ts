// Whether a table with a column of units is a list of units at all: sums by unit and tables turned on their side have such a column too.
import type { OutletIndex } from '../names/outletIndex.ts';
import { foldText } from '../names/fold.ts';
import { isIgnoredHead } from './matchHead.ts';
import type { NamedUnits } from './namedUnits.ts';
import type { Table } from './table.ts';
import { holdsRecord } from './tableRows.ts';

const SUM_HEAD = /合计|小计|总计/;

/** False when the columns beside the name are outlets, units, sums or numbers, or when most of them say nothing of a unit. */
export function isUnitList(table: Table, outlets: OutletIndex, named: NamedUnits): boolean {
  const { view, columns } = table;
  if (columns.some(({ title }) => SUM_HEAD.test(title))) return false;
  const isRecord = holdsRecord(table);
  const records = Array.from({ length: table.to - table.from }, (_, at) => table.from + at).filter(isRecord);
  const held = (column: number): string[] => records.map((row) => foldText(view.text(row, column))).filter((text) => text !== '');
  const unread = columns.filter(({ title, field }) => field === null && title !== '' && !isIgnoredHead(title)).map(({ column, title }) => ({ title, texts: held(column) })).filter(({ texts }) => texts.length > 0);
  if (unread.some(({ title, texts }) => outlets.resolve(title).known || named.known(title) || texts.every((text) => /^[\d.]+$/.test(text)))) return false;
  return unread.length <= columns.filter(({ field }) => field !== null).length + 1;
}
