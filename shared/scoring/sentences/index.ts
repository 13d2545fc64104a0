// The sentence of every rule kind; the compiler insists that each has one.
import type { Rule, RuleKindName } from '../kinds/registry.ts';
import { events, commissioned, instruction, pointsPerOutlet, submittedNotAdopted } from './adoptions.ts';
import { adoptionRate, base, excess, pointsPerItem, quota, shortfall } from './awards.ts';
import { anyParts } from './form.ts';
import type { AnyPart, Part } from './form.ts';
import { average, cap, floor, highestOnly, instead, multiply, share } from './later.ts';
import type { RuleOf } from './rules.ts';

export const ruleSentences: { [K in RuleKindName]: readonly Part<RuleOf<K>>[] } = {
  quota, excess, shortfall, base, pointsPerItem, pointsPerOutlet, submittedNotAdopted, instruction, events, commissioned, adoptionRate, multiply, share, highestOnly, instead, average, cap, floor,
};

/** The parts of a rule's own sentence: what it does, without its units, its reading and its clause. */
export function partsOfRule(rule: Pick<Rule, 'kind'>): readonly AnyPart[] {
  return anyParts(ruleSentences[rule.kind] as readonly Part<never>[]);
}
