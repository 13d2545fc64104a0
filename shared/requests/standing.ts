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

/** 条例第三十一条: the day handed in or signed for; for ordinary mail, the internet and fax the day both sides confirmed. */
export function receiptDay({ on, way, confirmedOn }: Received): Day | null {
  return way === 'inPerson' || way === 'signedMail' ? on : (confirmedOn ?? null);
}

const CLOSING: Partial<Record<KeptEvent['kind'], { state: RequestState; outcome: Outcome }>> = {
  correctionLapsed: { state: 'lapsed', outcome: 'other_notCorrected' },
  feeLapsed: { state: 'lapsed', outcome: 'other_feeUnpaid' },
  withdrawn: { state: 'withdrawn', outcome: 'other_other' },
};

/** What the events up to their last make of the application. */
export function standingOf(application: Application, events: readonly KeptEvent[]): Standing {
  const counting = countingEvents(events);
  const received = counting.findLast((event) => event.kind === 'received') ?? application.received;
  const receivedOn = receiptDay(received);
  const closing = counting.find((event) => event.kind === 'replied' || CLOSING[event.kind] !== undefined);
  if (closing) {
    const facts = closing.kind === 'replied' ? { state: 'replied' as const, outcome: closing.outcome } : CLOSING[closing.kind];
    return { state: facts?.state ?? 'replied', receivedOn, closedOn: closing.on, outcome: facts?.outcome ?? null };
  }
  const last = (asked: KeptEvent['kind'], ...answered: KeptEvent['kind'][]): boolean => {
    const at = counting.findLastIndex((event) => event.kind === asked);
    return at >= 0 && !counting.slice(at).some((event) => answered.includes(event.kind));
  };
  const state: RequestState =
    receivedOn === null
      ? 'unconfirmed'
      : last('correctionAsked', 'corrected')
        ? 'awaitingCorrection'
        : last('feeNoticed', 'feePaid')
          ? 'awaitingFee'
          : last('thirdPartyAsked', 'thirdPartyAnswered') || last('agencyAsked', 'agencyAnswered')
            ? 'consulting'
            : last('reasonsAsked', 'reasonsGiven', 'delayed')
              ? 'awaitingReasons'
              : 'open';
  return { state, receivedOn, closedOn: null, outcome: null };
}
