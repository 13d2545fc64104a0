// The bounds of a scoring run as people write and choose them: months, or days where a period does not follow months.
import { addMonths, dayOf, isDay, isMonth } from '../../../shared/days/day.ts';
import type { Day, Month } from '../../../shared/days/day.ts';
import { monthSpan } from '../../../shared/days/day.ts';
import { sayPeriod } from '../../../shared/scoring/period.ts';

/** '2020-07' from 2020-7, 2020.07, 2020年7月, 202007; '2020-07-01' from 2020年7月1日 and the like; null when it is neither. */
export function readBound(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|(\d{2})(\d{2})?)$/.exec(plain);
  if (!match) return null;
  const month = `${match[1]}-${(match[2] ?? match[4] ?? '').padStart(2, '0')}`;
  const date = match[3] ?? match[5];
  if (date === undefined) return isMonth(month) ? month : null;
  return dayOf(Number(match[1]), Number(month.slice(5)), Number(date));
}

/** True when the period would end before it begins; a month begins with its first day and ends with its last. */
export function endsBefore(from: string, to: string): boolean {
  const first = isMonth(from) ? monthSpan(from as Month).first : from;
  const last = isMonth(to) ? monthSpan(to as Month).last : to;
  return last < first;
}

export interface Choice {
  title: string;
  from: Month;
  to: Month;
}

/** The periods offices score by, seen from a month: 本月, 上月, 本季度, 上季度, 1—N月, 全年. */
export function quickChoices(month: Month): Choice[] {
  const year = month.slice(0, 4);
  const number = Number(month.slice(5));
  const quarter = addMonths(month, -((number - 1) % 3));
  const before = addMonths(month, -1);
  const choices: Choice[] = [
    { title: '本月', from: month, to: month },
    { title: '上月', from: before, to: before },
    { title: '本季度', from: quarter, to: addMonths(quarter, 2) },
    { title: '上季度', from: addMonths(quarter, -3), to: addMonths(quarter, -1) },
  ];
  if (number > 1 && number < 12) choices.push({ title: `1—${number}月`, from: `${year}-01` as Month, to: month });
  choices.push({ title: '全年', from: `${year}-01` as Month, to: `${year}-12` as Month });
  return choices;
}

/** '2020年1—7月份'; the bounds as they stand where they are no months or days. */
export function periodText(from: string, to: string): string {
  const first = isMonth(from) ? monthSpan(from as Month).first : isDay(from) ? (from as Day) : null;
  const last = isMonth(to) ? monthSpan(to as Month).last : isDay(to) ? (to as Day) : null;
  return first !== null && last !== null && first <= last ? sayPeriod({ first, last }).dated : `${from} 至 ${to}`;
}
