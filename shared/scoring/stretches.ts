// The calendar stretches a span touches: weeks, months, quarters, half years, years, or the span itself.
import { addDays, dayFromNumber, dayNumber } from '../days/count.ts';
import { addMonths, monthOf, monthSpan, monthsBetween } from '../days/day.ts';
import type { Day, Month } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import type { Span } from './period.ts';

/** 周、月、季度、半年、年, and 整个计分时期. */
export const perValues = ['week', 'month', 'quarter', 'halfYear', 'year', 'span'] as const;
export type Per = (typeof perValues)[number];
/** The stretches made of whole months: what sums of ledger lines are taken over. */
export const monthlyPerValues = ['month', 'quarter', 'halfYear', 'year', 'span'] as const;
export type MonthlyPer = (typeof monthlyPerValues)[number];

export interface Stretch {
  first: Day;
  last: Day;
  /** The months of the span that lie in it, as 202007. */
  months: readonly number[];
  /** The month its last day lies in. */
  end: number;
  /** Number of its first day: how a line remembers a week. */
  number: number;
  /** Its last day lies in the span: what is counted once for the stretch is counted here. */
  endsInSpan: boolean;
  /** Its last day is not after the span's: what was not reached by now was not reached. */
  over: boolean;
}

const MONTHS: Record<Exclude<Per, 'week' | 'span'>, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 100 + Number(month.slice(5));

/** The month a stretch of so many months begins in. */
function beginOf(month: Month, size: number): Month {
  return addMonths(month, -((Number(month.slice(5)) - 1) % size));
}

/** Monday of the day's week. 1970-01-01 was a Thursday. */
function mondayOf(day: Day): Day {
  return addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7)) ?? day;
}

/** The first day of the stretch in which a day lies. */
export function stretchStart(day: Day, per: Per, span: Pick<Span, 'first'>): Day {
  if (per === 'span') return span.first;
  return per === 'week' ? mondayOf(day) : monthSpan(beginOf(monthOf(day), MONTHS[per])).first;
}

function make(first: Day, last: Day, span: Span): Stretch {
  const from = first > span.first ? first : span.first;
  const to = last < span.last ? last : span.last;
  return { first, last, months: monthsBetween(monthOf(from), monthOf(to)).map(numberOf), end: numberOf(monthOf(last)), number: dayNumber(first), endsInSpan: last >= span.first && last <= span.last, over: last <= span.last };
}

function build(span: Span, per: Per): Stretch[] {
  if (per === 'span') return [make(span.first, span.last, span)];
  const found: Stretch[] = [];
  let first = stretchStart(span.first, per, span);
  while (first <= span.last) {
    const last = per === 'week' ? addDays(first, 6) : monthSpan(addMonths(monthOf(first), MONTHS[per] - 1)).last;
    const next = last === null ? null : addDays(last, 1);
    if (last === null || next === null) break;
    found.push(make(first, last, span));
    first = next;
  }
  return found;
}

const kept = new WeakMap<Span, Map<Per, readonly Stretch[]>>();

/** All stretches of a kind that touch the span, in order; remembered for the span. */
export function stretchesOf(span: Span, per: Per): readonly Stretch[] {
  const known = kept.get(span) ?? new Map<Per, readonly Stretch[]>();
  kept.set(span, known);
  const found = known.get(per) ?? build(span, per);
  known.set(per, found);
  return found;
}

/** A stretch as a line names it: '2019年4月', '2019年第二季度', '2019年'; a week by the number of its first day: '2019年4月29日至5月5日'. */
export function sayStretch(month: number, per: Per, number = NaN): string {
  const [year, at] = [Math.floor(month / 100), month % 100];
  if (per === 'week') {
    const first = Number.isNaN(number) ? null : dayFromNumber(number);
    const last = first === null ? null : addDays(first, 6);
    return first === null || last === null ? '一周内' : `${formatDay(first)}至${formatDay(last).replace(`${first.slice(0, 4)}年`, '')}`;
  }
  if (per === 'quarter') return `${year}年第${'一二三四'[Math.floor((at - 1) / 3)]}季度`;
  if (per === 'halfYear') return `${year}年${at <= 6 ? '上' : '下'}半年`;
  return per === 'year' ? `${year}年` : per === 'span' ? '计分时期内' : `${year}年${at}月`;
}
