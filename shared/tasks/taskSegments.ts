// Finds the task tables of a file: heads among titles and notes, the head printed again on each page, a table cut into several.
import type { Sheet, Workbook } from '../importing/grid.ts';
import { filledColumns, viewSheet } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { cleanName } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { headSignature, repeatsHead } from './repeatedHeads.ts';
import type { KnownNames } from './splitUnits.ts';
import { doersOf } from './taskColumns.ts';
import { readTaskHead } from './taskHeadRow.ts';
import type { TaskColumns } from './taskColumns.ts';
import { SHARED_OUT, TASK_TABLE } from './taskHeads.ts';
import { bareTitle, isPageMark, isTableTitle } from './tableTitles.ts';
import { leadSign, legendTexts } from './unitMarks.ts';
import { headingDepth } from './taskText.ts';

/** A stretch of rows under one head; rows count from 0, `to` is the first row behind it. */
export interface Segment {
  view: SheetView;
  columns: TaskColumns;
  from: number;
  to: number;
  /** Texts above its head (title rows, paragraphs of the notice), in order. */
  above: string[];
  /** Headings that stand between the title and its head: 一、主动公开. */
  headings: string[];
  /** Columns that are hidden, from 0. */
  hiddenColumns: readonly number[];
  /** The mark that leads, in a table with a column for each unit. */
  leadSign: string | null;
}
/** The segments of one table, in order; `below` are the texts behind the last. */
export interface TableSegments {
  segments: Segment[];
  below: string[];
}

function rowLine(view: SheetView, row: number): string {
  return filledColumns(view, row).map((column) => view.text(row, column)).join(' ');
}

/** A head known by its cells alone stands among the first rows. */
const LAST_HEAD = 15;

/**
 * `around`: texts that may say what the sheet is; `before`: the segment on the page before, whose head may be printed here again with
 * letters wrong. Only where no words make a head, the cells of the columns may.
 */
function segmentsOf(sheet: Sheet, before: Segment | null, around: readonly string[], known: KnownNames): { segments: Segment[]; view: SheetView } {
  const view = viewSheet(sheet);
  const segments = segmentsBy(sheet, view, before, around, false, known);
  return { segments: segments.length > 0 || before ? segments : segmentsBy(sheet, view, null, around, true, known), view };
}

function segmentsBy(sheet: Sheet, view: SheetView, before: Segment | null, around: readonly string[], byContent: boolean, known: KnownNames): Segment[] {
  const flat = sheet.merges.length === 0;
  const segments: Segment[] = [];
  let above: string[] = [];
  for (let row = 0; row < view.height; row += 1) {
    const current = segments.at(-1);
    const shown = current ?? before;
    const saying = (words: RegExp): boolean => [...around, ...above].some((text) => words.test(text));
    const said = { tasks: saying(SHARED_OUT), table: saying(TASK_TABLE) };
    const again = segments.length > 0;
    const read = readTaskHead(view, row, { again, early: !again && row < LAST_HEAD, said, flat, byContent, known });
    const columns = read ?? (shown && repeatsHead(view, row, shown.columns) ? { ...shown.columns, top: row, bottom: row } : null);
    if (columns) {
      let start = row;
      // Lone texts right above a later head are that table's title.
      for (; current && start - 1 >= current.from; start -= 1) {
        const filled = filledColumns(view, start - 1);
        const line = rowLine(view, start - 1);
        if (filled.length > 1 || (filled.length === 1 && !isTableTitle(line) && !isPageMark(line) && !/^附件?\s*\d*$/.test(line))) break;
        if (line !== '') above.unshift(line);
      }
      if (current) current.to = start;
      segments.push({ view, columns, from: columns.bottom + 1, to: view.height, above, headings: [], hiddenColumns: sheet.hiddenColumns, leadSign: columns.marked.length > 0 ? leadSign([...around, ...above, ...legendTexts(view)]) : null });
      above = [];
      row = columns.bottom;
    } else if (!current) {
      const line = rowLine(view, row);
      if (line !== '') above.push(line);
    }
  }
  return segments;
}

/** A page of a Word table without its head: as wide as the one before (blank columns at the right aside), with tasks where they stood there. */
function headless(view: SheetView, before: Segment): Segment | null {
  const { columns } = before;
  if (view.height === 0 || view.width > before.view.width) return null;
  const who = doersOf(columns);
  const task = (row: number): boolean => view.text(row, columns.requirement) !== '' && who.some((column) => view.text(row, column) !== '');
  if (view.width < before.view.width && !Array.from({ length: view.height }, (_, row) => row).some(task)) return null;
  return { view, columns: { ...columns, top: -1, bottom: -1 }, from: 0, to: view.height, above: [], headings: [], hiddenColumns: [], leadSign: before.leadSign };
}

/** Above a head stand titles and a few words; a fuller row there is told. */
function rowsAbove({ view, columns }: Segment): Problem[] {
  return Array.from({ length: Math.max(0, columns.top) }, (_, row) => row)
    .filter((row) => filledColumns(view, row).length >= 3 && !/[:：]|\d{4}年/.test(rowLine(view, row)))
    .map((row) => hint('row-skipped', `第${row + 1}行没有读取：它在表头上面。`, { sheet: view.name, row: row + 1 }));
}

const LONGEST_HEADING = 60;
const mayHead = (line: string): boolean => line.length <= LONGEST_HEADING && !line.includes('\n') && !/[。；;：:]$/.test(line) && !isTableTitle(line) && !isPageMark(line);

/** Takes the numbered headings that stand right above a head out of its other texts. */
function takeHeadings(segment: Segment): void {
  const kept = segment.above.filter((line) => !isPageMark(line));
  let from = kept.length;
  while (from > 0 && mayHead(kept[from - 1] ?? '') && headingDepth((kept[from - 1] ?? '').trim()) !== null) from -= 1;
  if (from === kept.length) return;
  segment.headings = kept.slice(from).map((line) => cleanName(line));
  segment.above = kept.slice(0, from);
}

/** Where each page of a table bears one short line above its head (重点领域 … 监督保障), these lines are headings too. */
function takePlainHeadings({ segments }: TableSegments): void {
  const lone = (segment: Segment): string | null => {
    const line = segment.above.at(-1)?.trim() ?? '';
    return line.length >= 3 && line.length <= 25 && mayHead(line) && !/[\d，,：:]|[(（].*[)）]$/.test(line) ? line : null;
  };
  const later = segments.slice(1);
  if (later.length === 0 || !later.every((segment) => segment.above.length === 1 && segment.headings.length === 0 && lone(segment) !== null)) return;
  const first = segments[0];
  const titled = first?.above.slice(0, -1).some(isTableTitle) === true;
  for (const segment of titled ? segments : later) {
    const line = lone(segment);
    if (line !== null) [segment.headings, segment.above] = [[cleanName(line)], segment.above.slice(0, -1)];
  }
}

/**
 * The tables of tasks of all visible sheets, and hints for the sheets that were left. Segments with the same heads are one table as
 * long as no other title stands between: always within a sheet, and from table to table of a Word file.
 */
export function findTaskTables(workbook: Workbook, fileName: string, known: KnownNames): { tables: TableSegments[]; problems: Problem[] } {
  const texts = workbook.texts ?? [];
  const tables: TableSegments[] = [];
  const problems: Problem[] = [];
  const paged = workbook.format === 'docx';
  // A file's name speaks for its only sheet, not for every list in it.
  const named = workbook.sheets.filter(({ hidden }) => !hidden).length === 1 ? [fileName] : [];
  let lastIndex = -1;
  workbook.sheets.forEach((sheet, index) => {
    if (sheet.hidden) {
      if (sheet.rows.length > 0) problems.push(hint('sheet-hidden', `工作表“${sheet.name}”是隐藏的，没有读取。`, { sheet: sheet.name }));
      return;
    }
    const outside = texts.filter(({ before }) => before === index).map(({ text }) => text.trim()).filter((text) => text !== '');
    const last = tables.at(-1)?.segments.at(-1) ?? null;
    const next = paged && last !== null && lastIndex === index - 1;
    const { segments, view } = segmentsOf(sheet, next ? last : null, [...outside, sheet.name, ...named], known);
    const [opening] = segments;
    // Rows in front of the page's head that go on with the page before.
    const front = opening && next && last && opening.columns.top > 0 ? headless({ ...view, height: opening.columns.top }, last) : null;
    if (front) {
      segments.unshift({ ...front, view });
      if (opening) opening.above = [];
    } else if (opening) problems.push(...rowsAbove(opening));
    const spoken = outside.some((text) => (text.length > 12 || isTableTitle(text)) && !isPageMark(text) && !(mayHead(text) && headingDepth(text) !== null) && bareTitle(text) !== bareTitle(tables.at(-1)?.segments[0]?.above.findLast(isTableTitle) ?? ''));
    const page = segments.length === 0 && next && last && !spoken ? headless(view, last) : null;
    if (page === null && segments.length === 0 && sheet.rows.length > 0) problems.push(hint('sheet-left', `${paged ? '' : '工作表'}“${sheet.name}”没有任务分解表的表头，没有读取。`, { sheet: sheet.name }));
    for (const [place, segment] of (page ? [page] : segments).entries()) {
      if (place === 0) segment.above = [...outside, ...segment.above];
      takeHeadings(segment);
      const table = tables.at(-1);
      const before = table?.segments.at(-1);
      const first = table?.segments[0];
      const titles = segment.above.filter(isTableTitle).map(bareTitle);
      const sameTitle = titles.every((title) => first?.above.some((line) => bareTitle(line) === title));
      const joins = table && before && (before.view === segment.view || paged) && sameTitle && headSignature(before.columns) === headSignature(segment.columns);
      if (joins) table.segments.push(segment);
      else tables.push({ segments: [segment], below: [] });
      lastIndex = index;
    }
  });
  if (paged) for (const table of tables) takePlainHeadings(table);
  const end = tables.at(-1);
  if (end) end.below = texts.filter(({ before }) => before >= workbook.sheets.length).map(({ text }) => text.trim());
  return { tables, problems };
}
