// Cell references: 'C7' → row and column from 0, 'A1:D3' → range.
import type { CellRange } from '../../../../shared/importing/grid.ts';
import { MAX_COLUMNS } from '../../limits.ts';

/** The last row a spreadsheet can have, counted from 1. */
export const LAST_ROW = 1_048_576;

/** Column letters at the start of a reference → column from 0; -1 when there are none or too many. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return at === 0 || column > MAX_COLUMNS ? -1 : column - 1;
}

/** The number after the letters → row from 0; -1 when there is none. */
export function rowOf(reference: string): number {
  let at = 0;
  while (at < reference.length && reference.charCodeAt(at) > 0x39) at += 1;
  let row = 0;
  const start = at;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || row > LAST_ROW) return -1;
    row = row * 10 + digit;
  }
  return at === start || row < 1 || row > LAST_ROW ? -1 : row - 1;
}

/** 'A1:D3' or 'A1' → range; null when it is neither. */
export function rangeOf(reference: string): CellRange | null {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const range = { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
  return Math.min(range.top, range.left, range.bottom, range.right) < 0 ? null : range;
}
