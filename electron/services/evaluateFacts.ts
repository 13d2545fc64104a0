// Reads the facts of a span and scores them unit by unit.
import { createHash } from 'node:crypto';
import type { Day } from '../../shared/days/day.ts';
import { assembleRun } from '../../shared/scoring/assemble.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import { lookBack } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../shared/scoring/evaluate.ts';
import type { ScoringCommission, ScoringEvent, ScoringUnit } from '../../shared/scoring/facts.ts';
import { standingOf } from '../../shared/scoring/ledger.ts';
import type { UnitLedger, UnitStanding } from '../../shared/scoring/ledger.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import type { Span } from '../../shared/scoring/period.ts';
import { readCommissions, readFacts, readScoreEvents } from '../store/facts.ts';
import type { ItemFacts } from '../store/facts.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';

/** The titles of a ledger's items, in their order, then those of its earlier items. */
export type Titles = string[];

/** All records a span's rules may ask for, by unit. */
export interface UnitRecords {
  units: ScoringUnit[];
  facts: ItemFacts;
  events: Map<number, ScoringEvent[]>;
  commissions: Map<number, ScoringCommission[]>;
}

export function readRecords({ store }: Context, span: Span): UnitRecords {
  const year = { from: `${span.first.slice(0, 4)}-01-01` as Day, to: span.last };
  return { units: listUnits(store), facts: readFacts(store, span), events: readScoreEvents(store, year), commissions: readCommissions(store, { from: span.factsFrom, to: span.last }) };
}

/** The spans a run scores: its own, and from 1 January to its last day where the scheme shows the year so far and the run does not begin then. */
interface Spans {
  own: Span;
  year: Span | null;
  /** Holds both: what has to be read. */
  all: Span;
}

export function spansOf(compiled: Compiled, span: Span): Spans {
  const first = `${span.last.slice(0, 4)}-01-01` as Day;
  const own = lookBack(compiled, span);
  if (!compiled.scheme.cumulative || first === span.first) return { own, year: null, all: own };
  const year = lookBack(compiled, spanOf(first, span.last));
  const earlier = <K extends 'first' | 'factsFrom'>(key: K): Span[K] => (year[key] < own[key] ? year[key] : own[key]);
  return { own, year, all: { ...own, first: earlier('first'), factsFrom: earlier('factsFrom') } };
}

/** A hash over everything the records say: what a run with the same hash, scheme and span has seen. */
export function hashOf({ units, facts, events, commissions }: UnitRecords): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(units.map(({ id, name, aliases, group, tier, from, to, exempt, position }) => [id, name, aliases, group, tier, from, to, exempt, position, events.get(id), commissions.get(id)])));
  facts.feed(hash);
  return hash.digest('hex');
}

/** Scores every unit of the register; `each` receives each unit's ledger. `records` reach over `spans.all`; more does no harm. */
export function evaluate(compiled: Compiled, { own, year }: Spans, { units, facts, events, commissions }: UnitRecords, each: (ledger: UnitLedger) => void): Assembled {
  const standings: UnitStanding[] = [];
  const soFar: UnitStanding[] = [];
  for (const unit of units) {
    const items = facts.get(unit.id) ?? [];
    const others = { events: events.get(unit.id) ?? [], commissions: commissions.get(unit.id) ?? [] };
    const ledger = evaluateUnit(compiled, own, unit, items, others);
    each(ledger);
    standings.push(standingOf(ledger));
    if (year) soFar.push(standingOf(evaluateUnit(compiled, year, unit, items, others)));
  }
  return assembleRun(compiled, standings, { year: year ? soFar : compiled.scheme.cumulative ? standings : [], span: own });
}

/** Item id → its title as it was when the run was made. */
export function titleFinder(ledger: Pick<UnitLedger, 'items' | 'earlier'>, titles: Titles): (item: number) => string {
  const byId = new Map([...ledger.items.map(([item]) => item), ...ledger.earlier].map((item, index) => [item, titles[index] ?? '']));
  return (item) => byId.get(item) ?? '';
}
