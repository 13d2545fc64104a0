// What every rule kind is made of, and the pipeline the kinds stand in.
//
// A unit's facts pass the phases in this order; within a phase the rules keep the scheme's order:
//   award    puts drafts on the table: points per record, per month's quota, per event, deductions
//   adjust   appends drafts that change an award: multiplied, shared among several units (each takes what the one before left)
//   combine  settles drafts that compete for one item: highest only, an instruction that replaces an adoption
//   limit    appends a draft that brings a sum to its bound: average, cap, floor ('扣完为止')
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

export const phases = ['award', 'adjust', 'combine', 'limit'] as const;
export type Phase = (typeof phases)[number];

/** A ledger line in the making. Amounts are whole hundredths; -1 stands for "none" in the id and index fields. */
export interface Draft {
  /** Index of the rule in the run's list of rules. */
  rule: number;
  /** 202007 for July 2020. */
  month: number;
  points: number;
  item: number;
  adoption: number;
  /** Index of the outlet in the run's list of outlets. */
  outlet: number;
  /** Index into the ledger's words: the form, or the name of an outlet the scheme does not list. */
  word: number;
  /** Numbers only the kind itself reads, for its sentence and its records. */
  extra: number[];
  /** For a draft that changes what other rules have awarded: those rules. Whoever sums up all of them sums this up with them. */
  of?: readonly number[];
}

/** Whether a draft is an award under one of these rules, or changes awards under these rules alone. */
export function belongs(draft: Draft, rules: ReadonlySet<number>): boolean {
  return rules.has(draft.rule) || (draft.of !== undefined && draft.of.every((rule) => rules.has(rule)));
}

/** A draft that speaks of no item and no adoption. */
export function plainDraft(rule: number, month: number, points: number, extra: number[] = []): Draft {
  return { rule, month, points, item: -1, adoption: -1, outlet: -1, word: -1, extra };
}

/** Turns a draft that does not count into a line of 0 points of the rule that says why. */
export function settle(draft: Draft, rule: number, extra: number[]): void {
  draft.rule = rule;
  draft.points = 0;
  draft.extra = extra;
  delete draft.of;
}

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
