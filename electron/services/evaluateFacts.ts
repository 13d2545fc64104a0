// Reads the facts of a span and scores them, unit by unit.
import { createHash } from 'node:crypto';
import type { Day } from '../../shared/days/day.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import { lookBack } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import type { UnitLedger } from '../../shared/scoring/ledger.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import type { Span } from '../../shared/scoring/period.ts';
import { readCommissions, readScoreEvents } from '../store/eventFacts.ts';
import { readFacts } from '../store/itemFacts.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';
import { assembled, scoreUnit } from './scoreUnits.ts';
import type { Spans, UnitRecords } from './scoreUnits.ts';

/** The titles of a ledger's items, in their order, then those of its earlier items. */
export type Titles = string[];

/** The records of a span; its items are read here unless they have been already. */
export function readRecords({ store }: Context, span: Span, facts = readFacts(store, span)): UnitRecords {
  const year = { from: `${span.first.slice(0, 4)}-01-01` as Day, to: span.last };
  return { units: listUnits(store), facts, events: readScoreEvents(store, year), commissions: readCommissions(store, { from: span.factsFrom, to: span.last }) };
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

/** Scores every unit of the register; `each` receives each unit's ledger. */
export function evaluate(compiled: Compiled, spans: Spans, records: UnitRecords, each: (ledger: UnitLedger) => void): Assembled {
  const scored = records.units.map((unit) => {
    const { ledger, ...standings } = scoreUnit(compiled, spans, unit, records);
    each(ledger);
    return standings;
  });
  return assembled(compiled, spans, scored);
}

/** Item id → its title as it was when the run was made. */
export function titleFinder(ledger: Pick<UnitLedger, 'items' | 'earlier'>, titles: Titles): (item: number) => string {
  const byId = new Map([...ledger.items.map(([item]) => item), ...ledger.earlier].map((item, index) => [item, titles[index] ?? '']));
  return (item) => byId.get(item) ?? '';
}
