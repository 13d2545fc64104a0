// 就高不重复: of the awards one item has won under the named rules only the highest counts; the others stay as 0 points.
import { z } from 'zod';
import { sayPoints } from '../points.ts';
import { ruleBase } from './kind.ts';
import type { Draft, RuleKind } from './kind.ts';

export const highestOnlySchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('highestOnly'),
  /** Ids of the rules whose awards compete. */
  over: z.array(z.string()).min(1, { error: '至少要写一条参与就高的规则' }),
});
type Rule = z.infer<typeof highestOnlySchema>;

/** The higher award; of equal ones the earlier month, then the lower adoption: never the order of the records. */
function better(a: Draft, b: Draft): Draft {
  if (a.points !== b.points) return a.points > b.points ? a : b;
  if (a.month !== b.month) return a.month < b.month ? a : b;
  return a.adoption <= b.adoption ? a : b;
}

export const highestOnly: RuleKind<Rule> = {
  phase: 'combine',
  check(rule, names) {
    return rule.over.flatMap((id, at) => {
      if (id === rule.id) return [{ path: ['over', at], message: '规则不能和自己比较高低' }];
      return names.rules.has(id) ? [] : [{ path: ['over', at], message: `没有代号为“${id}”的规则` }];
    });
  },
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    return {
      evaluate(_facts, drafts) {
        const best = new Map<number, Draft>();
        const several = new Set<number>();
        for (const draft of drafts) {
          if (!over.has(draft.rule)) continue;
          const rival = best.get(draft.item);
          best.set(draft.item, rival ? better(rival, draft) : draft);
          if (rival) several.add(draft.item);
        }
        if (several.size === 0) return;
        for (const draft of drafts) {
          if (!over.has(draft.rule) || !several.has(draft.item)) continue;
          const winner = best.get(draft.item);
          if (winner === undefined || winner === draft) continue;
          draft.rule = context.index;
          draft.points = 0;
          draft.extra = [winner.adoption, winner.outlet, winner.points];
        }
      },
      explain(line, words) {
        const taken = `${words.outlet(line.extra[1] ?? -1)}采用计${sayPoints(line.extra[2] ?? 0)}分`;
        return `${words.title(line.item)}：${words.outlet(line.outlet)}也采用，同一信息就高不重复，已按${taken}，此处计0分。`;
      },
    };
  },
};
