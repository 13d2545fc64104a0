// Walks the tables of a simple register, one record to a row: rows without a record told, blank units filled down, years taken.
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { foldText } from '../names/fold.ts';
import type { RegisterRequest } from './facts.ts';
import { fillDown } from './fillDown.ts';
import type { Table } from './table.ts';
import type { PlanRow } from './plan.ts';
import { cellReader } from './readCells.ts';
import type { CellReader } from './readCells.ts';
import { skipRow, walkRows } from './tableRows.ts';
import { yearOfTable } from './yearOfTable.ts';

/** A row on its way to a plan row. */
export interface Draft {
  sheet: string;
  /** From 1. */
  row: number;
  /** Address of the cell that names the record. */
  cell: string;
  problems: Problem[];
}

/** What stands in a cell when there was nothing to register. */
const NOTHING = /^(?:无|暂无|没有|\/|-+)$/;

export interface RowToRead {
  table: Table;
  cells: CellReader;
  row: number;
  /** The row in which its unit stands. */
  unitRow: number;
  /** The section heading above it, '' when there is none. */
  section: string;
  problems: Problem[];
}

/**
 * Reads every table; `key` is the field that names a record, `day` the field filled down beside the unit. Rows whose key says that
 * there was nothing, and rows that only name a unit, are told and passed over.
 */
export function readRegister<D extends Draft>(
  request: RegisterRequest,
  tables: readonly Table[],
  { key, day, read }: { key: string; day: string; read: (row: RowToRead) => D },
): { entries: (D | PlanRow)[]; hints: Problem[] } {
  const entries: (D | PlanRow)[] = [];
  const hints: Problem[] = [];
  for (const table of tables) {
    const { view } = table;
    const { year, source } = yearOfTable(request, table);
    let yearless = 0;
    const cells = cellReader(table, year, () => (yearless += 1));
    const [unitColumn, keyColumn] = [cells.at.get('unit'), cells.at.get(key) ?? 0];
    const filled = fillDown(view, { unit: unitColumn, title: keyColumn, day: cells.at.get(day) }, request.workbook.format);
    const onlyUnit = (row: number): boolean => table.columns.every(({ column, field }) => column === unitColumn || field === null || view.text(row, column) === '');
    let section = '';
    walkRows(table, [keyColumn], request.options, {
      data(row, problems) {
        const { unitRow } = filled.rowsOf(row);
        if (onlyUnit(row)) entries.push(skipRow(table, row, 'row-skipped', '只写了单位，没有登记内容'));
        else if (NOTHING.test(foldText(view.text(row, keyColumn)))) entries.push(skipRow(table, row, 'row-skipped', '写的是没有'));
        else entries.push(read({ table, cells, row, unitRow, section, problems }));
      },
      skip: (row) => entries.push(row),
      section: (_row, text) => (section = text),
    });
    hints.push(...filled.hints());
    if (yearless > 0) hints.push(hint('year-taken', `工作表“${view.name}”里${yearless}处日期没有写年份，按${year}年读取（${source}）。`, { sheet: view.name }));
  }
  return { entries, hints };
}

/** True for a draft, false for a row without a record. */
export function isDraft<D extends Draft>(entry: D | PlanRow): entry is D {
  return !('action' in entry);
}
