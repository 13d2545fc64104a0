// Days kept as numbers among others: 20200730.
import type { Day } from '../../shared/days/day.ts';

const days = new Map<number, Day>();

/** 20200730 → '2020-07-30'; the same text each time. */
export function dayOf(value: number): Day {
  let day = days.get(value);
  if (day === undefined) {
    const digits = String(value).padStart(8, '0');
    days.set(value, (day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as Day));
  }
  return day;
}
