// All units' ledgers → the run: table, ranks, totals, lists.
import type { Compiled } from './compile.ts';
import { convert } from './conversion.ts';
import { noticesOf } from './escalation.ts';
import type { UnitStanding } from './ledger.ts';
import { unitsByPlace } from './placings.ts';
import { toHundredths, toPoints } from './points.ts';
import { inOrder, ranksOf } from './ranks.ts';
import type { RunResult, RunRow } from './result.ts';
import type { Span } from './period.ts';

export type Assembled = Pick<RunResult, 'rows' | 'totals' | 'lists'> & {
  /** Outlets named in the records that the scheme does not list, with how often: a name to be corrected, or an alias to be added. */
  unlisted: { outlet: string; count: number }[];
  /** Kinds of 加减分 and commissioned items no rule takes up, the same way. */
  unlistedOthers: { what: string; count: number }[];
  /** Units on the roster that the scheme's classes leave out: rules for a class pass them by. [] for a scheme without classes. */
  unclassed: string[];
};

/** Throws when a unit stands twice: a bug. */
function assertOnce(standings: readonly UnitStanding[]): void {
  const seen = new Set<number>();
  for (const { unit } of standings) {
    if (seen.has(unit.id)) throw new Error(`unit ${unit.id} was evaluated twice`);
    seen.add(unit.id);
  }
}

/** The sums of several counts, the highest first. */
function counted(lists: readonly ReadonlyMap<string, number>[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const [name, count] of list) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}

/** Units that belong into the table: on the roster, or with anything to tell. */
function isShown(ledger: UnitStanding): boolean {
  return ledger.onRoster || ledger.hasRecords;
}

/** Points and places since 1 January, by unit; without ledgers of the year so far the row has none. */
function sinceNewYear(compiled: Compiled, year: readonly UnitStanding[]): Map<number, RunRow['cumulative']> {
  const ordered = inOrder(year.filter(isShown), compiled.scheme.ranking);
  return new Map([...ranksOf(ordered, compiled.scheme.ranking)].map(([ledger, { rank, groupRank }]) => [ledger.unit.id, { score: toPoints(ledger.score), rank, groupRank }]));
}

/**
 * Draws up the table. Rows: every unit on the roster, and any other that has records in the span; by points downwards, then by
 * place in the register. Points are numbers. The lists of units with nothing name only units on the roster.
 * `year`: the ledgers from 1 January to the span's last day, for the cumulative column. `span` tells whether the run covers
 * whole years, which the lists of the year's best need.
 */
export function assembleRun(compiled: Compiled, ledgers: readonly UnitStanding[], { year = [], span }: { year?: readonly UnitStanding[]; span?: Pick<Span, 'first' | 'last'> } = {}): Assembled {
  assertOnce(ledgers);
  const { scheme, outlets } = compiled;
  const shown = inOrder(ledgers.filter(isShown), scheme.ranking);
  const ranks = ranksOf(shown, scheme.ranking);
  const converted = convert(scheme, shown);
  const cumulative = sinceNewYear(compiled, year);
  const byOutlet = (counts: readonly number[]): Record<string, number> => Object.fromEntries(outlets.map((outlet, at) => [outlet.name, counts[at] ?? 0]));
  const rows = shown.map((ledger): RunRow => {
    const points = converted?.get(ledger);
    return {
      unit: ledger.unit.name,
      group: ledger.unit.group,
      tier: ledger.unit.tier,
      class: ledger.unit.class,
      submitted: ledger.submitted,
      adopted: ledger.adopted,
      outlets: byOutlet(ledger.outlets),
      score: toPoints(ledger.score),
      rank: ranks.get(ledger)?.rank ?? 0,
      groupRank: ranks.get(ledger)?.groupRank ?? 0,
      cumulative: cumulative.get(ledger.unit.id) ?? null,
      converted: points === undefined ? null : toPoints(points),
    };
  });
  const sum = (of: (ledger: UnitStanding) => number): number => shown.reduce((total, ledger) => total + of(ledger), 0);
  const roster = shown.filter((ledger) => ledger.onRoster);
  const nothing = (of: (ledger: UnitStanding) => number): string[] => roster.filter((ledger) => ledger.listedAsZero && of(ledger) === 0).map((ledger) => ledger.unit.name);
  const wholeYears = span !== undefined && span.first.endsWith('-01-01') && span.last.endsWith('-12-31');
  const below = scheme.passMark === null ? null : toHundredths(scheme.passMark.below);
  return {
    rows,
    totals: {
      submitted: sum((ledger) => ledger.submitted),
      adopted: sum((ledger) => ledger.adopted),
      score: toPoints(sum((ledger) => ledger.score)),
      outlets: byOutlet(outlets.map((_, at) => sum((ledger) => ledger.outlets[at] ?? 0))),
    },
    lists: {
      zeroSubmitted: nothing((ledger) => ledger.submitted),
      zeroAdopted: nothing((ledger) => ledger.adopted),
      commended: unitsByPlace(compiled, roster, 'commended'),
      criticised: unitsByPlace(compiled, roster, 'criticised'),
      advanced: wholeYears ? unitsByPlace(compiled, roster, 'advanced') : [],
      belowPass: below === null ? [] : roster.filter((ledger) => ledger.score < below).map((ledger) => ledger.unit.name),
      notices: roster.flatMap((ledger) => noticesOf(compiled, ledger)),
    },
    unlisted: counted(shown.map((ledger) => ledger.unlisted)).map(([outlet, count]) => ({ outlet, count })),
    unlistedOthers: counted(shown.map((ledger) => ledger.unlistedOthers)).map(([what, count]) => ({ what, count })),
    unclassed: scheme.classes.length === 0 ? [] : roster.filter((ledger) => ledger.unit.class === '').map((ledger) => ledger.unit.name),
  };
}
