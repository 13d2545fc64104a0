// The clock of applications by this office's calendar and readings.
import { createCalendar } from '../../shared/days/calendar.ts';
import type { Calendar } from '../../shared/days/calendar.ts';
import { Refusal } from '../../shared/problems.ts';
import type { Application, KeptEvent } from '../../shared/requests/application.ts';
import { clockOf } from '../../shared/requests/clock.ts';
import type { Clock, ClockRules } from '../../shared/requests/clockFacts.ts';
import { standingOf } from '../../shared/requests/standing.ts';
import { listSchedules } from '../store/requests.ts';
import { readSettings } from '../store/settings.ts';
import type { Context } from './context.ts';

/** Working days as this office knows them: its own schedules go before the shipped ones. */
export function calendarOf(context: Context): Calendar {
  return createCalendar([...context.resources.schedules(), ...listSchedules(context.store)]);
}

/** The rules the clock runs by in this office. */
export function rulesOf(context: Context): ClockRules {
  const { firstDayCounts, consultation } = readSettings(context.store);
  return { calendar: calendarOf(context), limits: context.resources.requestLimits(), settings: { firstDayCounts, consultation } };
}

/** The clock; where a year on the way has no schedule the due day stays open and the explanation says what is missing. */
export function clockIn(application: Application, events: readonly KeptEvent[], { calendar, limits, settings }: ClockRules): Clock {
  try {
    return clockOf(application, events, calendar, limits, settings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...standingOf(application, events), due: null, countedFrom: null, reasons: [error.message], days: [], deadlines: [], warnings: [error.message] };
  }
}
