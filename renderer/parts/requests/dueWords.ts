// How an application stands on a day: what is to be done next, how many working days are left.
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import { workingDaysLeft } from '../../../shared/days/workingDays.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { RequestState } from '../../../shared/requests/standing.ts';

export type Listed = Output<'requests.list'>['requests'][number];
export type Stood = Pick<Listed, 'state' | 'due' | 'closedOn' | 'outcome'>;

/** 下一步 of each state; '' when there is none. */
export const nextSteps: Record<RequestState, string> = {
  unconfirmed: '与申请人确认收到', open: '答复', awaitingCorrection: '等申请人补正', consulting: '等意见，再答复', awaitingFee: '等申请人缴费', awaitingReasons: '等申请人说明理由', replied: '', lapsed: '', withdrawn: '',
};

export interface Left {
  /** Working days left, negative when overdue; null when there is no due day or no calendar for it. */
  days: number | null;
  text: string;
  tone: 'late' | 'soon' | 'plain';
}

/** '还剩3个工作日', '今天到期', '逾期2个工作日'; '' for what is closed or has no due day. */
export function leftOf({ due, closedOn }: Stood, calendar: Calendar, today: Day): Left {
  if (closedOn !== null || due === null) return { days: null, text: '', tone: 'plain' };
  const days = workingDaysLeft(calendar, today, due);
  if (due < today) return { days, text: days === null || days === 0 ? '已逾期' : `逾期 ${-days} 个工作日`, tone: 'late' };
  if (due === today) return { days: 0, text: '今天到期', tone: 'soon' };
  return days === null ? { days, text: '', tone: 'plain' } : { days, text: `还剩 ${days} 个工作日`, tone: days <= 3 ? 'soon' : 'plain' };
}

/** Why a running application has no due day. */
export function noDueText({ state, closedOn }: Stood): string {
  if (closedOn !== null) return '';
  if (state === 'unconfirmed') return '确认收到后起算';
  return state === 'awaitingCorrection' || state === 'awaitingFee' ? '期限停着' : '缺放假安排，算不出';
}

/** What has to be done first stands first: by due day (to be confirmed: since its arrival), then waiting, then closed (the latest first). */
export function byNextAction(one: Listed, other: Listed): number {
  const rank = ({ closedOn, due, state }: Listed): number => (closedOn !== null ? 2 : state === 'unconfirmed' || due !== null ? 0 : 1);
  return rank(one) - rank(other) || (one.closedOn !== null ? (other.closedOn ?? '').localeCompare(one.closedOn) : (one.due ?? one.application.received.on).localeCompare(other.due ?? other.application.received.on)) || other.id - one.id;
}
