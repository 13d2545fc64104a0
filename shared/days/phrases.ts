// Chinese day phrases: from what people type in a cell to a day, and from a day to what a document prints.
import { dayOf, daysInMonth } from './day.ts';
import type { Day, Month } from './day.ts';
import { NUMERAL_LETTERS, readNumeral } from './numerals.ts';

/**
 * What a text says about a day. `yearless`: the year was not written and the given one was taken.
 * Codes: day-impossible (no such day), day-without-year (no year written and none given), day-unclear (not one single day).
 */
export type DayReading =
  | { day: Day; yearless: boolean }
  | { code: 'day-impossible' | 'day-without-year' | 'day-unclear'; message: string };

/** '2024-06-03' → '2024年6月3日' (GB/T 9704-2012, 7.3.5: no leading zeros). */
export function formatDay(value: Day): string {
  return `${Number(value.slice(0, 4))}年${Number(value.slice(5, 7))}月${Number(value.slice(8))}日`;
}

/** '2024-06' → '2024年6月' */
export function formatMonth(value: Month): string {
  return `${Number(value.slice(0, 4))}年${Number(value.slice(5, 7))}月`;
}

const NUMERAL_BEFORE_UNIT = new RegExp(`[${NUMERAL_LETTERS}]+(?=[年月日号])`, 'g');

/** Half width, no spaces, one kind of dash, Chinese numerals before 年月日 as digits, weekday and time of day dropped. */
function foldDayText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, ' ')
    .trim()
    .replace(/^['‘’`](?=\d)/, '')
    .replace(/[ ]?(?:上午|下午|早上|中午|晚上)$/, '')
    .replace(/(?:[ T]|(?<=[日号]))(?:上午|下午|早|晚)?\d{1,2}(?::|时|点)\d{0,2}(?:[:分]\d{0,2})?秒?(?:[.]\d+)?Z?$/, '')
    .replace(/ /g, '')
    .replace(/\((?:周|星期|礼拜)[一二三四五六日天]\)$|(?:周|星期)[一二三四五六日天]$/, '')
    .replace(/[‐‑‒–—―−﹣─]/g, '-')
    .replace(/[。．]/g, '.')
    .replace(/^(\d{4})[、,，\\·](\d{1,2})[、,，\\·](\d{1,2}[日号]?)$/, '$1.$2.$3')
    .replace(NUMERAL_BEFORE_UNIT, (letters) => String(readNumeral(letters) ?? letters))
    .replace(/(?<=\d)[.]$/, '');
}

function settle(year: number, month: number, dayNumber: number, printed: string, yearless: boolean): DayReading {
  const found = dayOf(year, month, dayNumber);
  if (found) return { day: found, yearless };
  if (month < 1 || month > 12) return { code: 'day-impossible', message: `“${printed}”写的是${month}月，没有这个月` };
  if (year < 1900 || year > 9999) return { code: 'day-impossible', message: `“${printed}”的年份不对` };
  return { code: 'day-impossible', message: `“${printed}”不是存在的日期：${year}年${month}月只有${daysInMonth(year, month)}天` };
}

/**
 * Reads one day out of a text: 2020.3.5, 2020-3-5, 2020/3/5, 2020年3月5日, 二〇二〇年三月五日, 20200305, 20年3月5日,
 * full-width digits, with or without a time or a weekday; 3月5日 and 3.5 when `year` is given.
 * Refuses a month without a day, a span of days and a day that does not exist, and says why in Chinese (no full stop at the end).
 */
export function readDay(text: string, options: { year?: number | undefined } = {}): DayReading {
  const printed = text.trim();
  const folded = foldDayText(text);
  if (folded === '') return { code: 'day-unclear', message: '日期是空白' };

  let match = /^(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})[日号]?$/.exec(folded) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(folded);
  if (match) return settle(Number(match[1]), Number(match[2]), Number(match[3]), printed, false);

  match = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(folded) ?? /^(1[3-9]|[2-9]\d)[-.](\d{1,2})[-.](\d{1,2})$/.exec(folded);
  if (match) return settle(2000 + Number(match[1]), Number(match[2]), Number(match[3]), printed, false);

  match = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(folded) ?? /^(\d{1,2})[-./](\d{1,2})[日号]?$/.exec(folded);
  if (match) {
    const [month, dayNumber] = [Number(match[1]), Number(match[2])];
    if (options.year !== undefined) return settle(options.year, month, dayNumber, printed, true);
    // A leap year lets 2月29日 pass: without a year only what exists in no year is impossible.
    const possible = settle(2000, month, dayNumber, printed, true);
    if ('code' in possible) return month < 1 || month > 12 ? possible : { code: 'day-impossible', message: `“${printed}”不是存在的日期` };
    return { code: 'day-without-year', message: `“${printed}”没有写年份` };
  }

  if (/^(?:\d{4}[-./年])?\d{1,2}月份?$/.test(folded) || /^\d{4}[-./]\d{1,2}$/.test(folded)) {
    return { code: 'day-unclear', message: `“${printed}”只写到月份，没有写哪一天` };
  }
  if (/^\d{4}年?$/.test(folded)) return { code: 'day-unclear', message: `“${printed}”只有年份，没有写月和日` };
  if (/^\d{1,2}[/]\d{1,2}[/]\d{2,4}$/.test(folded) || /^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/.test(folded)) {
    return { code: 'day-unclear', message: `“${printed}”分不清哪个是年、哪个是月、哪个是日` };
  }
  if (/\d(?:[日号]?)[-~至到、,和及].*\d/.test(folded)) {
    return { code: 'day-unclear', message: `“${printed}”写了不止一天` };
  }
  return { code: 'day-unclear', message: `“${printed.length > 30 ? `${printed.slice(0, 30)}…` : printed}”不是日期` };
}

/** All years written in a text ('2020年1—7月', '二〇二〇年', '2020-07'), each once, in order of appearance. */
export function yearsIn(text: string): number[] {
  const folded = foldDayText(text);
  const years = new Set<number>();
  for (const match of folded.matchAll(/(?<!\d)(?:19|20)\d{2}(?=\d{4}(?!\d)|(?!\d))/g)) years.add(Number(match[0]));
  return [...years];
}
