// Short ways to write units, items and runs in the tests of scoring and bulletins.
import { readFileSync } from 'node:fs';
import { day } from '../../../shared/days/day.ts';
import { assembleRun } from '../../../shared/scoring/assemble.ts';
import type { Assembled } from '../../../shared/scoring/assemble.ts';
import { compileSegments, lookBack } from '../../../shared/scoring/compile.ts';
import type { Compiled } from '../../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../../shared/scoring/evaluate.ts';
import { standingOf } from '../../../shared/scoring/ledger.ts';
import type { OtherRecords, ScoringCommission, ScoringEvent, ScoringItem, ScoringUnit } from '../../../shared/scoring/facts.ts';
import { itemsOf } from '../../../shared/scoring/items.ts';
import type { ListedItem } from '../../../shared/scoring/items.ts';
import type { UnitLedger } from '../../../shared/scoring/ledger.ts';
import { expandLines } from '../../../shared/scoring/lines.ts';
import { spanOf } from '../../../shared/scoring/period.ts';
import type { Span } from '../../../shared/scoring/period.ts';
import { readKept, readScheme } from '../../../shared/scoring/readScheme.ts';
import type { ScoreLine } from '../../../shared/scoring/result.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import type { Segment } from '../../../shared/scoring/segments.ts';

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

export const hitechFile = (): Record<string, unknown> => readJson('resources/schemes/hitech-2020.json') as Record<string, unknown>;

export function schemeOf(content: unknown): Scheme {
  const { scheme, problems } = readScheme(content);
  if (scheme === null) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return scheme;
}

/** A scheme as one kept before is read: also with rules that have no effect, or that give one award twice. */
export function keptOf(content: unknown): Scheme {
  const scheme = readKept(content);
  if (scheme === null) throw new Error(readScheme(content).problems.map((problem) => problem.message).join('\n'));
  return scheme;
}

export const hitech = (): Scheme => schemeOf(hitechFile());

let lastAdoption = 0;

/** An item as a test registers it; without a title it is called 信息 and its number. */
export interface TitledItem extends ScoringItem {
  title?: string;
}

/** An item; adoptions as [outlet, day or null, form?]. */
export function item(id: number, on: string, adoptions: [string, string | null, string?][] = [], more: Partial<TitledItem> = {}): TitledItem {
  return {
    id,
    submittedOn: day(on),
    kind: '',
    forwarded: null,
    marks: [],
    words: null,
    sharers: 1,
    adoptions: adoptions.map(([outlet, adoptedOn, form]) => ({ id: (lastAdoption += 1), outlet, form: form ?? '', adoptedOn: adoptedOn === null ? null : day(adoptedOn), instruction: '' })),
    ...more,
  };
}

export function unit(id: number, name: string, more: Partial<ScoringUnit> = {}): ScoringUnit {
  return { id, name, aliases: [], group: '', tier: '', from: null, to: null, exempt: false, position: id, ...more };
}

let lastEvent = 0;

/** An event of 加减分: kind, day, number. */
export function event(kind: string, on: string, count = 1, more: Partial<ScoringEvent> = {}): ScoringEvent {
  return { id: (lastEvent += 1), kind, count, on: day(on), points: null, note: '', ...more };
}

/** A commissioned item: by whom, due, delivered. */
export function commission(id: number, by: string, dueOn: string | null, deliveredOn: string | null, more: Partial<ScoringCommission> = {}): ScoringCommission {
  return { id, title: `约稿${id}`, by, dueOn: dueOn === null ? null : day(dueOn), deliveredOn: deliveredOn === null ? null : day(deliveredOn), outcome: null, excused: false, ...more };
}

/** A unit with its items and, where a test needs them, its events and commissioned items. */
export type UnitRecords = readonly [ScoringUnit, readonly TitledItem[], Partial<OtherRecords>?];

export interface Run extends Assembled {
  compiled: Compiled;
  span: Span;
  ledgers: UnitLedger[];
  lines: ScoreLine[];
  items: ListedItem[];
}

/** Scores units with their records, as a service does; several schemes share the span by their days. */
export function score(schemes: Scheme | readonly Segment[], from: string, to: string, units: readonly UnitRecords[], readings: Record<string, string> = {}): Run {
  const compiled = compileSegments('rules' in schemes ? [{ scheme: schemes, first: null, last: null }] : schemes, readings);
  const evaluated = (span: Span): UnitLedger[] => units.map(([one, items, others]) => evaluateUnit(compiled, span, one, items, { events: others?.events ?? [], commissions: others?.commissions ?? [] }));
  const span = lookBack(compiled, spanOf(from, to));
  const ledgers = evaluated(span);
  const titles = new Map(units.flatMap(([, items]) => items.map((one) => [one.id, one.title ?? `信息${one.id}`] as const)));
  const title = (id: number): string => titles.get(id) ?? '';
  const year = compiled.scheme.cumulative ? evaluated(lookBack(compiled, spanOf(`${span.last.slice(0, 4)}-01-01`, span.last))) : [];
  const assembled = assembleRun(compiled, ledgers.map(standingOf), { year: year.map(standingOf), span });
  const byName = new Map(ledgers.map((ledger) => [ledger.unit.name, ledger]));
  const ordered = assembled.rows.map((row) => byName.get(row.unit)).filter((ledger) => ledger !== undefined);
  return { ...assembled, compiled, span, ledgers, lines: ordered.flatMap((ledger) => expandLines(compiled, ledger.unit.name, ledger, title)), items: itemsOf(compiled, ordered, title) };
}

interface Case {
  units: [string, string][];
  items: { unit: string; title: string; on: string; printed: string; adoptions: [string, string][] }[];
  table: [string, number, number, number, number, number, number, number][];
  totals: number[];
}

export const hitechCase = (): Case => readJson('test/cases/scoring/hitech-2020-01-07.json') as Case;

/** The units of the 2020 bulletin, each with its items. */
export function hitechUnits(): [ScoringUnit, TitledItem[]][] {
  const { units, items } = hitechCase();
  return units.map(([name, group], at) => [
    unit(at + 1, name, { group }),
    items.flatMap((one, index) => (one.unit === name ? [item(index + 1, one.on, one.adoptions, { title: one.title })] : [])),
  ]);
}
