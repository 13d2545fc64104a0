// Places the cells of a table in its columns: what another cell covers gets a cell of its own, as Word wants it.
import type { TableCell } from './outline.ts';

export interface PlacedCell {
  /** The column it begins in, from 0. */
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Continues the cell above it. */
  covered: boolean;
  /** Missing where a row ends early: an empty cell closes the row. */
  cell?: TableCell;
}

/**
 * Every row filled to the last column. A span that reaches over the last column or row is cut there; a cell
 * that finds no column left is a mistake of whoever made the outline.
 */
export function placedRows(rows: TableCell[][], columns: number): PlacedCell[][] {
  // Per column: the cell that still reaches down into it, named at its first column only.
  let reaching: Reach[] = [];
  return rows.map((cells, rowIndex) => {
    const placed: PlacedCell[] = [];
    const next: Reach[] = [];
    let waiting = 0;
    let column = 0;
    while (column < columns) {
      const above = reaching.find((reach) => reach.column === column);
      if (above) {
        placed.push({ column, colSpan: above.colSpan, rowSpan: 1, covered: true });
        if (above.rows > 1) next.push({ ...above, rows: above.rows - 1 });
        column += above.colSpan;
        continue;
      }
      const cell = cells[waiting];
      waiting += 1;
      const end = Math.min(columns, ...reaching.filter((reach) => reach.column > column).map((reach) => reach.column));
      const colSpan = Math.min(cell?.colSpan ?? 1, end - column);
      const rowSpan = Math.min(cell?.rowSpan ?? 1, rows.length - rowIndex);
      placed.push({ column, colSpan, rowSpan, covered: false, ...(cell ? { cell } : {}) });
      if (rowSpan > 1) next.push({ column, colSpan, rows: rowSpan - 1 });
      column += colSpan;
    }
    if (waiting < cells.length) throw new Error(`table row ${rowIndex + 1} has more cells than its ${columns} columns hold`);
    reaching = next;
    return placed;
  });
}

interface Reach {
  column: number;
  colSpan: number;
  /** Rows below the present one it still covers. */
  rows: number;
}
