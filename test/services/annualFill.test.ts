// The register of applications into tables three and four: random registers over three years, checked by the identities of the form.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenIdentities } from '../../shared/annual/identities.ts';
import { requestCells } from '../../shared/annual/fillRequests.ts';
import type { CountedApplication } from '../../shared/annual/fillRequests.ts';
import { formSchema } from '../../shared/annual/form.ts';
import { addDays } from '../../shared/days/count.ts';
import { day } from '../../shared/days/day.ts';
import type { Day } from '../../shared/days/day.ts';
import { applicantKinds, eventSchema } from '../../shared/requests/application.ts';
import { outcomeValues } from '../../shared/requests/outcomes.ts';
import { readFileSync } from 'node:fs';
import { testProgram } from '../tools/program.ts';

const formOf = (year: number) => formSchema.parse(JSON.parse(readFileSync(new URL(`../../resources/forms/annual-${year}.json`, import.meta.url), 'utf8')));
const from = (count: number): Day => addDays(day('2022-01-01'), count) ?? day('2022-01-01');

const counted: fc.Arbitrary<CountedApplication[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...applicantKinds), at: fc.option(fc.integer({ min: 0, max: 1090 }), { freq: 10 }), took: fc.option(fc.integer({ min: -3, max: 400 })), outcome: fc.constantFrom(...outcomeValues),
    cases: fc.array(fc.record({ at: fc.integer({ min: 0, max: 1090 }), result: fc.constantFrom('upheld', 'corrected', 'other', 'pending'), way: fc.constantFrom('reconsideration', 'direct', 'after') }), { maxLength: 3 }),
  }),
  { maxLength: 60 },
).map((rows) => rows.map(({ kind, at, took, outcome, cases }, index) => ({
  id: index + 1, kind, receivedOn: at === null ? null : from(at), closedOn: at === null || took === null ? null : from(at + took), outcome: took === null || at === null ? null : outcome,
  events: cases.map((one, place) => ({
    ...eventSchema.parse(one.way === 'reconsideration' ? { kind: 'reconsideration', on: from(one.at), result: one.result } : { kind: 'litigation', on: from(one.at), result: one.result, after: one.way === 'after' ? 'reconsideration' : 'direct' }),
    id: place + 1,
  })),
})));

describe.each([2019, 2021])('the form of %i', (edition) => {
  test('every identity holds, within a year and from one year to the next; the cells are the files', () => {
    const form = formOf(edition);
    fc.assert(fc.property(counted, (applications) => {
      let last: Map<string, number> | null = null;
      for (const year of [2022, 2023, 2024]) {
        const ids = requestCells(form, year, applications);
        const cells = new Map([...ids].map(([path, list]) => [path, list.length]));
        expect(brokenIdentities(form, cells, last)).toEqual([]);
        const came = applications.filter(({ receivedOn, closedOn }) => {
          const on = receivedOn !== null && closedOn !== null && closedOn < receivedOn ? closedOn : receivedOn;
          return on !== null && on.startsWith(String(year));
        });
        expect(ids.get('three.newlyReceived.total')).toEqual(came.map(({ id }) => id));
        const closed = applications.filter(({ receivedOn, closedOn }) => receivedOn !== null && closedOn?.startsWith(String(year)));
        expect(ids.get('three.total.total')).toEqual(closed.map(({ id }) => id));
        last = cells;
      }
    }), { numRuns: 150 });
  });
});

describe('annual.fill', () => {
  const application = (on: string, content: string, kind: (typeof applicantKinds)[number] = 'naturalPerson') => ({ applicant: { name: '张某', kind }, content, received: { on: day(on), way: 'inPerson' as const } });

  test('fills, says what is behind each cell, keeps what was written over with a reason, tells what differs from last year', async () => {
    const { ask } = await testProgram();
    const carried = await ask('requests.add', { application: application('2023-12-20', '甲') });
    const granted = await ask('requests.add', { application: application('2024-03-04', '乙', 'business') });
    const partly = await ask('requests.add', { application: application('2024-03-04', '丙') });
    await ask('requests.add', { application: application('2024-12-25', '丁', 'legalService') });
    const mail = await ask('requests.add', { application: { ...application('2024-05-06', '戊'), received: { on: day('2024-05-06'), way: 'internet' } } });
    const reply = async (id: number, on: string, outcome: (typeof outcomeValues)[number]) => ask('requests.event', { id, event: { kind: 'replied', on: day(on), outcome } });
    await reply(carried.id, '2024-01-10', 'denied_process');
    await reply(granted.id, '2024-03-20', 'granted');
    await reply(partly.id, '2024-03-21', 'partlyGranted');
    await ask('requests.event', { id: carried.id, event: { kind: 'reconsideration', on: day('2024-02-01'), result: 'pending' } });
    await ask('requests.event', { id: carried.id, event: { kind: 'reconsideration', on: day('2024-03-20'), result: 'upheld' } });
    await ask('annual.fill', { year: 2023, unit: '本机关' });
    const filled = await ask('annual.fill', { year: 2024, unit: '本机关' });
    const tables = filled.tables as { three: Record<string, Record<string, number>>; four: Record<string, Record<string, number>> };
    expect(tables.three['newlyReceived']).toMatchObject({ naturalPerson: 1, business: 1, legalService: 1, total: 3 });
    expect(tables.three['carriedIn']).toMatchObject({ naturalPerson: 1, total: 1 });
    expect(tables.three['carriedOut']).toMatchObject({ legalService: 1, total: 1 });
    expect(tables.three['total']?.['total']).toBe(3);
    expect(tables.four['reconsideration']).toMatchObject({ upheld: 1, pending: 0, total: 1 });
    expect(filled.sources['three.partlyGranted.total']).toMatchObject({ kind: 'requests', ids: [partly.id], derived: 1 });
    expect(filled.carried).toEqual([]);
    expect(filled.unconfirmed).toEqual([mail.id]);
    expect((await ask('annual.check', { year: 2024, unit: '本机关' })).problems.filter(({ severity, cells }) => severity === 'error' && cells.length > 0)).toEqual([]);

    await ask('annual.overwrite', { year: 2024, unit: '本机关', cell: 'three.granted.business', value: 2, reason: '纸质登记簿另有一件' });
    const again = await ask('annual.fill', { year: 2024, unit: '本机关' });
    expect(again.kept).toEqual([{ cell: 'three.granted.business', value: 2, derived: 1, reason: '纸质登记簿另有一件' }]);
    expect((again.tables as typeof tables).three['granted']?.['business']).toBe(2);
    await ask('annual.overwrite', { year: 2024, unit: '本机关', cell: 'three.granted.business', value: null });
    expect((await ask('annual.fill', { year: 2024, unit: '本机关' })).kept).toEqual([]);

    const last = await ask('annual.get', { year: 2023, unit: '本机关' });
    const changed = structuredClone(last.tables) as typeof tables;
    changed.three['carriedOut'] = { ...changed.three['carriedOut'], naturalPerson: 2, total: 2 };
    await ask('annual.put', { year: 2023, unit: '本机关', tables: changed });
    const told = await ask('annual.fill', { year: 2024, unit: '本机关' });
    expect(told.carried).toEqual([{ cell: 'three.carriedIn.naturalPerson', last: 2, now: 1 }, { cell: 'three.carriedIn.total', last: 2, now: 1 }]);
    expect(told.notes.join('')).toContain('上年报告的结转下年度是2');
  });
});
