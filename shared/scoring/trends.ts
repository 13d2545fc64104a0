// 走势: the runs of one scheme side by side: points and adoptions month by month, places from one period to the next.
import { z } from 'zod';
import { addMonths, monthOf } from '../days/day.ts';
import type { Month } from '../days/day.ts';
import type { Compiled } from './compile.ts';
import { monthText } from './facts.ts';
import type { UnitLedger } from './ledger.ts';
import { spanOf } from './period.ts';
import { toPoints } from './points.ts';

/** A run as far as choosing needs it. */
export interface RunSpan {
  runId: string;
  from: string;
  to: string;
  /** A bulletin was issued on it. */
  frozen: boolean;
  /** When it was made: ISO 8601. */
  at: string;
}

/** Of several runs over one span the issued one stands for it, else the newest. */
const better = (one: RunSpan, other: RunSpan): boolean => (one.frozen === other.frozen ? one.at > other.at : one.frozen);

const firstMonth = (run: RunSpan): Month => monthOf(spanOf(run.from, run.to).first);
const lastMonth = (run: RunSpan): Month => monthOf(spanOf(run.from, run.to).last);

/** '2020-01' … '2020-03' → 3 */
function monthsLong(run: RunSpan): number {
  const number = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(lastMonth(run)) - number(firstMonth(run)) + 1;
}

/** One run for each span, the best one; the run itself stands for its own. */
function oneEach(run: RunSpan, runs: readonly RunSpan[]): RunSpan[] {
  const bySpan = new Map<string, RunSpan>();
  for (const one of [...runs, run]) {
    const key = `${firstMonth(one)} ${lastMonth(one)}`;
    const known = bySpan.get(key);
    if (!known || one.runId === run.runId || (known.runId !== run.runId && better(one, known))) bySpan.set(key, one);
  }
  return [...bySpan.values()];
}

/**
 * The periods a run is seen beside, oldest first, itself last: runs as long as it that end before it begins; where there are none,
 * runs that begin with it and end earlier (1—6月 beside 1—7月). Only those within `months` months before its end.
 */
export function periodsUpTo(run: RunSpan, runs: readonly RunSpan[], months: number): RunSpan[] {
  const earliest = addMonths(lastMonth(run), 1 - months);
  const others = oneEach(run, runs).filter((one) => one.runId !== run.runId && lastMonth(one) < lastMonth(run) && lastMonth(one) >= earliest);
  const alike = others.filter((one) => monthsLong(one) === monthsLong(run) && lastMonth(one) < firstMonth(run));
  const growing = others.filter((one) => firstMonth(one) === firstMonth(run));
  const chosen = (alike.length > 0 ? alike : growing).sort((one, other) => (lastMonth(one) < lastMonth(other) ? -1 : 1));
  return [...chosen, run];
}

/** For each of the last months the run its numbers are taken from: the run itself where it reaches, else the best that covers the month; null for none. */
export function monthsUpTo(run: RunSpan, runs: readonly RunSpan[], months: number): { month: Month; run: RunSpan | null }[] {
  const last = lastMonth(run);
  return Array.from({ length: months }, (_, at) => {
    const month = addMonths(last, at + 1 - months);
    const covers = (one: RunSpan): boolean => firstMonth(one) <= month && lastMonth(one) >= month;
    const found = covers(run) ? run : runs.filter(covers).reduce<RunSpan | null>((best, one) => (best === null || better(one, best) ? one : best), null);
    return { month, run: found };
  });
}

export interface MonthCount {
  /** Points of the lines of the month. */
  points: number;
  /** Adoptions dated in the month, by outlet in the scheme's order. */
  outlets: number[];
}

/** A ledger by month: 'YYYY-MM' → points and adoptions, each adoption once. */
export function ledgerByMonth(compiled: Compiled, { lines }: Pick<UnitLedger, 'lines'>): Map<string, MonthCount> {
  const found = new Map<string, { hundredths: number; outlets: number[] }>();
  const counted = new Set<number>();
  for (const [, month, points, , adoption, outlet] of lines) {
    const key = monthText(month);
    const own = found.get(key) ?? { hundredths: 0, outlets: compiled.outlets.map(() => 0) };
    found.set(key, own);
    own.hundredths += points;
    if (adoption < 0 || outlet < 0 || counted.has(adoption)) continue;
    counted.add(adoption);
    own.outlets[outlet] = (own.outlets[outlet] ?? 0) + 1;
  }
  return new Map([...found].map(([month, { hundredths, outlets }]) => [month, { points: toPoints(hundredths), outlets }]));
}

const monthly = z.array(z.number().nullable());
const placeSchema = z.object({ submitted: z.number().int(), adopted: z.number().int(), score: z.number(), rank: z.number().int(), groupRank: z.number().int() });

export const trendsSchema = z.object({
  runId: z.string(),
  from: z.string(),
  to: z.string(),
  /** 'YYYY-MM', oldest first; a month no run covers has null wherever it is counted. */
  months: z.array(z.string()),
  /** The periods beside each other, oldest first, the run itself last. */
  periods: z.array(z.object({ runId: z.string(), from: z.string(), to: z.string(), title: z.string(), submitted: z.number().int(), adopted: z.number().int(), score: z.number() })),
  /** Every unit of the run, in its order. `class` is what the scheme ranks within; `periods` goes with the periods, null where the unit was not in the table. */
  units: z.array(z.object({ unit: z.string(), class: z.string(), points: monthly, adoptions: monthly, periods: z.array(placeSchema.nullable()) })),
  /** Sums over all units. */
  total: z.object({ points: monthly, adoptions: monthly }),
  /** Adoptions by outlet, in the scheme's order: by month, and by period. */
  outlets: z.array(z.object({ outlet: z.string(), months: monthly, periods: monthly })),
});
export type Trends = z.infer<typeof trendsSchema>;
export type UnitTrend = Trends['units'][number];
