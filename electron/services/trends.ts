// scoring.trends: the stored runs of a scheme beside each other, month by month and period by period.
import { classKeyOf } from '../../shared/bulletins/classes.ts';
import { refusal } from '../../shared/problems.ts';
import { sayPeriod, spanOf } from '../../shared/scoring/period.ts';
import { toHundredths, toPoints } from '../../shared/scoring/points.ts';
import { ledgerByMonth, monthsUpTo, periodsUpTo } from '../../shared/scoring/trends.ts';
import type { MonthCount, RunSpan, Trends } from '../../shared/scoring/trends.ts';
import { listBulletins } from '../store/bulletins.ts';
import { listRuns } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import type { Context, Handlers } from './context.ts';
import { ledgersOf, runScheme } from './runs.ts';
import { requireRun } from './scoring.ts';

/** A run as far as choosing needs it. */
export function spanOfRun(context: Context, head: RunHead): RunSpan {
  return { runId: head.id, from: head.from, to: head.to, at: head.at, frozen: listBulletins(context.store).some((bulletin) => bulletin.runId === head.id) };
}

/** The runs under the same scheme and the same readings; others cannot be compared. */
export function likeRuns(context: Context, head: RunHead): RunSpan[] {
  const frozen = new Set(listBulletins(context.store).map(({ runId }) => runId));
  const readings = (one: RunHead): string => JSON.stringify(Object.entries(one.readings).sort());
  return listRuns(context.store)
    .filter((one) => one.schemeId === head.schemeId && readings(one) === readings(head))
    .map((one) => ({ runId: one.id, from: one.from, to: one.to, at: one.at, frozen: frozen.has(one.id) }));
}

type ByMonth = Map<string, MonthCount>;

/** Unit → month → points and adoptions, the outlets in the order of `names`. */
function monthsOfRun(context: Context, runId: string, names: readonly string[]): Map<string, ByMonth> {
  const compiled = runScheme(requireRun(context, runId).head);
  const at = names.map((name) => compiled.outlets.findIndex((outlet) => outlet.name === name));
  return new Map(
    [...ledgersOf(context, runId)].map(([unit, { ledger }]) => {
      const months = [...ledgerByMonth(compiled, ledger)].map(([month, { points, outlets }]): [string, MonthCount] => [month, { points, outlets: at.map((index) => outlets[index] ?? 0) }]);
      return [unit, new Map(months)];
    }),
  );
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const sumPoints = (list: readonly number[]): number => toPoints(sum(list.map(toHundredths)));

/** The trends seen from one run: the months before its end, the periods beside it. */
export function trendsOf(context: Context, head: RunHead, count: number): Trends {
  const { result } = requireRun(context, head.id);
  const run = spanOfRun(context, head);
  const runs = likeRuns(context, head);
  const names = Object.keys(result.totals.outlets);
  const months = monthsUpTo(run, runs, count);
  const read = new Map([...new Set(months.flatMap((one) => (one.run ? [one.run.runId] : [])))].map((id) => [id, monthsOfRun(context, id, names)]));
  const EMPTY: MonthCount = { points: 0, outlets: names.map(() => 0) };
  /** null where no run covers the month, or the unit was not in it. */
  const of = (unit: string): (MonthCount | null)[] => months.map((one) => {
    const own = one.run && read.get(one.run.runId)?.get(unit);
    return own ? (own.get(one.month) ?? EMPTY) : null;
  });
  const periods = periodsUpTo(run, runs, count).map((one) => ({ ...one, result: requireRun(context, one.runId).result }));
  const rowsOf = periods.map((one) => new Map(one.result.rows.map((row) => [row.unit, row])));
  const key = classKeyOf(runScheme(head).scheme);
  const units = result.rows.map((row) => ({ row, months: of(row.unit) }));
  const all = months.map((one) => (one.run ? [...(read.get(one.run.runId)?.values() ?? [])].map((own) => own.get(one.month) ?? EMPTY) : null));
  return {
    runId: head.id,
    from: head.from,
    to: head.to,
    months: months.map(({ month }) => month),
    periods: periods.map(({ runId, from, to, result: { totals } }) => ({ runId, from, to, title: sayPeriod(spanOf(from, to)).datedShort, submitted: totals.submitted, adopted: totals.adopted, score: totals.score })),
    units: units.map(({ row, months: own }) => ({
      unit: row.unit,
      class: key === null ? row.group : row[key],
      points: own.map((one) => one && one.points),
      adoptions: own.map((one) => one && sum(one.outlets)),
      periods: rowsOf.map((rows) => {
        const found = rows.get(row.unit);
        return found ? { submitted: found.submitted, adopted: found.adopted, score: found.score, rank: found.rank, groupRank: found.groupRank } : null;
      }),
    })),
    total: { points: all.map((one) => one && sumPoints(one.map(({ points }) => points))), adoptions: all.map((one) => one && sum(one.map(({ outlets }) => sum(outlets)))) },
    outlets: names.map((outlet, at) => ({ outlet, months: all.map((one) => one && sum(one.map(({ outlets }) => outlets[at] ?? 0))), periods: periods.map((one) => one.result.totals.outlets[outlet] ?? null) })),
  };
}

export const trendHandlers: Pick<Handlers, 'scoring.trends'> = {
  'scoring.trends': (context, { runId, months }) => {
    const id = runId ?? listRuns(context.store)[0]?.id;
    if (id === undefined) throw refusal('no-runs', '还没有计过分，没有走势可看。请先计分。', { field: 'runId' });
    return trendsOf(context, requireRun(context, id).head, months);
  },
};
