// Which event may follow what has happened: each refusal names the article or what is missing.
import { formatDay } from '../days/phrases.ts';
import type { Problem } from '../problems.ts';
import type { Application, KeptEvent, RequestEvent } from './application.ts';
import { clockOf, payBy } from './clock.ts';
import type { ClockRules } from './clockFacts.ts';
import { limitOn } from './limits.ts';
import { orderRefusal } from './order.ts';
import { countingEvents } from './standing.ts';

const refuse = (code: string, message: string, field = 'on'): Problem => ({ code, message, at: { field: `event.${field}` } });

/** A confirmation before the arrival is a slip of the pen. */
export function receiptRefusal({ on, confirmedOn }: { on: string; confirmedOn?: string | null | undefined }, field: string): Problem | null {
  return confirmedOn && confirmedOn < on ? { code: 'confirmed-too-early', message: `确认的日期（${confirmedOn}）早于到达的日期（${on}），请核对。`, at: { field } } : null;
}

/**
 * The first reason why an event may not be added, or null. It is judged by what had happened up to its day; an event entered
 * late must not take away what later ones rest on, and neither must striking one out.
 * Refuses ('calendar-missing') where a due day has to be known and cannot be.
 */
export function eventRefusal(application: Application, events: readonly KeptEvent[], event: RequestEvent, rules: ClockRules): Problem | null {
  const kept: KeptEvent = { ...event, id: Math.max(0, ...events.map(({ id }) => id)) + 1 };
  if (event.kind === 'struckOut') {
    if (!countingEvents(events).some(({ id }) => id === event.event)) return refuse('event-missing', '要作废的事项不在这份申请里，或者已经作废。', 'event');
    return laterRefusal(application, [...events, kept], '作废这一步以后');
  }
  const counting = countingEvents(events);
  const until = counting.filter(({ on }) => on <= event.on);
  if (event.kind === 'received') return receiptRefusal(event, 'event.confirmedOn') ?? laterRefusal(application, [...events, kept], '这样更改收到的日期以后');
  return orderRefusal(application, until, kept, counting) ?? timeRefusal(application, until, event, rules) ?? laterRefusal(application, [...events, kept], '登记这一步以后');
}

/** Whether each event still may stand where it stands; the first that may not. */
function laterRefusal(application: Application, events: readonly KeptEvent[], lead: string): Problem | null {
  const counting = countingEvents(events);
  for (const [at, event] of counting.entries()) {
    const problem = event.kind === 'received' ? null : orderRefusal(application, counting.slice(0, at), event, counting);
    if (problem) return refuse('later-event-stands', `${lead}，${formatDay(event.on)}登记的事项就没有依据了（${problem.message.replace(/。$/, '')}）。请先作废后面的事项。`, 'kind');
  }
  return null;
}

/** What depends on days: the extension, the delay, lapses. */
function timeRefusal(application: Application, until: readonly KeptEvent[], event: RequestEvent, rules: ClockRules): Problem | null {
  const { calendar, limits, settings } = rules;
  if (event.kind === 'feeLapsed') {
    const notice = until.findLast((one) => one.kind === 'feeNoticed');
    const last = notice ? payBy(notice, rules) : null;
    return last !== null && event.on <= last ? refuse('lapse-too-early', `缴费期限到${formatDay(last)}，还没有过，不能按逾期未缴费处理（国办函〔2020〕109号第六条）。`) : null;
  }
  if (event.kind !== 'extended' && event.kind !== 'delayed') return null;
  const clock = clockOf(application, until, calendar, limits, settings);
  if (clock.due === null) return refuse('clock-stopped', '期限正停着（等待补正或缴费），不需要也不能延长。', 'kind');
  if (event.on > clock.due) return refuse('extension-late', `期限已于${formatDay(clock.due)}届满，不能在届满之后延长。`);
  if (event.kind === 'delayed') {
    if (!calendar.kindOf(event.until).working) return refuse('not-working-day', `${formatDay(event.until)}不是工作日，请改为工作日。`, 'until');
    return event.until <= clock.due ? refuse('delay-needless', `${formatDay(event.until)}不晚于现在的期限（${formatDay(clock.due)}），不需要延迟。`, 'until') : null;
  }
  const most = limitOn(limits, 'extension', clock.countedFrom ?? event.on);
  return event.workingDays > most.days ? refuse('extension-too-long', `延长最长不得超过${most.days}个工作日（${most.article}），不能延长${event.workingDays}个工作日。`, 'workingDays') : null;
}
