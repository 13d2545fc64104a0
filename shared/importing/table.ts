// One table of a sheet as it was found: its head, its columns, its rows, and what the texts around it say.
import type { Part } from './fields.ts';
import type { ColumnUse } from './readHead.ts';
import type { SheetView } from './sheetView.ts';

/** Rows count from 0; `to` is the first row behind the table. */
export interface Table {
  part: Part;
  view: SheetView;
  head: { top: number; bottom: number };
  columns: ColumnUse[];
  from: number;
  to: number;
  /** Rows within the table that hold no record, with the reason for people. */
  skips: Map<number, string>;
  /** Texts above the head, one under the other. */
  caption: string;
  /** The unit of all rows of a table without a column of units, as printed above it. */
  unit: string | null;
  /** Row → its unit, below headings that name units between the rows of such a table. */
  units: ReadonlyMap<number, string>;
}

/** The unit of a row of a table without a column of units, '' when nothing names it; what the person gave stands first. */
export function unitOfRow(table: Table, row: number, given: string | undefined): string {
  return given ?? table.units.get(row) ?? table.unit ?? '';
}

/** The field that names a record of each part. */
const KEYS: Record<Part, string> = { units: 'name', submissions: 'title', adoptions: 'title', scoreEvents: 'kind', commissions: 'title' };

/** The column of the field that names a record. */
export function keyColumn({ part, columns }: Table): number | undefined {
  return columns.find(({ field }) => field === KEYS[part])?.column;
}
