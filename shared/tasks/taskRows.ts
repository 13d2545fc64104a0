// Walks the rows of one task table: headings across the table, levels filled down, rows parted by a page break put together.
import { rowKind } from '../importing/rowKinds.ts';
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import type { Workbook } from '../importing/grid.ts';
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { TaskColumns } from './taskColumns.ts';
import type { Segment } from './taskSegments.ts';
import { headingDepth, headingText, paragraphText, rawText } from './taskText.ts';

/** One task before its names and days are read. Rows count from 0; cells of names are raw, each with where it stands. */
export interface TaskRow {
  view: SheetView;
  row: number;
  columns: TaskColumns;
  number: string;
  /** From the widest to the narrowest; headings across the table come first. */
  levels: string[];
  requirement: string;
  remark: string;
  leads: { text: string; cell: string }[];
  responsible: { text: string; cell: string }[];
  deadline: { text: string; cell: string } | null;
}

interface State {
  across: string[];
  levels: string[];
  tasks: TaskRow[];
  problems: Problem[];
  /** True from a page break to the first heading or level behind it. */
  pageTurned: boolean;
  /** The heading no task stands under yet. */
  empty: { view: SheetView; row: number; text: string } | null;
}

const covered = (view: SheetView, row: number, column: number): boolean => view.coveredFrom(row, column) !== null && view.text(row, column) !== '';

function cellsAt(view: SheetView, row: number, columns: readonly number[]): { text: string; cell: string }[] {
  return columns.map((column) => ({ text: rawText(view.value(row, column)).trim(), cell: view.address(view.coveredFrom(row, column) ?? row, column) })).filter(({ text }) => text !== '');
}

/** A heading that stands alone in its row, or null. */
function headingOf(segment: Segment, row: number): string | null {
  const { view, columns } = segment;
  const filled = filledColumns(view, row);
  const first = filled[0];
  if (first === undefined) return null;
  const inOthers = (column: number): boolean => view.text(row, column) !== '';
  const bodies = [columns.requirement, ...columns.leads, ...columns.responsible];
  const wide = view.wideMerge(row, first);
  if (filled.length === 1 && wide !== null && bodies.some((column) => column > first && column <= wide.right) && !bodies.some((column) => column > wide.right && inOthers(column))) return headingText(view.value(row, first));
  if (bodies.some((column) => inOthers(column) && column !== first)) return null;
  if (filled.length === 1 && first !== columns.requirement && !bodies.includes(first)) return headingDepth(headingText(view.value(row, first))) !== null || columns.levels.includes(first) ? headingText(view.value(row, first)) : null;
  if (filled.length === 1 && first === columns.requirement) return headingDepth(headingText(view.value(row, first))) === 0 && view.text(row, first).length <= 40 && !/[。；]$/.test(view.text(row, first)) ? headingText(view.value(row, first)) : null;
  // 一 | 加强组织领导: the number in its own column.
  const number = columns.number;
  if (filled.length === 2 && first === number && /^[一二三四五六七八九十]{1,3}$/.test(view.text(row, first)) && filled[1] !== undefined && (columns.levels.includes(filled[1]) || filled[1] === columns.requirement)) return `${view.text(row, first)}、${headingText(view.value(row, filled[1]))}`;
  return null;
}

function tellEmpty(state: State, { view, row, text }: NonNullable<State['empty']>): void {
  skip(state, view, row, `“${text.slice(0, 30)}”下面没有任务`);
}

function takeHeading(state: State, view: SheetView, row: number, text: string): void {
  const depth = headingDepth(text);
  const [top] = state.across;
  const under = (depth === 1 || depth === 2) && top !== undefined && headingDepth(top) !== depth;
  if (state.empty && (!under || state.across.length > 1)) tellEmpty(state, state.empty);
  state.across = under ? [top, text] : [text];
  state.levels = [];
  state.pageTurned = false;
  state.empty = { view, row, text };
}

/** On the next page the first cell may go on in mid-word: a text without a number under numbered ones belongs to the one above. */
function continuesLevel(before: string, own: string, state: State, segment: Segment): boolean {
  if (headingDepth(before) === null || headingDepth(own) !== null || foldText(own) === foldText(before)) return false;
  const numbered = state.tasks.filter(({ columns, levels }) => columns.levels.length === segment.columns.levels.length && headingDepth(levels.at(-1) ?? '') !== null).length;
  return numbered * 2 > state.tasks.length;
}

function takeLevels(state: State, segment: Segment, row: number): string[] {
  const { view, columns } = segment;
  columns.levels.forEach((column, index) => {
    const own = headingText(view.value(row, column));
    const before = state.levels[index] ?? '';
    if (own === '') return;
    const goesOn = state.pageTurned;
    state.pageTurned = false;
    if (goesOn && before !== '' && continuesLevel(before, own, state, segment)) {
      for (const task of state.tasks) task.levels = task.levels.map((level) => (level === before ? before + own : level));
      state.levels[index] = before + own;
      state.problems.push(hint('task-level-joined', `“${before}”在换页处断开，已与下一页的“${own}”连成一项，请核对。`, { sheet: view.name, cell: view.address(row, column), row: row + 1 }));
      return;
    }
    if (foldText(own) !== foldText(before)) {
      state.levels = state.levels.slice(0, index);
      state.levels[index] = own;
    }
  });
  return [...state.across, ...columns.levels.map((_, index) => state.levels[index] ?? '')];
}

function skip(state: State, view: SheetView, row: number, reason: string): void {
  state.problems.push(hint('row-skipped', `第${row + 1}行没有读取：${reason}。`, { sheet: view.name, row: row + 1 }));
}

function takeRow(state: State, segment: Segment, row: number, firstOfPage: boolean, format: Workbook['format']): void {
  const { view, columns } = segment;
  const at = { sheet: view.name, row: row + 1 };
  const last = state.tasks.at(-1);
  const levels = takeLevels(state, segment, row);
  const [leads, responsible] = [cellsAt(view, row, columns.leads), cellsAt(view, row, columns.responsible)];
  const own = (list: readonly number[]): { text: string; cell: string }[] => cellsAt(view, row, list.filter((column) => view.coveredFrom(row, column) === null));
  const [ownLeads, ownResponsible] = [own(columns.leads), own(columns.responsible)];
  let requirement = paragraphText(view.value(row, columns.requirement));
  const merged = covered(view, row, columns.requirement);
  const requirementHere = !merged && requirement !== '';
  if (!requirementHere && last && (merged ? last.view === view : ownLeads.length + ownResponsible.length > 0 && !columns.levels.some((column) => view.coveredFrom(row, column) === null && view.text(row, column) !== ''))) {
    // One requirement over several rows of units is one task.
    last.leads.push(...ownLeads);
    last.responsible.push(...ownResponsible);
    if (!merged) state.problems.push(hint('task-row-folded', `第${row + 1}行没有具体要求，这一行的单位并入上一项任务，请核对。`, at));
    return;
  }
  if (requirement === '') {
    const level = levels.at(-1) ?? '';
    if (leads.length + responsible.length === 0 || level === '') return skip(state, view, row, '没有任务内容');
    requirement = level;
    state.problems.push(hint('task-no-requirement', `第${row + 1}行没有具体要求，以“${level.slice(0, 20)}”作为任务内容。`, at));
  }
  const number = columns.number === null ? '' : view.text(row, columns.number);
  const nobody = leads.length + responsible.length === 0;
  const onlyText = filledColumns(view, row).every((column) => column === columns.requirement);
  if (firstOfPage && last && nobody && onlyText && !/[。；;！!]$/.test(last.requirement)) {
    last.requirement += requirement;
    state.problems.push(hint('task-text-joined', `第${row + 1}行接上一页没有写完的要求，已连成一项，请核对。`, at));
    return;
  }
  const textFormat = format === 'csv' || format === 'pasted';
  const blankMerge = (textFormat || firstOfPage) && nobody && last !== undefined && last.levels.join('\n') === levels.join('\n');
  if (blankMerge) state.problems.push(hint('filled-down', `第${row + 1}行的牵头和责任单位是空白，当作合并单元格，用上一行的补上，请核对。`, at));
  if (textFormat && !blankMerge && leads.length === 0 && last !== undefined && last.leads.length > 0 && last.levels.join('\n') === levels.join('\n')) {
    state.problems.push(hint('task-lead-blank', `第${row + 1}行的牵头部门是空白，可能是合并单元格存成文字后留下的，也可能本来没有，照空白读取，请核对。`, at));
  }
  const deadline = columns.deadline === null ? null : (cellsAt(view, row, [columns.deadline])[0] ?? null);
  state.empty = null;
  state.tasks.push({
    view, row, columns, number, levels, requirement,
    remark: columns.remarks.map((column) => paragraphText(view.value(row, column))).filter((text) => text !== '').join('\n'),
    leads: blankMerge ? [...last.leads] : leads,
    responsible: blankMerge ? [...last.responsible] : responsible,
    deadline: blankMerge ? (deadline ?? last.deadline) : deadline,
  });
}

/** Words across the table that the rules for registers pass over, but that are a heading here. */
function mayBeHeading(text: string, reason: string): boolean {
  return reason === '整行的文字' || reason === '没有登记内容' || (reason === '说明文字' && text.length <= 30 && !/[:：]/.test(text));
}

/**
 * The tasks of a table, in order, with hints for every row that was put together, filled or left out. Blank cells of the levels
 * belong to the level above; blank cells of names only where a text format or a page break has lost the merged cell.
 */
export function readTaskRows(segments: readonly Segment[], format: Workbook['format']): { tasks: TaskRow[]; problems: Problem[] } {
  const state: State = { across: [], levels: [], tasks: [], problems: [], pageTurned: false, empty: null };
  segments.forEach((segment, place) => {
    const { view, columns } = segment;
    const mapped = new Set([...columns.levels, columns.requirement, ...columns.leads, ...columns.responsible, ...columns.remarks]);
    if (columns.deadline !== null) mapped.add(columns.deadline);
    if (segments[place - 1]?.view === view) {
      for (let row = columns.top; row <= columns.bottom; row += 1) state.problems.push(hint('row-head', `第${row + 1}行没有读取：重复的表头。`, { sheet: view.name, row: row + 1 }));
    }
    let firstOfPage = place > 0;
    state.pageTurned = firstOfPage;
    for (let row = segment.from; row < segment.to; row += 1) {
      if (filledColumns(view, row).length === 0) continue;
      const heading = headingOf(segment, row);
      const kind = rowKind(view, row, [columns.requirement], mapped);
      if (kind.kind === 'skip' && !(heading !== null && mayBeHeading(heading, kind.reason))) skip(state, view, row, kind.reason);
      else if (heading !== null && heading.length > 60) skip(state, view, row, '整行的文字');
      else if (heading !== null) takeHeading(state, view, row, heading);
      else {
        if (view.hiddenRow(row)) state.problems.push(hint('row-hidden', `第${row + 1}行是隐藏的，照样读取。`, { sheet: view.name, row: row + 1 }));
        takeRow(state, segment, row, firstOfPage, format);
      }
      firstOfPage = false;
    }
  });
  if (state.empty) tellEmpty(state, state.empty);
  return { tasks: state.tasks, problems: state.problems };
}
