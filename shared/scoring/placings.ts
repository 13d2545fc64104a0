// 首位、末位: the units a scheme praises or criticises for their place.
import type { UnitLedger } from './ledger.ts';
import type { Placing, Scheme } from './scheme.ts';

/**
 * The members on the first or last `places` places; units with equal scores share a place, so there may be more.
 * A class of one, or one in which all have the same score, has neither a first nor a last.
 */
function placed(members: readonly UnitLedger[], placing: Placing): UnitLedger[] {
  const scores = members.map((ledger) => ledger.score).sort((a, b) => (placing.from === 'top' ? b - a : a - b));
  const bound = scores[Math.min(placing.places, scores.length) - 1];
  if (bound === undefined || scores[0] === scores.at(-1)) return [];
  return members.filter((ledger) => (placing.from === 'top' ? ledger.score >= bound : ledger.score <= bound));
}

/** Names of the units on a list, in the order given, each once. */
export function unitsByPlace(scheme: Scheme, ledgers: readonly UnitLedger[], list: Placing['list']): string[] {
  const chosen = new Set<UnitLedger>();
  for (const placing of scheme.placings.filter((one) => one.list === list)) {
    const classOf = (ledger: UnitLedger): string => (placing.per === 'all' ? '' : ledger.unit[placing.per]);
    for (const [name, members] of Map.groupBy(ledgers, classOf)) {
      if (placing.per !== 'all' && placing.among && !placing.among.includes(name)) continue;
      for (const ledger of placed(members, placing)) chosen.add(ledger);
    }
  }
  return ledgers.filter((ledger) => chosen.has(ledger)).map((ledger) => ledger.unit.name);
}
