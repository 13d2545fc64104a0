// 任意连续若干天: how far before a run a rolling count of silent days looks.
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import type { Span } from './period.ts';
import type { Escalation } from './scheme.ts';

/** In a rolling count so many days stand for a month. */
export const MONTH_DAYS = 30;

/** The first day a rolling count looks at: as long before the run as its longest step. */
export function rollingFrom(escalation: Escalation, span: Pick<Span, 'first'>): Day {
  return addDays(span.first, -MONTH_DAYS * (escalation.steps.at(-1)?.months ?? 0)) ?? span.first;
}
