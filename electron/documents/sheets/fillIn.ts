// The fill-in workbook of one unit: what the office printed is locked, what the unit fills in is open and checked as it is typed.
import ExcelJS from 'exceljs';
import type { DataValidation, Worksheet } from 'exceljs';
import { fillInColumns, fillInMark, fillInMarkSheetName, fillInSheetName } from '../../../shared/tracking/fillIn.ts';
import type { FillInColumn, FillInRow, FillInSheet } from '../../../shared/tracking/fillIn.ts';
import { cellText, cellValue } from './cells.ts';
import { BAND_STYLE, LINE_STYLE, fillInHeadStyle, fillInPage, fillInStyle, heightOf, rowHeight, validationOf, wideEnough } from './fillInLooks.ts';
import { TITLE_HEIGHT, TITLE_STYLE } from './looks.ts';
import { repack } from './repack.ts';

/** Columns that stay in sight while the unit writes, as long as they leave room to write. */
const MOST_FROZEN = 66;
const MAKER = '政务公开工作台';

type Placed = FillInColumn & { at: number };

/** Writes the .xlsx. The same sheet gives the same bytes. */
export async function writeFillIn(sheet: FillInSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = MAKER;
  workbook.lastModifiedBy = MAKER;
  workbook.created = new Date(`${sheet.on}T00:00:00Z`);
  workbook.modified = workbook.created;
  const columns = placedColumns(sheet);
  const shown = columns.filter(({ use }) => use !== 'hidden');
  const headRow = sheet.lines.length + 2;
  const page = workbook.addWorksheet(fillInSheetName, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: frozenColumns(columns), showGridLines: false }],
    pageSetup: fillInPage(shown.map(({ width }) => width), headRow),
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  page.columns = columns.map(({ width, use }) => ({ width, hidden: use === 'hidden' }));

  writeAbove(page, sheet, shown);
  writeHead(page, headRow, columns);
  const firstRow = headRow + 1;
  sheet.rows.forEach((row, index) => writeRow(page, firstRow + index, columns, row, 'open'));
  mergeRepeated(page, firstRow, sheet.rows, columns);
  checkTyping(page, firstRow, sheet, columns);
  const band = firstRow + sheet.rows.length;
  if (sheet.settled.length > 0) {
    writeAcross(page, band, sheet.settledTitle, shown.length, BAND_STYLE, 22);
    sheet.settled.forEach((row, index) => writeRow(page, band + 1 + index, columns, row, 'settled'));
    mergeRepeated(page, band + 1, sheet.settled, columns);
  }
  if (sheet.rows.length > 0) page.autoFilter = { from: { row: headRow, column: 1 }, to: { row: band - 1, column: shown.length } };
  await page.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true });
  await writeMark(workbook, sheet);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
}

/** The columns that have anything to say, from the left, numbered from 1, wide enough for their texts. */
function placedColumns({ rows, settled }: FillInSheet): Placed[] {
  const all = [...rows, ...settled];
  return fillInColumns
    .filter((column) => column.optional !== true || all.some((row) => printed(row, column) !== ''))
    .map((column, index) => ({ ...column, at: index + 1, width: column.field === 'requirement' ? wideEnough(column.width, all.map(({ requirement }) => requirement)) : column.width }));
}

/** What the office prints in a column of a row. */
function printed(row: FillInRow, { field, use }: FillInColumn): string | number {
  return use === 'filled' ? '' : row[field as Exclude<keyof FillInRow, 'urgent'>];
}

function frozenColumns(columns: readonly Placed[]): number {
  const requirement = columns.findIndex(({ field }) => field === 'requirement') + 1;
  return columns.slice(0, requirement).reduce((sum, { width }) => sum + width, 0) <= MOST_FROZEN ? requirement : 1;
}

function writeAbove(page: Worksheet, { title, lines }: FillInSheet, shown: readonly Placed[]): void {
  const width = shown.reduce((sum, column) => sum + column.width, 0);
  writeAcross(page, 1, title, shown.length, TITLE_STYLE, TITLE_HEIGHT);
  lines.forEach((line, index) => writeAcross(page, index + 2, line, shown.length, LINE_STYLE, heightOf(line, width)));
}

function writeAcross(page: Worksheet, number: number, text: string, width: number, style: typeof LINE_STYLE, height: number): void {
  const row = page.getRow(number);
  row.height = height;
  for (let column = 1; column <= width; column += 1) row.getCell(column).style = style;
  row.getCell(1).value = cellText(text);
  if (width > 1) page.mergeCells(number, 1, number, width);
}

function writeHead(page: Worksheet, number: number, columns: readonly Placed[]): void {
  const row = page.getRow(number);
  row.height = rowHeight(columns.map(({ title, width }) => ({ text: title, width })));
  for (const column of columns) {
    row.getCell(column.at).value = column.title;
    row.getCell(column.at).style = fillInHeadStyle(column);
  }
}

function writeRow(page: Worksheet, number: number, columns: readonly Placed[], row: FillInRow, kind: 'open' | 'settled'): void {
  const line = page.getRow(number);
  line.height = rowHeight(columns.filter(({ merged, use }) => merged !== true && use === 'locked').map((column) => ({ text: String(printed(row, column)), width: column.width })));
  for (const column of columns) {
    const cell = line.getCell(column.at);
    cell.value = cellValue(numberIfNumber(printed(row, column), column), column.kind);
    cell.style = styleOf(column, kind, row.urgent);
  }
}

/** One object for each look: exceljs knows it again and need not compare it. */
const styles = new Map<string, ReturnType<typeof fillInStyle>>();
function styleOf(column: Placed, kind: 'open' | 'settled', urgent: boolean): ReturnType<typeof fillInStyle> {
  const key = `${column.field} ${kind} ${urgent}`;
  const known = styles.get(key) ?? fillInStyle(column, kind, urgent);
  styles.set(key, known);
  return known;
}

/** 序号 12 is a number and bears no mark of a number kept as text; 一, 1.2 and 01 stay as they are printed. */
function numberIfNumber(value: string | number, { field }: FillInColumn): string | number {
  return field === 'number' && typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : value;
}

/** Cells of the same section, and within it of the same 小项, become one; the last row grows until the text can be read. */
function mergeRepeated(page: Worksheet, firstRow: number, rows: readonly FillInRow[], columns: readonly Placed[]): void {
  for (const column of columns.filter(({ merged }) => merged === true)) {
    const key = (row: FillInRow): string => (column.field === 'subsection' ? `${row.section}\n${row.subsection}` : row.section);
    for (let from = 0, to = 0; from < rows.length; from = to) {
      while (to < rows.length && key(rows[to]!) === key(rows[from]!)) to += 1;
      const text = String(printed(rows[from]!, column));
      if (text === '') continue;
      if (to - from > 1) page.mergeCells(firstRow + from, column.at, firstRow + to - 1, column.at);
      const heights = Array.from({ length: to - from }, (_, index) => page.getRow(firstRow + from + index).height);
      const missing = heightOf(text, column.width) - heights.reduce((sum, height) => sum + height, 0);
      if (missing > 0) page.getRow(firstRow + to - 1).height = Math.min(409, (heights.at(-1) ?? 0) + missing);
    }
  }
}

/** exceljs has this and leaves it out of its types; cell by cell it writes ranges that overlap from the tenth row on. */
type Checked = Worksheet & { dataValidations: { add: (range: string, validation: DataValidation) => void } };

/** What is typed into the cells to fill in is checked, column by column. */
function checkTyping(page: Worksheet, firstRow: number, { rows, year }: FillInSheet, columns: readonly Placed[]): void {
  if (rows.length === 0) return;
  for (const column of columns.filter(({ use }) => use === 'filled')) {
    const validation = validationOf(column, year);
    const letter = page.getColumn(column.at).letter;
    const range = rows.length === 1 ? `${letter}${firstRow}` : `${letter}${firstRow}:${letter}${firstRow + rows.length - 1}`;
    if (validation) (page as Checked).dataValidations.add(range, validation);
  }
}

/** The sheet nobody sees, by which the file is known again. */
async function writeMark(workbook: ExcelJS.Workbook, { unit, year, on }: FillInSheet): Promise<void> {
  const mark = workbook.addWorksheet(fillInMarkSheetName, { state: 'veryHidden' });
  mark.getRow(1).values = [fillInMark, fillInSheetName, cellText(unit), year, on];
  await mark.protect('', {});
}
