// Which event may follow what has happened: each refusal names the article or what is missing.
import type { Calendar } from '../days/calendar.ts';
import { formatDay } from '../days/phrases.ts';
import type { Problem } from '../problems.ts';
import type { Application, ClockSettings, KeptEvent, RequestEvent } from './application.ts';
import { clockOf } from './clock.ts';
import { limitOn } from './limits.ts';
import type { Limit } from './limits.ts';
import { countingEvents, standingOf } from './standing.ts';

/** What must have happened, and not been answered yet, for an answer to be taken. */
const ANSWERS: Partial<Record<RequestEvent['kind'], { asked: RequestEvent['kind']; say: string }>> = {
  corrected: { asked: 'correctionAsked', say: '还没有告知补正' },
  correctionLapsed: { asked: 'correctionAsked', say: '还没有告知补正' },
  thirdPartyAnswered: { asked: 'thirdPartyAsked', say: '还没有征求第三方意见' },
  agencyAnswered: { asked: 'agencyAsked', say: '还没有征求其他机关意见' },
  feePaid: { asked: 'feeNoticed', say: '还没有发收费通知' },
  feeLapsed: { asked: 'feeNoticed', say: '还没有发收费通知' },
  reasonsGiven: { asked: 'reasonsAsked', say: '还没有要求说明理由' },
};
const AFTER_CLOSING: readonly RequestEvent['kind'][] = ['reconsideration', 'litigation', 'struckOut'];

/** The first reason why an event may not be added, or null. */
export function eventRefusal(application: Application, events: readonly KeptEvent[], event: RequestEvent, calendar: Calendar, limits: readonly Limit[], settings: ClockSettings): Problem | null {
  const refuse = (code: string, message: string, field = 'on'): Problem => ({ code, message, at: { field: `event.${field}` } });
  const counting = countingEvents(events);
  const standing = standingOf(application, events);
  if (event.kind === 'struckOut') {
    const struck = events.find((one) => one.id === event.event);
    if (!struck || !counting.includes(struck)) return refuse('event-missing', '要作废的事项不在这份申请里，或者已经作废。', 'event');
    return null;
  }
  const first = application.received.on;
  if (event.on < first) return refuse('event-too-early', `${formatDay(event.on)}在收到申请（${formatDay(first)}）之前，请核对日期。`);
  if (standing.closedOn !== null && !AFTER_CLOSING.includes(event.kind)) return refuse('request-closed', `这份申请已于${formatDay(standing.closedOn)}办结，不能再登记这一步；登记错了的，先作废原来的事项。`, 'kind');
  if (standing.receivedOn === null && event.kind !== 'received' && event.kind !== 'withdrawn') return refuse('receipt-unconfirmed', '还没有与申请人确认收到，期限尚未起算。请先登记确认的日期。', 'kind');
  const answer = ANSWERS[event.kind];
  if (answer) {
    const asked = counting.findLast((one) => one.kind === answer.asked);
    if (!asked) return refuse('not-asked', `${answer.say}，不能登记这一步。`, 'kind');
    if (asked.on > event.on) return refuse('event-too-early', `${formatDay(event.on)}早于所答复的${formatDay(asked.on)}，请核对日期。`);
  }
  if (event.kind === 'correctionAsked' && event.deadline <= event.on) return refuse('deadline-too-early', '补正期限应在告知之后。', 'deadline');
  if (event.kind === 'correctionAsked' && standing.state === 'awaitingCorrection') return refuse('correction-twice', '已经告知补正，正在等待；补正应当一次性告知（第三十条）。', 'kind');
  if (event.kind === 'correctionLapsed') {
    const asked = counting.findLast((one) => one.kind === 'correctionAsked');
    if (asked?.kind === 'correctionAsked' && event.on <= asked.deadline) return refuse('lapse-too-early', `补正期限到${formatDay(asked.deadline)}，还没有过，不能按逾期不补正处理。`);
  }
  if (event.kind === 'extended') return extensionRefusal(application, events, event, calendar, limits, settings);
  if (event.kind === 'delayed' && !calendar.kindOf(event.until).working) return refuse('not-working-day', `${formatDay(event.until)}不是工作日，请改为工作日。`, 'until');
  return null;
}

/** 第三十三条第二款: once, at most 20 working days, before the period is over. */
function extensionRefusal(application: Application, events: readonly KeptEvent[], event: Extract<RequestEvent, { kind: 'extended' }>, calendar: Calendar, limits: readonly Limit[], settings: ClockSettings): Problem | null {
  const clock = clockOf(application, events, calendar, limits, settings);
  const at = (field: string) => ({ field: `event.${field}` });
  if (clock.due === null) return { code: 'clock-stopped', message: '期限正停着（等待补正或缴费），不需要也不能延长。', at: at('kind') };
  const most = limitOn(limits, 'extension', clock.countedFrom ?? event.on);
  if (event.workingDays > most.days) return { code: 'extension-too-long', message: `延长最长不得超过${most.days}个工作日（${most.article}），不能延长${event.workingDays}个工作日。`, at: at('workingDays') };
  if (countingEvents(events).some((one) => one.kind === 'extended' && one.on >= (clock.countedFrom ?? ''))) return { code: 'extension-twice', message: `已经延长过一次，不能再延长（${most.article}）。`, at: at('kind') };
  if (event.on > clock.due) return { code: 'extension-late', message: `期限已于${formatDay(clock.due)}届满，不能在届满之后延长。`, at: at('on') };
  return null;
}
