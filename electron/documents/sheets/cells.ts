// A value as a spreadsheet cell: text stays text, a day becomes a real date, a number a number.
import { isDay } from '../../../shared/days/day.ts';
import { xmlSafe } from '../xmlSafe.ts';

export type ColumnKind = 'text' | 'number' | 'day';

/** Characters a cell may hold in Excel; a longer text would make the file unreadable. */
const LONGEST = 32_767;
const CUT = '……（内容过长，已截断）';
/** Excel takes 1900 for a leap year: before this day its dates and the calendar's differ. */
const FIRST_DATE = '1900-03-01';
/** Excel reads '_x0041_' as the character of that code; the underscore is written as a code itself. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * What exceljs is given. A text that begins with = + - @ stays a text: a formula is never made from data. A day is a
 * Date at midnight UTC, which exceljs writes without regard to the machine's time zone.
 */
export function cellValue(value: string | number | null | undefined, kind: ColumnKind): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (kind === 'day' && value >= FIRST_DATE && isDay(value)) return new Date(`${value}T00:00:00Z`);
  return cellText(value);
}

/** A text as it may stand in a cell. */
export function cellText(text: string): string {
  const safe = xmlSafe(text).replace(CODE, '_x005F_');
  return safe.length > LONGEST ? safe.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT : safe;
}

/** A sheet's name: Excel takes neither : \ / ? * [ ] nor an apostrophe at its ends, and 31 characters at most. */
export function sheetName(name: string): string {
  const safe = xmlSafe(name).replace(/[\t\n]/g, ' ').replace(/[:\\/?*[\]']/g, (sign) => FULL_WIDTH[sign] ?? ' ').trim();
  return safe.slice(0, 31) || '表';
}
const FULL_WIDTH: Record<string, string> = { ':': '：', '\\': '＼', '/': '／', '?': '？', '*': '＊', '[': '［', ']': '］', "'": '’' };
