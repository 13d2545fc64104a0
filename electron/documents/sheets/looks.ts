// How a workbook looks: typefaces, lines, widths, and how it is printed.
import type { Alignment, Border, PageSetup, Style } from 'exceljs';
import { FONTS } from '../../../shared/outline/gongwen.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';
import type { ColumnKind } from './cells.ts';

const LINE: Partial<Border> = { style: 'thin', color: { argb: 'FF808080' } };
const LINES = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const ALIGNMENTS: Record<ColumnKind, Partial<Alignment>> = {
  text: { horizontal: 'left', vertical: 'middle', wrapText: true },
  number: { horizontal: 'right', vertical: 'middle' },
  day: { horizontal: 'center', vertical: 'middle' },
};
/** A text column is of the kind text: what is typed over later is no formula either. */
const FORMATS: Record<ColumnKind, string> = { text: '@', number: 'General', day: 'yyyy-mm-dd' };

export const TITLE_HEIGHT = 34;
export const TITLE_STYLE: Partial<Style> = { font: { name: FONTS.xiaobiaosong, size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } };
export const HEAD_STYLE: Partial<Style> = {
  font: { name: FONTS.hei, size: 11, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
  border: LINES,
};

/** Height of the head in points, by the most lines a column's title has. */
export function headHeight(table: SheetTable): number {
  return 8 + 16 * Math.max(1, ...table.columns.map((column) => column.title.split('\n').length));
}

/** A cell of a column; a line of totals is bold. */
export function bodyStyle(kind: ColumnKind, total: boolean): Partial<Style> {
  return { font: { name: FONTS.song, size: 11, bold: total }, alignment: ALIGNMENTS[kind], numFmt: FORMATS[kind], border: LINES };
}

/** Rows looked at to find a width. */
const SAMPLE = 300;
const NARROWEST = 7;
const WIDEST = 50;

/** Column widths in half-width characters, as Excel counts: as given, else by title and contents. */
export function columnWidths(table: SheetTable): number[] {
  return table.columns.map((column, index) => {
    if (column.width !== undefined && column.width > 0) return Math.min(255, column.width);
    const least = column.kind === 'day' ? 12 : NARROWEST;
    // The title leaves room for the arrow of the filter.
    const lines = [`${column.title}  `, ...[...table.rows.slice(0, SAMPLE), table.totals ?? []].map((row) => String(row[index] ?? ''))].flatMap((text) => text.split('\n'));
    const width = Math.min(WIDEST, lines.reduce((most, line) => Math.max(most, textWidth(line) * 2 + 3), least));
    // exceljs leaves out a width of 9, and Excel then takes its own.
    return width === 9 ? 9.5 : width;
  });
}

/** Half-width characters that fit on an upright A4 page before printing grows small. */
const UPRIGHT = 95;

/** A4, as wide as the page and as many pages long as needed, title and head on every page. */
export function pageSetup(widths: number[]): Partial<PageSetup> {
  const wide = widths.reduce((sum, width) => sum + width, 0) > UPRIGHT;
  return {
    paperSize: 9,
    orientation: wide ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: '1:2',
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  };
}
