// 报送计分: each submission that a measure counts earns points, adopted or not.
import { z } from 'zod';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { checkMeasure, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const pointsPerItemSchema = z.strictObject({ ...ruleBase, kind: z.literal('pointsPerItem'), measure: z.string(), points: pointsSchema });
type Rule = z.infer<typeof pointsPerItemSchema>;

export const pointsPerItem: RuleKind<Rule> = {
  phase: 'award',
  title: '报送计分',
  about: '每报送一条符合条件的信息计分，不论是否采用。',
  check: (rule, names) => checkMeasure(rule.measure, names, ['measure']),
  compile(rule, context) {
    const measure = context.measure(rule.measure);
    const points = toHundredths(rule.points);
    return {
      evaluate(facts, drafts) {
        for (const item of facts.items) {
          if (!item.inSpan || !measure.counts(item)) continue;
          drafts.push({ rule: context.index, month: item.month, points, item: item.id, adoption: -1, outlet: -1, word: -1, extra: [] });
        }
      },
      explain: (line, words) => `${words.title(line.item)}：报送一${measure.unit}，计${sayPoints(line.points)}分。`,
    };
  },
};
