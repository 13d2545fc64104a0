// A list as an Excel workbook of one sheet.
import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import { cellText, cellValue, sheetName } from './cells.ts';
import { HEAD_STYLE, TITLE_HEIGHT, TITLE_STYLE, bodyStyle, columnWidths, headHeight, pageSetup } from './looks.ts';

/** Beyond this many rows texts stand in their cells and not in one common list, so that memory stays small. */
const MANY_ROWS = 2_000;
const TITLE_ROW = 1;
const HEAD_ROW = 2;

/**
 * Writes the .xlsx: title over all columns, head with filter and frozen above the rows, totals last. Rows are written
 * as they come and not held (50,000 × 12: 147 MB where the whole workbook in memory took 1 GB).
 */
export async function writeXlsx(table: SheetTable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: table.rows.length <= MANY_ROWS });
  // Nobody's name: exceljs would otherwise write its own. Its constructor takes '' for none given.
  workbook.creator = '';
  workbook.lastModifiedBy = '';
  const widths = columnWidths(table);
  const last = Math.max(1, table.columns.length);
  const sheet = workbook.addWorksheet(sheetName(table.name), {
    views: [{ state: 'frozen', ySplit: HEAD_ROW, showGridLines: false }],
    pageSetup: pageSetup(widths),
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW + table.rows.length, column: last } };

  const title = sheet.getRow(TITLE_ROW);
  title.height = TITLE_HEIGHT;
  title.getCell(1).value = cellText(table.title);
  title.getCell(1).style = TITLE_STYLE;
  if (last > 1) sheet.mergeCells(TITLE_ROW, 1, TITLE_ROW, last);
  title.commit();

  const head = sheet.getRow(HEAD_ROW);
  head.height = headHeight(table);
  table.columns.forEach((column, index) => {
    head.getCell(index + 1).value = cellText(column.title);
    head.getCell(index + 1).style = HEAD_STYLE;
  });
  head.commit();

  const kinds = table.columns.map((column) => column.kind ?? 'text');
  const write = (number: number, values: (string | number | null)[], styles: ReturnType<typeof bodyStyle>[]): void => {
    const row = sheet.getRow(number);
    kinds.forEach((kind, index) => {
      const cell = row.getCell(index + 1);
      cell.value = cellValue(values[index], kind);
      cell.style = styles[index] ?? {};
    });
    row.commit();
  };
  const bodyStyles = kinds.map((kind) => bodyStyle(kind, false));
  table.rows.forEach((values, index) => write(HEAD_ROW + 1 + index, values, bodyStyles));
  if (table.totals) write(HEAD_ROW + 1 + table.rows.length, table.totals, kinds.map((kind) => bodyStyle(kind, true)));

  await workbook.commit();
  return new Uint8Array(Buffer.concat(chunks));
}
