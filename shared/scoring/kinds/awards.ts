// What one item has won: its drafts drawn together by adoption and rule, with everything that has changed them since.
import { belongs } from './kind.ts';
import type { Draft } from './kind.ts';

export interface Award {
  /** The draft the award began with. */
  first: Draft;
  drafts: Draft[];
  /** Hundredths, all drafts together. */
  points: number;
}

/** More rules than any run has: leaves room for the rule in a number made of adoption and rule. */
const RULES = 65_536;

/** The rule an award rests on: that of the draft itself, or of the draft it changes. */
const ruleOf = (draft: Draft): number => draft.of?.[0] ?? draft.rule;

/**
 * The awards under some rules, by item and in the order they came up. `by`: 'rule' keeps what one adoption has won under
 * several rules apart, 'adoption' takes it as one award. What an item has won without an adoption is kept apart by rule.
 */
export function awardsOf(drafts: readonly Draft[], rules: ReadonlySet<number>, by: 'rule' | 'adoption'): Map<number, Award[]> {
  const found = new Map<number, (Award & { key: number })[]>();
  for (const draft of drafts) {
    if (draft.item < 0 || !belongs(draft, rules)) continue;
    const key = (draft.adoption + 1) * RULES + (by === 'adoption' && draft.adoption >= 0 ? 0 : ruleOf(draft) + 1);
    const awards = found.get(draft.item);
    // An item wins few awards: looking through them is cheaper than a table for each.
    const award = awards?.find((one) => one.key === key);
    if (award) {
      award.drafts.push(draft);
      award.points += draft.points;
    } else {
      const fresh = { key, first: draft, drafts: [draft], points: draft.points };
      if (awards) awards.push(fresh);
      else found.set(draft.item, [fresh]);
    }
  }
  return found;
}
