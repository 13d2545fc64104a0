// Scores units from records already read: what the program and its second thread do alike.
import { assembleRun } from '../../shared/scoring/assemble.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../shared/scoring/evaluate.ts';
import type { ScoringCommission, ScoringEvent, ScoringUnit } from '../../shared/scoring/facts.ts';
import { standingOf } from '../../shared/scoring/ledger.ts';
import type { UnitLedger, UnitStanding } from '../../shared/scoring/ledger.ts';
import type { Span } from '../../shared/scoring/period.ts';
import type { ItemFacts } from '../store/itemFacts.ts';

/** The spans a run scores: its own, and from 1 January to its last day where the scheme shows the year so far and the run does not begin then. */
export interface Spans {
  own: Span;
  year: Span | null;
  /** Holds both: what has to be read. */
  all: Span;
}

/** All records a span's rules may ask for, by unit. */
export interface UnitRecords {
  units: ScoringUnit[];
  facts: ItemFacts;
  events: Map<number, ScoringEvent[]>;
  commissions: Map<number, ScoringCommission[]>;
}

export interface UnitStandings {
  standing: UnitStanding;
  /** Of the year so far, null where the run needs no other than its own. */
  soFar: UnitStanding | null;
}

/** Scores one unit. `records` reach over `spans.all`; more does no harm. */
export function scoreUnit(compiled: Compiled, { own, year }: Spans, unit: ScoringUnit, { facts, events, commissions }: Omit<UnitRecords, 'units'>): UnitStandings & { ledger: UnitLedger } {
  const items = facts.get(unit.id) ?? [];
  const others = { events: events.get(unit.id) ?? [], commissions: commissions.get(unit.id) ?? [] };
  const ledger = evaluateUnit(compiled, own, unit, items, others);
  return { ledger, standing: standingOf(ledger), soFar: year ? standingOf(evaluateUnit(compiled, year, unit, items, others)) : null };
}

/** Draws up the run from all units' standings, in the order of the register. */
export function assembled(compiled: Compiled, { own, year }: Spans, units: readonly UnitStandings[]): Assembled {
  const standings = units.map((unit) => unit.standing);
  const soFar = year ? units.flatMap((unit) => unit.soFar ?? []) : compiled.scheme.cumulative ? standings : [];
  return assembleRun(compiled, standings, { year: soFar, span: own });
}
