// Where an application stands: derived from its events, never stored.
import type { Day } from '../days/day.ts';
import type { Application, KeptEvent, Received } from './application.ts';
import type { Outcome } from './outcomes.ts';

/** 待确认, 办理中, 等待补正, 征求意见, 等待缴费, 等待说明理由, 已答复, 不再处理, 已撤回. */
export const requestStates = ['unconfirmed', 'open', 'awaitingCorrection', 'consulting', 'awaitingFee', 'awaitingReasons', 'replied', 'lapsed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const stateNames: Record<RequestState, string> = {
  unconfirmed: '待确认', open: '办理中', awaitingCorrection: '等待补正', consulting: '征求意见', awaitingFee: '等待缴费', awaitingReasons: '等待说明理由', replied: '已答复', lapsed: '不再处理', withdrawn: '已撤回',
};

export interface Standing {
  state: RequestState;
  /** The day of receipt by Art. 31; null while it is not confirmed. */
  receivedOn: Day | null;
  /** How it ended, and when; null while it has not. */
  closedOn: Day | null;
  outcome: Outcome | null;
}

/** The events that count, by day and then by number. */
export function countingEvents(events: readonly KeptEvent[]): KeptEvent[] {
  const struck = new Set(events.flatMap((event) => (event.kind === 'struckOut' ? [event.event] : [])));
  return events.filter((event) => event.kind !== 'struckOut' && !struck.has(event.id)).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id));
}

/** Receipt as it was entered last: a later confirmation or correction takes the place of the application's own. */
export function receivedOf(application: Application, events: readonly KeptEvent[]): Received {
  let last: (KeptEvent & { kind: 'received' }) | undefined;
  for (const event of events) if (event.kind === 'received' && (!last || event.id > last.id)) last = event;
  return last ?? application.received;
}

/** 条例第三十一条: the day handed in or signed for; for ordinary mail, the internet and fax the day both sides confirmed. */
export function receiptDay({ on, way, confirmedOn }: Received): Day | null {
  return way === 'inPerson' || way === 'signedMail' ? on : (confirmedOn ?? null);
}

const CLOSING: Partial<Record<KeptEvent['kind'], { state: RequestState; outcome: Outcome }>> = {
  correctionLapsed: { state: 'lapsed', outcome: 'other_notCorrected' },
  feeLapsed: { state: 'lapsed', outcome: 'other_feeUnpaid' },
  withdrawn: { state: 'withdrawn', outcome: 'other_other' },
};

/** True when something asked last has none of the answers after it. `events` as countingEvents gives them. */
export function isOpen(events: readonly KeptEvent[], asked: KeptEvent['kind'], ...answers: KeptEvent['kind'][]): boolean {
  const at = events.findLastIndex((event) => event.kind === asked);
  return at >= 0 && !events.slice(at).some((event) => answers.includes(event.kind));
}

/** What the applicant has to do before the period begins anew: while it lasts, no due day runs. */
export function waitingFor(events: readonly KeptEvent[]): 'correction' | 'fee' | null {
  if (isOpen(events, 'correctionAsked', 'corrected')) return 'correction';
  return isOpen(events, 'feeNoticed', 'feePaid') ? 'fee' : null;
}

/** As many were asked as have answered, or fewer? */
function isConsulting(events: readonly KeptEvent[]): boolean {
  const count = (kind: KeptEvent['kind']): number => events.filter((event) => event.kind === kind).length;
  return count('thirdPartyAsked') > count('thirdPartyAnswered') || count('agencyAsked') > count('agencyAnswered');
}

/** What the events make of the application. */
export function standingOf(application: Application, events: readonly KeptEvent[]): Standing {
  const counting = countingEvents(events);
  const receivedOn = receiptDay(receivedOf(application, counting));
  const closing = counting.find((event) => event.kind === 'replied' || CLOSING[event.kind] !== undefined);
  if (closing) {
    const facts = closing.kind === 'replied' ? { state: 'replied' as const, outcome: closing.outcome } : CLOSING[closing.kind];
    return { state: facts?.state ?? 'replied', receivedOn, closedOn: closing.on, outcome: facts?.outcome ?? null };
  }
  return { state: openState(counting, receivedOn), receivedOn, closedOn: null, outcome: null };
}

function openState(events: readonly KeptEvent[], receivedOn: Day | null): RequestState {
  if (receivedOn === null) return 'unconfirmed';
  const waiting = waitingFor(events);
  if (waiting !== null) return waiting === 'correction' ? 'awaitingCorrection' : 'awaitingFee';
  if (isConsulting(events)) return 'consulting';
  return isOpen(events, 'reasonsAsked', 'reasonsGiven', 'delayed') ? 'awaitingReasons' : 'open';
}
