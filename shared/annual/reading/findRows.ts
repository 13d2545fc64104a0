// Rows of tables two and three in a sheet: which printed row a line of the sheet stands for, also when it was wrapped over two lines.
import type { FormRow } from './formLabels.ts';
import type { Head } from './findHeads.ts';
import type { Found, Label } from './labels.ts';
import { matchLabel } from './labels.ts';
import type { SheetGrid } from './sheetGrid.ts';
import { textsOf } from './sheetGrid.ts';

export type RowMatch = Found<FormRow | null> & { words: string };

/** The first column that holds numbers: everything left of it are words. */
export function firstNumberColumn(head: Head): number {
  return Math.min(...[...head.columns.values()].map(({ left }) => left));
}

/** Words of a row from its outermost head inwards, in their own cells. */
function wordsOf(grid: SheetGrid, row: number, until: number): string[] {
  return textsOf(grid, row, until).map(({ text }) => text);
}

const ROW_NUMBER = /^\d{1,3}$/;

/** The printed row whose words stand in this line: the innermost words, or the last two cells together where they were cut. */
export function matchRow(words: readonly string[], rows: readonly Label<FormRow | null>[]): RowMatch | null {
  const texts = words.filter((text) => !ROW_NUMBER.test(text));
  const last = texts.at(-1) ?? '';
  const [own, joined] = [matchLabel(last, rows), texts.length > 1 ? matchLabel(texts.slice(-2).join(''), rows) : null];
  if (joined !== null && joined.score > (own?.score ?? 0)) return { ...joined, words: texts.slice(-2).join('') };
  return own === null ? null : { ...own, words: last };
}

/** True when any column of the head holds something in this row of its own. */
export function hasNumbers(grid: SheetGrid, row: number, head: Head): boolean {
  return [...head.columns.values()].some(({ left, right }) => {
    for (let column = left; column <= right; column += 1) if (!/^$|^[^\d/—–-]{4,}$/.test(grid.text(row, column))) return true;
    return false;
  });
}

export interface FoundRow {
  match: RowMatch;
  /** Lines of the sheet it takes, the first and the last. */
  from: number;
  to: number;
}

/**
 * The printed row that begins in this line. Words cut at the end of a line go on in the next one when one of both has no numbers
 * and together they are nearer to printed words than each alone.
 */
export function rowAt(grid: SheetGrid, row: number, head: Head, rows: readonly Label<FormRow | null>[], bottom: number): FoundRow | null {
  const until = firstNumberColumn(head);
  const own = wordsOf(grid, row, until);
  if (own.length === 0) return null;
  const match = matchRow(own, rows);
  if (row + 1 < bottom) {
    const next = wordsOf(grid, row + 1, until);
    const wrapped = next.length > 0 && !(hasNumbers(grid, row, head) && hasNumbers(grid, row + 1, head));
    const joined = wrapped ? matchRow([(own.at(-1) ?? '') + (next.at(-1) ?? '')], rows) : null;
    const alone = Math.max(match?.score ?? 0, matchRow(next, rows)?.score ?? 0);
    if (joined !== null && own.at(-1) !== next.at(-1) && joined.score > alone + 0.05) return { match: joined, from: row, to: row + 1 };
  }
  return match === null ? null : { match, from: row, to: row };
}
