// The clock of an application: when the reply is due, and why, day by day (条例第三十、三十一、三十三至三十五条).
import type { Calendar } from '../days/calendar.ts';
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { countWorkingDays } from '../days/workingDays.ts';
import type { CountedDay } from '../days/workingDays.ts';
import { usualSettings } from './application.ts';
import type { Application, ClockSettings, KeptEvent } from './application.ts';
import { limitOn } from './limits.ts';
import type { Limit } from './limits.ts';
import { pausedOn, pausesOf } from './pauses.ts';
import { countingEvents, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

export interface Clock extends Standing {
  /** The day by which the reply is due; null while the clock does not run: not confirmed, waiting for a correction or a payment. */
  due: Day | null;
  /** The day the count begins from (itself not counted, by the usual reading). */
  countedFrom: Day | null;
  /** What the due day rests on, in sentences with their articles. */
  reasons: string[];
  /** Every day from `countedFrom` to `due`: counted or not, and why. */
  days: CountedDay[];
  /** Other days the applicant or the office has to keep: correction to be asked by, correction, payment, opinions. */
  deadlines: { what: string; day: Day }[];
  /** What the person should look at. */
  warnings: string[];
}

const named = (day: Day): string => formatDay(day);

/** The day the period runs from, and which event made it begin anew. */
function startOf(events: readonly KeptEvent[], receivedOn: Day): { from: Day; why: string } {
  const restart = events.findLast((event) => event.kind === 'corrected' || event.kind === 'feePaid');
  if (restart?.kind === 'corrected') return { from: restart.on, why: `${named(restart.on)}收到补正的申请，答复期限自收到补正之日重新起算（第三十条）` };
  if (restart) return { from: restart.on, why: `${named(restart.on)}缴纳信息处理费，期限自缴费次日重新起算（国办函〔2020〕109号第六条）` };
  return { from: receivedOn, why: `${named(receivedOn)}收到申请（第三十一条）` };
}

function waysOfReceipt(application: Application, events: readonly KeptEvent[]): string {
  const received = events.findLast((event) => event.kind === 'received') ?? application.received;
  switch (received.way) {
    case 'inPerson':
      return '当面提交，以提交之日为收到之日';
    case 'signedMail':
      return '邮寄签收，以签收之日为收到之日';
    case 'ordinaryMail':
      return '平常信函，以与申请人确认之日为收到之日';
    case 'internet':
      return '互联网渠道，以双方确认之日为收到之日';
    case 'fax':
      return '传真，以双方确认之日为收到之日';
  }
}

const OTHER_READINGS = '当日是否计入、征求意见起止日是否扣除，条例没有写明，按“设置”里的读法计算。';

/**
 * Derives the clock from the events. Refuses ('calendar-missing') when a year on the way has no schedule.
 * `limits`: the dated limits of the Regulation. The reading of what the text leaves open is in `settings`.
 */
export function clockOf(application: Application, all: readonly KeptEvent[], calendar: Calendar, limits: readonly Limit[], settings: ClockSettings = usualSettings): Clock {
  const events = countingEvents(all);
  const standing = standingOf(application, all);
  const clock: Clock = { ...standing, due: null, countedFrom: null, reasons: [], days: [], deadlines: [], warnings: [] };
  const { receivedOn } = standing;
  if (receivedOn === null) {
    clock.reasons.push(`${waysOfReceipt(application, events)}；还没有确认，期限尚未起算（第三十一条）。`);
    clock.warnings.push('应在收到的当日与申请人确认；无法联系的，做好登记，自恢复联络之日起算（国办公开办函〔2015〕207号）。');
    return clock;
  }
  const options = { firstDayCounts: settings.firstDayCounts };
  const correction = limitOn(limits, 'correction', receivedOn);
  const askBy = countWorkingDays(calendar, receivedOn, correction.days, options).due;
  const asked = events.find((event) => event.kind === 'correctionAsked');
  if (!asked && standing.state === 'open') clock.deadlines.push({ what: '需要补正的，在此之前一次性告知', day: askBy });
  if (asked && asked.on > askBy) clock.warnings.push(`补正告知（${named(asked.on)}）晚于收到申请后${correction.days}个工作日（${named(askBy)}）（第三十条）。`);

  const { from, why } = startOf(events, receivedOn);
  clock.reasons.push(`${waysOfReceipt(application, events)}；${why}。`);
  if (standing.state === 'awaitingCorrection') {
    const waiting = events.findLast((event) => event.kind === 'correctionAsked');
    if (waiting?.kind === 'correctionAsked') clock.deadlines.push({ what: '申请人补正', day: waiting.deadline });
    clock.reasons.push('等待申请人补正，答复期限自收到补正之日重新起算（第三十条）。');
    return clock;
  }
  if (standing.state === 'awaitingFee') {
    const notice = events.findLast((event) => event.kind === 'feeNoticed');
    const payBy = notice ? addDays(notice.on, limitOn(limits, 'feePayment', notice.on).days) : null;
    if (payBy) clock.deadlines.push({ what: '申请人缴费', day: payBy });
    clock.reasons.push('等待申请人缴费，期限自缴费次日重新起算（国办函〔2020〕109号第六条）。');
    return clock;
  }

  const pauses = pausesOf(events, calendar, limits);
  const reply = limitOn(limits, 'reply', from);
  const extended = events.filter((event) => event.kind === 'extended' && event.on >= from);
  const more = extended.reduce((sum, event) => sum + (event.kind === 'extended' ? event.workingDays : 0), 0);
  const { due, days } = countWorkingDays(calendar, from, reply.days + more, { ...options, excluded: (day) => pausedOn(pauses, day, settings.consultation) });
  clock.countedFrom = from;
  clock.due = due;
  clock.days = days;
  clock.reasons.push(`自收到之日起${reply.days}个工作日内答复（${reply.article}）。`);
  for (const event of extended) if (event.kind === 'extended') clock.reasons.push(`${named(event.on)}经${event.approvedBy}同意延长${event.workingDays}个工作日，理由：${event.reason}（${limitOn(limits, 'extension', from).article}）。`);
  for (const pause of pauses) {
    clock.reasons.push(`${named(pause.asked)}征求${pause.who}意见，至${named(pause.ended)}${pause.how === 'answered' ? '收到意见' : '法定期限届满'}，所需时间不计入期限（第三十三条第三款、${pause.article}）${pause.silence === null ? '' : `；${pause.silence}`}。`);
    if (pause.how === 'deadline') clock.deadlines.push({ what: `${pause.who}提出意见`, day: pause.ended });
  }
  const delayed = events.findLast((event) => event.kind === 'delayed');
  if (delayed?.kind === 'delayed' && delayed.until > due) {
    clock.due = delayed.until;
    clock.days = [...days, ...daysUntil(calendar, due, delayed.until)];
    clock.reasons.push(`申请数量、频次明显超过合理范围，${named(delayed.on)}确定延迟答复至${named(delayed.until)}（第三十五条），理由：${delayed.reason}。`);
  }
  clock.reasons.push(`应在${named(clock.due)}前（含当日）答复。${OTHER_READINGS}`);
  if (standing.closedOn !== null && clock.due !== null && standing.closedOn > clock.due) clock.warnings.push(`${named(standing.closedOn)}办结，晚于期限${named(clock.due)}。`);
  return clock;
}

/** The days after one day up to another, none of them counted: a delay is fixed by its day, not by a number. */
function daysUntil(calendar: Calendar, after: Day, until: Day): CountedDay[] {
  const found: CountedDay[] = [];
  for (let day = addDays(after, 1); day !== null && day <= until; day = addDays(day, 1)) {
    const { working, why } = calendar.kindOf(day);
    found.push({ day, counted: false, why: working ? '延迟答复的合理期限内' : why });
  }
  return found;
}

/** Whether a reply is overdue on a day: not closed, the clock running, the due day past. */
export function isOverdue(clock: Pick<Clock, 'closedOn' | 'due'>, on: Day): boolean {
  return clock.closedOn === null && clock.due !== null && clock.due < on;
}
