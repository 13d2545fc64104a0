// 频次要求 counted: how often a part was done in each period of its year.
import { z } from 'zod';
import { addDays, dayNumber } from '../days/count.ts';
import { addMonths, day, dayOf, month, monthSpan } from '../days/day.ts';
import type { Day } from '../days/day.ts';
import { perSchema } from '../tasks/task.ts';
import type { Per, Quota } from '../tasks/task.ts';

export const quotaCountSchema = z.object({
  text: z.string(),
  atLeast: z.number().int(),
  per: perSchema,
  inPrinciple: z.boolean(),
  /** Times done in the period that holds today; before the year in its first, after it in its last. */
  done: z.number().int(),
  /** That period, both ends included. */
  from: z.string(),
  to: z.string(),
  /** Periods that are over, and those of them in which it was done often enough. */
  passed: z.number().int(),
  met: z.number().int(),
});
export type QuotaCount = z.infer<typeof quotaCountSchema>;

export interface Period {
  first: Day;
  last: Day;
}

const MONTHS: Partial<Record<Per, number>> = { year: 12, halfYear: 6, quarter: 3, month: 1 };

/** The periods of a year in order: 12 months, 4 quarters, 36 旬, 52 or 53 weeks from Monday to Sunday cut at the year's ends, or its days. */
export function periodsOf(year: number, per: Per): Period[] {
  const text = String(year).padStart(4, '0');
  const first = day(`${text}-01-01`);
  const last = day(`${text}-12-31`);
  const months = MONTHS[per];
  if (months !== undefined) {
    return Array.from({ length: 12 / months }, (_, index) => {
      const start = addMonths(month(`${text}-01`), index * months);
      return { first: monthSpan(start).first, last: monthSpan(addMonths(start, months - 1)).last };
    });
  }
  if (per === 'tenDays') {
    return Array.from({ length: 12 }, (_, index) => monthSpan(addMonths(month(`${text}-01`), index))).flatMap((span) => {
      const at = (number: number): Day => dayOf(year, Number(span.first.slice(5, 7)), number) ?? span.last;
      return [{ first: at(1), last: at(10) }, { first: at(11), last: at(20) }, { first: at(21), last: span.last }];
    });
  }
  const step = per === 'week' ? 7 : 1;
  const periods: Period[] = [];
  // Monday is 0; day 0, 1 January 1970, was a Thursday.
  const weekday = (((dayNumber(first) + 3) % 7) + 7) % 7;
  for (let start = first, length = per === 'week' ? 7 - weekday : 1; start <= last; length = step) {
    const end = addDays(start, length - 1) ?? last;
    periods.push({ first: start, last: end > last ? last : end });
    const next = addDays(end, 1);
    if (next === null) break;
    start = next;
  }
  return periods;
}

const cache = new Map<string, Period[]>();

function cachedPeriods(year: number, per: Per): Period[] {
  const key = `${year} ${per}`;
  const known = cache.get(key) ?? periodsOf(year, per);
  cache.set(key, known);
  return known;
}

/**
 * Counts each quota of a task for one part. `times` are the dated counts; periods that ended before `since` (the day the table
 * was issued) are not asked for.
 */
export function countQuotas(quotas: readonly Quota[], times: readonly { on: Day; times: number }[], span: { year: number; since: Day | null; today: Day }): QuotaCount[] {
  return quotas.map(({ text, atLeast, per, inPrinciple }) => {
    const periods = cachedPeriods(span.year, per);
    const within = (period: Period): number => times.reduce((sum, entry) => (entry.on >= period.first && entry.on <= period.last ? sum + entry.times : sum), 0);
    const current = periods.find(({ last }) => last >= span.today) ?? periods.at(-1)!;
    const over = periods.filter(({ last }) => last < span.today && (span.since === null || last >= span.since));
    return {
      text, atLeast, per, inPrinciple, done: within(current), from: current.first, to: current.last,
      passed: over.length, met: times.length === 0 ? 0 : over.filter((period) => within(period) >= atLeast).length,
    };
  });
}
