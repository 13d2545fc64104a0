// The head that begins in a row of a sheet: enough of its words are those of a task table, or its columns say what they are.
import type { SheetView } from '../importing/sheetView.ts';
import { contentOf, namesUnits, saysWhen } from './columnContent.ts';
import { cellsOf, isCard, isDoubled, SAMPLE, textsOf, withLowerRow } from './headCells.ts';
import type { HeadCell } from './headCells.ts';
import { withFields } from './headFields.ts';
import type { KnownNames } from './splitUnits.ts';
import { columnsOf } from './taskColumns.ts';
import type { Said, TaskColumns } from './taskColumns.ts';
import { matchTaskHead } from './taskHeads.ts';
import { withMarks } from './unitMarks.ts';

/** A column of counts (年度任务 12 条) is no column of tasks; one headed 要求 or 措施 is taken as it is. */
function holdsCounts(view: SheetView, { top, bottom, requirement }: TaskColumns): boolean {
  const head = matchTaskHead(view.text(bottom, requirement)) ?? matchTaskHead(view.text(top, requirement));
  if (head?.field !== 'level') return false;
  const texts: string[] = [];
  for (let row = bottom + 1; row < Math.min(view.height, bottom + 1 + SAMPLE); row += 1) {
    const text = view.text(row, requirement);
    if (text !== '') texts.push(text);
  }
  return texts.filter((text) => /^[\d.,%％]+(?:[^\d]{1,2})?$/.test(text)).length * 2 > texts.length;
}

/** A text that stands in a table, not above it: a day, or a unit's own name over others; 主抓单位 is none, nor is 怎么办. */
function isValue(view: SheetView, { column, title }: HeadCell, bottom: number): boolean {
  if (saysWhen(title)) return true;
  return namesUnits(title) && !/(?:单位|部门|科室|处室|股室|机构|站所|主体)$/.test(title) && contentOf(view, column, bottom + 1).kind === 'units';
}

/** How a row becomes a head: `again` further down the sheet, `said` by the words around it. */
export interface HeadSearch {
  again: boolean;
  /** One of the first rows, where a head may be known by more than its words. */
  early: boolean;
  said: Said;
  /** The sheet knows no merged cells. */
  flat: boolean;
  /** No row is a head by its words: the cells below may say what the columns are. */
  byContent: boolean;
  /** The names of the register. */
  known: KnownNames;
}

const shareOf = (cells: readonly HeadCell[]): number => cells.filter(({ head }) => head !== null).length / cells.length;
/** So many of a row's texts must be heads; further down more, because a row of a table may hold such words. */
const LEAST = 0.5;
const LEAST_AGAIN = 0.7;
const LEAST_BY_CONTENT = 0.5;

/** The head that begins in a row, or null: enough of its texts are heads of a task table, with a task and who does it. */
export function readTaskHead(view: SheetView, row: number, { again, early, said, flat, byContent, known }: HeadSearch): TaskColumns | null {
  const upper = cellsOf(view, row);
  if (upper.length < 2 || upper.some(({ title, head }) => head === null && title.length > 30)) return null;
  if (isDoubled(upper.map(({ title }) => title))) return null;
  // 填报单位：区财政局 | 填报时间：… stands above a head.
  if (upper.every(({ head }) => head === null) && upper.some(({ title }) => /^[^：:]{2,8}[：:]./.test(title))) return null;
  const lower = withLowerRow(view, row + 1, upper, flat);
  const third = lower ? withLowerRow(view, row + 2, lower, flat) : null;
  const rows = [third, lower, upper].flatMap((cells, index) => (cells ? [{ cells, bottom: row + 2 - index }] : []));
  const least = again ? LEAST_AGAIN : LEAST;
  for (const { cells: printed, bottom } of rows) {
    if (!early && shareOf(printed) < least && shareOf(upper) < least) continue;
    const cells = early ? withMarks(view, printed, bottom, known) : printed;
    // A day or a unit among the heads is a value: then words must say what the row is, not the columns.
    const valued = cells.some((cell) => cell.head === null && isValue(view, cell, bottom));
    const sure = shareOf(cells) >= least || shareOf(printed) >= least || shareOf(upper) >= least;
    const read = sure || (early && byContent && said.tasks && !valued) ? withFields(view, cells, bottom, sure, known) : [];
    const written = read.filter(({ column }) => textsOf(view, column, bottom + 1).length > 0);
    if (!sure && (written.length < 3 || shareOf(written) < LEAST_BY_CONTENT)) continue;
    const columns = columnsOf(view, sure ? read : withFields(view, cells, bottom, true, known), row, bottom, flat, valued ? { tasks: false, table: false } : said);
    if (columns && !isCard(view, row) && (again || !holdsCounts(view, columns))) return columns;
  }
  return null;
}
