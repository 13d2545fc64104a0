// Reads the facts of a span and scores them unit by unit.
import type { Hash } from 'node:crypto';
import type { Day } from '../../shared/days/day.ts';
import { assembleRun } from '../../shared/scoring/assemble.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import { lookBack } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../shared/scoring/evaluate.ts';
import type { ScoringCommission, ScoringEvent, ScoringItem, ScoringUnit } from '../../shared/scoring/facts.ts';
import { standingOf } from '../../shared/scoring/ledger.ts';
import type { UnitLedger, UnitStanding } from '../../shared/scoring/ledger.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import type { Span } from '../../shared/scoring/period.ts';
import type { ScoreLine } from '../../shared/scoring/result.ts';
import { readCommissions, readFacts, readScoreEvents } from '../store/facts.ts';
import type { ItemFacts } from '../store/facts.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';

/** The titles of a ledger's items, in their order, then those of its earlier items. */
export type Titles = string[];
type Expand = (ledger: UnitLedger, titles: Titles) => ScoreLine[];

/** All records a span's rules may ask for, by unit. */
export interface UnitRecords {
  units: ScoringUnit[];
  facts: ItemFacts;
  events: Map<number, ScoringEvent[]>;
  commissions: Map<number, ScoringCommission[]>;
}
/** Gives the records of a span; read from the store, or kept from before. */
export type RecordReader = (span: Span) => UnitRecords;

export function readRecords({ store }: Context, span: Span): UnitRecords {
  const year = { from: `${span.first.slice(0, 4)}-01-01` as Day, to: span.last };
  return { units: listUnits(store), facts: readFacts(store, span), events: readScoreEvents(store, year), commissions: readCommissions(store, { from: span.factsFrom, to: span.last }) };
}

/**
 * Scores every unit of the register over the span. `hash`, if given, takes in every fact that was read;
 * `each` receives each unit's ledger with the titles of its items. `read` may give records kept from before.
 */
export function evaluate(context: Context, compiled: Compiled, span: Span, hash: Hash | null, each: (ledger: UnitLedger, titles: Titles, expand: Expand) => void, read: RecordReader = (wanted) => readRecords(context, wanted), withTitles = true): Assembled {
  const { units, facts, events, commissions } = read(span);
  const standings: UnitStanding[] = [];
  const expand: Expand = (ledger, titles) => expandLines(compiled, ledger.unit.name, ledger, titleFinder(ledger, titles));
  for (const unit of units) {
    const items: ScoringItem[] = facts.get(unit.id) ?? [];
    const others = { events: events.get(unit.id) ?? [], commissions: commissions.get(unit.id) ?? [] };
    const { id, name, aliases, group, tier, from, to, exempt, position } = unit;
    hash?.update(`${JSON.stringify([id, name, aliases, group, tier, from, to, exempt, position, others])}\n${factsText(items)}`);
    const ledger = evaluateUnit(compiled, span, unit, items, others);
    each(ledger, withTitles ? titlesOf(ledger, items) : [], expand);
    standings.push(standingOf(ledger));
  }
  return assembleRun(compiled, standings, { year: soFar(read, compiled, span, standings), span });
}

/** The ledgers from 1 January to the span's last day, where the scheme shows them. */
function soFar(read: RecordReader, compiled: Compiled, span: Span, standings: UnitStanding[]): UnitStanding[] {
  if (!compiled.scheme.cumulative) return [];
  const first = `${span.last.slice(0, 4)}-01-01`;
  if (first === span.first) return standings;
  const year = lookBack(compiled, spanOf(first, span.last));
  const found: UnitStanding[] = [];
  const { units, facts, events, commissions } = read(year);
  for (const unit of units) found.push(standingOf(evaluateUnit(compiled, year, unit, facts.get(unit.id) ?? [], { events: events.get(unit.id) ?? [], commissions: commissions.get(unit.id) ?? [] })));
  return found;
}

/** Everything the items say, as one text that no other facts give: each part that may hold anything is led by its length. */
function factsText(items: readonly ScoringItem[]): string {
  let text = '';
  for (const { id, title, submittedOn, kind, forwarded, marks, words, sharers, adoptions } of items) {
    text += `${id} ${submittedOn} ${forwarded} ${kind.length}:${kind} ${title.length}:${title}\n`;
    if (marks.length > 0 || words !== null || sharers > 1) text += `*${sharers} ${words} ${JSON.stringify(marks)}\n`;
    for (const { id: adoption, outlet, form, adoptedOn, instruction } of adoptions) {
      text += `+${adoption} ${adoptedOn} ${outlet.length}:${outlet} ${form.length}:${form} ${instruction.length}:${instruction}\n`;
    }
  }
  return text;
}

export function titlesOf(ledger: UnitLedger, items: readonly ScoringItem[]): Titles {
  const titles = new Map(items.map((item) => [item.id, item.title]));
  return [...ledger.items.map(([item]) => item), ...ledger.earlier].map((item) => titles.get(item) ?? '');
}

/** Item id → its title as it was when the run was made. */
export function titleFinder(ledger: Pick<UnitLedger, 'items' | 'earlier'>, titles: Titles): (item: number) => string {
  const byId = new Map([...ledger.items.map(([item]) => item), ...ledger.earlier].map((item, index) => [item, titles[index] ?? '']));
  return (item) => byId.get(item) ?? '';
}
