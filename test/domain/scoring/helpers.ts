// Short ways to write units, items and runs in the tests of scoring and bulletins.
import { readFileSync } from 'node:fs';
import { day } from '../../../shared/days/day.ts';
import { assembleRun } from '../../../shared/scoring/assemble.ts';
import type { Assembled } from '../../../shared/scoring/assemble.ts';
import { compileScheme, lookBack } from '../../../shared/scoring/compile.ts';
import type { Compiled } from '../../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../../shared/scoring/evaluate.ts';
import type { ScoringItem, ScoringUnit } from '../../../shared/scoring/facts.ts';
import { itemsOf } from '../../../shared/scoring/items.ts';
import type { ListedItem } from '../../../shared/scoring/items.ts';
import type { UnitLedger } from '../../../shared/scoring/ledger.ts';
import { expandLines } from '../../../shared/scoring/lines.ts';
import { spanOf } from '../../../shared/scoring/period.ts';
import type { Span } from '../../../shared/scoring/period.ts';
import { readScheme } from '../../../shared/scoring/readScheme.ts';
import type { ScoreLine } from '../../../shared/scoring/result.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

export const hitechFile = (): Record<string, unknown> => readJson('resources/schemes/hitech-2020.json') as Record<string, unknown>;

export function schemeOf(content: unknown): Scheme {
  const { scheme, problems } = readScheme(content);
  if (scheme === null) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return scheme;
}

export const hitech = (): Scheme => schemeOf(hitechFile());

let lastAdoption = 0;

/** An item; adoptions as [outlet, day or null, form?]. */
export function item(id: number, on: string, adoptions: [string, string | null, string?][] = [], more: Partial<ScoringItem> = {}): ScoringItem {
  return {
    id,
    title: `信息${id}`,
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

export interface Run extends Assembled {
  compiled: Compiled;
  span: Span;
  ledgers: UnitLedger[];
  lines: ScoreLine[];
  items: ListedItem[];
}

/** Scores units with their items, as a service does. */
export function score(scheme: Scheme, from: string, to: string, units: readonly [ScoringUnit, readonly ScoringItem[]][], readings: Record<string, string> = {}): Run {
  const compiled = compileScheme(scheme, readings);
  const span = lookBack(compiled, spanOf(from, to));
  const ledgers = units.map(([one, items]) => evaluateUnit(compiled, span, one, items));
  const titles = new Map(units.flatMap(([, items]) => items.map((one) => [one.id, one.title] as const)));
  const title = (id: number): string => titles.get(id) ?? '';
  const assembled = assembleRun(compiled, ledgers);
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
export function hitechUnits(): [ScoringUnit, ScoringItem[]][] {
  const { units, items } = hitechCase();
  return units.map(([name, group], at) => [
    unit(at + 1, name, { group }),
    items.flatMap((one, index) => (one.unit === name ? [item(index + 1, one.on, one.adoptions, { title: one.title })] : [])),
  ]);
}
