// Puts the cells of a Word table on its grid by their spans alone; the widths in tblGrid are often out of date.
import type { CellRange } from '../../../../shared/importing/grid.ts';
import type { PlacedTable } from './blocks.ts';

/** How a cell lies on the grid. */
export interface CellShape {
  /** Columns taken, from 1. */
  span: number;
  /** 'start' begins a merge downwards, 'on' continues the one above. */
  down: 'none' | 'start' | 'on';
  /** Continues the cell at its left (how older programs merge across). */
  across: boolean;
}

/** Row and column from 0; `span` columns wide. */
export interface CellPlace {
  row: number;
  column: number;
  span: number;
}

export class Placing {
  readonly table: PlacedTable = { rows: 0, cells: [], merges: [], hiddenRows: [], boxes: [] };
  private column = 0;
  private last: CellRange | null = null;
  /** By left column: the merges downwards that the row above left open, and those of this row. */
  private above = new Map<number, CellRange>();
  private open = new Map<number, CellRange>();

  /** A new row, whose first cell stands behind `before` columns. */
  startRow(before: number, hidden: boolean): void {
    if (hidden) this.table.hiddenRows.push(this.table.rows);
    this.table.rows += 1;
    this.column = before;
    this.last = null;
    this.above = this.open;
    this.open = new Map();
  }

  /** Takes the next place in the row: where the cell stands, or null when it is covered by another. */
  next({ span, down, across }: CellShape): CellPlace | null {
    const row = this.table.rows - 1;
    const column = this.column;
    this.column += span;
    if (across && this.last) {
      this.grow(this.last, { ...this.last, right: Math.max(this.last.right, column + span - 1) });
      return null;
    }
    const upper = down === 'on' ? this.above.get(column) : undefined;
    if (upper) {
      this.grow(upper, { ...upper, bottom: row });
      this.open.set(column, upper);
      this.last = null;
      return null;
    }
    const range: CellRange = { top: row, left: column, bottom: row, right: column + span - 1 };
    if (span > 1) this.table.merges.push(range);
    if (down !== 'none') this.open.set(column, range);
    this.last = range;
    return { row, column, span };
  }

  put(place: CellPlace, text: string): void {
    this.table.cells.push({ ...place, text });
  }

  private grow(range: CellRange, to: CellRange): void {
    const single = range.top === range.bottom && range.left === range.right;
    Object.assign(range, to);
    if (single && (range.top !== range.bottom || range.left !== range.right)) this.table.merges.push(range);
  }
}
