// What the clock of an application is derived with, and what it says.
import type { Calendar } from '../days/calendar.ts';
import type { Day } from '../days/day.ts';
import type { CountedDay } from '../days/workingDays.ts';
import type { ClockSettings } from './clockSettings.ts';
import type { Limit } from './limits.ts';
import type { Standing } from './standing.ts';

export interface Clock extends Standing {
  /** The day by which the reply is due; null while the clock does not run: not confirmed, waiting for a correction or a payment. */
  due: Day | null;
  /** The day the count begins from (itself not counted, by the usual reading). */
  countedFrom: Day | null;
  /** What the due day rests on, in sentences with their articles. */
  reasons: string[];
  /** Every day from `countedFrom` to `due`: counted or not, and why. */
  days: CountedDay[];
  /** Other days the applicant or the office has to keep: correction to be asked by, correction, payment, opinions. */
  deadlines: { what: string; day: Day }[];
  /** What the person should look at. */
  warnings: string[];
}

/** What the clock is derived with: the calendar, the dated limits, the readings of what the text leaves open. */
export interface ClockRules {
  calendar: Calendar;
  limits: readonly Limit[];
  settings: ClockSettings;
}
