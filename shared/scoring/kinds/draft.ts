// Ledger lines in the making, as rules put them on the table and change them.
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
