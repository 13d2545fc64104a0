// A scheme and the readings taken → rules ready to be applied, in the order of the pipeline.
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { phases } from './kinds/kind.ts';
import type { RuleWork } from './kinds/kind.ts';
import { compileRule } from './kinds/registry.ts';
import { outletFinder } from './outlets.ts';
import type { Span } from './period.ts';
import { choose, takeReadings } from './readings.ts';
import { datingValues, monthsValues, progressValues, streakValues } from './scheme.ts';
import type { Escalation, Scheme } from './scheme.ts';
import type { ScoringUnit } from './facts.ts';
import { monthSpan } from '../days/day.ts';

export interface CompiledRule extends RuleWork {
  index: number;
  /** Limited to units of certain groups or tiers. */
  appliesTo(unit: Pick<ScoringUnit, 'group' | 'tier'>): boolean;
}

export interface CompiledEscalation {
  progress: 'submitted' | 'adopted' | 'either';
  months: 'span' | 'issued';
  streak: 'atEnd' | 'anywhere';
  rule: Escalation;
}

export interface Compiled {
  scheme: Scheme;
  /** Reading id → option taken, every reading of the scheme. */
  readings: Record<string, string>;
  /** By index in the scheme. */
  rules: CompiledRule[];
  /** The rules in force under these readings, in the order they are applied. */
  order: CompiledRule[];
  dating: 'adoption' | 'submission';
  escalation: CompiledEscalation | null;
  outletOf(written: string): number;
}

/**
 * Prepares a scheme that `readScheme` has accepted. `readings` names options by id, or 'taken' / 'other'.
 * Refuses ('reading-unknown') a reading or an option the scheme does not have.
 */
export function compileScheme(scheme: Scheme, readings: Readonly<Record<string, string>> = {}): Compiled {
  const taken = takeReadings(scheme.readings, readings);
  const find = (list: readonly { id: string }[], id: string): number => {
    const at = list.findIndex((one) => one.id === id);
    if (at < 0) throw new Error(`scheme ${scheme.id} refers to ${id}, which it does not have`);
    return at;
  };
  const compiled = scheme.rules.map((rule, index) => {
    const { phase, ...work } = compileRule(rule, { index, outletIndex: (id) => find(scheme.outlets, id), ruleIndex: (id) => find(scheme.rules, id) });
    const { groups, tiers } = rule.units ?? {};
    const appliesTo: CompiledRule['appliesTo'] = (unit) => (groups?.includes(unit.group) ?? true) && (tiers?.includes(unit.tier) ?? true);
    const inForce = rule.when === undefined || rule.when.is.includes(taken[rule.when.reading] ?? '');
    return { rule: { ...work, index, appliesTo }, phase, inForce };
  });
  const { escalation } = scheme;
  return {
    scheme,
    readings: taken,
    rules: compiled.map((one) => one.rule),
    order: phases.flatMap((phase) => compiled.filter((one) => one.inForce && one.phase === phase).map((one) => one.rule)),
    dating: choose(scheme.dating, scheme.readings, taken, datingValues),
    escalation: escalation && {
      progress: choose(escalation.progress, scheme.readings, taken, progressValues),
      months: choose(escalation.months, scheme.readings, taken, monthsValues),
      streak: choose(escalation.streak, scheme.readings, taken, streakValues),
      rule: escalation,
    },
    outletOf: outletFinder(scheme.outlets),
  };
}

/**
 * The span with `factsFrom` moved back to where the scheme's escalation looks: when months from the rule's first month on
 * count, also those before the run. The caller then gives every unit's records from `factsFrom` to the last day.
 */
export function lookBack(compiled: Compiled, span: Span): Span {
  if (compiled.escalation?.months !== 'issued') return span;
  const { first } = monthSpan(compiled.escalation.rule.since);
  return first < span.first ? { ...span, factsFrom: first } : span;
}

/** A hint when the span reaches beyond the days the scheme is in force; null when it does not. */
export function outOfForce(scheme: Scheme, span: Span): Problem | null {
  if (span.first >= scheme.from && (scheme.to === null || span.last <= scheme.to)) return null;
  const force = scheme.to === null ? `${scheme.from} 起` : `${scheme.from} 至 ${scheme.to}`;
  return hint('scheme-out-of-force', `“${scheme.name}”的适用时间是 ${force}，这次计分的 ${span.first} 至 ${span.last} 有一部分不在其中，请确认用的是这个办法。`, { field: 'scheme' });
}
