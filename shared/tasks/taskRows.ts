// Walks the rows of one task table: headings across the table, levels filled down, rows parted by a page break put together.
import { rowKind } from '../importing/rowKinds.ts';
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import type { Workbook } from '../importing/grid.ts';
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { readDeadline } from './deadlines.ts';
import { headingOf, isHeadingText, numberingOf, numbersColumns } from './headingRows.ts';
import type { TaskNumbering } from './headingRows.ts';
import { unitsSaidOnce } from './saidOnce.ts';
import { bareTitle, isPageMark, isTableTitle, withoutContinued } from './tableTitles.ts';
import { cellsAt, saysNothing, saysSame } from './taskCells.ts';
import type { PlacedText } from './taskCells.ts';
import { doersOf } from './taskColumns.ts';
import { goOn, isOpen, requirementOf } from './taskRow.ts';
import type { TaskRow } from './taskRow.ts';
import type { Segment } from './taskSegments.ts';
import { headingDepth, headingText, paragraphText } from './taskText.ts';
import { markedUnits } from './unitMarks.ts';
import { unitsInText } from './unitsInText.ts';

export type { TaskRow } from './taskRow.ts';

interface State {
  across: string[];
  levels: string[];
  tasks: TaskRow[];
  problems: Problem[];
  /** True from a page break to the first heading or level behind it. */
  pageTurned: boolean;
  /** The headings no task stands under yet; row −1: above the head. */
  empty: { view: SheetView; row: number; text: string }[];
  /** Every task so far has a number of its own, in no merged cell. */
  numbered: boolean;
  /** Behind a row of notes, more of them may follow. */
  noting: boolean;
}

const covered = (view: SheetView, row: number, column: number): boolean => view.coveredFrom(row, column) !== null && view.text(row, column) !== '';

function tellEmpty(state: State, { view, row, text }: State['empty'][number]): void {
  const told = `“${text.slice(0, 30)}”下面没有任务`;
  if (row >= 0) skip(state, view, row, told);
  else state.problems.push(hint('heading-empty', `表头上面的${told}，请核对。`, { sheet: view.name }));
}

/** How many of the headings above a new one stay: those wider than it; one without a number stands beside its like, or under the one before it. */
function keptAbove(state: State, depth: number | null): number {
  const depths = state.across.map(headingDepth);
  if (depth !== null) {
    const at = depths.findIndex((above) => above !== null && above >= depth);
    return depth === 0 ? 0 : at < 0 ? depths.length : at;
  }
  const like = depths.indexOf(null);
  return like >= 0 ? like : state.empty.length > 0 ? depths.length : 0;
}

function takeHeading(state: State, view: SheetView, row: number, text: string): void {
  // A heading printed again on the next page changes nothing.
  if (state.empty.length === 0 && state.pageTurned && state.across.some((heading) => foldText(heading) === foldText(text))) return;
  const kept = keptAbove(state, headingDepth(text));
  const closed = state.across.length - kept;
  for (const heading of closed > 0 ? state.empty.splice(-closed) : []) tellEmpty(state, heading);
  state.across = [...state.across.slice(0, kept), text];
  state.levels = [];
  state.pageTurned = false;
  state.empty.push({ view, row, text });
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
    // A requirement merged over the columns under its head leaves no level there.
    if (column >= columns.requirementFrom && (view.wideMerge(view.coveredFrom(row, column) ?? row, column)?.right ?? -1) >= columns.requirement) {
      state.levels = state.levels.slice(0, index);
      return;
    }
    const own = withoutContinued(headingText(view.value(row, column)));
    const before = state.levels[index] ?? '';
    if (own === '' || saysSame(own)) return;
    if (saysNothing(own)) {
      state.levels = state.levels.slice(0, index);
      return;
    }
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
  const isOwn = (column: number): boolean => view.coveredFrom(row, column) === null && view.text(row, column) !== '';
  const levelHere = columns.levels.some(isOwn);
  const levels = takeLevels(state, segment, row);
  const [leads, responsible] = [cellsAt(view, row, columns.leads, last?.leads ?? []), cellsAt(view, row, columns.responsible, last?.responsible ?? [])];
  const marks = markedUnits(view, row, columns.marked, segment.leadSign);
  leads.push(...marks.leads);
  responsible.push(...marks.responsible);
  const own = (list: readonly number[]): PlacedText[] => cellsAt(view, row, list.filter((column) => view.coveredFrom(row, column) === null), []);
  const [ownLeads, ownResponsible] = [own(columns.leads), own(columns.responsible)];
  let requirement = requirementOf(view, columns, row);
  const merged = covered(view, row, columns.requirement);
  const requirementHere = !merged && requirement !== '';
  const numberHere = columns.number !== null && isOwn(columns.number);
  const deadline = columns.deadline === null ? null : (cellsAt(view, row, [columns.deadline], last?.deadline ? [last.deadline] : [])[0] ?? null);
  const remark = columns.remarks.map((column) => paragraphText(view.value(row, column))).filter((text) => text !== '' && !saysNothing(text)).join('\n');
  // A number or a name of its own makes a task of a row that shares its requirement with the one above.
  if (!requirementHere && last && (merged ? last.view === view && !numberHere && !levelHere : ownLeads.length + ownResponsible.length > 0 && !levelHere)) {
    // One requirement over several rows of units is one task.
    last.leads.push(...ownLeads);
    last.responsible.push(...ownResponsible);
    if (columns.deadline !== null && isOwn(columns.deadline) && deadline) {
      last.deadline = last.deadline ? { ...last.deadline, text: `${last.deadline.text}、${deadline.text}` } : deadline;
      const read = readDeadline(deadline.text, { year: 0, cell: true });
      if (read.length === 0) state.problems.push(hint('deadline-unread', `“${deadline.text.slice(0, 20)}”看不出是哪一天，没有当作完成时限，请核对。`, { ...at, cell: deadline.cell }));
    }
    if (columns.remarks.some(isOwn) && remark !== '') last.remark = last.remark === '' ? remark : `${last.remark}\n${remark}`;
    const read = [...columns.levels, columns.requirement, ...doersOf(columns), ...columns.remarks, columns.deadline, columns.number];
    const left = filledColumns(view, row).filter((column) => !read.includes(column));
    if (!merged) state.problems.push(hint('task-row-folded', `第${row + 1}行没有具体要求，这一行的单位并入上一项任务，请核对。`, at));
    else if (left.length > 0) state.problems.push(hint('task-row-folded', `第${row + 1}行并入上一项任务，${left.map((column) => view.address(row, column)).join('、')}的内容没有读取，请核对。`, at));
    return;
  }
  if (requirement === '') {
    const level = levels.at(-1) ?? '';
    if ((leads.length + responsible.length === 0 && deadline === null) || level === '') return skip(state, view, row, levelHere ? '没有任务内容，只用作下面任务的名目' : '没有任务内容');
    requirement = level;
    state.problems.push(hint('task-no-requirement', `第${row + 1}行没有具体要求，以“${level.slice(0, 20)}”作为任务内容。`, at));
  }
  const saysWho = columns.leads.length + columns.responsible.length + columns.marked.length > 0;
  const elsewhere = saysWho ? null : (unitsInText(requirement) ?? unitsSaidOnce(levels, segment));
  if (elsewhere !== null) responsible.push({ text: elsewhere, cell: view.address(row, columns.requirement) });
  const number = columns.number === null ? '' : view.text(row, columns.number);
  const nobody = leads.length + responsible.length === 0;
  const onlyText = filledColumns(view, row).every((column) => column === columns.requirement);
  if (firstOfPage && last && requirementHere && !levelHere) {
    const unnumbered = state.numbered && columns.number !== null && number === '';
    const open = isOpen(last.requirement);
    if ((nobody && onlyText && (open || unnumbered)) || (open && unnumbered)) {
      goOn(last, requirement, ownLeads, ownResponsible, deadline, remark);
      state.problems.push(hint('task-text-joined', `第${row + 1}行接上一页没有写完的要求，已连成一项，请核对。`, at));
      return;
    }
  }
  const textFormat = format === 'csv' || format === 'pasted';
  const blankNames = saysWho && doersOf(columns).every((column) => view.text(row, column) === '');
  const blankMerge = (textFormat || firstOfPage) && blankNames && last !== undefined && last.levels.join('\n') === levels.join('\n');
  if (blankMerge) state.problems.push(hint('filled-down', `第${row + 1}行的牵头和责任单位是空白，当作合并单元格，用上一行的补上，请核对。`, at));
  if (textFormat && !blankMerge && leads.length === 0 && last !== undefined && last.leads.length > 0 && last.levels.join('\n') === levels.join('\n')) {
    state.problems.push(hint('task-lead-blank', `第${row + 1}行的牵头部门是空白，可能是合并单元格存成文字后留下的，也可能本来没有，照空白读取，请核对。`, at));
  }
  state.empty = [];
  state.numbered &&= number !== '' && columns.number !== null && view.coveredFrom(row, columns.number) === null;
  state.tasks.push({
    view, row, columns, number, levels, requirement, remark,
    leads: blankMerge ? [...last.leads] : leads,
    responsible: blankMerge ? [...last.responsible] : responsible,
    deadline: blankMerge ? (deadline ?? last.deadline) : deadline,
  });
}

/** 备注： | 1.…; behind the last task the lines of a note go on in rows that say neither a number nor who. */
function isNote(state: State, { view, columns }: Segment, row: number, { end }: TaskNumbering): boolean {
  const filled = filledColumns(view, row);
  const [first, second] = filled;
  if (doersOf(columns).some((column) => view.text(row, column) !== '')) return (state.noting = false);
  if (first !== undefined && filled.length <= 2 && first !== columns.requirement && /^(?:注|备注|说明|附注|填表说明)[:：]?$/.test(foldText(view.text(row, first))) && second !== undefined) return (state.noting = true);
  return state.noting && end?.view === view && row > end.row && filled.length === 1 && (columns.number === null || view.text(row, columns.number) === '' || first === columns.number);
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
  const state: State = { across: [], levels: [], tasks: [], problems: [], pageTurned: false, empty: [], numbered: true, noting: false };
  const numbering = numberingOf(segments);
  const titles = new Set(segments.flatMap(({ above }) => above.filter(isTableTitle).map(bareTitle)));
  segments.forEach((segment, place) => {
    const { view, columns } = segment;
    const mapped = new Set([...columns.levels, columns.requirement, ...columns.leads, ...columns.responsible, ...columns.marked.map(({ column }) => column), ...columns.remarks]);
    if (columns.deadline !== null) mapped.add(columns.deadline);
    if (segments[place - 1]?.view === view) {
      for (let row = columns.top; row <= columns.bottom; row += 1) state.problems.push(hint('row-head', `第${row + 1}行没有读取：重复的表头。`, { sheet: view.name, row: row + 1 }));
    }
    let firstOfPage = place > 0;
    state.pageTurned = firstOfPage;
    for (const heading of segment.headings) takeHeading(state, view, -1, withoutContinued(heading));
    for (let row = segment.from; row < segment.to; row += 1) {
      if (filledColumns(view, row).length === 0) continue;
      const heading = headingOf(segment, row, numbering);
      const kind = rowKind(view, row, [columns.requirement], mapped);
      if (isNote(state, segment, row, numbering)) skip(state, view, row, '说明文字');
      else if (kind.kind === 'skip' && !(heading !== null && mayBeHeading(heading, kind.reason))) {
        state.noting ||= kind.reason === '说明或签名' && /^(?:注|备注|说明|附注|填表说明)[:：]/.test(foldText(view.text(row, filledColumns(view, row)[0] ?? 0)));
        skip(state, view, row, kind.reason);
      }
      else if (row === columns.bottom + 1 && numbersColumns(view, row)) skip(state, view, row, '各列的编号');
      else if (heading !== null && (isPageMark(heading) || titles.has(bareTitle(heading)))) skip(state, view, row, '重复的标题');
      else if (heading !== null && !isHeadingText(heading)) skip(state, view, row, '整行的文字');
      else if (heading !== null) takeHeading(state, view, row, heading);
      else {
        if (view.hiddenRow(row)) state.problems.push(hint('row-hidden', `第${row + 1}行是隐藏的，照样读取。`, { sheet: view.name, row: row + 1 }));
        takeRow(state, segment, row, firstOfPage, format);
      }
      firstOfPage = false;
    }
  });
  for (const heading of state.empty) tellEmpty(state, heading);
  return { tasks: state.tasks, problems: state.problems };
}
