// 底分: points every unit has from the start in each stretch, from which others are taken off.
import { z } from 'zod';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { monthlyPerValues, sayStretch, stretchesOf } from '../stretches.ts';
import { plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';
import { isJudged } from './quota.ts';

export const baseSchema = z.strictObject({ ...ruleBase, kind: z.literal('base'), points: pointsSchema, per: z.enum(monthlyPerValues), /** 分项的名称: 信息报送 … */ name: z.string().default('') });
type Rule = z.infer<typeof baseSchema>;

export const base: RuleKind<Rule> = {
  phase: 'award',
  title: '底分',
  about: '每个周期先给每个单位一个底分（或分项满分），再按其他规则加减。',
  check: () => [],
  compile(rule, context) {
    const points = toHundredths(rule.points);
    return {
      evaluate(facts, drafts) {
        for (const stretch of stretchesOf(facts.span, rule.per)) {
          if (stretch.endsInSpan && isJudged(facts, stretch)) drafts.push(plainDraft(context.index, stretch.end, points));
        }
      },
      explain: (line) => `${sayStretch(line.month, rule.per)}${rule.name}底分，计${sayPoints(line.points)}分。`,
    };
  },
};
