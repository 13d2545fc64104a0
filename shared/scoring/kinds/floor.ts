// 扣完为止: deductions under some rules take a stretch's points down to a bound and no further.
import { z } from 'zod';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { monthlyPerValues, sayStretch } from '../stretches.ts';
import { belongs, checkRules, plainDraft, ruleBase } from './kind.ts';
import type { Draft, RuleKind } from './kind.ts';
import { draftsByStretch, sumOf } from './sums.ts';

export const floorSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('floor'),
  /** The rules whose deductions end at the bound. */
  deductions: z.array(z.string()).min(1, { error: '至少要写一条扣分的规则' }),
  /** The rules from whose points they are taken; left out: all others. */
  from: z.array(z.string()).min(1).optional(),
  /** All others but these: deductions that stand beside and may go below the bound. */
  except: z.array(z.string()).default([]),
  at: pointsSchema.default(0),
  per: z.enum(monthlyPerValues),
});
type Rule = z.infer<typeof floorSchema>;

export const floor: RuleKind<Rule> = {
  phase: 'limit',
  last: true,
  title: '扣完为止',
  about: '所列的扣分把一个周期的得分扣到下限（一般是0）为止，不再往下扣。',
  check: (rule, names) => [
    ...checkRules(rule.deductions, rule.id, names, 'deductions'),
    ...checkRules(rule.from ?? [], rule.id, names, 'from'),
    ...checkRules(rule.except, rule.id, names, 'except'),
  ],
  compile(rule, context) {
    const indexes = (ids: readonly string[]): Set<number> => new Set(ids.map((id) => context.ruleIndex(id)));
    const [deductions, except] = [indexes(rule.deductions), indexes(rule.except)];
    const from = rule.from ? indexes(rule.from) : null;
    const at = toHundredths(rule.at);
    return {
      evaluate(facts, drafts) {
        for (const { month, drafts: list } of draftsByStretch(facts, drafts, rule.per)) {
          // A rule that deducts may award, too (约稿): what it awards is no deduction the less.
          const awarded = (draft: Draft): boolean => deductions.has(draft.rule) && draft.points > 0;
          const due = -sumOf(list, (draft) => belongs(draft, deductions) && !awarded(draft));
          const there = sumOf(list, (draft) => (!belongs(draft, deductions) || (awarded(draft) && from === null)) && (from ? belongs(draft, from) : !belongs(draft, except)));
          const taken = Math.max(0, there - at);
          if (due > taken) drafts.push({ ...plainDraft(context.index, month, due - taken, [due, there]), of: [...deductions] });
        }
      },
      explain(line) {
        const [due = 0, there = 0] = line.extra;
        const when = `${sayStretch(line.month, rule.per)}应扣${sayPoints(due)}分`;
        if (there <= at) return `${when}，得分是${sayPoints(there)}分，没有可以扣的，少扣${sayPoints(line.points)}分。`;
        return `${when}，可扣的得分只有${sayPoints(there - at)}分，扣到${sayPoints(at)}分为止，少扣${sayPoints(line.points)}分。`;
      },
    };
  },
};
