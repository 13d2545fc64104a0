// A day is the string 'YYYY-MM-DD'; a month is 'YYYY-MM'. No Date object ever stands for a day.
import { z } from 'zod';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True when the text is a day that exists, written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True when the text is a month written 'YYYY-MM'. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && Number(text.slice(0, 4)) >= 1900;
}

export const daySchema = z
  .string()
  .refine(isDay, { error: '应是存在的日期，写作 2020-07-30 这样的形式' })
  .brand<'Day'>();
/** 'YYYY-MM-DD' */
export type Day = z.infer<typeof daySchema>;

export const monthSchema = z
  .string()
  .refine(isMonth, { error: '应是月份，写作 2020-07 这样的形式' })
  .brand<'Month'>();
/** 'YYYY-MM' */
export type Month = z.infer<typeof monthSchema>;

/** The day of a year, month and day number, or null when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? (text as Day) : null;
}

/** Takes a literal as a day; throws when it is none. For constants and tests. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text as Day;
}

/** Takes a literal as a month; throws when it is none. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new Error(`not a month: ${text}`);
  return text as Month;
}

/** The month a day lies in. */
export function monthOf(value: Day): Month {
  return value.slice(0, 7) as Month;
}

/** 'YYYY-MM' plus a number of months (may be negative). */
export function addMonths(value: Month, count: number): Month {
  const index = Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** First and last day of a month. */
export function monthSpan(value: Month): { first: Day; last: Day } {
  const last = daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)));
  return { first: `${value}-01` as Day, last: `${value}-${last}` as Day };
}

/** All months from the first to the last, both included; empty when the last lies before the first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) months.push(at);
  return months;
}
