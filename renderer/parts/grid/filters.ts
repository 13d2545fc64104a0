// Filters in a column's head: words it must contain, chosen values, or a range of numbers or days.
import { searchable, valueText } from './values.ts';
import type { GridColumn, GridValue } from './types.ts';

export interface ColumnFilter {
  /** Text the cell must contain; '' asks nothing. */
  contains?: string;
  /** Texts of which the cell must be one ('' is the blank cell); undefined asks nothing. */
  chosen?: readonly string[];
  /** Both ends included; '' leaves an end open. Numbers or days as text. */
  from?: string;
  to?: string;
}

/** True when the filter asks nothing at all. */
export function asksNothing(filter: ColumnFilter | undefined): boolean {
  return !filter || (!filter.contains && filter.chosen === undefined && !filter.from && !filter.to);
}

/** True when a cell passes the filter. A blank cell is in no range. */
export function passes(value: GridValue, filter: ColumnFilter): boolean {
  const text = valueText(value);
  if (filter.contains && !searchable(text).includes(searchable(filter.contains))) return false;
  if (filter.chosen !== undefined && !filter.chosen.includes(text)) return false;
  if (!filter.from && !filter.to) return true;
  if (value === null || text === '') return false;
  if (typeof value === 'number') {
    return (!filter.from || value >= Number(filter.from)) && (!filter.to || value <= Number(filter.to));
  }
  return (!filter.from || text >= filter.from) && (!filter.to || text <= filter.to);
}

/** One sentence on what a filter asks, for the head's hint. */
export function filterText(title: string, filter: ColumnFilter): string {
  const parts: string[] = [];
  if (filter.contains) parts.push(`含“${filter.contains}”`);
  if (filter.chosen !== undefined) parts.push(`是${filter.chosen.slice(0, 3).map((text) => text || '空白').join('、')}${filter.chosen.length > 3 ? '等' : ''}`);
  if (filter.from) parts.push(`不小于 ${filter.from}`);
  if (filter.to) parts.push(`不大于 ${filter.to}`);
  return `只显示${title}${parts.join('，')}的行`;
}

/** The different texts of a column in order of first standing, with how often each stands. */
export function distinctTexts<Row>(rows: readonly Row[], column: GridColumn<Row>): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = valueText(column.value(row));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
}

/** The sort of filter a column offers. */
export function filterKind<Row>(column: GridColumn<Row>): 'text' | 'choice' | 'range' | 'none' {
  return column.filter ?? (column.kind === 'text' ? 'text' : 'range');
}
