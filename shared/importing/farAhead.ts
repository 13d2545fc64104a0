// Days that are possible and yet unlikely.
import { daysBetween } from '../days/count.ts';
import { formatDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import { hint } from '../problems.ts';
import type { Place, Problem } from '../problems.ts';

/** Days after today from which a day is worth a question. */
const FAR_AHEAD = 31;

/** A hint when the day lies far after today; `what` names it: 第3行的报送日期. */
export function farAhead(today: Day, on: Day | null, what: string, at: Place): Problem[] {
  if (on === null || daysBetween(today, on) <= FAR_AHEAD) return [];
  return [hint('day-future', `${what}${formatDay(on)}在今天之后很久，请核对年份。`, at)];
}
