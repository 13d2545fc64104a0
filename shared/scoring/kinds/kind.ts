// What every rule kind is made of, and the pipeline the kinds stand in.
//
// A unit's facts pass the phases in this order; within a phase the rules keep the scheme's order:
//   award    puts drafts on the table: points per record, per month's quota, per event, deductions
//   adjust   appends drafts that change an award: multiplied, shared among several units (each takes what the one before left)
//   combine  settles drafts that compete for one item: highest only, then an instruction that replaces an adoption
//   limit    appends a draft that brings a sum to its bound: average, cap, then floor ('扣完为止')
// A kind that is `last` in its phase follows the others wherever it stands in the file: what replaces an adoption must know
// which of several adoptions counts, what stops at 0 must know what the caps have left.
// A draft is never taken away: what does not count stays as a line of 0 points that says why. So a unit's score is always
// the sum of its lines, whichever kinds a scheme uses. A rule that names others means what they award after all that has
// changed it so far (see `of`): a cap over a rule counts its multiples, too. A new kind is one file here and one line in registry.ts.
import { z } from 'zod';
import { unitsSchema } from '../classes.ts';
import type { UnitFacts } from '../facts.ts';
import { idSchema } from '../ids.ts';
import type { Measure } from '../measures.ts';
import type { Per } from '../stretches.ts';
import { whenSchema } from '../when.ts';
import type { When } from '../when.ts';
import type { Draft } from './draft.ts';

export { belongs, plainDraft, settle } from './draft.ts';
export type { Draft } from './draft.ts';

export const phases = ['award', 'adjust', 'combine', 'limit'] as const;
export type Phase = (typeof phases)[number];

/** What a kind may ask about its scheme while it is compiled. */
export interface CompileContext {
  /** Index of this rule. */
  index: number;
  /** Outlet id → index; rule id → index; measure id → measure. They throw on an unknown id, which the scheme's check has refused before. */
  outletIndex(id: string): number;
  ruleIndex(id: string): number;
  measure(id: string): Measure;
  /** Whether a condition holds under the readings taken. */
  holds(when: When | undefined): boolean;
  /** The value of a parameter that a reading may decide. */
  choose<T extends string>(param: T | { reading: string }, known: readonly T[]): T;
}

/** What a kind may use to write a line's sentence. */
export interface ExplainWords {
  title(item: number): string;
  /** Outlet as printed: '《政务公开看山东》'. */
  outlet(index: number): string;
  word(index: number): string;
}

/** A record behind a line, by its register and its number. */
export interface LineRecord {
  kind: 'submission' | 'scoreEvent' | 'commission';
  id: number;
}

/** A rule ready to be applied to one unit after another. */
export interface RuleWork {
  evaluate(facts: UnitFacts, drafts: Draft[]): void;
  /** One sentence that says what the line counts and why; the clause stands beside it. */
  explain(line: Draft, words: ExplainWords): string;
  /** Records besides the line's item and adoption. */
  records?(line: Draft): LineRecord[];
  /** The clause a line rests on where it is not the rule's own. */
  clauseOf?(line: Draft): string | undefined;
  /** ★★ with which the bulletin marks the item of a draft; it stays when another rule takes the points away. */
  markOf?(line: Draft): string;
  /** Stretches whose submissions are wanted from their first day on, even before the span. */
  looksBack?: readonly Per[];
}

/** Ids a scheme holds, for checking what a rule refers to. */
export interface SchemeNames {
  outlets: ReadonlySet<string>;
  rules: ReadonlySet<string>;
  measures: ReadonlySet<string>;
  clauses: ReadonlySet<string>;
}

export interface Fault {
  path: (string | number)[];
  message: string;
}

export interface RuleKind<R> {
  phase: Phase;
  /** Follows the other kinds of its phase. */
  last?: true;
  /** As people call the kind: 按刊物计分. */
  title: string;
  /** One sentence: what it does. */
  about: string;
  /** Parameters a reading may decide, with the values they know; the name of the member is enough. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** References that lead nowhere: path within the rule and a sentence. */
  check(rule: R, names: SchemeNames): Fault[];
  compile(rule: R, context: CompileContext): RuleWork;
}

/** Rules in the order they are applied: by phase, those that are last in it behind the others, else as the scheme has them. */
export function inOrder<T>(rules: readonly T[], kindOf: (rule: T) => { phase: Phase; last?: boolean }): T[] {
  const place = (rule: T): number => phases.indexOf(kindOf(rule).phase) * 2 + (kindOf(rule).last ? 1 : 0);
  return rules.toSorted((a, b) => place(a) - place(b));
}

/** What every rule carries beside its kind. */
export const ruleBase = {
  id: idSchema,
  /** Id of the clause it rests on. */
  clause: z.string().min(1),
  /** Only under these options of a reading. */
  when: whenSchema.optional(),
  /** Only for these units. */
  units: unitsSchema.optional(),
};

/** Faults of a list of rule ids: unknown ones, and the rule itself. */
export function checkRules(ids: readonly string[], own: string, names: SchemeNames, path: string): Fault[] {
  return ids.flatMap((id, at) => {
    if (id === own) return [{ path: [path, at], message: '规则不能引用自己' }];
    return names.rules.has(id) ? [] : [{ path: [path, at], message: `没有代号为“${id}”的规则` }];
  });
}

/** The fault of a measure that is not there. */
export function checkMeasure(id: string, names: SchemeNames, path: (string | number)[]): Fault[] {
  return names.measures.has(id) ? [] : [{ path, message: `没有代号为“${id}”的计数口径` }];
}
