// What every table has in common when its rows are read: columns by field, hidden rows, rows without a record.
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { ImportOptions, PlanRow } from './plan.ts';
import { keyColumn } from './table.ts';
import type { Table } from './table.ts';
import { DAY_FIELDS } from './fieldWords.ts';
import { rowKind } from './rowKinds.ts';
import type { Companions } from './rowKinds.ts';

/** The first column of each field. */
export function columnsByField(table: Omit<Table, 'part'>): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { column, field } of table.columns) if (field !== null && !columns.has(field)) columns.set(field, column);
  return columns;
}

/** A row that holds no record, with the reason. */
export function skipRow(table: Omit<Table, 'part'>, row: number, code: string, reason: string): PlanRow {
  const at = { sheet: table.view.name, row: row + 1 };
  return { sheet: table.view.name, row: row + 1, action: 'skip', values: {}, problems: [hint(code, `第${row + 1}行没有读取：${reason}。`, at)] };
}

const mappedColumns = (table: Omit<Table, 'part'>): Set<number> => new Set(table.columns.filter(({ field }) => field !== null).map(({ column }) => column));

/** Tells the rows of a table that hold a record, or add to one. */
export function holdsRecord(table: Table): (row: number) => boolean {
  const [key, mapped, companions] = [keyColumn(table), mappedColumns(table), companionsOf(table)];
  return (row) => !table.skips.has(row) && rowKind(table.view, row, key === undefined ? [] : [key], mapped, companions).kind === 'data';
}

export interface RowVisitor {
  data(row: number, hints: Problem[]): void;
  skip(row: PlanRow): void;
  section?(row: number, text: string): void;
}

/** What a record of a register holds beside its key; a list of units has no such columns. */
function companionsOf(table: Omit<Table, 'part'>): Companions | undefined {
  const unit = table.columns.find(({ field }) => field === 'unit')?.column;
  const days = table.columns.filter(({ field }) => field !== null && DAY_FIELDS.has(field)).map(({ column }) => column);
  return unit === undefined && days.length === 0 ? undefined : { unit, days };
}

/** Walks the rows of a table: records to `data`, rows without one to `skip`; blank rows are passed over. */
export function walkRows(table: Omit<Table, 'part'>, keys: readonly number[], options: ImportOptions, visitor: RowVisitor): void {
  const { view } = table;
  const mapped = mappedColumns(table);
  const companions = companionsOf(table);
  for (let row = table.from; row < table.to; row += 1) {
    const reason = table.skips.get(row);
    if (reason !== undefined) {
      visitor.skip(skipRow(table, row, 'row-head', reason));
      continue;
    }
    const kind = rowKind(view, row, keys, mapped, companions);
    if (kind.kind === 'blank' && ![...mapped].some((column) => view.coveredFrom(row, column) !== null && view.text(row, column) !== '')) continue;
    const hidden = view.hiddenRow(row);
    if (hidden && options.hiddenRows === 'skip') visitor.skip(skipRow(table, row, 'row-hidden', '这一行是隐藏的'));
    else if (kind.kind === 'skip') visitor.skip(skipRow(table, row, 'row-skipped', kind.reason));
    else if (kind.kind === 'section') {
      visitor.skip(skipRow(table, row, 'row-section', `“${kind.text.slice(0, 30)}”是小标题`));
      visitor.section?.(row, kind.text);
    } else {
      visitor.data(row, hidden ? [hint('row-hidden', `第${row + 1}行是隐藏的，照样读取。`, { sheet: view.name, row: row + 1 })] : []);
    }
  }
}
