// The span of a scoring run: from a month or day to a month or day, and how it is called in Chinese.
import { addMonths, isDay, isMonth, monthOf, monthSpan, monthsBetween } from '../days/day.ts';
import type { Day, Month } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { refusal } from '../problems.ts';

export interface Span {
  /** As the person gave it: 'YYYY-MM' or 'YYYY-MM-DD'. */
  from: string;
  to: string;
  /** First and last day, both included. */
  first: Day;
  last: Day;
  /** Records are complete from this day on; earlier than `first` only when an escalation looks back. */
  factsFrom: Day;
}

/**
 * The span between two bounds, each a month ('2020-01') or a day ('2020-07-01'), both included.
 * Refuses ('period-invalid') a bound that does not exist and an end before the beginning.
 */
export function spanOf(from: string, to: string): Span {
  const first = isMonth(from) ? monthSpan(from as Month).first : isDay(from) ? (from as Day) : null;
  const last = isMonth(to) ? monthSpan(to as Month).last : isDay(to) ? (to as Day) : null;
  if (first === null) throw refusal('period-invalid', `起始时间“${from}”不是存在的月份或日期，请写作 2020-01 或 2020-07-01 这样的形式。`, { field: 'from' });
  if (last === null) throw refusal('period-invalid', `截止时间“${to}”不是存在的月份或日期，请写作 2020-07 或 2020-10-09 这样的形式。`, { field: 'to' });
  if (last < first) throw refusal('period-invalid', `截止时间“${to}”在起始时间“${from}”之前，请把两个时间对调或改正。`, { field: 'to' });
  return { from, to, first, last, factsFrom: first };
}

/** True when the day lies in the span. */
export function within(span: Span, day: Day): boolean {
  return day >= span.first && day <= span.last;
}

/** The months the span touches. */
export function monthsOf(span: Span): Month[] {
  return monthsBetween(monthOf(span.first), monthOf(span.last));
}

export interface PeriodWords {
  /** Within its year: '1—7月份', '7月份', '第二季度', '7月1日至10月9日'; with years when it crosses a year. */
  text: string;
  /** The same without 份: '1—7月'. */
  short: string;
  /** With the year in front: '2020年1—7月份'. */
  dated: string;
  datedShort: string;
  /** The year it lies in; null when it crosses a year. */
  year: number | null;
}

/** How a span is called in a bulletin. A whole year is '2020年度', a whole quarter '第二季度'. */
export function sayPeriod(span: Pick<Span, 'first' | 'last'>): PeriodWords {
  const [firstMonth, lastMonth] = [monthOf(span.first), monthOf(span.last)];
  const whole = monthSpan(firstMonth).first === span.first && monthSpan(lastMonth).last === span.last;
  const [year, lastYear] = [Number(firstMonth.slice(0, 4)), Number(lastMonth.slice(0, 4))];
  const same = (text: string): PeriodWords => ({ text, short: text, dated: text, datedShort: text, year: null });
  if (year !== lastYear) {
    if (!whole) return same(`${formatDay(span.first)}至${formatDay(span.last)}`);
    return same(`${year}年${Number(firstMonth.slice(5))}月至${lastYear}年${Number(lastMonth.slice(5))}月`);
  }
  const inYear = (text: string, short: string): PeriodWords => ({ text, short, dated: `${year}年${text}`, datedShort: `${year}年${short}`, year });
  if (!whole) {
    const text = span.first === span.last ? formatDay(span.first) : `${formatDay(span.first)}至${formatDay(span.last).slice(5)}`;
    return inYear(text.slice(5), text.slice(5));
  }
  const [from, to] = [Number(firstMonth.slice(5)), Number(lastMonth.slice(5))];
  if (from === 1 && to === 12) return { ...same(`${year}年度`), year };
  if (to === from + 2 && from % 3 === 1) return inYear(`第${'一二三四'[(from - 1) / 3]}季度`, `第${'一二三四'[(from - 1) / 3]}季度`);
  const short = from === to ? `${from}月` : `${from}—${to}月`;
  return inYear(`${short}份`, short);
}

/** Months parted where one is missing: 4月、5月 and 8月 are two stretches. */
export function onEnd(months: readonly string[]): string[][] {
  const stretches: string[][] = [];
  for (const month of [...months].sort()) {
    const last = stretches.at(-1);
    if (last && addMonths(last.at(-1) as Month, 1) === month) last.push(month);
    else stretches.push([month]);
  }
  return stretches;
}

/** Months as people list them: '2020年5月、6月、7月'; consecutive runs of three and more are drawn together: '2020年1—7月'. */
export function sayMonths(months: readonly string[]): string {
  const runs: { from: string; to: string; count: number }[] = [];
  for (const month of [...months].sort()) {
    const last = runs.at(-1);
    if (last && addMonths(last.to as Month, 1) === month && last.to.slice(0, 4) === month.slice(0, 4)) {
      last.to = month;
      last.count += 1;
    } else runs.push({ from: month, to: month, count: 1 });
  }
  let year = '';
  return runs
    .map((run) => {
      const head = run.from.slice(0, 4) === year ? '' : `${run.from.slice(0, 4)}年`;
      year = run.from.slice(0, 4);
      const [from, to] = [Number(run.from.slice(5)), Number(run.to.slice(5))];
      return head + (run.count === 1 ? `${from}月` : run.count === 2 ? `${from}月、${to}月` : `${from}—${to}月`);
    })
    .join('、');
}
