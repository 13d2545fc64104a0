// Finds the tables of one sheet: the head among titles and notes, the head printed again, a second table further down.
import type { OutletIndex } from '../names/outletIndex.ts';
import { columnName } from './grid.ts';
import type { Part } from './fields.ts';
import { foldHead } from './matchHead.ts';
import type { HeadTable } from './matchHead.ts';
import { looksLikeHead, readHead } from './readHead.ts';
import type { ColumnUse, Head, HeadContext } from './readHead.ts';
import { filledColumns } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

/** Rows count from 0; `to` is the first row behind the table. */
export interface Table {
  part: Part;
  view: SheetView;
  head: { top: number; bottom: number };
  columns: ColumnUse[];
  from: number;
  to: number;
  /** Rows within the table that hold no record, with the reason for people. */
  skips: Map<number, string>;
  /** Texts above the head, one under the other. */
  caption: string;
  /** The unit of all rows of a table without a column of units, as printed above it. */
  unit: string | null;
}
export interface FoundTables {
  tables: Table[];
  /** When no table was found: the row that came nearest to a head. */
  nearest: Head | null;
}

const SEARCHED_ROWS = 40;

function captionAbove(view: SheetView, row: number): string {
  const texts: string[] = [];
  for (let above = Math.max(0, row - 12); above < row; above += 1) {
    for (const column of filledColumns(view, above).slice(0, 6)) texts.push(view.text(above, column));
  }
  return texts.join('\n');
}

const signature = (columns: readonly ColumnUse[]): string => columns.map(({ column, field }) => `${column}=${field ?? ''}`).join(',');

/** A list printed in two or three blocks side by side (序号 单位 类别 | 序号 单位 类别) is read block by block. */
function sideBySide(view: SheetView, head: Head, context: HeadContext): ColumnUse[][] {
  const names = head.columns.filter(({ field }) => field === 'name');
  if (names.length > 1) return names.map((column) => [column]);
  const key = head.part === 'units' ? 'name' : head.part === 'scoreEvents' ? 'kind' : 'title';
  const keyTitle = head.columns.find(({ field }) => field === key)?.title;
  const first = head.columns[0];
  if (keyTitle === undefined || !first || head.top !== head.bottom || head.part === null) return [head.columns];
  const repeats = head.columns.filter(({ title }) => foldHead(title) === foldHead(keyTitle)).length;
  const starts = head.columns.filter(({ title }) => foldHead(title) === foldHead(first.title)).map(({ column }) => column);
  if (repeats < 2 || starts.length !== repeats) return [head.columns];
  const blocks = starts.map((start, index) => {
    const end = starts[index + 1] ?? view.width;
    const within: SheetView = { ...view, value: (row, column) => (column >= start && column < end ? view.value(row, column) : null) };
    return readHead(within, head.top, context);
  });
  return blocks.every(({ part }) => part === head.part) ? blocks.map(({ columns }) => columns) : [head.columns];
}

/** The first head of the sheet that has every required column; a better one directly below it is preferred. */
function firstHead(view: SheetView, table: HeadTable, contextAt: (row: number) => HeadContext): { head: Head | null; nearest: Head | null } {
  let nearest: Head | null = null;
  let other = false;
  const last = Math.min(view.height, SEARCHED_ROWS);
  for (let row = 0; row < last; row += 1) {
    // Below the head of another kind of table only a full head counts: its rows may hold any words.
    if (other && table === 'units' && !looksLikeHead(view, row)) continue;
    const head = readHead(view, row, contextAt(row));
    if (head.part === null) {
      // A row of data may name an outlet; a head says more than that.
      if (head.columns.some(({ field }) => field !== null && !/^(?:outlet|instruction):/.test(field)) && head.score > (nearest?.score ?? 0)) nearest = head;
      other ||= looksLikeHead(view, row) || (head.columns.length >= 3 && head.score >= 2);
      continue;
    }
    let best = head;
    for (let below = row + 1; below < Math.min(last, row + 3); below += 1) {
      const lower = readHead(view, below, contextAt(below));
      if (lower.part !== null && lower.score > best.score) best = lower;
    }
    return { head: best, nearest };
  }
  return { head: null, nearest };
}

/** The unit a table belongs to when it has no column of units, from the texts above it; null when they name none. */
export type UnitFinder = (caption: string, sheetName: string) => string | null;

/** Finds every table of a sheet for one kind of import. */
export function findTables(view: SheetView, table: HeadTable, outlets: OutletIndex, unitOf: UnitFinder): FoundTables {
  const contextAt = (row: number): HeadContext => {
    const caption = captionAbove(view, row);
    return { table, outlets, caption: `${view.name}\n${caption}`, unitGiven: table !== 'units' && unitOf(caption, view.name) !== null };
  };
  const { head: first, nearest } = firstHead(view, table, contextAt);
  if (!first) return { tables: [], nearest };
  const tables: Table[] = [];
  let current: Table[] = [];
  let signed = '';
  const open = (head: Head): void => {
    const { part } = head;
    if (part === null) return;
    const caption = captionAbove(view, head.top);
    const skips = new Map<number, string>();
    signed = signature(head.columns);
    current = sideBySide(view, head, contextAt(head.top)).map((columns) => ({
      part, view, head: { top: head.top, bottom: head.bottom }, columns, from: head.bottom + 1, to: view.height, skips, caption,
      unit: part !== 'units' && part !== 'adoptions' && !columns.some(({ field }) => field === 'unit') ? unitOf(caption, view.name) : null,
    }));
    tables.push(...current);
  };
  const close = (row: number): void => {
    for (const entry of current) entry.to = row;
    // A lone text right above the next head is that table's title.
    for (let above = row - 1; above >= (current[0]?.from ?? row); above -= 1) {
      const filled = filledColumns(view, above);
      if (filled.length > 1) break;
      if (filled.length === 1) current[0]?.skips.set(above, '下一张表的标题');
    }
  };
  open(first);
  let foreign = false;
  for (let row = first.bottom + 1; row < view.height; row += 1) {
    if (!looksLikeHead(view, row)) {
      if (foreign && filledColumns(view, row).length > 0) current[0]?.skips.set(row, '属于另一张不能识别的表');
      continue;
    }
    const head = readHead(view, row, contextAt(row));
    if (!foreign && signature(head.columns) === signed) {
      for (let at = head.top; at <= head.bottom; at += 1) current[0]?.skips.set(at, '重复的表头');
    } else if (head.part !== null) {
      close(head.top);
      open(head);
      foreign = false;
    } else {
      current[0]?.skips.set(row, '另一张表的表头，缺少需要的列');
      foreign = true;
    }
    row = head.bottom;
  }
  return { tables, nearest };
}

/** The head whose last row the person chose, with the fields its titles name; what they do not name is null. */
export function headEndingAt(view: SheetView, bottom: number, table: HeadTable, outlets: OutletIndex, unitOf: UnitFinder): Head {
  const caption = captionAbove(view, bottom);
  const context: HeadContext = { table, outlets, caption: `${view.name}\n${caption}`, unitGiven: table !== 'units' && unitOf(caption, view.name) !== null };
  // Nothing below the chosen row belongs to the head.
  const above: SheetView = { ...view, height: Math.min(view.height, bottom + 1) };
  const double = bottom > 0 ? readHead(above, bottom - 1, context) : null;
  return double?.bottom === bottom ? double : readHead(above, bottom, context);
}

/** One table as the person mapped it: the head's last row (from 1) and column letter → field, '' for a column to leave out. */
export interface WrittenMapping {
  headerRow: number;
  fields: ReadonlyMap<string, string>;
}

/** The tables of one sheet as the person mapped them; a table ends where the next head stands, heads printed again are passed over. */
export function mappedTables(view: SheetView, entries: readonly (WrittenMapping & { part: Part })[], unitOf: UnitFinder): Table[] {
  return entries.map(({ part, headerRow, fields }) => {
    const bottom = headerRow - 1;
    const columns: ColumnUse[] = [];
    for (let column = 0; column < view.width; column += 1) {
      const field = fields.get(columnName(column)) ?? '';
      const title = view.text(bottom, column);
      if (field !== '' || title !== '') columns.push({ column, title, field: field === '' ? null : field });
    }
    const to = Math.min(view.height, ...entries.filter((other) => other.headerRow > headerRow).map((other) => other.headerRow - 1));
    const skips = new Map<number, string>();
    const headText = (row: number): string => columns.map(({ column }) => foldHead(view.text(row, column))).join('|');
    let foreign = false;
    for (let row = headerRow; row < to; row += 1) {
      const isHead = looksLikeHead(view, row);
      if (isHead) foreign = headText(row) !== headText(bottom);
      if (isHead && !foreign) skips.set(row, '重复的表头');
      else if (foreign && filledColumns(view, row).length > 0) skips.set(row, '属于另一张没有指定的表');
    }
    const caption = captionAbove(view, bottom);
    const unit = part !== 'units' && part !== 'adoptions' && ![...fields.values()].includes('unit') ? unitOf(caption, view.name) : null;
    return { part, view, head: { top: bottom, bottom }, columns, from: headerRow, to, skips, caption, unit };
  });
}
