// What every rule kind is made of, and the pipeline the kinds stand in.
//
// A unit's facts pass the phases in this order; within a phase the rules keep the scheme's order:
//   award    puts drafts on the table: points per record, per month's quota, per event, deductions
//   adjust   changes drafts in place: multiply, share among several units
//   combine  settles drafts that compete for one item: highest only, an instruction that replaces an adoption
//   limit    appends a draft of its own that brings a sum to its bound: cap, floor ('扣完为止'), threshold
// A draft is never taken away: what does not count stays as a line of 0 points that says why. So a unit's score is always
// the sum of its lines, whichever kinds a scheme uses. A new kind is one file here and one line in registry.ts.
import { z } from 'zod';
import type { UnitFacts } from '../facts.ts';

export const phases = ['award', 'adjust', 'combine', 'limit'] as const;
export type Phase = (typeof phases)[number];

/** A ledger line in the making. Amounts are whole hundredths; -1 stands for "none" in the id and index fields. */
export interface Draft {
  /** Index of the rule in the scheme. */
  rule: number;
  /** 202007 for July 2020. */
  month: number;
  points: number;
  item: number;
  adoption: number;
  /** Index of the outlet in the scheme. */
  outlet: number;
  /** Index into the ledger's words: the form, or the name of an outlet the scheme does not list. */
  word: number;
  /** Numbers only the kind itself reads, for its sentence. */
  extra: number[];
}

/** What a kind may ask about its scheme while it is compiled. */
export interface CompileContext {
  /** Index of this rule in the scheme. */
  index: number;
  /** Outlet id → index; rule id → index. Both throw on an unknown id, which the scheme's check has refused before. */
  outletIndex(id: string): number;
  ruleIndex(id: string): number;
}

/** What a kind may use to write a line's sentence. */
export interface ExplainWords {
  title(item: number): string;
  /** Outlet as printed: '《政务公开看山东》'. */
  outlet(index: number): string;
  word(index: number): string;
}

/** A rule ready to be applied to one unit after another. */
export interface RuleWork {
  evaluate(facts: UnitFacts, drafts: Draft[]): void;
  /** One sentence that says what the line counts and why; the clause stands beside it. */
  explain(line: Draft, words: ExplainWords): string;
}

/** Ids a scheme holds, for checking what a rule refers to. */
export interface SchemeNames {
  outlets: ReadonlySet<string>;
  rules: ReadonlySet<string>;
}

export interface RuleKind<R> {
  phase: Phase;
  /** References that lead nowhere: path within the rule and a sentence. */
  check(rule: R, names: SchemeNames): { path: (string | number)[]; message: string }[];
  compile(rule: R, context: CompileContext): RuleWork;
}

export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, { error: '代号应以字母开头，由不超过40个字母、数字和连字符组成' });

/** What every rule carries beside its kind. */
export const ruleBase = {
  id: idSchema,
  /** Id of the clause it rests on. */
  clause: z.string().min(1),
  /** Only under these options of a reading. */
  when: z.strictObject({ reading: z.string(), is: z.array(z.string()).min(1) }).optional(),
  /** Only for units of these groups or tiers. */
  units: z.strictObject({ groups: z.array(z.string()).optional(), tiers: z.array(z.string()).optional() }).optional(),
};
