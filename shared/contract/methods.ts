// THE table: every method of the program, by name. What can be done in the window can be done by name, and only so.
import type { z } from 'zod';
import { bulletinMethods } from './bulletins.ts';
import { annualMethods } from './annual.ts';
import { annualFillMethods } from './annualFill.ts';
import { draftMethods } from './drafts.ts';
import { importMethods } from './importing.ts';
import { letterMethods } from './letters.ts';
import { registerMethods } from './registers.ts';
import { schemeMethods } from './schemes.ts';
import { requestMethods } from './requests.ts';
import { requestRulesMethods } from './requestRules.ts';
import { requestStatisticsMethods } from './requestStatistics.ts';
import { scoringMethods } from './scoring.ts';
import { systemMethods } from './system.ts';
import { taskMethods } from './tasks.ts';

export const methods = {
  ...systemMethods, ...draftMethods, ...registerMethods, ...taskMethods, ...importMethods, ...schemeMethods, ...scoringMethods, ...bulletinMethods, ...annualMethods, ...annualFillMethods, ...requestMethods, ...requestStatisticsMethods, ...requestRulesMethods, ...letterMethods,
};

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller writes. */
export type Input<M extends MethodName> = z.input<Methods[M]['input']>;
/** What a service receives: defaults filled in, days branded. */
export type Decoded<M extends MethodName> = z.output<Methods[M]['input']>;
/** What a caller receives. */
export type Output<M extends MethodName> = z.output<Methods[M]['output']>;

/** True when the table has a method of that name. */
export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}
