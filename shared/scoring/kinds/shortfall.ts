// 少报扣分: each item short of the number due in a stretch costs points. A stretch that is not over yet costs nothing.
import { z } from 'zod';
import { countedIn } from '../counted.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { perValues, sayStretch, stretchesOf } from '../stretches.ts';
import { whenSchema } from '../when.ts';
import { checkMeasure, plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const shortfallSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('shortfall'),
  needs: z.array(z.strictObject({ measure: z.string(), atLeast: z.number().int().min(1), per: z.enum(perValues), when: whenSchema.optional() })).min(1, { error: '至少要有一项任务数' }),
  /** For each item short; negative. */
  points: pointsSchema.refine((value) => value < 0, { error: '扣分应写成负数' }),
});
type Rule = z.infer<typeof shortfallSchema>;

export const shortfall: RuleKind<Rule> = {
  phase: 'award',
  title: '少报扣分',
  about: '周期结束时没有报够任务数的，每少一条扣分；成立不满或撤销于周期中的单位不扣。',
  check: (rule, names) => rule.needs.flatMap((one, at) => checkMeasure(one.measure, names, ['needs', at, 'measure'])),
  compile(rule, context) {
    const needs = rule.needs.map((one) => ({ ...one, measure: context.measure(one.measure), inForce: context.holds(one.when) }));
    const each = toHundredths(rule.points);
    return {
      looksBack: needs.map((one) => one.per),
      evaluate(facts, drafts) {
        const { from, to, exempt } = facts.unit;
        if (exempt) return;
        needs.forEach((need, index) => {
          if (!need.inForce) return;
          const lists = countedIn(facts, need.measure, need.per);
          stretchesOf(facts.span, need.per).forEach((stretch, at) => {
            const lived = (from === null || from <= stretch.first) && (to === null || to >= stretch.last);
            const list = lists[at] ?? [];
            const short = need.atLeast - list.length;
            if (short <= 0 || !stretch.endsInSpan || !lived) return;
            drafts.push(plainDraft(context.index, stretch.end, short * each, [index, short, stretch.number, ...list.map((item) => item.id)]));
          });
        });
      },
      records: (line) => line.extra.slice(3).map((id) => ({ kind: 'submission', id })),
      explain(line) {
        const [index = 0, short = 0, first] = line.extra;
        const need = needs[index];
        if (!need) return '';
        const { name, unit } = need.measure;
        return `${sayStretch(line.month, need.per, first)}${name}应报${need.atLeast}${unit}，少报${short}${unit}，每${unit}扣${sayPoints(-each)}分，扣${sayPoints(-line.points)}分。`;
      },
    };
  },
};
