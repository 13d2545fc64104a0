// Working days over given yearly schedules. A year without one is a named problem, never a guess by weekdays.
import { addDays, dayNumber } from './count.ts';
import type { Day } from './day.ts';
import { refusal } from '../problems.ts';
import type { Schedule } from './schedule.ts';

export interface DayKind {
  working: boolean;
  /** '工作日', '周六', '国庆节放假', '国庆节补班'. */
  why: string;
}

export interface Calendar {
  /** Refuses ('calendar-missing') a day of a year for which there is no schedule. */
  kindOf(day: Day): DayKind;
  has(year: number): boolean;
  /** The day after; null beyond the years a day can have. */
  next(day: Day): Day | null;
}

const WEEKDAYS = ['周四', '周五', '周六', '周日', '周一', '周二', '周三'];

/** '周六'; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): string {
  return WEEKDAYS[((dayNumber(day) % 7) + 7) % 7] ?? '';
}

/** Makes the calendar of some schedules; of two for one year the later in the list counts. */
export function createCalendar(schedules: readonly Schedule[]): Calendar {
  const byYear = new Map(schedules.map((schedule) => [schedule.year, schedule]));
  const special = new Map<Day, DayKind>();
  for (const { off, working } of byYear.values()) {
    for (const { day, name } of off) special.set(day, { working: false, why: `${name}放假` });
    for (const { day, name } of working) special.set(day, { working: true, why: `${name}补班` });
  }
  // Days are asked for again and again, for every application anew.
  const kinds = new Map<Day, DayKind>();
  const followers = new Map<Day, Day | null>();
  return {
    has: (year) => byYear.has(year),
    next(day) {
      let found = followers.get(day);
      if (found === undefined) followers.set(day, (found = addDays(day, 1)));
      return found;
    },
    kindOf(day) {
      const known = kinds.get(day);
      if (known) return known;
      const year = Number(day.slice(0, 4));
      if (!byYear.has(year)) throw refusal('calendar-missing', `没有${year}年的放假安排，${day}是不是工作日无法确定。请在“设置—放假安排”里录入国务院办公厅的通知后再算。`, { field: String(year) });
      const found = special.get(day);
      const weekday = weekdayOf(day);
      const weekend = weekday === '周六' || weekday === '周日';
      const kind = found ?? { working: !weekend, why: weekend ? weekday : '工作日' };
      kinds.set(day, kind);
      return kind;
    },
  };
}
