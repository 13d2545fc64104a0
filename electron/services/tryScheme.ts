// schemes.try: a scheme that may not be saved yet, scored over a past period beside another; nothing is stored.
import { compileSegments } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import type { LedgerLine } from '../../shared/scoring/ledger.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import type { Span } from '../../shared/scoring/period.ts';
import { readScheme } from '../../shared/scoring/readScheme.ts';
import type { RunResult, ScoreLine } from '../../shared/scoring/result.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { changedByUnit, changedLists, trialRows } from '../../shared/scoring/trial.ts';
import type { LineChanges, Side } from '../../shared/scoring/trial.ts';
import { recordsHead } from '../store/changes.ts';
import type { ItemFacts } from '../store/itemFacts.ts';
import { findRun } from '../store/runs.ts';
import type { Context, Handlers } from './context.ts';
import { evaluate, readRecords, spansOf, titleFinder } from './evaluateFacts.ts';
import type { FactsCache } from './factsCache.ts';
import { allSchemes, requireScheme } from './knownSchemes.ts';
import { ledgersOf, runScheme } from './runs.ts';
import type { StoredLedger } from './runs.ts';
import type { UnitRecords } from './scoreUnits.ts';

interface Tried extends Side {
  name: string;
  ledgers: Map<string, StoredLedger['ledger']>;
  /** The titles of a unit's items, found when they are wanted. */
  titles: (unit: string) => (item: number) => string;
}

/** More items than this are made anew for each trial, so that they do not fill the memory. */
const MOST_KEPT = 200_000;

/** Facts whose items, once made, stay: one value after another is tried on them. */
function remembered(records: UnitRecords): UnitRecords {
  if (records.facts.count > MOST_KEPT) return records;
  const made = new Map<number, ReturnType<ItemFacts['get']>>();
  const get: ItemFacts['get'] = (unitId) => {
    if (!made.has(unitId)) made.set(unitId, records.facts.get(unitId));
    return made.get(unitId);
  };
  return { ...records, facts: { ...records.facts, get } };
}

/** Scores a span from the facts kept in memory. */
function score(context: Context, cache: FactsCache, compiled: Compiled, asked: Span, name: string): Tried {
  const spans = spansOf(compiled, asked);
  const records = cache.records(`${spans.all.first} ${spans.all.factsFrom} ${spans.all.last}`, () => remembered(readRecords(context, spans.all)));
  const ledgers: Tried['ledgers'] = new Map();
  const result: Assembled = evaluate(compiled, spans, records, (ledger) => ledgers.set(ledger.unit.name, ledger));
  return {
    name,
    compiled,
    ledgers,
    result,
    titles: () => records.facts.title,
  };
}

/** A stored run as it was made. */
function fromRun(context: Context, runId: string): Tried | null {
  const found = findRun(context.store, runId);
  if (!found) return null;
  const stored = ledgersOf(context, runId);
  const compiled = runScheme(found.head);
  return {
    name: `${compiled.scheme.name}（${found.head.from} 至 ${found.head.to} 的计分）`,
    compiled,
    ledgers: new Map([...stored].map(([unit, { ledger }]) => [unit, ledger])),
    result: found.result as Pick<RunResult, 'rows' | 'lists' | 'totals'>,
    titles: (unit) => {
      const kept = stored.get(unit);
      return kept ? titleFinder(kept.ledger, kept.titles) : () => '';
    },
  };
}

/** What is compared with: a run, a scheme, or the stored scheme the tried one grew out of. */
function other(context: Context, cache: FactsCache, scheme: Scheme, against: string | undefined, span: Span): Tried | null {
  const run = against === undefined ? null : fromRun(context, against);
  if (run) return run;
  const all = allSchemes(context);
  const found = against === undefined ? (all.find((one) => one.id === scheme.id) ?? all.find((one) => one.id === scheme.replaces)) : requireScheme(context, against);
  if (!found) return null;
  return cache.made(`${found.id} ${JSON.stringify(found)} ${span.first} ${span.last}`, () => score(context, cache, compileSegments([{ scheme: found, first: null, last: null }], {}), span, found.name));
}

type Shown = ScoreLine & { change: 'added' | 'removed' };

/** The lines in words, at most so many, units in the order of the table. */
function written(before: Tried | null, after: Tried, changes: ReadonlyMap<string, LineChanges>, units: readonly string[], most: number): Shown[] {
  const lines: Shown[] = [];
  const write = (side: Tried | null, unit: string, raw: readonly LedgerLine[], change: Shown['change']): void => {
    const ledger = side?.ledgers.get(unit);
    if (!side || !ledger || raw.length === 0 || lines.length >= most) return;
    for (const line of expandLines(side.compiled, unit, { lines: raw.slice(0, most - lines.length), words: ledger.words }, side.titles(unit))) lines.push({ ...line, change });
  };
  for (const unit of units) {
    const changed = changes.get(unit);
    if (!changed) continue;
    write(before, unit, changed.removed, 'removed');
    write(after, unit, changed.added, 'added');
    if (lines.length >= most) break;
  }
  return lines;
}

const NOTHING = { against: null, rows: [], totals: { before: null, after: null }, lines: [], counts: { units: 0, added: 0, removed: 0 }, lists: [] };

export const trySchemeHandlers: Pick<Handlers, 'schemes.try'> = {
  'schemes.try': (context, { content, from, to, readings, against, unit, most }) => {
    const span = spanOf(from, to);
    const { scheme, problems } = readScheme(content);
    if (!scheme) return { ...NOTHING, problems };
    const cache = context.facts.at(context.store, recordsHead(context.store));
    const after = score(context, cache, compileSegments([{ scheme, first: null, last: null }], readings ?? {}), span, scheme.name);
    const before = other(context, cache, scheme, against, span);
    const changes = before ? changedByUnit(before, after) : new Map<string, LineChanges>();
    const rows = trialRows(before?.result ?? null, after.result);
    let [added, removed] = [0, 0];
    for (const change of changes.values()) {
      added += change.added.length;
      removed += change.removed.length;
    }
    const wanted = unit === undefined ? rows.map((row) => row.unit) : [unit];
    return {
      problems: [],
      against: before?.name ?? null,
      rows,
      totals: { before: before?.result.totals.score ?? null, after: after.result.totals.score },
      lines: written(before, after, changes, wanted, most),
      counts: { units: changes.size, added, removed },
      lists: before ? changedLists(before.result.lists, after.result.lists) : [],
    };
  },
};
