// 元旦, 春节, 国庆 … as deadlines: which of them fall on the same day each year.
import { dayOf } from '../days/day.ts';
import type { Day } from '../days/day.ts';

/** The last day before a feast, as month and day. Source: 全国年节及纪念日放假办法 and the memorial days it names. */
const LAST_DAY_BEFORE: readonly [RegExp, number, number][] = [
  [/^(?:五一|劳动节)/, 4, 30],
  [/^(?:七一|建党节)/, 6, 30],
  [/^(?:八一|建军节)/, 7, 31],
  [/^教师节/, 9, 9],
  [/^(?:国庆|十一)/, 9, 30],
];

/**
 * The last day before a feast. `written` is the year that stands in front of it, null when none does; then `year` is taken.
 * 春节, 清明, 端午, 中秋 move from year to year: `by` is null and `unclear` says so in a Chinese clause.
 */
export function dayBeforeFeast(feast: string, written: number | null, year: number): { by: Day | null; unclear?: string } {
  if (feast === '元旦') {
    if (written !== null) return { by: dayOf(written - 1, 12, 31) };
    return { by: dayOf(year, 12, 31), unclear: '没有写是哪一年的元旦，这里按次年元旦以前计' };
  }
  const fixed = LAST_DAY_BEFORE.find(([pattern]) => pattern.test(feast));
  if (fixed) return { by: dayOf(written ?? year, fixed[1], fixed[2]) };
  return { by: null, unclear: '每年不在同一天，没有认定完成日期' };
}
