// 封顶: what some rules award together in a stretch counts up to a bound.
import { z } from 'zod';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { monthlyPerValues, sayStretch } from '../stretches.ts';
import { belongs, checkRules, plainDraft, ruleBase } from './kind.ts';
import type { Draft, RuleKind } from './kind.ts';
import { draftsByStretch, sumOf } from './sums.ts';

export const capSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('cap'),
  over: z.array(z.string()).min(1, { error: '至少要写一条规则' }),
  /** At most so many points; for deductions: `least`, at least so many (a negative number). */
  most: pointsSchema.optional(),
  least: pointsSchema.optional(),
  per: z.enum(monthlyPerValues),
});
type Rule = z.infer<typeof capSchema>;

export const cap: RuleKind<Rule> = {
  phase: 'limit',
  title: '封顶',
  about: '几条规则在一个周期内的得分合起来不超过上限（扣分不超过限额），超出的部分减去。',
  check: (rule, names) => [
    ...checkRules(rule.over, rule.id, names, 'over'),
    ...(rule.most !== undefined && rule.least !== undefined && rule.most < rule.least ? [{ path: ['least'], message: '最少（least）大于最多（most）' }] : []),
    ...(rule.most === undefined && rule.least === undefined ? [{ path: ['most'], message: '最多（most）和最少（least）至少要写一项' }] : []),
  ],
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    const [most, least] = [rule.most === undefined ? Infinity : toHundredths(rule.most), rule.least === undefined ? -Infinity : toHundredths(rule.least)];
    return {
      looksBack: [rule.per],
      evaluate(facts, drafts) {
        for (const { stretch, month, drafts: list } of draftsByStretch(facts, drafts, rule.per)) {
          const counts = (draft: Draft): boolean => belongs(draft, over);
          const sum = sumOf(list, counts);
          // What was awarded in the stretch before the run has used up part of the bound.
          const before = stretch.first < facts.span.first ? sumOf(facts.earlier(stretch.first), counts) : 0;
          const bounded = Math.max(least, Math.min(most, before + sum));
          if (bounded !== before + sum) drafts.push({ ...plainDraft(context.index, month, bounded - before - sum, [before + sum, bounded, ...(before === 0 ? [] : [before])]), of: [...over] });
        }
      },
      explain(line) {
        const [sum = 0, bounded = 0, before = 0] = line.extra;
        const when = `${sayStretch(line.month, rule.per)}${before === 0 ? '' : `（此前${before < 0 ? '已扣' : '已计'}${sayPoints(Math.abs(before))}分）`}`;
        if (line.points < 0) return `${when}合计${sayPoints(sum)}分，按${sayPoints(bounded)}分封顶，减${sayPoints(-line.points)}分。`;
        if (bounded < 0) return `${when}合计扣${sayPoints(-sum)}分，最多扣${sayPoints(-bounded)}分，少扣${sayPoints(line.points)}分。`;
        return `${when}合计${sayPoints(sum)}分，最少计${sayPoints(bounded)}分，补${sayPoints(line.points)}分。`;
      },
    };
  },
};
