// 合报: an award for an item of several units is divided among them, or is a fixed number for each.
import { z } from 'zod';
import { pointsSchema, roundHundredths, sayPoints, toHundredths } from '../points.ts';
import { choiceSchema } from '../readings.ts';
import { awardsOf } from './awards.ts';
import type { Award } from './awards.ts';
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
  /** Of a fixed number: each adoption has it, or the item once, wherever it was printed. */
  each: z.enum(['adoption', 'item']).default('adoption'),
});
type Rule = z.infer<typeof shareSchema>;

/** The award that stays when an item has one number: the highest; of equal ones the earlier, never by the order of the records or the rules. */
const higherFirst = (place: ReadonlyMap<number, number>) => (a: Award, b: Award): number => b.points - a.points || a.first.month - b.first.month || a.first.adoption - b.first.adoption || (place.get(a.first.rule) ?? 0) - (place.get(b.first.rule) ?? 0);

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
    const place = new Map(rule.over.toSorted().map((id, at) => [context.ruleIndex(id), at]));
    const how = context.choose(rule.how, shareValues);
    const fixed = toHundredths(rule.points ?? 0);
    return {
      evaluate(facts, drafts) {
        const shared = facts.items.filter((item) => item.sharers > 1);
        if (shared.length === 0) return;
        const won = awardsOf(drafts, over, 'rule');
        for (const { id, sharers } of shared) {
          const awards = (won.get(id) ?? []).filter(({ points }) => points !== 0);
          const once = how === 'fixed' && rule.each === 'item' ? awards.toSorted(higherFirst(place))[0] : undefined;
          for (const award of awards) {
            const { first, points } = award;
            const rest = once !== undefined && award !== once;
            const own = how === 'equal' ? roundHundredths(points / sharers) : rest ? 0 : fixed;
            if (own !== points) drafts.push({ ...first, rule: context.index, points: own - points, extra: [points, sharers, ...(rest ? [1] : [])], of: [first.rule] });
          }
        }
      },
      explain(line, words) {
        const [before = 0, count = 0, rest = 0] = line.extra;
        const own = sayPoints(before + line.points);
        const way = how === 'equal' ? `${count}个单位均分，每个单位${own}分` : `每个单位按定额计${own}分`;
        if (rest === 1) return `${words.title(line.item)}：${count}个单位合报，每条信息每个单位按定额计一次，已计在另一次采用上，原计${sayPoints(before)}分，调整${sayPoints(line.points)}分。`;
        return `${words.title(line.item)}：${count}个单位合报，原计${sayPoints(before)}分，${way}，调整${sayPoints(line.points)}分。`;
      },
    };
  },
};
