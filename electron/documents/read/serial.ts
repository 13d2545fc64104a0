// Serial numbers of spreadsheets → days, by whole-number arithmetic: no Date, no time zone.
import { dayOf } from '../../../shared/days/day.ts';
import type { CellValue, DateCell } from '../../../shared/importing/grid.ts';

const SECONDS_PER_DAY = 86_400;
/** Days from 0000-03-01 to 1899-12-30, the day 0 from which 1900-03-01 is number 61. */
const EPOCH_1900 = 693_899;
/** 1904-01-01 is number 0 there, and 1462 here. */
const SHIFT_1904 = 1462;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;

/** Days since 0000-03-01 → year, month, day of the Gregorian calendar. */
function civil(days: number): [number, number, number] {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

/** Seconds of a day → 'HH:MM:SS'. */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * A number shown as a date → DateCell, to the second. `date1904` is the file's own setting.
 * - A time without a day (below 1) → its text 'HH:MM:SS'.
 * - Serial 60 of the 1900 system is 1900-02-29, which the calendar lacks, and serial 0 is 1900-01-00: ErrorCell that says so.
 * - Before and after the days a spreadsheet can show (######): ErrorCell.
 */
export function dateFromSerial(serial: number, date1904: boolean): CellValue {
  let whole = Math.floor(serial);
  let seconds = Math.round((serial - whole) * SECONDS_PER_DAY);
  if (seconds === SECONDS_PER_DAY) [whole, seconds] = [whole + 1, 0];
  if (whole < 0) return { error: `日期超出范围（${serial}）` };
  if (whole === 0 && seconds > 0) return clockText(seconds);
  if (!date1904 && whole === 0) return { error: '没有这一天（1900-01-00）' };
  if (!date1904 && whole === 60) return { error: '没有这一天（1900-02-29）' };
  const since1900 = date1904 ? whole + SHIFT_1904 : whole;
  if (since1900 > LAST_SERIAL) return { error: `日期超出范围（${serial}）` };
  const [year, month, date] = civil(EPOCH_1900 + since1900 + (!date1904 && whole < 60 ? 1 : 0));
  const day = dayOf(year, month, date);
  if (!day) return { error: `日期超出范围（${serial}）` };
  const cell: DateCell = seconds > 0 ? { day, time: clockText(seconds) } : { day };
  return cell;
}

/** A date written as '2020-07-30' or '2020-07-30T10:00:00' (with or without fraction and zone) → DateCell; null when it is none. */
export function dateFromIso(text: string): DateCell | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text.trim());
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  if (!day || seconds >= SECONDS_PER_DAY) return null;
  return seconds > 0 ? { day, time: clockText(seconds) } : { day };
}
