// The rows that are shown with all columns of the table, on their way to a workbook.
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import type { GridColumn, GridValue } from './types.ts';

/** A sheet name may not be longer than 31 characters nor hold []:*?/\ . */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31) || '列表';
}

/** Filtered and sorted rows → SheetTable; pixel widths become character widths. */
export function gridTable<Row>(title: string, columns: readonly GridColumn<Row>[], widthOf: (column: GridColumn<Row>) => number, shown: readonly Row[], totals?: Record<string, GridValue>): SheetTable {
  const table: SheetTable = {
    name: sheetName(title),
    title,
    columns: [{ title: '序号', width: 6, kind: 'number' }, ...columns.map((column) => ({ title: column.title, width: Math.round(widthOf(column) / 7.5), kind: column.kind }))],
    rows: shown.map((row, index) => [index + 1, ...columns.map((column) => column.value(row))]),
  };
  if (totals) table.totals = ['合计', ...columns.map((column) => totals[column.id] ?? null)];
  return table;
}
