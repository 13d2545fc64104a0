// Schemes and the readings taken → rules ready to be applied, in the order of the pipeline.
import { monthSpan } from '../days/day.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { classFinder, unitsFilter } from './classes.ts';
import type { ClassData } from './classes.ts';
import type { ScoringUnit } from './facts.ts';
import { inOrder } from './kinds/kind.ts';
import type { CompileContext, Phase, RuleWork } from './kinds/kind.ts';
import { askersOf } from './kinds/commissioned.ts';
import { compileRule } from './kinds/registry.ts';
import { compileMeasure } from './measures.ts';
import { outletFinder } from './outlets.ts';
import type { Outlet } from './outlets.ts';
import type { Span } from './period.ts';
import { rollingFrom } from './rolling.ts';
import { joinOutlets } from './segments.ts';
import type { Segment } from './segments.ts';
import { stretchStart } from './stretches.ts';
import { choose, takeReadings } from './readings.ts';
import { countedByValues, datingValues, monthsValues, progressValues, reachedValues, streakValues } from './scheme.ts';
import type { Escalation, Scheme } from './scheme.ts';
import { holds } from './when.ts';

export interface CompiledRule extends RuleWork {
  /** Within the run's list of rules. */
  index: number;
  id: string;
  phase: Phase;
  last: boolean;
  scheme: Scheme;
  /** Id of the clause it rests on. */
  clause: string;
  /** Limited to units of certain groups, tiers, classes or names. */
  appliesTo(unit: ScoringUnit): boolean;
}

export interface CompiledEscalation {
  progress: 'submitted' | 'adopted' | 'either';
  months: 'span' | 'issued';
  streak: 'atEnd' | 'anywhere';
  reached: 'highest' | 'every';
  by: 'calendar' | 'rolling';
  rule: Escalation;
}

/** One scheme's share of a run. */
export interface CompiledSegment extends Segment {
  /** The rules in force under these readings, in the order they are applied. */
  order: CompiledRule[];
  dating: 'adoption' | 'submission';
  /** Some measure counts items by the day they were printed. */
  keepsPrinted: boolean;
  /** Whose commissions some rule counts, folded; null: whoever asked, or nobody. */
  askers: ReadonlySet<string> | null;
}

export interface Compiled {
  /** The scheme, or the last one of a run that is split among several: ranks, lists and words of the bulletin are its own. */
  scheme: Scheme;
  /** Reading id → option taken, every reading of the schemes. */
  readings: Record<string, string>;
  /** All outlets of the schemes; drafts and ledgers refer to them by index. */
  outlets: readonly Outlet[];
  /** All rules of the schemes; drafts and ledgers refer to them by index. */
  rules: CompiledRule[];
  segments: CompiledSegment[];
  escalation: CompiledEscalation | null;
  outletOf(written: string): number;
  /** The class the scheme puts a unit in, null when in none. */
  classOf(unit: ScoringUnit): ClassData | null;
  /** False for units the lists of 零报送 and 零采用 leave out. */
  listsZero(unit: ScoringUnit): boolean;
  /** For each placing of the scheme, whether a unit takes part in it. */
  takesPart: ((unit: ScoringUnit) => boolean)[];
}

/** The options taken in all schemes of a run; a reading asked for must be one of some scheme. */
function takeAll(schemes: readonly Scheme[], asked: Readonly<Record<string, string>>): Record<string, string> {
  const all = [...new Map(schemes.flatMap((scheme) => scheme.readings.map((reading) => [reading.id, reading]))).values()];
  return takeReadings(all, asked);
}

/**
 * Prepares the schemes of a run, each with its share of the span. `readings` names options by id, or 'taken' / 'other'.
 * Refuses ('reading-unknown') a reading or an option no scheme has. The schemes must be such as `readScheme` has accepted.
 */
export function compileSegments(shares: readonly Segment[], readings: Readonly<Record<string, string>> = {}): Compiled {
  const last = shares.at(-1);
  if (!last) throw new Error('a run needs a scheme');
  const taken = takeAll(shares.map((share) => share.scheme), readings);
  const { outlets, indexOf } = joinOutlets(shares.map((share) => share.scheme));
  const rules: CompiledRule[] = [];

  const segments = shares.map((share, at): CompiledSegment => {
    const { scheme } = share;
    const classOf = classFinder(scheme.classes);
    const first = rules.length;
    const known = <T>(found: T | undefined, id: string): T => {
      if (found === undefined) throw new Error(`scheme ${scheme.id} refers to ${id}, which it does not have`);
      return found;
    };
    const dating = choose(scheme.dating, scheme.readings, taken, datingValues);
    const measures = new Map(scheme.measures.map((data) => [data.id, compileMeasure(data, taken, (id) => known(indexOf(at, id), id), dating)]));
    const context: Omit<CompileContext, 'index'> = {
      outletIndex: (id) => known(indexOf(at, id), id),
      ruleIndex: (id) => first + known(scheme.rules.flatMap((rule, index) => (rule.id === id ? [index] : []))[0], id),
      measure: (id) => known(measures.get(id), id),
      holds: (when) => holds(when, taken),
      choose: (param, values) => choose(param, scheme.readings, taken, values),
    };
    const ready = scheme.rules.map((rule, index): { rule: CompiledRule; inForce: boolean } => {
      const { phase, last: isLast, ...work } = compileRule(rule, { ...context, index: first + index });
      return { rule: { ...work, index: first + index, id: rule.id, phase, last: isLast, scheme, clause: rule.clause, appliesTo: unitsFilter(rule.units, classOf) }, inForce: holds(rule.when, taken) };
    });
    rules.push(...ready.map((one) => one.rule));
    return {
      ...share,
      order: inOrder(ready.flatMap((one) => (one.inForce ? [one.rule] : [])), (rule) => rule),
      dating,
      keepsPrinted: [...measures.values()].some(({ printedOn }) => printedOn !== null),
      askers: askersOf(scheme.rules.filter((rule) => holds(rule.when, taken))),
    };
  });

  const { scheme } = last;
  const { escalation } = scheme;
  const classOf = classFinder(scheme.classes);
  const except = scheme.zeroListsExcept && unitsFilter(scheme.zeroListsExcept, classOf);
  const chosen = <T extends string>(param: T | { reading: string }, values: readonly T[]): T => choose(param, scheme.readings, taken, values);
  return {
    scheme,
    readings: taken,
    outlets,
    rules,
    segments,
    escalation: escalation && {
      progress: chosen(escalation.progress, progressValues),
      months: chosen(escalation.months, monthsValues),
      streak: chosen(escalation.streak, streakValues),
      reached: chosen(escalation.reached, reachedValues),
      by: chosen(escalation.by, countedByValues),
      rule: escalation,
    },
    outletOf: outletFinder(outlets),
    classOf,
    takesPart: scheme.placings.map((placing) => unitsFilter(placing.units, classOf)),
    listsZero: (unit) => except === null || !except(unit),
  };
}

/** Prepares one scheme for any span; see `compileSegments`. */
export function compileScheme(scheme: Scheme, readings: Readonly<Record<string, string>> = {}): Compiled {
  return compileSegments([{ scheme, first: null, last: null }], readings);
}

/**
 * The span with `factsFrom` moved back to where the schemes look: to the beginning of a quarter a quota is counted over, or
 * to months before the run that an escalation counts. The caller then gives every unit's records from `factsFrom` on.
 */
export function lookBack(compiled: Compiled, span: Span): Span {
  const days = [span.first];
  const { escalation } = compiled;
  if (escalation?.months === 'issued') days.push(monthSpan(escalation.rule.since).first);
  if (escalation?.by === 'rolling') days.push(rollingFrom(escalation.rule, span));
  for (const { order } of compiled.segments) for (const rule of order) for (const per of rule.looksBack ?? []) days.push(stretchStart(span.first, per, span));
  const factsFrom = days.reduce((first, day) => (day < first ? day : first));
  return factsFrom < span.first ? { ...span, factsFrom } : span;
}

/** A hint when the span reaches beyond the days the scheme is in force; null when it does not. */
export function outOfForce(scheme: Scheme, span: Span): Problem | null {
  if (span.first >= scheme.from && (scheme.to === null || span.last <= scheme.to)) return null;
  const force = scheme.to === null ? `${scheme.from} 起` : `${scheme.from} 至 ${scheme.to}`;
  return hint('scheme-out-of-force', `“${scheme.name}”的适用时间是 ${force}，这次计分的 ${span.first} 至 ${span.last} 有一部分不在其中，请确认用的是这个办法。`, { field: 'scheme' });
}
