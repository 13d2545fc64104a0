// 申请统计 of a span of days: every number as the list of applications it counts.
import type { Calendar } from '../../days/calendar.ts';
import { monthsBetween, monthOf } from '../../days/day.ts';
import type { Day } from '../../days/day.ts';
import { formatMonth } from '../../days/phrases.ts';
import { workingDaysLeft } from '../../days/workingDays.ts';
import { applicantKinds, ways } from '../application.ts';
import type { ApplicantKind, EventKind, KeptEvent, Way } from '../application.ts';
import { cameOn, casesOf, closingRow } from '../counted.ts';
import { outcomes, outcomeValues } from '../outcomes.ts';
import type { Outcome } from '../outcomes.ts';
import { countingEvents } from '../standing.ts';
import type { RequestState } from '../standing.ts';
import { applicantKindNames, eventNames, wayNames } from '../words.ts';

/** An application as the statistics see it. */
export interface StatedApplication {
  id: number;
  kind: ApplicantKind;
  way: Way;
  topic: string;
  state: RequestState;
  /** The day it arrived, which may be before receipt is confirmed. */
  arrivedOn: Day;
  receivedOn: Day | null;
  closedOn: Day | null;
  due: Day | null;
  outcome: Outcome | null;
  events: readonly KeptEvent[];
}

/** A line of a table: what is counted and the applications counted. */
export interface Counted {
  key: string;
  name: string;
  ids: number[];
}

export interface Statistics {
  from: Day;
  to: Day;
  /** New in the span, by the day of receipt. */
  received: number[];
  /** Not closed when the span began. */
  carriedIn: number[];
  closed: number[];
  /** Not closed when the span ended. */
  carriedOut: number[];
  /** Not counted: they arrived up to the end of the span and receipt is not confirmed. */
  unconfirmed: number[];
  /** New ones by kind of applicant, way of arrival and topic ('' is 未分类, last). */
  applicantKinds: Counted[];
  ways: Counted[];
  topics: Counted[];
  /** Closed ones by the rows of table three. */
  outcomes: Counted[];
  /** Replies of the span: in time, late, without a due day (the period stood still, or a schedule is missing). */
  onTime: number[];
  late: number[];
  withoutDue: number[];
  /** Not closed at the end of the span (at the latest today), their due day past. */
  overdue: number[];
  /** Working days from receipt (not counted) to the reply, over the replies for which they can be counted. */
  duration: { measured: number[]; median: number | null; longest: number | null; longestIds: number[]; unmeasured: number[] };
  /** Steps taken in the span; an application stands once in each. */
  steps: Counted[];
  /** Rows and columns of table four; an application with two cases stands twice. */
  cases: Counted[];
  /** By month; by year when the span is longer than 24 months. */
  periods: { key: string; name: string; received: number[]; closed: number[]; late: number[] }[];
}

const STEPS: readonly EventKind[] = ['correctionAsked', 'corrected', 'correctionLapsed', 'thirdPartyAsked', 'agencyAsked', 'extended', 'reasonsAsked', 'delayed', 'feeNoticed', 'feePaid', 'feeLapsed', 'withdrawn'];
const CASES: readonly [string, string][] = [['reconsideration', '行政复议'], ['litigationDirect', '未经复议直接起诉'], ['litigationAfterReconsideration', '复议后起诉']];
const RESULTS: readonly [string, string][] = [['upheld', '结果维持'], ['corrected', '结果纠正'], ['other', '其他结果'], ['pending', '尚未审结']];
const MOST_MONTHS = 24;

const lines = (names: readonly (readonly [string, string])[]): Map<string, Counted> => new Map(names.map(([key, name]) => [key, { key, name, ids: [] }]));

/** The middle of some numbers; of an even number the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function periodsOf(from: Day, to: Day): { of: (day: Day) => string; all: Statistics['periods'] } {
  const months = monthsBetween(monthOf(from), monthOf(to));
  const byMonth = months.length <= MOST_MONTHS;
  const names = byMonth ? months.map((month) => [month, formatMonth(month)] as const) : [...new Set(months.map((month) => month.slice(0, 4)))].map((year) => [year, `${year}年`] as const);
  return { of: (day) => day.slice(0, byMonth ? 7 : 4), all: names.map(([key, name]) => ({ key, name, received: [], closed: [], late: [] })) };
}

/** Counts a span, both days included. `today`: an application is overdue at the end of the span, at the latest now. */
export function statisticsOf(applications: readonly StatedApplication[], from: Day, to: Day, calendar: Calendar, today: Day): Statistics {
  const found: Statistics = {
    from, to, received: [], carriedIn: [], closed: [], carriedOut: [], unconfirmed: [], applicantKinds: [], ways: [], topics: [], outcomes: [], onTime: [], late: [], withoutDue: [], overdue: [],
    duration: { measured: [], median: null, longest: null, longestIds: [], unmeasured: [] }, steps: [], cases: [], periods: [],
  };
  const [byKind, byWay, byOutcome, bySteps] = [lines(applicantKinds.map((kind) => [kind, applicantKindNames[kind]])), lines(ways.map((way) => [way, wayNames[way]])), lines(outcomeValues.map((outcome) => [outcome, outcomes[outcome].title])), lines(STEPS.map((kind) => [kind, eventNames[kind]]))];
  const byCase = lines(CASES.flatMap(([row, name]) => RESULTS.map(([result, said]) => [`${row}.${result}`, `${name}—${said}`] as const)));
  const byTopic = new Map<string, number[]>();
  const periods = periodsOf(from, to);
  const byPeriod = new Map(periods.all.map((period) => [period.key, period]));
  const took: [id: number, days: number][] = [];
  const asOf = to < today ? to : today;
  for (const one of applications) {
    const { id, closedOn, due } = one;
    const came = cameOn(one);
    if (one.events.some(({ on }) => on >= from && on <= to)) for (const kind of stepsIn(one.events, from, to)) bySteps.get(kind)?.ids.push(id);
    if (one.events.some(({ kind }) => kind === 'reconsideration' || kind === 'litigation')) for (const cell of casesOf(one.events, from, to)) byCase.get(cell)?.ids.push(id);
    if (came === null) {
      if (closedOn === null && one.arrivedOn <= to) found.unconfirmed.push(id);
      continue;
    }
    if (came > to || (closedOn !== null && closedOn < from)) continue;
    if (came < from) found.carriedIn.push(id);
    else {
      found.received.push(id);
      byKind.get(one.kind)?.ids.push(id);
      byWay.get(one.way)?.ids.push(id);
      const topic = one.topic.trim();
      const same = byTopic.get(topic);
      if (same) same.push(id);
      else byTopic.set(topic, [id]);
      byPeriod.get(periods.of(came))?.received.push(id);
    }
    if (closedOn === null || closedOn > to) {
      found.carriedOut.push(id);
      if (due !== null && due < asOf) found.overdue.push(id);
      continue;
    }
    found.closed.push(id);
    byOutcome.get(closingRow(one.outcome))?.ids.push(id);
    byPeriod.get(periods.of(closedOn))?.closed.push(id);
    if (one.state !== 'replied') continue;
    if (due === null) found.withoutDue.push(id);
    else if (closedOn <= due) found.onTime.push(id);
    else {
      found.late.push(id);
      byPeriod.get(periods.of(closedOn))?.late.push(id);
    }
    const days = workingDaysLeft(calendar, came, closedOn);
    if (days === null) found.duration.unmeasured.push(id);
    else took.push([id, days]);
  }
  const longest = took.reduce<number | null>((most, [, days]) => (most === null || days > most ? days : most), null);
  found.duration = { ...found.duration, measured: took.map(([id]) => id), median: medianOf(took.map(([, days]) => days)), longest, longestIds: took.filter(([, days]) => days === longest).map(([id]) => id) };
  found.topics = [...byTopic].map(([topic, ids]) => ({ key: topic, name: topic === '' ? '未分类' : topic, ids })).sort((one, other) => Number(one.key === '') - Number(other.key === '') || other.ids.length - one.ids.length || (one.key < other.key ? -1 : 1));
  return { ...found, applicantKinds: [...byKind.values()], ways: [...byWay.values()], outcomes: [...byOutcome.values()], steps: [...bySteps.values()], cases: [...byCase.values()], periods: periods.all };
}

/** The kinds of the events of a span that count. */
function stepsIn(events: readonly KeptEvent[], from: Day, to: Day): Set<EventKind> {
  return new Set(countingEvents(events).filter(({ on }) => on >= from && on <= to).map(({ kind }) => kind));
}
