// 任务基础分: so many items sent in a stretch earn points, all or nothing or in proportion; several demands may stand together.
import { z } from 'zod';
import { countedIn } from '../counted.ts';
import type { ItemFact, UnitFacts } from '../facts.ts';
import type { Measure } from '../measures.ts';
import { pointsSchema, roundHundredths, sayPoints, toHundredths } from '../points.ts';
import { choiceSchema } from '../readings.ts';
import { perValues, sayStretch, stretchesOf } from '../stretches.ts';
import type { Stretch } from '../stretches.ts';
import { whenSchema } from '../when.ts';
import { checkMeasure, plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const awardValues = ['once', 'eachMonth', 'monthsMet'] as const;

const need = z.strictObject({ measure: z.string(), atLeast: z.number().int().min(1), when: whenSchema.optional() });

export const quotaSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('quota'),
  per: z.enum(perValues),
  /** All of them must be met. */
  needs: z.array(need).min(1, { error: '至少要有一项任务数' }),
  /** Must be met, too, in each month that is to be awarded (for stretches longer than a month). */
  monthNeeds: z.array(need).default([]),
  points: pointsSchema,
  /** allOrNothing: met or 0; proportional: in proportion to the demand least met, at most the whole. */
  mode: z.enum(['allOrNothing', 'proportional']).default('allOrNothing'),
  /** once: for the stretch, in its last month; eachMonth: for each of its months; monthsMet: for the months in which something needed was sent. */
  award: choiceSchema([...awardValues]).default('once'),
});
type Rule = z.infer<typeof quotaSchema>;
type Need = { measure: Measure; atLeast: number };

const STATUS = { unmet: 0, met: 1, open: 2, monthUnmet: 3, notThisMonth: 4 } as const;

/** True when the unit existed on at least one day of the stretch and is judged at all. */
export function isJudged(facts: UnitFacts, stretch: Stretch): boolean {
  const { from, to, exempt } = facts.unit;
  return !exempt && (from === null || from <= stretch.last) && (to === null || to >= stretch.first);
}

export const quota: RuleKind<Rule> = {
  phase: 'award',
  title: '任务基础分',
  about: '在规定的周期内报送够数，得基础分；不够不得分，或者按完成的比例得分。',
  choices: { award: awardValues },
  check: (rule, names) => [...rule.needs.flatMap((one, at) => checkMeasure(one.measure, names, ['needs', at, 'measure'])), ...rule.monthNeeds.flatMap((one, at) => checkMeasure(one.measure, names, ['monthNeeds', at, 'measure']))],
  compile(rule, context) {
    const ready = (list: Rule['needs']): Need[] => list.filter((one) => context.holds(one.when)).map(({ measure, atLeast }) => ({ measure: context.measure(measure), atLeast }));
    const [needs, monthNeeds] = [ready(rule.needs), ready(rule.monthNeeds)];
    const award = context.choose(rule.award, awardValues);
    const points = toHundredths(rule.points);
    const { per, mode } = rule;
    const monthIndex = (facts: UnitFacts, month: number): number => stretchesOf(facts.span, 'month').findIndex((one) => one.months[0] === month);

    const awardFor = (lists: readonly (readonly ItemFact[])[]): number => {
      if (lists.every((list, at) => list.length >= (needs[at]?.atLeast ?? 0))) return points;
      if (mode === 'allOrNothing') return 0;
      return roundHundredths(points * Math.min(1, ...lists.map((list, at) => list.length / (needs[at]?.atLeast ?? 1))));
    };
    return {
      looksBack: [per],
      evaluate(facts, drafts) {
        stretchesOf(facts.span, per).forEach((stretch, at) => {
          if (!isJudged(facts, stretch)) return;
          const lists = needs.map((one) => countedIn(facts, one.measure, per)[at] ?? []);
          const full = lists.every((list, index) => list.length >= (needs[index]?.atLeast ?? 0));
          const earned = awardFor(lists);
          const push = (month: number, amount: number, status: number): void => {
            // Items in two demands stand once.
            drafts.push(plainDraft(context.index, month, amount, [status, needs.length, ...lists.map((list) => list.length), ...new Set(lists.flat().map((item) => item.id))]));
          };
          if (award === 'once' && !stretch.endsInSpan) {
            const month = stretch.months.at(-1);
            if (month !== undefined && !stretch.over) push(month, 0, STATUS.open);
            return;
          }
          for (const month of award === 'once' ? [stretch.end] : stretch.months) {
            const inMonth = (one: Need): number => countedIn(facts, one.measure, 'month')[monthIndex(facts, month)]?.length ?? 0;
            if (earned === 0) push(month, 0, stretch.over || full ? STATUS.unmet : STATUS.open);
            else if (monthNeeds.some((one) => inMonth(one) < one.atLeast)) push(month, 0, STATUS.monthUnmet);
            else if (award === 'monthsMet' && !needs.some((one) => inMonth(one) > 0)) push(month, 0, STATUS.notThisMonth);
            else push(month, earned, full ? STATUS.met : STATUS.unmet);
          }
        });
      },
      records: (line) => line.extra.slice(2 + (line.extra[1] ?? 0)).map((id) => ({ kind: 'submission', id })),
      explain(line) {
        const counts = needs.map((one, at) => `${one.measure.name}${line.extra[2 + at] ?? 0}${one.measure.unit}（任务${one.atLeast}${one.measure.unit}）`).join('、');
        const said = `${sayStretch(line.month, per)}${counts}`;
        const month = per === 'month' || award === 'once' ? '' : `，${line.month % 100}月`;
        switch (line.extra[0]) {
          case STATUS.met:
            return `${said}，完成${month}，计${sayPoints(line.points)}分。`;
          case STATUS.open:
            return `${said}，还没有到期，暂计0分。`;
          case STATUS.monthUnmet:
            return `${said}，完成${month}，但当月${monthNeeds.map((one) => `${one.measure.name}不足${one.atLeast}${one.measure.unit}`).join('、')}，计0分。`;
          case STATUS.notThisMonth:
            return `${said}，完成${month}，但不是在当月报送的，计0分。`;
          default:
            return `${said}，未完成${month}，计${sayPoints(line.points)}分。`;
        }
      },
    };
  },
};

