// One <table:table> → Sheet: repeated rows and cells, spans, hidden rows and columns (ODF 1.3 Part 3, 9.1).
import type { CellValue, Sheet } from '../../../../shared/importing/grid.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../limits.ts';
import { damaged } from '../../refusals.ts';
import { parseNumber } from '../number.ts';
import { SheetBuilder, type CellBudget } from '../sheetBuilder.ts';
import type { XmlScanner } from '../xml/scanner.ts';
import { readOdsCell } from './cell.ts';

/** Elements that only hold rows or columns together. */
const GROUPS = new Set(['table-rows', 'table-row-group', 'table-header-rows', 'table-columns', 'table-column-group', 'table-header-columns']);

/** A whole number from 1, as repeat counts and spans are; 1 when it is not given. */
function countOf(xml: XmlScanner, name: string): number {
  const text = xml.attribute(name);
  if (text === undefined) return 1;
  const count = parseNumber(text);
  if (count === null || !Number.isInteger(count) || count < 1) throw damaged('表格的重复次数写法不对');
  return count;
}

/** 'collapse' is hidden by hand, 'filter' by a filter. */
function isHidden(xml: XmlScanner): boolean {
  const visibility = xml.attribute('table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

interface FilledCell {
  column: number;
  times: number;
  value: CellValue;
}

/** What one row element says: its filled cells, and the cells that span others. */
interface RowContent {
  cells: FilledCell[];
  spans: { left: number; right: number; height: number }[];
}

/** At the start tag of a table: the whole sheet. Covered cells, repeated or not, stay empty. Refusals: file-damaged, file-too-large. */
export function readOdsSheet(xml: XmlScanner, name: string, hidden: boolean, budget: CellBudget): Sheet {
  const sheet = new SheetBuilder(name, hidden, budget);
  let row = 0;
  let column = 0;
  if (xml.empty) return sheet.build();
  while (xml.next() && !(xml.closing && xml.name === 'table')) {
    if (xml.closing || GROUPS.has(xml.name)) continue;
    if (xml.name === 'table-column') {
      const times = countOf(xml, 'table:number-columns-repeated');
      if (isHidden(xml)) sheet.hideColumns(column, column + times - 1);
      column += times;
      xml.skip();
    } else if (xml.name === 'table-row') {
      const times = countOf(xml, 'table:number-rows-repeated');
      const rowHidden = isHidden(xml);
      const content = readRow(xml);
      if (rowHidden || content.cells.length > 0 || content.spans.length > 0) {
        const last = row + withinLimit(row, times, MAX_ROWS);
        for (let at = row; at < last; at += 1) putRow(sheet, at, content, rowHidden);
      }
      row += times;
    } else xml.skip();
  }
  return sheet.build();
}

/** Repetitions worth writing down: one past the limit is enough to be refused, a million past it would only take time. */
function withinLimit(from: number, times: number, limit: number): number {
  return Math.min(times, Math.max(1, limit + 1 - from));
}

function putRow(sheet: SheetBuilder, row: number, content: RowContent, hidden: boolean): void {
  if (hidden) sheet.hideRow(row);
  for (const span of content.spans) sheet.merge({ top: row, left: span.left, bottom: row + span.height - 1, right: span.right });
  for (const cell of content.cells) {
    const times = withinLimit(cell.column, cell.times, MAX_COLUMNS);
    for (let index = 0; index < times; index += 1) sheet.set(row, cell.column + index, cell.value);
  }
}

function readRow(xml: XmlScanner): RowContent {
  const content: RowContent = { cells: [], spans: [] };
  if (xml.empty) return content;
  let column = 0;
  while (xml.next() && !(xml.closing && xml.name === 'table-row')) {
    if (xml.closing) continue;
    if (xml.name !== 'table-cell' && xml.name !== 'covered-table-cell') {
      xml.skip();
      continue;
    }
    const times = countOf(xml, 'table:number-columns-repeated');
    if (xml.name === 'covered-table-cell') xml.skip();
    else {
      const height = countOf(xml, 'table:number-rows-spanned');
      const width = countOf(xml, 'table:number-columns-spanned');
      if (height > 1 || width > 1) content.spans.push({ left: column, right: column + width - 1, height });
      const value = readOdsCell(xml);
      if (value !== null && value !== '') content.cells.push({ column, times, value });
    }
    column += times;
  }
  return content;
}
