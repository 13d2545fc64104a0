// 超额加分: each item beyond a number sent in a stretch earns points, up to a bound.
import { z } from 'zod';
import { countedIn } from '../counted.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { perValues, sayStretch, stretchesOf } from '../stretches.ts';
import { checkMeasure, plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const excessSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('excess'),
  per: z.enum(perValues),
  measure: z.string(),
  /** Items up to this number are the task; those beyond it count. */
  above: z.number().int().min(0),
  /** For each item beyond. */
  points: pointsSchema,
  /** At most so many points a stretch. */
  most: pointsSchema.optional(),
});
type Rule = z.infer<typeof excessSchema>;

export const excess: RuleKind<Rule> = {
  phase: 'award',
  title: '超额加分',
  about: '在规定的周期内，超过任务数的部分每条加分，可以封顶。',
  check: (rule, names) => checkMeasure(rule.measure, names, ['measure']),
  compile(rule, context) {
    const measure = context.measure(rule.measure);
    const [each, most] = [toHundredths(rule.points), rule.most === undefined ? Infinity : toHundredths(rule.most)];
    return {
      looksBack: [rule.per],
      evaluate(facts, drafts) {
        const lists = countedIn(facts, measure, rule.per);
        stretchesOf(facts.span, rule.per).forEach((stretch, at) => {
          const list = lists[at] ?? [];
          const beyond = list.length - rule.above;
          if (beyond <= 0 || !stretch.endsInSpan) return;
          drafts.push(plainDraft(context.index, stretch.end, Math.min(most, beyond * each), [list.length, stretch.number, ...list.map((item) => item.id)]));
        });
      },
      records: (line) => line.extra.slice(2).map((id) => ({ kind: 'submission', id })),
      explain(line) {
        const count = line.extra[0] ?? 0;
        const beyond = count - rule.above;
        const capped = beyond * each > most ? `，最多${sayPoints(most)}分` : '';
        return `${sayStretch(line.month, rule.per, line.extra[1])}${measure.name}${count}${measure.unit}，超过${rule.above}${measure.unit}的${beyond}${measure.unit}每${measure.unit}${sayPoints(each)}分${capped}，计${sayPoints(line.points)}分。`;
      },
    };
  },
};
