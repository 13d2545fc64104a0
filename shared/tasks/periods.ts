// The words for a period that comes again: 每年, 每季度, 按月, 每旬.
import type { Per } from './task.ts';

/** One period word; longer words before the shorter ones they begin with. 各年龄 and 各季度报告 speak of no period. */
export const EACH = '(?:每(?:一|1)?(?:个)?(?:半年|年度|年|季度|季|月份|月|旬|星期|礼拜|周|工作日|日|天)(?!龄|级)|各(?:半年|年度|年|季度|季|月份|月|旬|周)(?!度?报|限|轻|龄|级|鉴))';

/** The period a word such as 每季度, 按月, 全年, 季度 speaks of; null when it speaks of none. */
export function perOf(word: string): Per | null {
  if (/半年/.test(word)) return 'halfYear';
  if (/年/.test(word)) return 'year';
  if (/季/.test(word)) return 'quarter';
  if (/月/.test(word)) return 'month';
  if (/旬/.test(word)) return 'tenDays';
  if (/周|星期|礼拜/.test(word)) return 'week';
  return /日|天/.test(word) ? 'day' : null;
}
