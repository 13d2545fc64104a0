// 就高不重复: of the awards one item has won under the named rules only the highest counts; the others stay as 0 points.
import { z } from 'zod';
import { sayPoints } from '../points.ts';
import { checkRules, ruleBase } from './kind.ts';
import type { Draft, RuleKind } from './kind.ts';

export const highestOnlySchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('highestOnly'),
  /** Ids of the rules whose awards compete; what one adoption has won under several of them (multiplied, shared) is one award. */
  over: z.array(z.string()).min(1, { error: '至少要写一条参与就高的规则' }),
});
type Rule = z.infer<typeof highestOnlySchema>;

/** What one adoption of an item has won. */
interface Award {
  drafts: Draft[];
  points: number;
  month: number;
  adoption: number;
  outlet: number;
}

/** The higher award; of equal ones the earlier month, then the lower adoption: never the order of the records. */
function better(a: Award, b: Award): Award {
  if (a.points !== b.points) return a.points > b.points ? a : b;
  if (a.month !== b.month) return a.month < b.month ? a : b;
  return a.adoption <= b.adoption ? a : b;
}

/** The awards of each item that has more than one. */
function contested(drafts: readonly Draft[], over: ReadonlySet<number>): Map<number, Map<number, Award>> {
  const byItem = new Map<number, Map<number, Award>>();
  for (const draft of drafts) {
    if (draft.item < 0 || !over.has(draft.rule)) continue;
    let awards = byItem.get(draft.item);
    if (!awards) byItem.set(draft.item, (awards = new Map<number, Award>()));
    const award = awards.get(draft.adoption);
    if (award) {
      award.drafts.push(draft);
      award.points += draft.points;
    } else awards.set(draft.adoption, { drafts: [draft], points: draft.points, month: draft.month, adoption: draft.adoption, outlet: draft.outlet });
  }
  for (const [item, awards] of byItem) if (awards.size < 2) byItem.delete(item);
  return byItem;
}

export const highestOnly: RuleKind<Rule> = {
  phase: 'combine',
  title: '就高不重复',
  about: '同一信息按几条规则都得分的，只计最高的一次，其余列出并计0分。',
  check: (rule, names) => checkRules(rule.over, rule.id, names, 'over'),
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    return {
      evaluate(_facts, drafts) {
        for (const awards of contested(drafts, over).values()) {
          const winner = [...awards.values()].reduce(better);
          for (const award of awards.values()) {
            if (award === winner) continue;
            for (const draft of award.drafts) {
              draft.rule = context.index;
              draft.points = 0;
              draft.extra = [winner.adoption, winner.outlet, winner.points];
            }
          }
        }
      },
      explain(line, words) {
        const won = words.outlet(line.extra[1] ?? -1);
        const taken = `${won === '' ? '' : `${won}采用`}计${sayPoints(line.extra[2] ?? 0)}分`;
        return `${words.title(line.item)}：${words.outlet(line.outlet)}也采用，同一信息就高不重复，已按${taken}，此处计0分。`;
      },
    };
  },
};
