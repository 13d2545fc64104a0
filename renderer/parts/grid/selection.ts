// Which cells are selected and where the keys lead: numbers only, no screen.

export interface CellAt {
  row: number;
  column: number;
}

/** The anchor stays while the focus moves with Shift or the mouse; the block between them is selected. */
export interface Selection {
  anchor: CellAt;
  focus: CellAt;
}

export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The block of a selection, both ends included. */
export function blockOf(selection: Selection): Block {
  const { anchor, focus } = selection;
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** Brings a cell into a table of so many rows and columns. */
export function clampCell(cell: CellAt, rows: number, columns: number): CellAt {
  return { row: Math.max(0, Math.min(cell.row, rows - 1)), column: Math.max(0, Math.min(cell.column, columns - 1)) };
}

/** A selection of one cell. */
export function single(cell: CellAt): Selection {
  return { anchor: cell, focus: cell };
}

/**
 * The next cell of Tab (or Enter when `down`): inside a selected block of several cells it goes round the block,
 * otherwise from line to line. null at the end of the table: the focus may leave.
 */
export function nextCell(selection: Selection, step: 1 | -1, down: boolean, rows: number, columns: number): CellAt | null {
  const { focus } = selection;
  if (down) {
    const row = focus.row + step;
    return row < 0 || row >= rows ? null : { row, column: focus.column };
  }
  const index = focus.row * columns + focus.column + step;
  if (index < 0 || index >= rows * columns) return null;
  return { row: Math.floor(index / columns), column: index % columns };
}
