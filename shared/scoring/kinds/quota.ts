// 任务基础分: so many items sent in a stretch earn points, all or nothing or in proportion; several demands may stand together.
import { z } from 'zod';
import { countedIn } from '../counted.ts';
import { monthNumber } from '../facts.ts';
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

/** True when the unit existed on at least one day of the month (201904). */
function livedIn({ unit: { from, to } }: UnitFacts, month: number): boolean {
  return (from === null || monthNumber(from) <= month) && (to === null || monthNumber(to) >= month);
}

export const quota: RuleKind<Rule> = {
  phase: 'award',
  title: '任务基础分',
  about: '在规定的周期内报送够数，得基础分；不够不得分，或者按完成的比例得分。',
  choices: { award: awardValues },
  check: (rule, names) => [
    ...rule.needs.flatMap((one, at) => checkMeasure(one.measure, names, ['needs', at, 'measure'])),
    ...rule.monthNeeds.flatMap((one, at) => checkMeasure(one.measure, names, ['monthNeeds', at, 'measure'])),
    ...(rule.per === 'week' && (rule.award !== 'once' || rule.monthNeeds.length > 0) ? [{ path: ['award'], message: '按周的任务只能一周计一次，不能按月计' }] : []),
  ],
  compile(rule, context) {
    const ready = (list: Rule['needs']): Need[] => list.filter((one) => context.holds(one.when)).map(({ measure, atLeast }) => ({ measure: context.measure(measure), atLeast }));
    const [needs, monthNeeds] = [ready(rule.needs), ready(rule.monthNeeds)];
    const award = context.choose(rule.award, awardValues);
    const points = toHundredths(rule.points);
    const { per, mode } = rule;
    const awardFor = (lists: readonly (readonly ItemFact[])[]): number => {
      if (mode === 'allOrNothing') return 0;
      return roundHundredths(points * Math.min(1, ...lists.map((list, at) => list.length / (needs[at]?.atLeast ?? 1))));
    };
    /** How many a demand counted in a month. */
    const inMonth = (facts: UnitFacts, { measure }: Need, month: number): number => {
      const at = stretchesOf(facts.span, 'month').findIndex((one) => one.months[0] === month);
      return countedIn(facts, measure, 'month')[at]?.length ?? 0;
    };
    /** What one month of a stretch is awarded, and why not the whole. */
    const forMonth = (facts: UnitFacts, stretch: Stretch, month: number, lists: readonly (readonly ItemFact[])[]): [amount: number, status: number] => {
      const full = lists.every((list, at) => list.length >= (needs[at]?.atLeast ?? 0));
      if (!full && !stretch.over) return [0, STATUS.open];
      const earned = full ? points : awardFor(lists);
      if (earned === 0) return [0, STATUS.unmet];
      if (monthNeeds.some((one) => inMonth(facts, one, month) < one.atLeast)) return [0, STATUS.monthUnmet];
      if (award === 'monthsMet' && !needs.some((one) => inMonth(facts, one, month) > 0)) return [0, STATUS.notThisMonth];
      return [earned, full ? STATUS.met : STATUS.unmet];
    };
    return {
      looksBack: [per],
      evaluate(facts, drafts) {
        if (needs.length === 0) return;
        stretchesOf(facts.span, per).forEach((stretch, at) => {
          if (!isJudged(facts, stretch)) return;
          const lists = needs.map((one) => countedIn(facts, one.measure, per)[at] ?? []);
          const push = (month: number, [amount, status]: [number, number]): void => {
            // Items in two demands stand once.
            drafts.push(plainDraft(context.index, month, amount, [status, stretch.number, ...lists.map((list) => list.length), ...new Set(lists.flat().map((item) => item.id))]));
          };
          if (award !== 'once') {
            for (const month of stretch.months) if (livedIn(facts, month)) push(month, forMonth(facts, stretch, month, lists));
          } else if (stretch.endsInSpan) push(stretch.end, forMonth(facts, stretch, stretch.end, lists));
          else if (!stretch.over) push(stretch.months.at(-1) ?? stretch.end, [0, STATUS.open]);
        });
      },
      records: (line) => line.extra.slice(2 + needs.length).map((id) => ({ kind: 'submission', id })),
      explain(line) {
        const counts = needs.map((one, at) => `${one.measure.name}${line.extra[2 + at] ?? 0}${one.measure.unit}（任务${one.atLeast}${one.measure.unit}）`).join('、');
        const said = `${sayStretch(line.month, per, line.extra[1])}${counts}`;
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

