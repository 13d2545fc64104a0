// A text file with separated columns (.csv, .txt, .tsv) → Workbook of one sheet; every cell stays text.
import Papa from 'papaparse';
import type { Workbook } from '../../../../shared/importing/grid.ts';
import { damaged, emptyFile, notRecognised } from '../../refusals.ts';
import { SheetBuilder } from '../sheetBuilder.ts';
import { unifyLineEnds } from '../xml/entities.ts';
import { decodeText } from './decode.ts';
import { findSeparator } from './separator.ts';

/** What a table of one's own would never begin with, and what web systems and other programs do. */
const MARKUP = /^\s*<(?:!doctype|html|head|table|meta|div|\?xml|script|body|workbook|!--)/i;

/**
 * Reads by content: encoding (see decode), separator (see separator), quotes, line breaks inside quotes.
 * Refuses: file-empty, file-damaged (encoding, a quote that never ends), file-not-recognised (web pages, XML, no text), file-too-large.
 */
export function readCsv(bytes: Uint8Array, sheetName: string): Workbook {
  const text = decodeText(bytes);
  if (text.trim() === '') throw emptyFile();
  if (MARKUP.test(text)) {
    throw notRecognised('这个文件的内容是网页或 XML，不是表格（有的系统导出的 .xls 其实是网页）', '请用 WPS 或 Excel 打开后另存为 .xlsx，再试一次。');
  }
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const parsed = Papa.parse<string[]>(body, { delimiter: declared?.[1] ?? findSeparator(body), skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    throw damaged(`第 ${row} 行的引号没有成对，分不清各列`, { sheet: sheetName, row });
  }
  const sheet = new SheetBuilder(sheetName, false, { used: 0 });
  parsed.data.forEach((cells, row) => cells.forEach((cell, column) => sheet.set(row, column, unifyLineEnds(cell))));
  return { format: 'csv', sheets: [sheet.build()], notes: [] };
}
