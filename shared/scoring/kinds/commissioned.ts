// 约稿: an item the office asked for counts when delivered, costs points when it was not delivered in time, unless excused.
import { z } from 'zod';
import { foldText } from '../../names/fold.ts';
import { monthNumber } from '../facts.ts';
import type { ScoringCommission } from '../facts.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';
import type { Day } from '../../days/day.ts';

export const commissionedSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('commissioned'),
  /** Who asked, as the register writes it; left out: whoever did. */
  by: z.array(z.string().trim().min(1)).min(1).optional(),
  /** Delivered in time and as asked. */
  done: pointsSchema.default(0),
  /** Delivered after the day due. */
  late: pointsSchema.default(0),
  /** Not delivered, or judged as failed. */
  missed: pointsSchema.default(0),
  /** Late or missed with an explanation that was accepted. */
  excused: pointsSchema.default(0),
});
type Rule = z.infer<typeof commissionedSchema>;

const STATES = ['done', 'late', 'missed', 'excused'] as const;
type State = (typeof STATES)[number];
const SAID: Record<State, string> = { done: '按时完成', late: '迟交', missed: '没有按要求完成', excused: '没有按时完成，已作说明' };

/**
 * What became of it by a day, and the day it counts on: that of its delivery when it was in time, else the day it was due, so
 * that it counts in one period alone. Null while it is open: not delivered, and not due yet or without a day.
 */
export function outcomeOf({ dueOn, deliveredOn, outcome, excused }: ScoringCommission, by: Day): { state: State; on: Day } | null {
  const failed = (state: State, on: Day | null): { state: State; on: Day } | null => (on === null || on > by ? null : { state: excused ? 'excused' : state, on });
  if (outcome === 'failed') return failed('missed', dueOn ?? deliveredOn);
  const delivered = deliveredOn !== null && deliveredOn <= by;
  if (delivered && (dueOn === null || deliveredOn <= dueOn)) return { state: 'done', on: deliveredOn };
  // A person has judged it as done, though it came late or the day it came is not known.
  if (outcome === 'done') return dueOn !== null && dueOn <= by ? { state: 'done', on: dueOn } : null;
  if (delivered) return failed('late', dueOn);
  return dueOn !== null && dueOn <= by ? failed('missed', dueOn) : null;
}

/** Whose commissions some of the rules count, folded; null where one counts whoever asked, or none counts any. */
export function askersOf(rules: readonly { kind: string }[]): ReadonlySet<string> | null {
  const own = rules.filter((rule): rule is Rule => rule.kind === 'commissioned');
  if (own.length === 0 || own.some((rule) => rule.by === undefined)) return null;
  return new Set(own.flatMap((rule) => (rule.by ?? []).map(foldText)));
}

export const commissioned: RuleKind<Rule> = {
  phase: 'award',
  title: '约稿',
  about: '按约稿方，完成约稿加分，迟交、没有完成扣分，已作合理说明的另计。',
  check: () => [],
  compile(rule, context) {
    const by = rule.by ? new Set(rule.by.map(foldText)) : null;
    const points: Record<State, number> = { done: toHundredths(rule.done), late: toHundredths(rule.late), missed: toHundredths(rule.missed), excused: toHundredths(rule.excused) };
    return {
      evaluate(facts, drafts) {
        for (const commission of facts.commissions) {
          if (by !== null && !by.has(foldText(commission.by))) continue;
          const found = outcomeOf(commission, facts.span.last);
          if (!found || found.on < facts.span.first) continue;
          const draft = plainDraft(context.index, monthNumber(found.on), points[found.state], [STATES.indexOf(found.state), commission.id]);
          drafts.push({ ...draft, word: facts.word(`${commission.by}约稿“${commission.title}”`) });
        }
      },
      records: (line) => [{ kind: 'commission', id: line.extra[1] ?? -1 }],
      explain: (line, words) => `${words.word(line.word)}：${SAID[STATES[line.extra[0] ?? 0] ?? 'done']}，计${sayPoints(line.points)}分。`,
    };
  },
};
