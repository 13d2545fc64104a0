// 名次: the order of units in the table and their places, as the scheme says.
import type { UnitStanding } from './ledger.ts';
import type { Scheme } from './scheme.ts';

type Ranking = Scheme['ranking'];

/** Places of a list in order, of which `equal` tells whether two stand alike: shared 1, 2, 2, 4; dense 1, 2, 2, 3. */
export function placesOf<T>(list: readonly T[], equal: (a: T, b: T) => boolean, ties: Ranking['ties'] = 'shared'): number[] {
  const places: number[] = [];
  list.forEach((one, at) => {
    const before = list[at - 1];
    const place = places[at - 1] ?? 0;
    places.push(before !== undefined && equal(before, one) ? place : ties === 'dense' ? place + 1 : at + 1);
  });
  return places;
}

/** What goes first: more points, then what the scheme says goes first among equals. */
function compareBy(a: UnitStanding, b: UnitStanding, then: Ranking['then']): number {
  return b.rankedBy - a.rankedBy || then.reduce((found, key) => found || b[key] - a[key], 0);
}

/** The order of the table: by rank, then by place in the register. */
export function inOrder(ledgers: readonly UnitStanding[], { then }: Ranking): UnitStanding[] {
  return [...ledgers].sort((a, b) => compareBy(a, b, then) || a.unit.position - b.unit.position || a.unit.id - b.unit.id);
}

/** The class within which a unit's second rank is counted. */
export function rankClass(ledger: UnitStanding, by: Ranking['by']): string {
  return by === 'all' ? '' : ledger.unit[by];
}

/** Ranks of ledgers in order: among all, and within each class. */
export function ranksOf(ordered: readonly UnitStanding[], ranking: Ranking): Map<UnitStanding, { rank: number; groupRank: number }> {
  const equal = (a: UnitStanding, b: UnitStanding): boolean => compareBy(a, b, ranking.then) === 0;
  const ranks = placesOf(ordered, equal, ranking.ties);
  const found = new Map(ordered.map((ledger, at) => [ledger, { rank: ranks[at] ?? 0, groupRank: 0 }]));
  for (const members of Map.groupBy(ordered, (ledger) => rankClass(ledger, ranking.by)).values()) {
    const within = placesOf(members, equal, ranking.ties);
    members.forEach((ledger, at) => found.set(ledger, { rank: found.get(ledger)?.rank ?? 0, groupRank: within[at] ?? 0 }));
  }
  return found;
}
