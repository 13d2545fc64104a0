// The order of steps, calendar apart: what must have been asked before it is answered, what may not follow, what happens once.
import { formatDay } from '../days/phrases.ts';
import type { Problem } from '../problems.ts';
import type { Application, KeptEvent } from './application.ts';
import { isOpen, receiptDay, receivedOf, standingOf } from './standing.ts';

type Kind = KeptEvent['kind'];

/** What must have happened for an answer to be taken; `once`: each asking has one answer. */
const ANSWERS: Partial<Record<Kind, { asked: Kind; say: string; once: boolean }>> = {
  corrected: { asked: 'correctionAsked', say: '还没有告知补正', once: true },
  correctionLapsed: { asked: 'correctionAsked', say: '还没有告知补正', once: true },
  thirdPartyAnswered: { asked: 'thirdPartyAsked', say: '还没有征求第三方意见，或者都已答复', once: true },
  agencyAnswered: { asked: 'agencyAsked', say: '还没有征求其他机关意见，或者都已答复', once: true },
  feePaid: { asked: 'feeNoticed', say: '还没有发收费通知', once: true },
  feeLapsed: { asked: 'feeNoticed', say: '还没有发收费通知', once: true },
  reasonsGiven: { asked: 'reasonsAsked', say: '还没有要求说明理由', once: true },
  delayed: { asked: 'reasonsAsked', say: '还没有要求申请人说明理由（第三十五条）', once: false },
};
const AFTER_CLOSING: readonly Kind[] = ['reconsideration', 'litigation', 'struckOut'];

/** The first reason why an event may not stand after those before it, or null. `before` and `all` as countingEvents gives them. */
export function orderRefusal(application: Application, before: readonly KeptEvent[], event: KeptEvent, all: readonly KeptEvent[]): Problem | null {
  const refuse = (code: string, message: string, field = 'on'): Problem => ({ code, message, at: { field: `event.${field}` } });
  // Receipt counts as it was settled in the end, whenever that was entered.
  const received = receivedOf(application, all);
  if (event.on < received.on) return refuse('event-too-early', `${formatDay(event.on)}在收到申请（${formatDay(received.on)}）之前，请核对日期。`);
  const standing = standingOf(application, before);
  if (standing.closedOn !== null && !AFTER_CLOSING.includes(event.kind)) return refuse('request-closed', `这份申请已于${formatDay(standing.closedOn)}办结，不能再登记这一步；登记错了的，先作废原来的事项。`, 'kind');
  const receivedOn = receiptDay(received);
  if (event.kind === 'withdrawn') return null;
  if (receivedOn === null) return refuse('receipt-unconfirmed', '还没有与申请人确认收到，期限尚未起算。请先登记确认的日期。', 'kind');
  if (event.on < receivedOn) return refuse('event-too-early', `${formatDay(event.on)}在确认收到（${formatDay(receivedOn)}）之前，请核对日期。`);
  return answerRefusal(before, event, refuse) ?? onceRefusal(before, event, refuse);
}

type Refuse = (code: string, message: string, field?: string) => Problem;

function answerRefusal(before: readonly KeptEvent[], event: KeptEvent, refuse: Refuse): Problem | null {
  const answer = ANSWERS[event.kind];
  if (!answer) return null;
  const asked = before.filter((one) => one.kind === answer.asked);
  const answered = before.filter((one) => one.kind === event.kind);
  const consultation = event.kind === 'thirdPartyAnswered' || event.kind === 'agencyAnswered';
  if (asked.length === 0 || (consultation && answered.length >= asked.length)) return refuse('not-asked', `${answer.say}，不能登记这一步。`, 'kind');
  if (answer.once && !consultation && !isOpen(before, answer.asked, ...answersTo(answer.asked))) return refuse('not-asked', `${answer.say}，或者已经有了结果，不能登记这一步。`, 'kind');
  if (consultation && event.of != null && !asked.some((one) => one.id === event.of)) return refuse('event-missing', '所答复的征求意见不在这份申请里，或者在答复之后。', 'of');
  return null;
}

const answersTo = (asked: Kind): Kind[] => (Object.entries(ANSWERS) as [Kind, { asked: Kind; once: boolean }][]).filter(([, one]) => one.asked === asked && one.once).map(([kind]) => kind);

function onceRefusal(before: readonly KeptEvent[], event: KeptEvent, refuse: Refuse): Problem | null {
  if (event.kind === 'correctionAsked') {
    if (event.deadline <= event.on) return refuse('deadline-too-early', '补正期限应在告知之后。', 'deadline');
    if (isOpen(before, 'correctionAsked', 'corrected')) return refuse('correction-twice', '已经告知补正，正在等待；补正应当一次性告知（第三十条）。', 'kind');
  }
  if (event.kind === 'correctionLapsed') {
    const asked = before.findLast((one) => one.kind === 'correctionAsked');
    if (asked && event.on <= asked.deadline) return refuse('lapse-too-early', `补正期限到${formatDay(asked.deadline)}，还没有过，不能按逾期不补正处理。`);
  }
  if (event.kind === 'feeNoticed' && isOpen(before, 'feeNoticed', 'feePaid')) return refuse('fee-twice', '已经发过收费通知，正在等待缴费。', 'kind');
  if (event.kind === 'extended') {
    const begun = before.findLastIndex((one) => one.kind === 'corrected' || one.kind === 'feePaid');
    if (before.slice(begun + 1).some((one) => one.kind === 'extended')) return refuse('extension-twice', '已经延长过一次，不能再延长（第三十三条第二款）。', 'kind');
  }
  return null;
}
