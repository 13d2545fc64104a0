// How the fill-in workbook looks: what is printed, what is to fill in, and how high its rows are.
import type { DataValidation, PageSetup, Style } from 'exceljs';
import { FONTS } from '../../../shared/outline/gongwen.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';
import { fillInChoices } from '../../../shared/tracking/fillIn.ts';
import type { FillInColumn } from '../../../shared/tracking/fillIn.ts';
import { HEAD_STYLE, bodyStyle, pageSetup } from './looks.ts';

const SIZE = 10.5;
/** Points a line of that size takes, and what a cell keeps free above and below. */
const LINE = 14.5;
const AIR = 7;
const LOWEST = 26;
/** Excel shows no higher row. */
const HIGHEST = 409;
/** Half-width characters a cell keeps free at its sides. */
const SIDES = 1.4;
const WIDEST = 60;
const TO_FILL = 'FFFFFBE6';
const TO_FILL_HEAD = 'FFFFEFB8';
const SETTLED_TEXT = 'FF7F7F7F';
const URGENT_TEXT = 'FFC00000';

const fill = (argb: string): Style['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

export const LINE_STYLE: Partial<Style> = { font: { name: FONTS.song, size: SIZE }, alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } };
export const BAND_STYLE: Partial<Style> = { ...HEAD_STYLE, font: { name: FONTS.hei, size: SIZE }, alignment: { horizontal: 'left', vertical: 'middle' } };

/** A head cell; what is to fill in stands on yellow. */
export function fillInHeadStyle({ use }: FillInColumn): Partial<Style> {
  return { ...HEAD_STYLE, font: { name: FONTS.hei, size: SIZE, bold: true }, ...(use === 'filled' ? { fill: fill(TO_FILL_HEAD) } : {}) };
}

/** A cell of a row: 'open' has cells to fill in, 'settled' has none. */
export function fillInStyle(column: FillInColumn, row: 'open' | 'settled', urgent: boolean): Partial<Style> {
  const base = bodyStyle(column.kind, false);
  // Its numbers would show in the margin of the column beside it.
  if (column.use === 'hidden') return { font: { color: { argb: 'FFFFFFFF' } }, alignment: { horizontal: 'left' }, numFmt: '0', protection: { locked: true } };
  const red = urgent && column.field === 'state';
  const colour = row === 'settled' ? SETTLED_TEXT : red ? URGENT_TEXT : undefined;
  const open = row === 'open' && column.use === 'filled';
  return {
    ...base,
    font: { name: FONTS.song, size: SIZE, bold: red, ...(colour === undefined ? {} : { color: { argb: colour } }) },
    // A long section's name stands where it begins: in the middle it would be on another page.
    alignment: { horizontal: column.align, vertical: column.merged === true ? 'top' : 'middle', wrapText: true },
    ...(open ? { fill: fill(TO_FILL), protection: { locked: false } } : { protection: { locked: true } }),
    ...(column.kind === 'number' ? { numFmt: '0' } : {}),
  };
}

/** Points a text needs in a column so wide. */
export function heightOf(text: string, width: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 2) / (width - SIDES))), 0);
  return lines * LINE + AIR;
}

/** A row high enough for all its texts, as far as Excel goes. */
export function rowHeight(texts: readonly { text: string; width: number }[]): number {
  return Math.min(HIGHEST, texts.reduce((most, { text, width }) => Math.max(most, heightOf(text, width)), LOWEST));
}

/** The width as drawn up, or as much wider as the longest text needs to be seen whole. */
export function wideEnough(width: number, texts: readonly string[]): number {
  let wide = width;
  while (wide < WIDEST && texts.some((text) => heightOf(text, wide) > HIGHEST)) wide += 2;
  return wide;
}

/** A4 across, as wide as the page, the head on every page. */
export function fillInPage(widths: number[], headRow: number): Partial<PageSetup> {
  return { ...pageSetup(widths), orientation: 'landscape', printTitlesRow: `${headRow}:${headRow}` };
}

/** What may be typed into a column to fill in; undefined for free text. */
export function validationOf({ field }: FillInColumn, year: number): DataValidation | undefined {
  if (field === 'status') {
    const choices = [...fillInChoices.keys()];
    return { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`], showErrorMessage: true, errorStyle: 'stop', errorTitle: '办理状态', error: `请从下拉框里选：${choices.join('、')}。` };
  }
  if (field === 'times') {
    return { type: 'whole', operator: 'between', allowBlank: true, formulae: [1, 9999], showErrorMessage: true, errorStyle: 'stop', errorTitle: '本次完成次数', error: '请填整数，例如 1；没有做的空着。' };
  }
  if (field === 'on') {
    return {
      type: 'date', operator: 'between', allowBlank: true, formulae: [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 11, 31))],
      showErrorMessage: true, errorStyle: 'stop', errorTitle: '日期', error: `请写作 ${year}-06-03 这样的日期；不填的，按收表那天算。`,
    };
  }
  return undefined;
}
