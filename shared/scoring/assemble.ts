// All units' ledgers → the run: table, ranks, totals, lists.
import type { Compiled } from './compile.ts';
import { noticeOf } from './escalation.ts';
import type { UnitLedger } from './ledger.ts';
import { unitsByPlace } from './placings.ts';
import { toPoints } from './points.ts';
import type { RunResult, RunRow } from './result.ts';

export type Assembled = Pick<RunResult, 'rows' | 'totals' | 'lists'> & {
  /** Outlets named in the records that the scheme does not list, with how often: a name to be corrected, or an alias to be added. */
  unlisted: { outlet: string; count: number }[];
};

/** Standard competition ranks of a list sorted by score downwards: 1, 2, 2, 4. */
export function ranksOf(scores: readonly number[]): number[] {
  const ranks: number[] = [];
  scores.forEach((score, at) => ranks.push(at > 0 && scores[at - 1] === score ? (ranks[at - 1] ?? 1) : at + 1));
  return ranks;
}

/** Throws when a ledger is not the sum of its lines, or a unit stands twice: both are bugs. */
function assertSound(ledgers: readonly UnitLedger[]): void {
  const seen = new Set<number>();
  for (const ledger of ledgers) {
    let sum = 0;
    for (const line of ledger.lines) sum += line[2];
    if (sum !== ledger.score) throw new Error(`score of unit ${ledger.unit.id} is ${ledger.score}, its lines sum to ${sum}`);
    if (seen.has(ledger.unit.id)) throw new Error(`unit ${ledger.unit.id} was evaluated twice`);
    seen.add(ledger.unit.id);
  }
}

function countUnlisted(ledgers: readonly UnitLedger[]): { outlet: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const ledger of ledgers) {
    for (const line of ledger.lines) {
      const name = line[0] < 0 && line[5] < 0 ? ledger.words[line[6]] : undefined;
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([outlet, count]) => ({ outlet, count })).sort((a, b) => b.count - a.count || (a.outlet < b.outlet ? -1 : 1));
}

/**
 * Draws up the table. Rows: every unit on the roster, and any other that has records in the span; by score downwards, then by
 * place in the register. Points are numbers. The lists of units with nothing name only units on the roster.
 */
export function assembleRun(compiled: Compiled, ledgers: readonly UnitLedger[]): Assembled {
  assertSound(ledgers);
  const { scheme } = compiled;
  const shown = ledgers
    .filter((ledger) => ledger.onRoster || ledger.items.length > 0)
    .sort((a, b) => b.score - a.score || a.unit.position - b.unit.position || a.unit.id - b.unit.id);
  const ranks = ranksOf(shown.map((ledger) => ledger.score));
  const groupRanks = new Map<UnitLedger, number>();
  for (const members of Map.groupBy(shown, (ledger) => (scheme.ranking.by === 'all' ? '' : ledger.unit[scheme.ranking.by])).values()) {
    const within = ranksOf(members.map((ledger) => ledger.score));
    members.forEach((ledger, at) => groupRanks.set(ledger, within[at] ?? 0));
  }
  const byOutlet = (counts: readonly number[]): Record<string, number> =>
    Object.fromEntries(scheme.outlets.map((outlet, at) => [outlet.name, counts[at] ?? 0]));
  const rows: RunRow[] = shown.map((ledger, at) => ({
    unit: ledger.unit.name,
    group: ledger.unit.group,
    tier: ledger.unit.tier,
    submitted: ledger.submitted,
    adopted: ledger.adopted,
    outlets: byOutlet(ledger.outlets),
    score: toPoints(ledger.score),
    rank: ranks[at] ?? 0,
    groupRank: groupRanks.get(ledger) ?? 0,
  }));
  const sum = (of: (ledger: UnitLedger) => number): number => shown.reduce((total, ledger) => total + of(ledger), 0);
  const roster = shown.filter((ledger) => ledger.onRoster);
  return {
    rows,
    totals: {
      submitted: sum((ledger) => ledger.submitted),
      adopted: sum((ledger) => ledger.adopted),
      score: toPoints(sum((ledger) => ledger.score)),
      outlets: byOutlet(scheme.outlets.map((_, at) => sum((ledger) => ledger.outlets[at] ?? 0))),
    },
    lists: {
      zeroSubmitted: roster.filter((ledger) => ledger.submitted === 0).map((ledger) => ledger.unit.name),
      zeroAdopted: roster.filter((ledger) => ledger.adopted === 0).map((ledger) => ledger.unit.name),
      commended: unitsByPlace(scheme, roster, 'commended'),
      criticised: unitsByPlace(scheme, roster, 'criticised'),
      notices: roster.map((ledger) => noticeOf(compiled, ledger)).filter((notice) => notice !== null),
    },
    unlisted: countUnlisted(shown),
  };
}
