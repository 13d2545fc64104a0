// The closed list of rule kinds: a scheme may use these and no others.
import { z } from 'zod';
import { highestOnly, highestOnlySchema } from './highestOnly.ts';
import type { CompileContext, Phase, RuleWork, SchemeNames } from './kind.ts';
import { pointsPerOutlet, pointsPerOutletSchema } from './pointsPerOutlet.ts';
import { submittedNotAdopted, submittedNotAdoptedSchema } from './submittedNotAdopted.ts';

export const ruleSchema = z.discriminatedUnion('kind', [pointsPerOutletSchema, submittedNotAdoptedSchema, highestOnlySchema]);
export type Rule = z.infer<typeof ruleSchema>;

/** Calls the kind of the rule; the compiler insists that every kind has its line. */
export function compileRule(rule: Rule, context: CompileContext): RuleWork & { phase: Phase } {
  switch (rule.kind) {
    case 'pointsPerOutlet':
      return { phase: pointsPerOutlet.phase, ...pointsPerOutlet.compile(rule, context) };
    case 'submittedNotAdopted':
      return { phase: submittedNotAdopted.phase, ...submittedNotAdopted.compile(rule, context) };
    case 'highestOnly':
      return { phase: highestOnly.phase, ...highestOnly.compile(rule, context) };
  }
}

/** References of a rule that lead nowhere. */
export function checkRule(rule: Rule, names: SchemeNames): { path: (string | number)[]; message: string }[] {
  switch (rule.kind) {
    case 'pointsPerOutlet':
      return pointsPerOutlet.check(rule, names);
    case 'submittedNotAdopted':
      return submittedNotAdopted.check(rule, names);
    case 'highestOnly':
      return highestOnly.check(rule, names);
  }
}
