// 工作任务, the first column of a ledger: one cell for the tasks of a section that stand one below the other.
import type { TableCell } from '../outline/outline.ts';

interface Sectioned {
  section: string;
  subsection: string;
}

/** A cell reaches over at most so many rows and is then said anew: on a page it continues to, Word leaves it blank. */
const MOST_ROWS = 4;

/** For each row the cell that begins there, or undefined where the one above reaches down. */
export function sectionCells(rows: readonly Sectioned[]): (TableCell | undefined)[] {
  const cells: (TableCell | undefined)[] = [];
  for (let from = 0; from < rows.length; ) {
    const { section, subsection } = rows[from]!;
    let to = from + 1;
    while (to < rows.length && to - from < MOST_ROWS && rows[to]!.section === section && rows[to]!.subsection === subsection) to += 1;
    const text = subsection === '' || subsection === section ? section : section === '' ? subsection : `${section}\n${subsection}`;
    cells.push({ text, ...(to - from > 1 ? { rowSpan: to - from } : {}) });
    for (let at = from + 1; at < to; at += 1) cells.push(undefined);
    from = to;
  }
  return cells;
}
