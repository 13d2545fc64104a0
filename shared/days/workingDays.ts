// Counting working days from a day on, each day with the reason why it counts or does not.
import type { Day } from './day.ts';
import type { Calendar } from './calendar.ts';

export interface CountedDay {
  day: Day;
  counted: boolean;
  why: string;
}

export interface CountOptions {
  /** True when the first day itself counts, if it is a working day. Default: the day after is the first. */
  firstDayCounts?: boolean;
  /** Days that do not count though worked, with the reason: consultation. */
  excluded?: (day: Day) => string | null;
}

/** Longest count, in working days; longer ones are a slip of the pen. */
const LIMIT = 2_000;

/**
 * The day on which so many working days are over, and every day passed with its reason. `workingDays` 1 or more.
 * Refuses ('calendar-missing') when a year on the way has no schedule.
 */
export function countWorkingDays(calendar: Calendar, from: Day, workingDays: number, { firstDayCounts = false, excluded = () => null }: CountOptions = {}): { due: Day; days: CountedDay[] } {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > LIMIT) throw new Error(`working days: ${workingDays}`);
  const days: CountedDay[] = [];
  let left = workingDays;
  let day: Day | null = from;
  if (!firstDayCounts) {
    days.push({ day: from, counted: false, why: '起算当日，不计' });
    day = calendar.next(from);
  }
  while (day !== null) {
    const { working, why } = calendar.kindOf(day);
    const reason = working ? excluded(day) : why;
    days.push({ day, counted: reason === null, why: reason ?? why });
    if (reason === null && (left -= 1) === 0) return { due: day, days };
    day = calendar.next(day);
  }
  throw new Error('beyond the calendar');
}

/** The day itself when it is worked, else the next one that is. Refuses ('calendar-missing') as counting does. */
export function nextWorkingDay(calendar: Calendar, from: Day): Day {
  for (let day: Day | null = from; day !== null; day = calendar.next(day)) if (calendar.kindOf(day).working) return day;
  throw new Error('beyond the calendar');
}

/** Working days after one day up to and including another; negative when the other lies before; null when a year on the way has no schedule. */
export function workingDaysLeft(calendar: Calendar, today: Day, due: Day): number | null {
  const [first, last] = today <= due ? [today, due] : [due, today];
  let count = 0;
  for (let day = calendar.next(first); day !== null && day <= last; day = calendar.next(day)) {
    if (!calendar.has(Number(day.slice(0, 4)))) return null;
    if (calendar.kindOf(day).working) count += 1;
  }
  return today <= due || count === 0 ? count : -count;
}
