// How a commissioned item stands on a day, and whether its days can be.
import { formatDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import type { Problem } from '../problems.ts';
import type { CommissionFields } from './commission.ts';

/** open 未到期 · delivered 已完成 · late 迟交 · missed 未完成 · excused 未完成但已作说明 */
export type CommissionState = 'open' | 'delivered' | 'late' | 'missed' | 'excused';

export const commissionStates: Record<CommissionState, string> = { open: '待交稿', delivered: '已完成', late: '迟交', missed: '未完成', excused: '已作说明' };

/** 是否完成 as people say it; '' is not judged. */
export const outcomeNames: Record<NonNullable<CommissionFields['outcome']>, string> = { done: '完成', failed: '未完成' };

export type CommissionDays = Pick<CommissionFields, 'askedOn' | 'dueOn' | 'deliveredOn'>;

/**
 * The state on a day. What a person judged stands before what the days say: 'done' is delivered however late it came, 'failed' is
 * never delivered. Without a judgement an item handed in after its last day is late, one not handed in by then is missed; on the
 * last day itself, and without one, it is open. A reasonable explanation makes late and missed excused.
 */
export function commissionState({ dueOn, deliveredOn, outcome, excused }: CommissionDays & Pick<CommissionFields, 'outcome' | 'excused'>, on: Day): CommissionState {
  if (outcome === 'done') return 'delivered';
  const handedIn = deliveredOn !== null && deliveredOn <= on;
  const late = handedIn && dueOn !== null && deliveredOn > dueOn;
  if (outcome === null && handedIn && !late) return 'delivered';
  if (outcome === null && !handedIn && (dueOn === null || on <= dueOn)) return 'open';
  if (excused) return 'excused';
  return late ? 'late' : 'missed';
}

/** What is wrong with the days of a commissioned item: none at all (it would belong to no period), or one before the asking. */
export function commissionDayProblem({ askedOn, dueOn, deliveredOn }: CommissionDays): Problem | null {
  if (askedOn === null && dueOn === null && deliveredOn === null) {
    return { code: 'commission-dayless', message: '约稿时间、截止时间、交稿时间至少要有一个，否则不知道算在哪个时期。', at: { field: 'dueOn' } };
  }
  if (askedOn !== null && dueOn !== null && dueOn < askedOn) {
    return { code: 'commission-days', message: `截止时间${formatDay(dueOn)}早于约稿时间${formatDay(askedOn)}，请核对。`, at: { field: 'dueOn' } };
  }
  if (askedOn !== null && deliveredOn !== null && deliveredOn < askedOn) {
    return { code: 'commission-days', message: `交稿时间${formatDay(deliveredOn)}早于约稿时间${formatDay(askedOn)}，请核对。`, at: { field: 'deliveredOn' } };
  }
  return null;
}
