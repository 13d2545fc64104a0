// 取平均: what some rules award in the months of a stretch counts as their average, not as their sum.
import { z } from 'zod';
import { roundHundredths, sayPoints } from '../points.ts';
import { sayStretch } from '../stretches.ts';
import { belongs, checkRules, plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';
import { draftsByStretch, sumOf } from './sums.ts';

export const averageSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('average'),
  over: z.array(z.string()).min(1, { error: '至少要写一条规则' }),
  per: z.enum(['quarter', 'halfYear', 'year', 'span']),
});
type Rule = z.infer<typeof averageSchema>;

export const average: RuleKind<Rule> = {
  phase: 'limit',
  title: '取平均',
  about: '几条规则按月得的分，在一个周期里取各月的平均，不相加。',
  check: (rule, names) => checkRules(rule.over, rule.id, names, 'over'),
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    return {
      evaluate(facts, drafts) {
        for (const { stretch, month, drafts: list } of draftsByStretch(facts, drafts, rule.per)) {
          const sum = sumOf(list, (draft) => belongs(draft, over));
          const mean = roundHundredths(sum / stretch.months.length);
          if (mean !== sum) drafts.push({ ...plainDraft(context.index, month, mean - sum, [sum, stretch.months.length]), of: [...over] });
        }
      },
      explain(line) {
        const [sum = 0, months = 1] = line.extra;
        return `${sayStretch(line.month, rule.per)}${months}个月合计${sayPoints(sum)}分，取平均计${sayPoints(sum + line.points)}分，调整${sayPoints(line.points)}分。`;
      },
    };
  },
};
