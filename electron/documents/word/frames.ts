// Tables that only place things (版记, the turned page number): no borders, no margins, fixed widths.
import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, WidthType, type ITableCellOptions, type ITableFloatOptions } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const NO_MARGINS = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

interface PlainRow {
  /** Exact height in twips; without it the text decides. */
  height?: number;
  cells: Omit<ITableCellOptions, 'width'>[];
}

interface PlainTable {
  /** Columns in twips. */
  widths: number[];
  rows: PlainRow[];
  float: ITableFloatOptions;
}

/** A floating table without borders of its own; a cell's `columnSpan` counts in its width. */
export function plainTable({ widths, rows, float }: PlainTable): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    float,
    rows: rows.map(({ height, cells }) => {
      let column = 0;
      const children = cells.map((cell) => {
        const span = cell.columnSpan ?? 1;
        const size = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
        column += span;
        return new TableCell({ ...cell, width: { size, type: WidthType.DXA } });
      });
      return new TableRow({ children, cantSplit: true, ...(height ? { height: { value: height, rule: HeightRule.EXACT } } : {}) });
    }),
  });
}
