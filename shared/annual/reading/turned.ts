// A table turned on its side: rows printed as columns. It is read as if it were turned back, every cell keeping its own address.
import type { CellRange } from '../../importing/grid.ts';
import type { Group } from './findGroups.ts';
import { groupIn, runsOf } from './findGroups.ts';
import type { SheetGrid } from './sheetGrid.ts';

/** The lines `from`–`to` of a grid with rows and columns changed over. */
export function turnedGrid(grid: SheetGrid, from = 0, to = grid.height - 1): SheetGrid {
  const ranges = new Map<CellRange, CellRange>();
  const over = (range: CellRange | null): CellRange | null => {
    if (range === null) return null;
    const known = ranges.get(range) ?? { top: range.left, bottom: range.right, left: Math.max(0, range.top - from), right: Math.min(to, range.bottom) - from };
    ranges.set(range, known);
    return known;
  };
  return {
    name: grid.name,
    height: grid.width,
    width: to - from + 1,
    value: (row, column) => grid.value(column + from, row),
    text: (row, column) => (column < 0 || column > to - from ? '' : grid.text(column + from, row)),
    merge: (row, column) => over(grid.merge(column + from, row)),
    covered: (row, column) => grid.covered(column + from, row),
    address: (row, column) => grid.address(column + from, row),
  };
}

/** Lines of a head above the first result: the words of the groups. */
const ABOVE = 3;

/** The lines that hold table four turned on its side; null when the sheet has its usual head, or none of it. */
export function sidewaysLines(grid: SheetGrid, groups: readonly Group[]): { from: number; to: number } | null {
  for (let row = 0; row < grid.height; row += 1) if (runsOf(grid, row, groups).length > 0) return null;
  const whole = turnedGrid(grid);
  for (let column = 0; column < grid.width; column += 1) {
    const runs = runsOf(whole, column, groups);
    if (runs.length === 0) continue;
    const lines = runs.flatMap(({ columns }) => [...columns.values()].flatMap(({ left, right }) => [left, right]));
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    let from = first;
    for (let row = first - 1; row >= Math.max(0, first - ABOVE); row -= 1) {
      const words = Array.from({ length: grid.width }, (_, at) => grid.text(row, at)).filter((text) => text !== '');
      if (words.length > 1 && words.some((text) => groupIn(text, groups) !== null || /诉讼/.test(text))) from = row;
      else break;
    }
    return { from, to: last };
  }
  return null;
}
