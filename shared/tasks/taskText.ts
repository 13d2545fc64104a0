// The texts of a task as printed on paper: broken lines joined, paragraphs kept, numbering of headings.
import { cellText } from '../importing/grid.ts';
import type { CellValue } from '../importing/grid.ts';
import { cleanName } from '../names/fold.ts';

/** A cell's text with its line breaks; days as YYYY-MM-DD. */
export function rawText(value: CellValue): string {
  return cellText(value).replace(/\r\n?/g, '\n');
}

/** A requirement: lines broken within a sentence are joined, a new paragraph stays one. */
export function paragraphText(value: CellValue): string {
  const lines = rawText(value).split('\n').map((line) => line.replace(/[\s\u200b-\u200f\ufeff]+/gu, ' ').trim()).filter((line) => line !== '');
  let text = '';
  for (const line of lines) {
    const ends = /[。；;！!？?：:]$/.test(text);
    const begins = /^(?:\d{1,2}\s*[.、．]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]{1,3}是)/.test(line);
    text = text === '' ? line : ends || begins ? `${text}\n${line}` : `${text}${/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line) ? ' ' : ''}${line}`;
  }
  return text;
}

/** The text of a heading, on one line. */
export function headingText(value: CellValue): string {
  return cleanName(rawText(value));
}

const NUMBERED = /^(?:[（(]([一二三四五六七八九十]{1,3}|\d{1,3})[)）]|([一二三四五六七八九十]{1,3}|\d{1,3})\s*[、.．](?!\d)|第([一二三四五六七八九十]{1,3})(?:部分|章|节|项))/;

/** 一、 and 第一部分 are of depth 0, （一） of depth 1, 1. of depth 2; null for a heading without a number. */
export function headingDepth(text: string): 0 | 1 | 2 | null {
  const match = NUMBERED.exec(text);
  if (!match) return null;
  if (/^[（(]/.test(text)) return 1;
  return /^\d/.test(text) ? 2 : 0;
}

/** The number a heading bears, as printed: 十四 of （十四）; null when it bears none. */
export function headingNumber(text: string): string | null {
  const match = NUMBERED.exec(text);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}
