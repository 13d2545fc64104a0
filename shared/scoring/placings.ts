// 首位、末位、评优: the units a scheme praises, criticises or awards for their place, or for an event.
import { foldText } from '../names/fold.ts';
import type { Compiled } from './compile.ts';
import type { ScoringEvent, ScoringUnit } from './facts.ts';
import type { UnitStanding } from './ledger.ts';
import type { Placing } from './scheme.ts';
import { holds } from './when.ts';

/**
 * The members on the first or last `places` places; units with equal points share a place, so there may be more.
 * A class of one, or one in which all have the same, has neither a first nor a last.
 */
function placed(members: readonly UnitStanding[], placing: Placing): UnitStanding[] {
  const points = members.map((ledger) => ledger.rankedBy).sort((a, b) => (placing.from === 'top' ? b - a : a - b));
  const bound = points[Math.min(placing.places, points.length) - 1];
  if (bound === undefined || points[0] === points.at(-1)) return [];
  return members.filter((ledger) => (placing.from === 'top' ? ledger.rankedBy >= bound : ledger.rankedBy <= bound));
}

/** For each placing, whether a unit takes part in it with the events it had in the run. */
export function takesPart(compiled: Pick<Compiled, 'takesPart' | 'scheme'>, unit: ScoringUnit, events: readonly ScoringEvent[]): (0 | 1)[] {
  const kinds = new Set(events.map((event) => foldText(event.kind)));
  return compiled.scheme.placings.map((placing, at) => (compiled.takesPart[at]?.(unit) === true && (placing.events?.some((kind) => kinds.has(foldText(kind))) ?? true) ? 1 : 0));
}

/** Names of the units on a list, in the order given, each once. */
export function unitsByPlace(compiled: Compiled, ledgers: readonly UnitStanding[], list: Placing['list']): string[] {
  const chosen = new Set<UnitStanding>();
  compiled.scheme.placings.forEach((placing, at) => {
    if (placing.list !== list || !holds(placing.when, compiled.readings)) return;
    const { per } = placing;
    const classOf = (ledger: UnitStanding): string => (per === 'all' ? '' : ledger.unit[per]);
    const members = ledgers.filter((ledger) => ledger.placings[at] === 1);
    for (const [name, group] of Map.groupBy(members, classOf)) {
      if (per !== 'all' && placing.among && !placing.among.includes(name)) continue;
      for (const ledger of placing.events ? group : placed(group, placing)) chosen.add(ledger);
    }
  });
  return ledgers.filter((ledger) => chosen.has(ledger)).map((ledger) => ledger.unit.name);
}
