// 替代: what an item won under some rules (an instruction) stands in place of what it won under others (the adoption).
import { z } from 'zod';
import { sayPoints } from '../points.ts';
import { choiceSchema } from '../readings.ts';
import { belongs, checkRules, ruleBase, settle } from './kind.ts';
import type { Draft, RuleKind } from './kind.ts';

export const insteadValues = ['higher', 'always'] as const;

export const insteadSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('instead'),
  /** The rules whose awards take the place … */
  by: z.array(z.string()).min(1),
  /** … of the awards under these. */
  of: z.array(z.string()).min(1),
  /** higher: the higher sum of the two counts; always: the former counts whenever there is one. */
  how: choiceSchema([...insteadValues]),
});
type Rule = z.infer<typeof insteadSchema>;

export const instead: RuleKind<Rule> = {
  phase: 'combine',
  last: true,
  title: '替代',
  about: '同一信息的两类得分（如批示分与采用分）不相加：取高的一类，或者一律用前一类替代后一类。',
  choices: { how: insteadValues },
  check: (rule, names) => [...checkRules(rule.by, rule.id, names, 'by'), ...checkRules(rule.of, rule.id, names, 'of')],
  compile(rule, context) {
    const [by, of] = [rule.by, rule.of].map((ids) => new Set(ids.map((id) => context.ruleIndex(id)))) as [Set<number>, Set<number>];
    const how = context.choose(rule.how, insteadValues);
    return {
      evaluate(_facts, drafts) {
        const items = new Map<number, { by: Draft[]; of: Draft[] }>();
        for (const draft of drafts) {
          if (draft.item < 0 || draft.points === 0) continue;
          const side = belongs(draft, by) ? 'by' : belongs(draft, of) ? 'of' : null;
          if (side === null) continue;
          const sides = items.get(draft.item) ?? { by: [], of: [] };
          items.set(draft.item, sides);
          sides[side].push(draft);
        }
        const sum = (list: readonly Draft[]): number => list.reduce((total, draft) => total + draft.points, 0);
        for (const sides of items.values()) {
          if (sides.by.length === 0 || sides.of.length === 0) continue;
          const first = how === 'always' || sum(sides.by) >= sum(sides.of);
          const counted = sum(first ? sides.by : sides.of);
          for (const draft of first ? sides.of : sides.by) {
            settle(draft, context.index, [draft.points, counted]);
          }
        }
      },
      explain(line, words) {
        const [own = 0, counted = 0] = line.extra;
        return `${words.title(line.item)}：此项本可计${sayPoints(own)}分，同一信息已按另一项计${sayPoints(counted)}分，不相加，此处计0分。`;
      },
    };
  },
};
