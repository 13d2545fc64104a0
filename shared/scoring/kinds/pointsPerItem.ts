// 报送计分: each submission that a measure counts earns points, adopted or not; where it counts what was printed, when it was.
import { z } from 'zod';
import { monthNumber } from '../facts.ts';
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
          if (!measure.counts(item)) continue;
          const on = measure.printedOn ? measure.printedOn(item) : item.on;
          if (on === null || on < facts.span.first || on > facts.span.last) continue;
          drafts.push({ rule: context.index, month: monthNumber(on), points, item: item.id, adoption: -1, outlet: -1, word: -1, extra: [] });
        }
      },
      explain: (line, words) => `${words.title(line.item)}：${measure.printedOn ? '被采用' : '报送'}一${measure.unit}，计${sayPoints(line.points)}分。`,
    };
  },
};
