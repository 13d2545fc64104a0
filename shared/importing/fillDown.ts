// Text formats know no merged cells: a unit (and day) merged over several items stands in the first row only, the rows below are blank.
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Workbook } from './grid.ts';
import type { SheetView } from './sheetView.ts';

export interface FillDown {
  /**
   * The rows in which a data row's unit and day stand: its own, or one above when its cells were blanked by a merge. Asked once
   * for each data row of a table, from the top.
   */
  rowsOf(row: number): { unitRow: number; dayRow: number };
  /** The sheet's hint when cells were filled. */
  hints(): Problem[];
}

interface Columns {
  unit: number | undefined;
  title: number;
  day: number | undefined;
}

/**
 * Fills only in 'csv' and 'pasted', only a row with a title of its own, and only from the row right above: a blank row, a total or
 * a section heading between them ends the merge. The day is filled where the unit is and the day is blank too.
 */
export function fillDown(view: SheetView, columns: Columns, format: Workbook['format']): FillDown {
  const { unit, title, day } = columns;
  const able = unit !== undefined && (format === 'csv' || format === 'pasted');
  const blank = (row: number, column: number | undefined): boolean => column === undefined || view.text(row, column) === '';
  let above: { row: number; unitRow: number; dayRow: number } | null = null;
  let filled = 0;
  let days = 0;
  let first = '';
  return {
    rowsOf(row) {
      const own = { unitRow: row, dayRow: row };
      if (!able) return own;
      const merged = above !== null && above.row === row - 1 && blank(row, unit) && !blank(above.unitRow, unit) ? above : null;
      const from = merged === null ? own : { unitRow: merged.unitRow, dayRow: blank(row, day) ? merged.dayRow : row };
      above = { row, ...from };
      // A row without a title adds to the item above it and needs no unit.
      if (merged === null || blank(row, title)) return own;
      filled += 1;
      if (from.dayRow !== row && !blank(from.dayRow, day)) days += 1;
      if (first === '') first = view.address(row, unit);
      return from;
    },
    hints: () =>
      filled === 0 ? [] : [hint('filled-down', `工作表“${view.name}”有${filled}行的单位是空白${days > 0 ? `（其中${days}行的报送日期也是空白）` : ''}，当作合并单元格存成文字后留下的空白，用上一行的补上；第一处在 ${first}，请核对。`, { sheet: view.name, cell: first, field: 'unit' })],
  };
}
