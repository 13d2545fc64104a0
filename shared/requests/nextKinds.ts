// Which steps may be offered next: those whose kind is not refused by the order of what has happened so far.
import type { Day } from '../days/day.ts';
import type { Application, EventKind, KeptEvent } from './application.ts';
import { orderRefusal } from './order.ts';
import { countingEvents, standingOf, waitingFor } from './standing.ts';

/** In the order they are offered; the usual ones first. */
const ORDER: readonly EventKind[] = ['received', 'corrected', 'correctionLapsed', 'thirdPartyAnswered', 'agencyAnswered', 'feePaid', 'feeLapsed', 'reasonsGiven', 'replied', 'correctionAsked', 'thirdPartyAsked', 'agencyAsked', 'extended', 'feeNoticed', 'reasonsAsked', 'delayed', 'withdrawn', 'reconsideration', 'litigation'];
const AFTER_REPLY: readonly EventKind[] = ['reconsideration', 'litigation'];

/** A day that does not fit is the form's matter; here only the kind counts. `overdue`: no reply in time, against which the applicant may go to reconsideration or to court. */
export function nextKinds(application: Application, all: readonly KeptEvent[], today: Day, overdue = false): EventKind[] {
  const events = countingEvents(all);
  const { state, closedOn } = standingOf(application, all);
  return ORDER.filter((kind) => {
    if (closedOn !== null) return AFTER_REPLY.includes(kind);
    if (AFTER_REPLY.includes(kind)) return overdue;
    if (kind === 'received') return state === 'unconfirmed';
    if ((kind === 'extended' || kind === 'delayed') && waitingFor(events) !== null) return false;
    const draft = { kind, on: today, id: Number.MAX_SAFE_INTEGER, deadline: '9999-12-31' } as unknown as KeptEvent;
    return orderRefusal(application, events, draft, events)?.at?.field !== 'event.kind';
  });
}
