// Counting days: a day as a running number, and spreadsheet serial numbers. No Date object, no clock.
import { dayOf } from './day.ts';
import type { Day } from './day.ts';

/** Days since 1970-01-01 (negative before), by the proleptic Gregorian calendar. */
export function dayNumber(value: Day): number {
  const month = Number(value.slice(5, 7));
  const year = Number(value.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(value.slice(8)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day of a running number; null outside the years 1900–9999. */
export function dayFromNumber(count: number): Day | null {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** Days from the first to the second day; negative when the second lies before the first. */
export function daysBetween(first: Day, second: Day): number {
  return dayNumber(second) - dayNumber(first);
}

/** The day so many days later (or earlier, when negative); null outside the years 1900–9999. */
export function addDays(value: Day, count: number): Day | null {
  return dayFromNumber(dayNumber(value) + count);
}

/** First and last serial number taken for a day in a column of days: 1990-01-01 to 2099-12-31. */
const FIRST_SERIAL = 32874;
const LAST_SERIAL = 73050;

/**
 * A number that stands in a column of days because the cell lost its date format (1900 date system; a time of day is
 * dropped). Null when the number is no likely day: the 1904 system cannot be told from the number and is left to the reader.
 */
export function dayFromSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  return whole >= FIRST_SERIAL && whole <= LAST_SERIAL ? dayFromNumber(whole - 25569) : null;
}
