// Finds the task tables of a file: heads among titles and notes, the head printed again on each page, a table cut into several.
import type { Sheet, Workbook } from '../importing/grid.ts';
import { foldText } from '../names/fold.ts';
import { filledColumns, viewSheet } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { headSignature, readTaskHead } from './taskColumns.ts';
import type { TaskColumns } from './taskColumns.ts';

/** A stretch of rows under one head; rows count from 0, `to` is the first row behind it. */
export interface Segment {
  view: SheetView;
  columns: TaskColumns;
  from: number;
  to: number;
  /** Texts above its head (title rows, paragraphs of the notice), in order. */
  above: string[];
}
/** The segments of one table, in order; `below` are the texts behind the last. */
export interface TableSegments {
  segments: Segment[];
  below: string[];
}

/** A line that names a table of tasks; a sentence is none. */
export function isTableTitle(line: string): boolean {
  const folded = foldText(line);
  return folded.length <= 60 && !/[。;:]$/.test(folded) && !/^附件?\d*:/.test(folded) && /(?:分解|分工|任务|清单|台账|一览|计划|要点)(?:表|单|方案|台账|清单)?(?:\([^()]*\))?$/.test(folded);
}

function rowLine(view: SheetView, row: number): string {
  return filledColumns(view, row).map((column) => view.text(row, column)).join(' ');
}

function segmentsOf(sheet: Sheet): { segments: Segment[]; view: SheetView } {
  const view = viewSheet(sheet);
  const segments: Segment[] = [];
  let above: string[] = [];
  for (let row = 0; row < view.height; row += 1) {
    const columns = readTaskHead(view, row, segments.length > 0);
    const current = segments.at(-1);
    if (columns) {
      let start = row;
      // Lone texts right above a later head are that table's title.
      for (; current && start - 1 >= current.from; start -= 1) {
        const filled = filledColumns(view, start - 1);
        const line = rowLine(view, start - 1);
        if (filled.length > 1 || (filled.length === 1 && !isTableTitle(line) && !/^附件?\s*\d*$/.test(line))) break;
        if (line !== '') above.unshift(line);
      }
      if (current) current.to = start;
      segments.push({ view, columns, from: columns.bottom + 1, to: view.height, above });
      above = [];
      row = columns.bottom;
    } else if (!current) {
      const line = rowLine(view, row);
      if (line !== '') above.push(line);
    }
  }
  return { segments, view };
}

/** A page of a Word table without its head: as wide as the one before, nothing written between. */
function headless(view: SheetView, before: Segment): Segment | null {
  if (view.height === 0 || view.width !== before.view.width) return null;
  return { view, columns: { ...before.columns, top: -1, bottom: -1 }, from: 0, to: view.height, above: [] };
}

/**
 * The tables of tasks of all visible sheets. Segments with the same heads are one table as long as no other title stands between:
 * always within a sheet, and from table to table of a Word file.
 */
export function findTaskTables(workbook: Workbook): TableSegments[] {
  const texts = workbook.texts ?? [];
  const tables: TableSegments[] = [];
  const paged = workbook.format === 'docx';
  let lastIndex = -1;
  workbook.sheets.forEach((sheet, index) => {
    if (sheet.hidden) return;
    const outside = texts.filter(({ before }) => before === index).map(({ text }) => text.trim()).filter((text) => text !== '');
    const { segments, view } = segmentsOf(sheet);
    const last = tables.at(-1)?.segments.at(-1);
    const spoken = outside.some((text) => text.length > 12 || isTableTitle(text));
    const page = paged && segments.length === 0 && last && lastIndex === index - 1 && !spoken ? headless(view, last) : null;
    for (const [place, segment] of (page ? [page] : segments).entries()) {
      if (place === 0) segment.above = [...outside, ...segment.above];
      const table = tables.at(-1);
      const before = table?.segments.at(-1);
      const first = table?.segments[0];
      const titles = segment.above.filter(isTableTitle).map(foldText);
      const sameTitle = titles.every((title) => first?.above.some((line) => foldText(line) === title));
      const joins = table && before && (before.view === segment.view || paged) && sameTitle && headSignature(before.columns) === headSignature(segment.columns);
      if (joins) table.segments.push(segment);
      else tables.push({ segments: [segment], below: [] });
      lastIndex = index;
    }
  });
  const end = tables.at(-1);
  if (end) end.below = texts.filter(({ before }) => before >= workbook.sheets.length).map(({ text }) => text.trim());
  return tables;
}
