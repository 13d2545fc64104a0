// 合报: an award for an item of several units is divided among them, or is a fixed number for each.
import { z } from 'zod';
import { pointsSchema, roundHundredths, sayPoints, toHundredths } from '../points.ts';
import { choiceSchema } from '../readings.ts';
import { awardsOf } from './awards.ts';
import { checkRules, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const shareValues = ['equal', 'fixed'] as const;

export const shareSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('share'),
  over: z.array(z.string()).min(1, { error: '至少要写一条规则' }),
  /** equal: divided by the number of units; fixed: each unit has `points`. */
  how: choiceSchema([...shareValues]),
  points: pointsSchema.optional(),
});
type Rule = z.infer<typeof shareSchema>;

export const share: RuleKind<Rule> = {
  phase: 'adjust',
  title: '合报',
  about: '几个单位合报的信息，得分由各单位均分，或者每个单位按定额计。',
  choices: { how: shareValues },
  check: (rule, names) => [
    ...checkRules(rule.over, rule.id, names, 'over'),
    ...(rule.how !== 'equal' && rule.points === undefined ? [{ path: ['points'], message: '按定额计的，要写每个单位的分值' }] : []),
  ],
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    const how = context.choose(rule.how, shareValues);
    const fixed = toHundredths(rule.points ?? 0);
    return {
      evaluate(facts, drafts) {
        const shared = facts.items.filter((item) => item.sharers > 1);
        if (shared.length === 0) return;
        const won = awardsOf(drafts, over, 'rule');
        for (const { id, sharers } of shared) {
          for (const { first, points } of won.get(id) ?? []) {
            if (points === 0) continue;
            const own = how === 'equal' ? roundHundredths(points / sharers) : fixed;
            if (own !== points) drafts.push({ ...first, rule: context.index, points: own - points, extra: [points, sharers], of: [first.rule] });
          }
        }
      },
      explain(line, words) {
        const [before = 0, count = 0] = line.extra;
        const own = sayPoints(before + line.points);
        const way = how === 'equal' ? `${count}个单位均分，每个单位${own}分` : `每个单位按定额计${own}分`;
        return `${words.title(line.item)}：${count}个单位合报，原计${sayPoints(before)}分，${way}，调整${sayPoints(line.points)}分。`;
      },
    };
  },
};
