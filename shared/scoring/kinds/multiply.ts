// 倍数计分: an award is multiplied when the item was printed by certain outlets, in certain forms, or won an instruction.
import { z } from 'zod';
import { foldText } from '../../names/fold.ts';
import type { AdoptionFact, ItemFact } from '../facts.ts';
import { roundHundredths, sayPoints } from '../points.ts';
import { awardsOf } from './awards.ts';
import { checkRules, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

const names = z.array(z.string().trim().min(1)).min(1).optional();

export const multiplySchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('multiply'),
  /** Rules whose awards are multiplied. */
  over: z.array(z.string()).min(1, { error: '至少要写一条规则' }),
  /** A case without conditions fits all. */
  cases: z
    .array(
      z.strictObject({
        /** 2: twice the points; 0.5: half. */
        factor: z.number().min(0).max(100),
        outlets: names,
        forms: names,
        kinds: names,
        /** Instructions (as the register writes them, or a part of it); ['*']: any. */
        instructions: names,
        /** Only items of several units. */
        shared: z.boolean().optional(),
      }),
    )
    .min(1),
  /** Of several cases that fit, the one that stands first counts, or the one with the highest factor. */
  take: z.enum(['first', 'highest']).default('first'),
});
type Rule = z.infer<typeof multiplySchema>;

export const multiply: RuleKind<Rule> = {
  phase: 'adjust',
  title: '倍数计分',
  about: '符合条件（刊物、形式、类别、批示）的得分按倍数计。',
  check: (rule, names) => [
    ...checkRules(rule.over, rule.id, names, 'over'),
    ...rule.cases.flatMap((one, at) => (one.outlets ?? []).flatMap((id, index) => (names.outlets.has(id) ? [] : [{ path: ['cases', at, 'outlets', index], message: `没有代号为“${id}”的刊物` }]))),
  ],
  compile(rule, context) {
    const over = new Set(rule.over.map((id) => context.ruleIndex(id)));
    const folded = (list: readonly string[] | undefined) => (list ? new Set(list.map(foldText)) : null);
    const cases = rule.cases.map((one) => ({
      factor: one.factor, shared: one.shared, outlets: one.outlets ? new Set(one.outlets.map((id) => context.outletIndex(id))) : null, forms: folded(one.forms), kinds: folded(one.kinds), instructions: one.instructions?.map(foldText) ?? null,
    }));
    const fits = (one: (typeof cases)[number], item: ItemFact, adoption: AdoptionFact | undefined): boolean => {
      const written = foldText(adoption?.instruction ?? '');
      return (
        (one.outlets === null || (adoption !== undefined && one.outlets.has(adoption.outlet))) &&
        (one.forms === null || (adoption !== undefined && one.forms.has(foldText(adoption.form)))) &&
        (one.kinds === null || one.kinds.has(foldText(item.kind))) &&
        (one.instructions === null || (written !== '' && one.instructions.some((name) => name === '*' || written.includes(name)))) &&
        (one.shared === undefined || one.shared === item.sharers > 1)
      );
    };
    return {
      evaluate(facts, drafts) {
        const won = awardsOf(drafts, over, 'rule');
        if (won.size === 0) return;
        for (const item of facts.items) {
          for (const { first, points } of won.get(item.id) ?? []) {
            const adoption = item.adoptions.find((one) => one.id === first.adoption);
            const fitting = points === 0 ? [] : cases.filter((one) => fits(one, item, adoption));
            const found = rule.take === 'first' ? fitting[0] : fitting.toSorted((a, b) => b.factor - a.factor)[0];
            if (!found || found.factor === 1) continue;
            const more = roundHundredths(points * found.factor) - points;
            drafts.push({ ...first, rule: context.index, points: more, extra: [points, Math.round(found.factor * 10_000)], of: [first.rule] });
          }
        }
      },
      explain(line, words) {
        const [before = 0, factor = 0] = line.extra;
        const change = line.points < 0 ? `减${sayPoints(-line.points)}分` : `再计${sayPoints(line.points)}分`;
        return `${words.title(line.item)}：原计${sayPoints(before)}分，按${factor / 10_000}倍计，${change}。`;
      },
    };
  },
};
