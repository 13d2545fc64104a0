// What a spreadsheet, a Word table or a pasted block looks like once it is read: cells with addresses, nothing else.
import type { Day } from '../days/day.ts';

/** A real date cell. `time` 'HH:MM:SS' when the cell carries one. */
export interface DateCell {
  day: Day;
  time?: string;
}
/** An error value (#N/A …) or a formula that was never calculated. */
export interface ErrorCell {
  error: string;
}
/** null is an empty cell. Text is as stored (spaces and line breaks kept); numbers are numbers. */
export type CellValue = null | string | number | boolean | DateCell | ErrorCell;

/** Rows and columns count from 0; both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  /** The sheet itself is hidden. */
  hidden: boolean;
  /** rows[r][c]; rows may differ in length and end early; row 0 is the spreadsheet's row 1. */
  rows: CellValue[][];
  /** Merged ranges; the value stands at the top left, covered cells are null. */
  merges: CellRange[];
  /** Indexes of rows hidden by hand or by a filter, ascending. */
  hiddenRows: number[];
  /** Indexes of hidden columns, ascending. */
  hiddenColumns: number[];
}

/** All sheets of one file, in the file's order. */
export interface Workbook {
  /** The kind the bytes turned out to be (never told by the file name). */
  format: 'xlsx' | 'xls' | 'ods' | 'csv' | 'docx' | 'pasted';
  sheets: Sheet[];
  /** Things seen while reading that the person should know (macros left out, external links not followed …). */
  notes: string[];
  /** Word files: paragraphs outside tables, in order, without empty ones; `before` is how many of `sheets` stand before it. */
  texts?: { text: string; before: number }[];
}

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnName(index: number): string {
  let name = '';
  for (let at = index; at >= 0; at = Math.floor(at / 26) - 1) name = String.fromCharCode(65 + (at % 26)) + name;
  return name;
}

/** Row and column (from 0) → 'C7'. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/**
 * The text a person sees in a cell: '' for an empty cell, numbers without exponent, dates as 'YYYY-MM-DD'.
 * Line breaks are kept; the caller decides what to do with them.
 */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? '是' : '否';
  if ('day' in value) return value.day;
  return value.error;
}
