// 按刊物计分: each adoption counts the price of its outlet, and of its form where the scheme tells forms apart.
import { z } from 'zod';
import { foldText } from '../../names/fold.ts';
import { sayPrinted } from '../outlets.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { whenSchema } from '../when.ts';
import { checkMeasure, ruleBase } from './kind.ts';
import type { Fault, RuleKind } from './kind.ts';

export const pointsPerOutletSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('pointsPerOutlet'),
  /** A price with `forms` (综合、简讯 …) goes before the outlet's price without. */
  prices: z
    .array(z.strictObject({ outlet: z.string(), forms: z.array(z.string().min(1)).min(1).optional(), points: pointsSchema, when: whenSchema.optional() }))
    .min(1, { error: '至少要有一个刊物的分值' }),
  /** Only items the measure counts (附佐证、已审核签字 …); the others are told of and count nothing. */
  measure: z.string().optional(),
});
type Rule = z.infer<typeof pointsPerOutletSchema>;

const NOT_COUNTED = 1;

export const pointsPerOutlet: RuleKind<Rule> = {
  phase: 'award',
  title: '按刊物计分',
  about: '信息被刊物（平台）采用，按刊物和采用形式计分。',
  check(rule, names) {
    const seen = new Set<string>();
    const prices = rule.prices.flatMap((price, at): Fault[] => {
      if (!names.outlets.has(price.outlet)) return [{ path: ['prices', at, 'outlet'], message: `没有代号为“${price.outlet}”的刊物` }];
      // Prices under different readings do not meet.
      const keys = (price.forms ?? ['']).map((form) => JSON.stringify([price.outlet, foldText(form), price.when ?? null]));
      const twice = keys.filter((key) => seen.has(key));
      for (const key of keys) seen.add(key);
      return twice.length > 0 ? [{ path: ['prices', at], message: '同一刊物、同一采用形式定了两次分值' }] : [];
    });
    return rule.measure === undefined ? prices : [...prices, ...checkMeasure(rule.measure, names, ['measure'])];
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
    const measure = rule.measure === undefined ? null : context.measure(rule.measure);
    return {
      evaluate(facts, drafts) {
        for (const item of facts.items) {
          const counts = measure?.counts(item) ?? true;
          for (const adoption of item.adoptions) {
            if (!adoption.inSpan) continue;
            const points = byForm.get(adoption.outlet)?.get(foldText(adoption.form)) ?? plain.get(adoption.outlet);
            if (points === undefined) continue;
            adoption.awarded = true;
            const word = adoption.form === '' ? -1 : facts.word(adoption.form);
            const { id, month, outlet } = adoption;
            drafts.push({ rule: context.index, month, points: counts ? points : 0, item: item.id, adoption: id, outlet, word, extra: counts ? [] : [NOT_COUNTED] });
          }
        }
      },
      explain(line, words) {
        const form = line.word < 0 ? '' : `（${words.word(line.word)}）`;
        if (line.extra[0] === NOT_COUNTED) return `${words.title(line.item)}：${sayPrinted(words.outlet(line.outlet))}一篇${form}，但不属于“${measure?.name ?? ''}”，计0分。`;
        return `${words.title(line.item)}：${sayPrinted(words.outlet(line.outlet))}一篇${form}，计${sayPoints(line.points)}分。`;
      },
    };
  },
};
