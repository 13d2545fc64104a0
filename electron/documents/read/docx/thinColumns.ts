// Borders dragged by hand miss each other by a hair and leave grid columns too thin for any text: the borders are taken as one.
import type { CellRange } from '../../../../shared/importing/grid.ts';
import type { PlacedTable } from './blocks.ts';

/** Twentieths of a point, 3.5 mm: less than a cell's usual margins. */
const THIN = 200;
/** A thin column is also this many times thinner than the widest: some writers give every column the same small width. */
const TIMES = 8;

/**
 * Takes thin columns out of the grid, unless a cell with text stands in nothing else. `widths` is tblGrid in twentieths of a point;
 * a grid that has not as many columns as the cells take is out of date and changes nothing.
 */
export function withoutThinColumns(table: PlacedTable, widths: readonly number[]): PlacedTable {
  const widest = widths.reduce((most, width) => (Number.isFinite(width) ? Math.max(most, width) : most), 0);
  const thin = widths.map((width) => width < THIN && width * TIMES < widest);
  const taken = table.cells.reduce((most, { column, span }) => Math.max(most, column + span), 0);
  if (!thin.includes(true) || taken !== widths.length) return table;
  for (const { column, span, text } of table.cells) {
    if (text !== '' && thin.slice(column, column + span).every(Boolean)) thin[column] = false;
  }
  /** Columns kept before each one, and before the end. */
  const before = [0];
  for (const one of thin) before.push((before.at(-1) ?? 0) + (one ? 0 : 1));
  const placeOf = (column: number): number => before[Math.min(column, thin.length)] ?? 0;
  const moved = (left: number, right: number): { left: number; right: number } => ({ left: placeOf(left), right: placeOf(right + 1) - 1 });
  const cells = table.cells.flatMap((cell) => {
    const { left, right } = moved(cell.column, cell.column + cell.span - 1);
    return right < left ? [] : [{ ...cell, column: left, span: right - left + 1 }];
  });
  const merges = table.merges.map((range): CellRange => ({ ...range, ...moved(range.left, range.right) })).filter(({ top, left, bottom, right }) => right >= left && (bottom > top || right > left));
  return { ...table, cells, merges };
}
