// 采用率: the share of a stretch's submissions that were adopted, held against thresholds.
import { z } from 'zod';
import { countedIn } from '../counted.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { monthlyPerValues, sayStretch, stretchesOf } from '../stretches.ts';
import { checkMeasure, plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const adoptionRateSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('adoptionRate'),
  measure: z.string(),
  per: z.enum(monthlyPerValues),
  /** The first band that fits counts. Percent, 0–100: `below` excludes the bound, `atLeast` includes it. */
  bands: z.array(z.strictObject({ below: z.number().min(0).max(101).optional(), atLeast: z.number().min(0).max(100).optional(), points: pointsSchema })).min(1),
  /** Units that sent fewer are not judged. */
  minimum: z.number().int().min(1).default(1),
});
type Rule = z.infer<typeof adoptionRateSchema>;

export const adoptionRate: RuleKind<Rule> = {
  phase: 'award',
  title: '采用率',
  about: '按周期内报送信息的采用率，达不到或者达到规定比例的，扣分或加分。',
  check: (rule, names) => [
    ...checkMeasure(rule.measure, names, ['measure']),
    ...rule.bands.flatMap((band, at) => (band.below === undefined && band.atLeast === undefined ? [{ path: ['bands', at], message: '低于（below）和不低于（atLeast）至少要写一项' }] : [])),
  ],
  compile(rule, context) {
    const measure = context.measure(rule.measure);
    return {
      looksBack: [rule.per],
      evaluate(facts, drafts) {
        const lists = countedIn(facts, measure, rule.per);
        stretchesOf(facts.span, rule.per).forEach((stretch, at) => {
          const list = lists[at] ?? [];
          if (!stretch.endsInSpan || facts.unit.exempt || list.length < rule.minimum) return;
          const adopted = list.filter((item) => item.adoptions.some((adoption) => adoption.outlet >= 0)).length;
          // Compared in whole numbers: 3 of 10 is not below 30 %.
          const band = rule.bands.find(({ below, atLeast }) => (below === undefined || adopted * 100 < below * list.length) && (atLeast === undefined || adopted * 100 >= atLeast * list.length));
          if (!band) return;
          drafts.push(plainDraft(context.index, stretch.end, toHundredths(band.points), [adopted, list.length, ...list.map((item) => item.id)]));
        });
      },
      records: (line) => line.extra.slice(2).map((id) => ({ kind: 'submission', id })),
      explain(line) {
        const [adopted = 0, all = 1] = line.extra;
        return `${sayStretch(line.month, rule.per)}${measure.name}${all}${measure.unit}，采用${adopted}${measure.unit}，采用率${Math.floor((adopted * 10_000) / all) / 100}%，计${sayPoints(line.points)}分。`;
      },
    };
  },
};
