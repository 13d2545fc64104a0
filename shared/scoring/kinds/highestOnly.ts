// 就高不重复: of the awards one item has won under the named rules only the highest counts; the others stay as 0 points.
import { z } from 'zod';
import { sayAlsoPrinted, sayPrinted } from '../outlets.ts';
import { sayPoints } from '../points.ts';
import { awardsOf } from './awards.ts';
import type { Award } from './awards.ts';
import { checkRules, ruleBase, settle } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const highestOnlySchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('highestOnly'),
  /** Ids of the rules whose awards compete; what one adoption has won under several of them (multiplied, shared) is one award. */
  over: z.array(z.string()).min(1, { error: '至少要写一条参与就高的规则' }),
});
type Rule = z.infer<typeof highestOnlySchema>;

/** The higher award; of equal ones the earlier month, then the lower adoption, then the rule whose id comes first: never the order of the records or the rules. */
function better(a: Award, b: Award, place: ReadonlyMap<number, number>): Award {
  if (a.points !== b.points) return a.points > b.points ? a : b;
  const order = a.first.month - b.first.month || a.first.adoption - b.first.adoption || (place.get(a.first.rule) ?? 0) - (place.get(b.first.rule) ?? 0);
  return order <= 0 ? a : b;
}

export const highestOnly: RuleKind<Rule> = {
  phase: 'combine',
  title: '就高不重复',
  about: '同一信息按几条规则都得分的，只计最高的一次，其余列出并计0分。',
  check: (rule, names) => checkRules(rule.over, rule.id, names, 'over'),
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    const place = new Map(rule.over.toSorted().map((id, at) => [context.ruleIndex(id), at]));
    return {
      evaluate(_facts, drafts) {
        for (const awards of awardsOf(drafts, over, 'adoption').values()) {
          if (awards.length < 2) continue;
          const winner = awards.reduce((a, b) => better(a, b, place));
          const { adoption, outlet } = winner.first;
          for (const award of awards) {
            if (award === winner) continue;
            for (const draft of award.drafts) {
              settle(draft, context.index, [adoption, outlet, winner.points]);
            }
          }
        }
      },
      explain(line, words) {
        const [own, won] = [words.outlet(line.outlet), words.outlet(line.extra[1] ?? -1)];
        const taken = `${won === '' ? '另一项' : sayPrinted(won)}计${sayPoints(line.extra[2] ?? 0)}分`;
        return `${words.title(line.item)}：${own === '' ? '此项得分' : sayAlsoPrinted(own)}，同一信息就高不重复，已按${taken}，此处计0分。`;
      },
    };
  },
};
