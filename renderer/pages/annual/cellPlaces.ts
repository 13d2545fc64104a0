// Ways over a printed table: the cell below, beside, and the cells a pasted block falls on.
import type { FormTable } from '../../../shared/annual/form.ts';
import { layOut } from '../../../shared/annual/places.ts';
import { pastedText } from './cellText.ts';

export interface LaidCell {
  path: string;
  top: number;
  left: number;
  right: number;
  money: boolean;
  signed: boolean;
}

/** The cells of a table that hold numbers, in printed order. */
export function numberCells(table: FormTable): LaidCell[] {
  return layOut(table).flatMap(({ cell, top, left, right }) => (cell.cell === undefined ? [] : [{ path: cell.cell, top, left, right, money: cell.money ?? false, signed: cell.signed ?? false }]));
}

/** The nearest cell above (-1) or below (1) that covers the column. */
export function under(cells: readonly LaidCell[], path: string, step: 1 | -1): string | null {
  const at = cells.find((cell) => cell.path === path);
  if (!at) return null;
  const ahead = cells.filter((cell) => (cell.top - at.top) * step > 0 && cell.left <= at.left && cell.right >= at.left);
  return ahead.toSorted((one, other) => (one.top - other.top) * step)[0]?.path ?? null;
}

/** The cell before (-1) or after (1) in printed order. */
export function beside(cells: readonly LaidCell[], path: string, step: 1 | -1): string | null {
  const at = cells.findIndex((cell) => cell.path === path);
  return at < 0 ? null : (cells[at + step]?.path ?? null);
}

/** Text from a spreadsheet → rows of cells. */
export function blockOf(text: string): string[][] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
}

export interface Pasted {
  changes: Record<string, string>;
  /** Texts that are no numbers; their cells stay as they are. */
  strange: string[];
  /** Texts that fell beside the table. */
  outside: number;
}

/** A block laid on the table from a cell on; where the form prints words nothing is written. */
export function pasteOnto(cells: readonly LaidCell[], path: string, block: readonly (readonly string[])[]): Pasted {
  const found: Pasted = { changes: {}, strange: [], outside: 0 };
  const from = cells.find((cell) => cell.path === path);
  if (!from) return found;
  const [lastRow, lastColumn] = [Math.max(...cells.map((cell) => cell.top)), Math.max(...cells.map((cell) => cell.right))];
  block.forEach((row, down) => row.forEach((text, along) => {
    const [top, left] = [from.top + down, from.left + along];
    const cell = cells.find((one) => one.top === top && one.left === left);
    if (!cell) {
      if ((top > lastRow || left > lastColumn) && text.trim() !== '') found.outside += 1;
      return;
    }
    const taken = pastedText(cell, text);
    if (taken === null) found.strange.push(text.trim());
    else found.changes[cell.path] = taken;
  }));
  return found;
}

/** The cells within the rectangle two cells span. */
export function cellsBetween(cells: readonly LaidCell[], from: string, to: string): LaidCell[] {
  const ends = [from, to].map((path) => cells.find((cell) => cell.path === path)).filter((cell) => cell !== undefined);
  if (ends.length < 2) return ends;
  const [top, bottom] = [Math.min(...ends.map((cell) => cell.top)), Math.max(...ends.map((cell) => cell.top))];
  const [left, right] = [Math.min(...ends.map((cell) => cell.left)), Math.max(...ends.map((cell) => cell.left))];
  return cells.filter((cell) => cell.top >= top && cell.top <= bottom && cell.left >= left && cell.left <= right);
}

/** Cells as a spreadsheet takes them: rows by line ends, columns by tabs; where the form prints words it is blank. */
export function textOfCells(chosen: readonly LaidCell[], textOf: (path: string) => string): string {
  const lefts = chosen.map((cell) => cell.left);
  const [first, last] = [Math.min(...lefts), Math.max(...lefts)];
  const tops = chosen.map((cell) => cell.top);
  return Array.from({ length: Math.max(...tops) - Math.min(...tops) + 1 }, (_, down) => Array.from({ length: last - first + 1 }, (__, along) => {
    const cell = chosen.find((one) => one.top === Math.min(...tops) + down && one.left === first + along);
    return cell === undefined ? '' : textOf(cell.path);
  }).join('\t')).join('\r\n');
}

/** What a paste did, in one sentence. */
export function sayPasted({ changes, strange, outside }: Pasted): string {
  const taken = Object.keys(changes).length;
  const parts = [taken === 0 ? '没有贴上任何数。' : `已粘贴 ${taken} 格。`];
  if (strange.length > 0) parts.push(`${strange.slice(0, 3).map((text) => `“${text.slice(0, 12)}”`).join('、')}${strange.length > 3 ? `等 ${strange.length} 处` : ''}不是这里能填的数，没有贴上。`);
  if (outside > 0) parts.push(`有 ${outside} 个数落在表格以外，没有贴上。`);
  return parts.join('');
}
