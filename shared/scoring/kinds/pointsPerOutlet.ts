// 按刊物计分: each adoption counts the price of its outlet, and of its form where the scheme tells forms apart.
import { z } from 'zod';
import { foldText } from '../../names/fold.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { whenSchema } from '../when.ts';
import { ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const pointsPerOutletSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('pointsPerOutlet'),
  /** A price with `forms` (综合、简讯 …) goes before the outlet's price without. */
  prices: z
    .array(z.strictObject({ outlet: z.string(), forms: z.array(z.string().min(1)).min(1).optional(), points: pointsSchema, when: whenSchema.optional() }))
    .min(1, { error: '至少要有一个刊物的分值' }),
});
type Rule = z.infer<typeof pointsPerOutletSchema>;

export const pointsPerOutlet: RuleKind<Rule> = {
  phase: 'award',
  title: '按刊物计分',
  about: '信息被刊物（平台）采用，按刊物和采用形式计分。',
  check(rule, names) {
    const seen = new Set<string>();
    return rule.prices.flatMap((price, at) => {
      if (!names.outlets.has(price.outlet)) return [{ path: ['prices', at, 'outlet'], message: `没有代号为“${price.outlet}”的刊物` }];
      // Prices under different readings do not meet.
      const keys = (price.forms ?? ['']).map((form) => JSON.stringify([price.outlet, foldText(form), price.when ?? null]));
      const twice = keys.filter((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return twice.length > 0 ? [{ path: ['prices', at], message: '同一刊物、同一采用形式定了两次分值' }] : [];
    });
  },
  compile(rule, context) {
    const plain = new Map<number, number>();
    const byForm = new Map<number, Map<string, number>>();
    // A price under a reading goes before one that always holds.
    const prices = rule.prices.filter((one) => context.holds(one.when)).sort((a, b) => Number(a.when !== undefined) - Number(b.when !== undefined));
    for (const price of prices) {
      const outlet = context.outletIndex(price.outlet);
      if (!price.forms) plain.set(outlet, toHundredths(price.points));
      for (const form of price.forms ?? []) {
        const forms = byForm.get(outlet) ?? new Map<string, number>();
        forms.set(foldText(form), toHundredths(price.points));
        byForm.set(outlet, forms);
      }
    }
    return {
      evaluate(facts, drafts) {
        for (const item of facts.items) {
          for (const adoption of item.adoptions) {
            if (!adoption.inSpan) continue;
            const points = byForm.get(adoption.outlet)?.get(foldText(adoption.form)) ?? plain.get(adoption.outlet);
            if (points === undefined) continue;
            adoption.awarded = true;
            const word = adoption.form === '' ? -1 : facts.word(adoption.form);
            const { id, month, outlet } = adoption;
            drafts.push({ rule: context.index, month, points, item: item.id, adoption: id, outlet, word, extra: [] });
          }
        }
      },
      explain(line, words) {
        const form = line.word < 0 ? '' : `（${words.word(line.word)}）`;
        return `${words.title(line.item)}：${words.outlet(line.outlet)}采用一篇${form}，计${sayPoints(line.points)}分。`;
      },
    };
  },
};
