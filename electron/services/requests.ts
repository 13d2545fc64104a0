// requests.*: applications and their events; the clock is derived, never stored.
import type { Day } from '../../shared/days/day.ts';
import { titleKey } from '../../shared/names/fold.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { eventRefusal, receiptRefusal } from '../../shared/requests/addEvent.ts';
import type { Application, KeptEvent } from '../../shared/requests/application.ts';
import { clockOf, isOverdue } from '../../shared/requests/clock.ts';
import type { Clock, ClockRules } from '../../shared/requests/clock.ts';
import { standingOf, stateNames } from '../../shared/requests/standing.ts';
import { change } from '../store/change.ts';
import { findRequest, insertEvent, insertRequest, listAllEvents, listEvents, listRequests } from '../store/requests.ts';
import type { RequestRecord } from '../store/requests.ts';
import { readSettings } from '../store/settings.ts';
import { calendarOf } from './calendar.ts';
import type { Context, Handlers } from './context.ts';

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

const explained = ({ reasons, days, deadlines, warnings }: Clock) => ({ text: reasons.join(''), reasons, days, deadlines, warnings });
const shown = (clock: Clock) => ({ state: clock.state, stateName: stateNames[clock.state], receivedOn: clock.receivedOn, closedOn: clock.closedOn, due: clock.due, outcome: clock.outcome });

function requireRequest(context: Context, id: number): RequestRecord {
  const found = findRequest(context.store, id);
  if (!found) throw refusal('request-unknown', `没有编号为 ${id} 的申请。`, { field: 'id' });
  return found;
}

/** Application → its number and due day. */
export function dueDays(context: Context): Map<number, { number: string; due: Day | null }> {
  const rules = rulesOf(context);
  const events = listAllEvents(context.store);
  return new Map(listRequests(context.store).map(({ id, number, application }) => [id, { number, due: clockIn(application, events.get(id) ?? [], rules).due }]));
}

/** 2024-0007: counted within the year of arrival. */
function nextNumber(context: Context, year: string): string {
  const last = listRequests(context.store).flatMap(({ number }) => (number.startsWith(`${year}-`) ? [Number(number.slice(5))] : []));
  return `${year}-${String(Math.max(0, ...last) + 1).padStart(4, '0')}`;
}

export const requestHandlers: Pick<Handlers, 'requests.add' | 'requests.event' | 'requests.show' | 'requests.list'> = {
  'requests.add': (context, { application }) => {
    const { store } = context;
    const problem = receiptRefusal(application.received, 'application.received.confirmedOn');
    if (problem) throw new Refusal(problem);
    const clock = clockIn(application, [], rulesOf(context));
    const key = titleKey(application.content);
    const similar = listRequests(store).filter((one) => one.application.applicant.name === application.applicant.name && titleKey(one.application.content) === key).map((one) => one.id);
    const number = nextNumber(context, application.received.on.slice(0, 4));
    const { result: id } = change(store, { command: 'requests.add', summary: `登记申请${number}` }, (recorder) => insertRequest(recorder, number, application));
    return { id, number, due: clock.due, explanation: explained(clock), similar };
  },

  'requests.event': (context, { id, event }) => {
    const { store } = context;
    const { application, number } = requireRequest(context, id);
    const events = listEvents(store, id);
    const rules = rulesOf(context);
    const problem = eventRefusal(application, events, event, rules);
    if (problem) throw new Refusal(problem);
    const clock = clockIn(application, [...events, { ...event, id: Number.MAX_SAFE_INTEGER }], rules);
    const { result } = change(store, { command: 'requests.event', summary: `申请${number}：登记${event.on}的一步` }, (recorder) => insertEvent(store, recorder, id, event));
    return { id, event: result, due: clock.due, explanation: explained(clock) };
  },

  'requests.show': (context, { id }) => {
    const { application, number } = requireRequest(context, id);
    const events = listEvents(context.store, id);
    const clock = clockIn(application, events, rulesOf(context));
    return { id, number, application, events, ...shown(clock), explanation: explained(clock) };
  },

  'requests.list': (context, { state, overdueOn }) => {
    const rules = rulesOf(context);
    const events = listAllEvents(context.store);
    const rows = listRequests(context.store).map(({ id, number, application }) => ({ id, number, application, clock: clockIn(application, events.get(id) ?? [], rules) }));
    return {
      requests: rows
        .filter(({ clock }) => (state === undefined || clock.state === state) && (overdueOn === undefined || isOverdue(clock, overdueOn)))
        .map(({ clock, ...row }) => ({ ...row, ...shown(clock) })),
    };
  },
};
