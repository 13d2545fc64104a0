// Which steps are offered next, state by state, and that none is offered that is refused for its kind.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/days/count.ts';
import { day } from '../../../shared/days/day.ts';
import { eventRefusal } from '../../../shared/requests/addEvent.ts';
import { eventSchema } from '../../../shared/requests/application.ts';
import type { EventKind, KeptEvent } from '../../../shared/requests/application.ts';
import { nextKinds } from '../../../shared/requests/nextKinds.ts';
import { eventNames } from '../../../shared/requests/words.ts';
import { applicationOn, numbered, rules } from './cases.ts';

const event = (kind: EventKind, on: string, more: Record<string, unknown> = {}) => eventSchema.parse({ kind, on, deadline: '2024-03-29', workingDays: 5, approvedBy: '科长', reason: '范围大', until: '2024-05-08', yuan: 100, outcome: 'granted', event: 1, way: 'inPerson', ...more });
const today = day('2024-03-20');
const after = (...events: KeptEvent[] | ReturnType<typeof event>[]) => nextKinds(applicationOn('2024-03-04'), numbered(events), today);
const usual: EventKind[] = ['replied', 'correctionAsked', 'thirdPartyAsked', 'agencyAsked', 'extended', 'feeNoticed', 'reasonsAsked', 'withdrawn'];

describe('state by state', () => {
  const cases: [string, EventKind[], EventKind[]][] = [
    ['just received', after(), usual],
    ['waiting for a correction: no second asking, nothing to extend', after(event('correctionAsked', '2024-03-06')), ['corrected', 'correctionLapsed', 'replied', 'thirdPartyAsked', 'agencyAsked', 'feeNoticed', 'reasonsAsked', 'withdrawn']],
    ['corrected: the period runs anew, asking again is judged by people', after(event('correctionAsked', '2024-03-06'), event('corrected', '2024-03-12')), usual],
    ['a third party asked', after(event('thirdPartyAsked', '2024-03-06')), ['thirdPartyAnswered', ...usual]],
    ['a third party answered', after(event('thirdPartyAsked', '2024-03-06'), event('thirdPartyAnswered', '2024-03-08')), usual],
    ['two asked, one answered', after(event('agencyAsked', '2024-03-06'), event('agencyAsked', '2024-03-07'), event('agencyAnswered', '2024-03-08')), ['agencyAnswered', ...usual]],
    ['extended once: not again', after(event('extended', '2024-03-06')), usual.filter((kind) => kind !== 'extended')],
    ['extended, corrected: the new period may be extended', after(event('extended', '2024-03-06'), event('correctionAsked', '2024-03-07'), event('corrected', '2024-03-12')), usual],
    ['the extension struck out', after(event('extended', '2024-03-06'), event('struckOut', '2024-03-07')), usual],
    ['a fee noticed: the period stands still', after(event('feeNoticed', '2024-03-06')), ['feePaid', 'feeLapsed', 'replied', 'correctionAsked', 'thirdPartyAsked', 'agencyAsked', 'reasonsAsked', 'withdrawn']],
    ['reasons asked', after(event('reasonsAsked', '2024-03-06')), ['reasonsGiven', 'replied', 'correctionAsked', 'thirdPartyAsked', 'agencyAsked', 'extended', 'feeNoticed', 'reasonsAsked', 'delayed', 'withdrawn']],
    ['answered', after(event('replied', '2024-03-18')), ['reconsideration', 'litigation']],
    ['the answer struck out', after(event('replied', '2024-03-18'), event('struckOut', '2024-03-19')), usual],
    ['not confirmed', nextKinds(applicationOn('2024-03-04', '互联网'), [], today), ['received', 'withdrawn']],
    ['not answered in time: the applicant may go to court', nextKinds(applicationOn('2024-03-04'), [], day('2024-04-02'), true), [...usual, 'reconsideration', 'litigation']],
  ];
  test.each(cases)('%s', (_name, offered, expected) => expect(offered.map((kind) => eventNames[kind])).toEqual(expected.map((kind) => eventNames[kind])));
});

test('of every course: what is not offered is refused, but for corrections of the receipt, cases against silence, and a second asking for reasons', () => {
  const kinds = Object.keys(eventNames).filter((kind) => kind !== 'struckOut') as EventKind[];
  const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 0, max: 30 }) }), { maxLength: 8 });
  fc.assert(fc.property(steps, (wanted) => {
    const application = applicationOn('2024-03-04');
    const kept: KeptEvent[] = [];
    for (const { kind, at } of wanted) {
      const on = addDays(day('2024-03-04'), at) ?? today;
      const draft = event(kind, on, { deadline: addDays(on, 10), until: '2024-06-28' });
      if (eventRefusal(application, kept, draft, rules) === null) kept.push({ ...draft, id: kept.length + 1 });
    }
    const last = kept.map(({ on }) => on).sort().at(-1) ?? day('2024-03-04');
    const offered = nextKinds(application, kept, last);
    for (const kind of kinds) {
      const problem = eventRefusal(application, kept, event(kind, last, { deadline: addDays(last, 10), until: '2024-06-28' }), rules);
      if (offered.includes(kind)) expect([null, 'event.on', 'event.until', 'event.workingDays', 'event.kind'], kind).toContain(problem?.at?.field ?? null);
      else if (!['received', 'reconsideration', 'litigation'].includes(kind)) expect(problem, `${kind} after ${kept.map((one) => `${one.kind} ${one.on}`).join(', ')}`).not.toBeNull();
    }
  }), { numRuns: 300 });
});
