// Cells copied out of a spreadsheet: tabs between columns, line ends between rows, quotes only around cells with line breaks or tabs.
import type { Workbook } from '../../../../shared/importing/grid.ts';
import { emptyFile } from '../../refusals.ts';
import { SheetBuilder } from '../sheetBuilder.ts';
import { unifyLineEnds } from '../xml/entities.ts';
import { decodeText } from './decode.ts';

export const PASTED_SHEET = '粘贴的内容';

/** Refuses: file-empty, file-damaged, file-not-recognised, file-too-large. */
export function readPasted(bytes: Uint8Array): Workbook {
  const text = unifyLineEnds(decodeText(bytes));
  if (text.trim() === '') throw emptyFile();
  const sheet = new SheetBuilder(PASTED_SHEET, false, { used: 0 });
  let row = 0;
  let column = 0;
  for (let at = 0; at < text.length; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const end = quoted ? quoted.end : plainEnd(text, at);
    sheet.set(row, column, quoted ? quoted.value : text.slice(at, end));
    if (text[end] === '\t') column += 1;
    else [row, column] = [row + 1, 0];
    at = end + 1;
  }
  return { format: 'pasted', sheets: [sheet.build()], notes: [] };
}

function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\t' || character === '\n') return at;
  }
  return text.length;
}

/**
 * A cell that begins with a quote is wrapped in quotes only if it holds a line break or a tab and its closing quote ends the cell;
 * otherwise the quotes are its own (“"放管服"改革” is copied as it stands).
 */
function quotedCell(text: string, from: number): { value: string; end: number } | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const next = text[quote + 1];
    const value = text.slice(from + 1, quote);
    if ((next !== undefined && next !== '\t' && next !== '\n') || !/[\t\n]/.test(value)) return null;
    return { value: value.replaceAll('""', '"'), end: quote + 1 };
  }
}
