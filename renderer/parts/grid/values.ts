// How a cell's value reads, compares and is searched.
import type { GridColumn, GridValue } from './types.ts';

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** The text of a cell: unknown is blank, zero is 0; at most two decimals, none that are not needed. */
export function valueText(value: GridValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(2)));
}

/** Order of two known values: numbers by size, text by pinyin with numbers inside it by size. */
export function compareValues(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}

/** Full and half width, capital letters and spaces make no difference when searching. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Keeps the rows in whose cells every word of the query stands somewhere. */
export function quickFilter<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], query: string): readonly Row[] {
  const words = query.split(/\s+/).map(searchable).filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = searchable(columns.map((column) => valueText(column.value(row))).join('\u0001'));
    return words.every((word) => text.includes(word));
  });
}
