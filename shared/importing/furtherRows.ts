// Which rows add to an item above them: a further adoption below it, a second unit beside its merged title.
import type { Day } from '../days/day.ts';
import { cleanName, foldText } from '../names/fold.ts';
import type { Table } from './table.ts';
import type { Item } from './items.ts';
import { readDayCell } from './readDayCell.ts';
import type { AdoptionReader } from './readAdoptions.ts';

/** `besideTitle`: the row names a unit of its own beside the item's merged title. */
export interface Further {
  item: Item;
  besideTitle: boolean;
}
export interface FurtherRows {
  /** The item a row adds to, or null for a row that stands for itself. */
  of(row: number, last: Item | null): Further | null;
  /** A row without unit, title and day that only marks outlets: nothing says which item was printed. */
  loose(row: number): boolean;
  /** Remembers the item that begins in a row. */
  begins(row: number, item: Item): void;
}

interface Columns {
  unit: number | undefined;
  title: number;
  day: number | undefined;
}

/** Prepares one table; `year` serves days written without one. */
export function furtherRows(table: Table, { unit, title, day }: Columns, adoptions: AdoptionReader, year: number | undefined): FurtherRows {
  const { view, part } = table;
  /** First row of a title → the items that bear it. */
  const bearing = new Map<number, Item[]>();
  const ownText = (row: number, column: number | undefined): string => (column === undefined || view.coveredFrom(row, column) !== null ? '' : view.text(row, column));
  const nameless = (row: number): boolean => view.coveredFrom(row, title) === null && [title, unit, day].every((column) => ownText(row, column) === '');
  const filled = (row: number, columns: readonly number[]): boolean => columns.some((column) => ownText(row, column) !== '');

  const ownDay = (row: number): Day | null => {
    const reading = day === undefined || ownText(row, day) === '' ? null : readDayCell(view.value(row, day), year);
    return reading?.kind === 'day' ? reading.day : null;
  };

  /** A merged title reaches down to this row. */
  const underTitle = (row: number, items: readonly Item[]): Further | null => {
    const begunIn = (column: number | undefined): Item | undefined => {
      const top = column === undefined ? null : view.coveredFrom(row, column);
      return top === null ? undefined : items.find((item) => item.row === top + 1);
    };
    const item = begunIn(unit) ?? begunIn(day) ?? items[0];
    if (!item) return null;
    const printed = cleanName(ownText(row, unit));
    const same = printed === '' ? item : items.find(({ unitPrinted }) => foldText(unitPrinted) === foldText(printed));
    if (same) return { item: same, besideTitle: false };
    // In a sheet of adoptions every unit has an item of its own, and so it has where the row bears another day.
    if (part === 'adoptions') return null;
    const on = ownDay(row);
    return on !== null && on !== item.submittedOn ? null : { item, besideTitle: true };
  };

  return {
    of(row, last) {
      const top = view.coveredFrom(row, title);
      if (top !== null) return underTitle(row, bearing.get(top) ?? []);
      return nameless(row) && filled(row, adoptions.named) && last ? { item: last, besideTitle: false } : null;
    },
    loose: (row) => nameless(row) && filled(row, adoptions.marked.map(({ column }) => column)),
    begins(row, item) {
      const top = view.coveredFrom(row, title) ?? row;
      bearing.set(top, [...(bearing.get(top) ?? []), item]);
    },
  };
}
