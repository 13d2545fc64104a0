// A printed grid as an Excel workbook: merged cells, lines, widths, live sums with the value they gave.
import ExcelJS from 'exceljs';
import type { Style, Worksheet } from 'exceljs';
import type { GridBook, GridCell } from '../../../shared/outline/gridBook.ts';
import { FONTS } from '../../../shared/outline/gongwen.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';
import { cellText, sheetName } from './cells.ts';
import { HEAD_STYLE, TITLE_HEIGHT, TITLE_STYLE, bodyStyle, pageSetup } from './looks.ts';
import { repack } from './repack.ts';

type Grid = GridBook['sheets'][number];

/** Millimetres that one half-width character of a column takes; a little less than it needs, so that columns come out wider than in print. */
const MM_PER_CHARACTER = 1.55;
const LINE = 15.5;
const AIR = 6;

const LOOKS: Record<GridCell['look'], Partial<Style>> = {
  title: TITLE_STYLE,
  note: { font: { name: FONTS.hei, size: 12 }, alignment: { horizontal: 'left', vertical: 'middle' } },
  head: HEAD_STYLE,
  words: { ...bodyStyle('text', false), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
  text: { ...bodyStyle('text', false), alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
  number: { ...bodyStyle('number', false), numFmt: 'General', alignment: { horizontal: 'right', vertical: 'middle', indent: 1 } },
};

function valueOf({ text, number, formula }: GridCell): ExcelJS.CellValue {
  if (formula !== undefined) return { formula, result: number ?? 0, date1904: false };
  return number ?? (text === undefined || text === '' ? null : cellText(text));
}

/** Points a cell of one row needs for its words. */
function heightOf(cell: GridCell, width: number): number {
  const lines = Math.max(1, Math.ceil((textWidth(cell.text ?? '') * 2) / Math.max(1, width - 1.2)));
  return lines * LINE + AIR;
}

function writeSheet(page: Worksheet, { columns, rows }: Grid): void {
  const widths = columns.map((width) => width / MM_PER_CHARACTER);
  page.columns = widths.map((width) => ({ width }));
  const taken = new Set<string>();
  rows.forEach((cells, top) => {
    let left = 0;
    let height = 20;
    for (const cell of cells) {
      while (taken.has(`${top} ${left}`)) left += 1;
      const { rowSpan = 1, colSpan = 1 } = cell;
      for (let row = top; row < top + rowSpan; row += 1) {
        for (let column = left; column < left + colSpan; column += 1) {
          taken.add(`${row} ${column}`);
          page.getCell(row + 1, column + 1).style = LOOKS[cell.look];
        }
      }
      page.getCell(top + 1, left + 1).value = valueOf(cell);
      if (cell.text !== undefined && cell.look === 'number') page.getCell(top + 1, left + 1).numFmt = '@';
      if (rowSpan > 1 || colSpan > 1) page.mergeCells(top + 1, left + 1, top + rowSpan, left + colSpan);
      if (rowSpan === 1 && cell.look !== 'title') height = Math.max(height, heightOf(cell, widths.slice(left, left + colSpan).reduce((sum, width) => sum + width, 0)));
      if (cell.look === 'title') height = Math.max(height, TITLE_HEIGHT);
      left += colSpan;
    }
    page.getRow(top + 1).height = height;
  });
}

/** Writes the .xlsx. The same grid gives the same bytes. */
export async function writeGrid(book: GridBook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '政务公开工作台';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = workbook.modified = new Date(Date.UTC(2000, 0, 1));
  for (const sheet of book.sheets) {
    const { landscape, headRows, columns } = sheet;
    const { printTitlesRow: _rows, ...setup } = pageSetup(columns.map((width) => width / MM_PER_CHARACTER));
    const page = workbook.addWorksheet(sheetName(sheet.name), {
      views: [{ state: headRows > 0 ? 'frozen' : 'normal', ...(headRows > 0 ? { ySplit: headRows } : {}), showGridLines: false }],
      pageSetup: { ...setup, orientation: landscape ? 'landscape' : 'portrait', ...(headRows > 0 ? { printTitlesRow: `1:${headRows}` } : {}) },
      headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    });
    writeSheet(page, sheet);
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })));
}
