// The closed list of rule kinds: a scheme may use these and no others. A new kind is its file and its lines here.
import { z } from 'zod';
import { adoptionRate, adoptionRateSchema } from './adoptionRate.ts';
import { average, averageSchema } from './average.ts';
import { base, baseSchema } from './base.ts';
import { cap, capSchema } from './cap.ts';
import { commissioned, commissionedSchema } from './commissioned.ts';
import { events, eventsSchema } from './events.ts';
import { excess, excessSchema } from './excess.ts';
import { floor, floorSchema } from './floor.ts';
import { highestOnly, highestOnlySchema } from './highestOnly.ts';
import { instead, insteadSchema } from './instead.ts';
import { instruction, instructionSchema } from './instruction.ts';
import type { CompileContext, Fault, Phase, RuleKind, RuleWork, SchemeNames } from './kind.ts';
import { multiply, multiplySchema } from './multiply.ts';
import { pointsPerItem, pointsPerItemSchema } from './pointsPerItem.ts';
import { pointsPerOutlet, pointsPerOutletSchema } from './pointsPerOutlet.ts';
import { quota, quotaSchema } from './quota.ts';
import { share, shareSchema } from './share.ts';
import { shortfall, shortfallSchema } from './shortfall.ts';
import { submittedNotAdopted, submittedNotAdoptedSchema } from './submittedNotAdopted.ts';

export const ruleSchema = z.discriminatedUnion('kind', [
  quotaSchema, excessSchema, shortfallSchema, baseSchema, pointsPerItemSchema, pointsPerOutletSchema, submittedNotAdoptedSchema, instructionSchema, eventsSchema, commissionedSchema, adoptionRateSchema,
  multiplySchema, shareSchema, highestOnlySchema, insteadSchema, averageSchema, capSchema, floorSchema,
]);
export type Rule = z.infer<typeof ruleSchema>;
export type RuleKindName = Rule['kind'];

/** In the order a person is offered them; the compiler insists that every kind of the schema is here. */
export const ruleKinds: { [K in RuleKindName]: RuleKind<Extract<Rule, { kind: K }>> } = {
  quota, excess, shortfall, base, pointsPerItem, pointsPerOutlet, submittedNotAdopted, instruction, events, commissioned, adoptionRate, multiply, share, highestOnly, instead, average, cap, floor,
};

/** The kind of a rule; it takes just the rules of its own name. */
export function kindOf(rule: Rule): RuleKind<Rule> {
  return ruleKinds[rule.kind] as unknown as RuleKind<Rule>;
}

/** Makes a rule ready to be applied. */
export function compileRule(rule: Rule, context: CompileContext): RuleWork & { phase: Phase; last: boolean } {
  const kind = kindOf(rule);
  return { phase: kind.phase, last: kind.last ?? false, ...kind.compile(rule, context) };
}

/** References of a rule that lead nowhere. */
export function checkRule(rule: Rule, names: SchemeNames): Fault[] {
  return kindOf(rule).check(rule, names);
}
