// Sums of drafts by stretch, which the bounds (average, cap, floor) are taken from.
import type { UnitFacts } from '../facts.ts';
import { stretchesOf } from '../stretches.ts';
import type { MonthlyPer, Stretch } from '../stretches.ts';
import type { Draft } from './kind.ts';

/** For each stretch of the span the drafts that lie in it, by month; a stretch without any is left out. */
export function draftsByStretch(facts: UnitFacts, drafts: readonly Draft[], per: MonthlyPer): { stretch: Stretch; month: number; drafts: Draft[] }[] {
  const found = new Map<Stretch, Draft[]>();
  const byMonth = new Map(stretchesOf(facts.span, per).flatMap((stretch) => stretch.months.map((month) => [month, stretch] as const)));
  for (const draft of drafts) {
    const stretch = byMonth.get(draft.month);
    if (!stretch) continue;
    const list = found.get(stretch);
    if (list) list.push(draft);
    else found.set(stretch, [draft]);
  }
  return [...found].map(([stretch, list]) => ({ stretch, month: stretch.months.at(-1) ?? stretch.end, drafts: list }));
}

/** Whole hundredths of the drafts that count. */
export function sumOf(drafts: readonly Draft[], counts: (draft: Draft) => boolean): number {
  let sum = 0;
  for (const draft of drafts) if (counts(draft)) sum += draft.points;
  return sum;
}
