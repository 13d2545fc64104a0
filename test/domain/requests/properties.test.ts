// What must hold of every course an application can take, over random events.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/days/count.ts';
import { day } from '../../../shared/days/day.ts';
import type { Day } from '../../../shared/days/day.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import { eventRefusal } from '../../../shared/requests/addEvent.ts';
import { eventSchema } from '../../../shared/requests/application.ts';
import type { Application, KeptEvent } from '../../../shared/requests/application.ts';
import { clockOf } from '../../../shared/requests/clock.ts';
import type { ClockRules } from '../../../shared/requests/clockFacts.ts';
import { limitOn } from '../../../shared/requests/limits.ts';
import { countingEvents } from '../../../shared/requests/standing.ts';
import { applicationOn, rules } from './cases.ts';

const later = (from: Day, days: number): Day => addDays(from, days) ?? from;
const kinds = [
  'correctionAsked', 'corrected', 'correctionLapsed', 'thirdPartyAsked', 'thirdPartyAnswered', 'agencyAsked', 'agencyAnswered', 'extended', 'reasonsAsked', 'reasonsGiven', 'delayed', 'feeNoticed', 'feePaid', 'feeLapsed', 'replied', 'withdrawn', 'struckOut', 'received',
] as const;

interface Step {
  kind: (typeof kinds)[number];
  /** Days after receipt. */
  at: number;
  length: number;
}

const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 25 }) }), { maxLength: 12 });
const settings = fc.record({ firstDayCounts: fc.boolean(), consultation: fc.constantFrom('afterAskingToAnswer' as const, 'askingToAnswer' as const, 'afterAskingBeforeAnswer' as const) });
const receipts = fc.integer({ min: 0, max: 2300 }).map((count) => later(day('2019-05-15'), count));

/** Enters what may be entered, in the order given, and keeps the rest out. */
function enter(application: Application, wanted: readonly Step[], using: ClockRules): KeptEvent[] {
  const kept: KeptEvent[] = [];
  for (const { kind, at, length } of wanted) {
    const on = later(application.received.on, at);
    const parsed = eventSchema.parse({
      kind, on, deadline: later(on, length), workingDays: length, approvedBy: '科长', reason: '范围较大', until: later(on, 3 * length), yuan: 100 * length, outcome: 'granted', event: (length % Math.max(1, kept.length)) + 1, way: 'inPerson',
    });
    if (eventRefusal(application, kept, parsed, using) === null) kept.push({ ...parsed, id: kept.length + 1 });
  }
  return kept;
}

const clockWith = (application: Application, events: readonly KeptEvent[], using: ClockRules) => clockOf(application, events, using.calendar, using.limits, using.settings);

describe('every course', () => {
  test('the due day is a working day, the last of the days counted, and as many are counted as the articles say', () => {
    fc.assert(fc.property(receipts, steps, settings, (on, wanted, chosen) => {
      const using = { ...rules, settings: chosen };
      const application = applicationOn(on);
      const events = enter(application, wanted, using);
      const { due, days, countedFrom } = clockWith(application, events, using);
      if (due === null || countedFrom === null) {
        expect(days).toEqual([]);
        return;
      }
      expect(using.calendar.kindOf(due).working).toBe(true);
      expect(days.at(-1)?.day).toBe(due);
      expect(days[0]?.day).toBe(countedFrom);
      days.forEach((one, at) => expect(one.day).toBe(later(countedFrom, at)));
      const counting = countingEvents(events);
      const restart = counting.findLastIndex(({ kind }) => kind === 'corrected' || kind === 'feePaid');
      const more = counting.slice(restart + 1).reduce((sum, event) => sum + (event.kind === 'extended' ? event.workingDays : 0), 0);
      expect(days.filter(({ counted }) => counted)).toHaveLength(limitOn(rules.limits, 'reply', countedFrom).days + more);
      expect(days.every(({ day: one, counted }) => !counted || using.calendar.kindOf(one).working)).toBe(true);
    }), { numRuns: 400 });
  });

  test('a further event changes nothing of what had happened before its day', () => {
    fc.assert(fc.property(receipts, steps, steps, (on, wanted, more) => {
      const application = applicationOn(on);
      const before = enter(application, wanted.filter(({ kind }) => kind !== 'received'), rules);
      const after = enter(application, [...wanted, ...more].filter(({ kind }) => kind !== 'received'), rules);
      const added = after.slice(before.length);
      if (added.some(({ kind }) => kind === 'struckOut')) return;
      const first = added.map((event) => event.on).sort()[0] ?? '9999-12-31';
      const upTo = (events: readonly KeptEvent[]) => clockWith(application, events.filter((event) => event.on < first), rules);
      expect(upTo(after)).toEqual(upTo(before));
    }), { numRuns: 300 });
  });

  test('striking an event out gives the clock as if it had not been', () => {
    fc.assert(fc.property(receipts, steps, fc.nat(), (on, wanted, which) => {
      const application = applicationOn(on);
      const events = enter(application, wanted, rules);
      const counting = countingEvents(events);
      const struck = counting[which % Math.max(1, counting.length)];
      if (!struck) return;
      const strike = eventSchema.parse({ kind: 'struckOut', on: struck.on, event: struck.id, reason: '登记错了' });
      if (eventRefusal(application, events, strike, rules) !== null) return;
      expect(clockWith(application, [...events, { ...strike, id: events.length + 1 }], rules)).toEqual(clockWith(application, events.filter(({ id }) => id !== struck.id), rules));
    }), { numRuns: 400 });
  });

  test('an extension and a consultation never bring the due day forward', () => {
    fc.assert(fc.property(receipts, steps, settings, (on, wanted, chosen) => {
      const using = { ...rules, settings: chosen };
      const application = applicationOn(on);
      const events = enter(application, wanted.filter(({ kind }) => kind !== 'received' && kind !== 'struckOut'), using);
      const without = events.filter(({ kind }) => !['extended', 'thirdPartyAsked', 'thirdPartyAnswered', 'agencyAsked', 'agencyAnswered', 'delayed'].includes(kind));
      const [due, plain] = [clockWith(application, events, using).due, clockWith(application, without, using).due];
      if (due !== null && plain !== null) expect(due >= plain).toBe(true);
    }), { numRuns: 300 });
  });

  test('the explanation names the due day it is about, and no due day where none runs', () => {
    fc.assert(fc.property(receipts, steps, settings, (on, wanted, chosen) => {
      const using = { ...rules, settings: chosen };
      const application = applicationOn(on);
      const { due, reasons, days, deadlines } = clockWith(application, enter(application, wanted, using), using);
      const text = reasons.join('');
      const named = [...text.matchAll(/应在(\d+年\d+月\d+日)前（含当日）答复/g)].map(([, said]) => said);
      expect(named).toEqual(due === null ? [] : [formatDay(due)]);
      expect(text.includes('收到当日计入期限')).toBe(due !== null && chosen.firstDayCounts);
      if (due !== null) expect(days.at(-1)?.day).toBe(due);
      else expect(text).toMatch(/没有重新起算|重新起算|尚未起算/);
      for (const { day: one } of deadlines) expect(one >= application.received.on).toBe(true);
    }), { numRuns: 300 });
  });

  test('an extension that is struck out gives the day back', () => {
    fc.assert(fc.property(receipts, steps, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 20 }), (on, wanted, at, workingDays) => {
      const application = applicationOn(on);
      const before = enter(application, wanted.filter(({ kind }) => kind !== 'extended'), rules);
      const extension = eventSchema.parse({ kind: 'extended', on: later(on, at), workingDays, approvedBy: '科长', reason: '范围较大' });
      if (eventRefusal(application, before, extension, rules) !== null) return;
      const extended = [...before, { ...extension, id: before.length + 1 }];
      const strike = eventSchema.parse({ kind: 'struckOut', on: later(on, at), event: before.length + 1, reason: '登记错了' });
      if (eventRefusal(application, extended, strike, rules) !== null) return;
      const [first, with_, back] = [before, extended, [...extended, { ...strike, id: before.length + 2 }]].map((events) => clockWith(application, events, rules));
      expect(back).toEqual(first);
      if (first!.due === null || with_!.due === null) return;
      // One of the period that a correction or a payment has ended moves nothing, and a fixed later day may lie beyond it.
      const felt = first!.countedFrom! <= extension.on && !first!.days.some(({ why }) => why.startsWith('延迟'));
      expect(with_!.due >= first!.due).toBe(true);
      if (felt) expect(with_!.due > first!.due).toBe(!countingEvents(before).some(({ kind, on: restarted }) => (kind === 'corrected' || kind === 'feePaid') && restarted > extension.on));
    }), { numRuns: 300 });
  });
});
