// 加减分登记 by name: added, listed, changed, proved, removed, taken back; what is refused says why.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { readScoreEvents } from '../../electron/store/eventFacts.ts';
import { openStore, closeStore } from '../../electron/store/open.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

async function office(): Promise<TestProgram & { first: number; second: number }> {
  const program = await testProgram();
  const { ask } = program;
  await ask('units.add', { name: '区信访局', aliases: ['信访局'] });
  await ask('units.add', { name: '区审计局' });
  const { id: first } = await ask('scoreEvents.add', { unit: '信访局', kind: '以干代训', count: 2, on: '2019-06-28', note: '4月、6月各1人次' });
  const { id: second } = await ask('scoreEvents.add', { unit: '区审计局', kind: ' 信息严重失实 ', on: '2019-06-06', points: -12.25 });
  return { ...program, first, second };
}

test('listed by day and unit, with defaults filled in', async () => {
  const { ask, first, second } = await office();
  const { scoreEvents } = await ask('scoreEvents.list', {});
  expect(scoreEvents).toEqual([
    { id: second, unitId: 2, unit: '区审计局', kind: '信息严重失实', count: 1, on: '2019-06-06', points: -12.25, note: '', evidence: 0 },
    { id: first, unitId: 1, unit: '区信访局', kind: '以干代训', count: 2, on: '2019-06-28', points: null, note: '4月、6月各1人次', evidence: 0 },
  ]);
  expect((await ask('scoreEvents.list', { from: '2019-06-07', to: '2019-06-28', unit: '信访局' })).scoreEvents.map(({ id }) => id)).toEqual([first]);
  expect((await ask('scoreEvents.list', { from: '2019-07-01' })).scoreEvents).toEqual([]);
});

test('changed one by one and many at once, each step taken back', async () => {
  const { ask, refused, first, second } = await office();
  const before = (await ask('scoreEvents.list', {})).scoreEvents;
  await ask('scoreEvents.change', { id: second, fields: { count: 3, points: null } });
  expect(await ask('scoreEvents.show', { id: second })).toMatchObject({ kind: '信息严重失实', count: 3, points: null, files: [] });
  expect(await ask('scoreEvents.changeMany', { changes: [{ id: first, fields: { unit: '区审计局' } }, { id: second, fields: { count: 3 } }] })).toMatchObject({ changed: 1 });
  const problems = await refused('scoreEvents.changeMany', { changes: [{ id: first, fields: { count: 0 } }, { id: second, fields: { unit: '民政局' } }] });
  expect(problems.map(({ at }) => at?.field)).toEqual(['changes.0.fields.count', 'changes.1.fields.unit']);
  expect(problems[0]?.message).toBe('“区审计局：以干代训”：数量最少是 1，请改正后再试。');
  expect(await ask('scoreEvents.remove', { ids: [first, second] })).toMatchObject({ removed: 2 });
  for (let step = 0; step < 3; step += 1) await ask('changes.undo', {});
  expect((await ask('scoreEvents.list', {})).scoreEvents).toEqual(before);
});

test('what is refused', async () => {
  const { refused } = await office();
  const event = { unit: '区审计局', kind: '联合调研', on: '2019-05-22' };
  for (const [fields, field] of [[{ kind: ' ' }, 'kind'], [{ count: 1.5 }, 'count'], [{ count: 0 }, 'count'], [{ points: 1.005 }, 'points'], [{ on: '2019-02-30' }, 'on']] as const) {
    expect((await refused('scoreEvents.add', { ...event, ...fields }))[0]?.at?.field, field).toBe(field);
  }
  expect((await refused('scoreEvents.add', { ...event, unit: '民政局' }))[0]?.code).toBe('unit-unknown');
  expect((await refused('scoreEvents.show', { id: 99 }))[0]?.code).toBe('event-gone');
  const [inUse] = await refused('units.remove', { id: 1 });
  expect(inUse).toMatchObject({ code: 'unit-in-use', message: expect.stringContaining('1 条加减分') });
});

test('evidence is kept with the event, handed back as it came, and goes and comes with it', async () => {
  const { ask, refused, document, first } = await office();
  const file = { name: '签到表.pdf', bytes: new TextEncoder().encode('甲乙丙') };
  const { id } = await ask('eventEvidence.add', { event: first, note: '两次', on: '2019-06-28' }, file);
  await ask('eventEvidence.add', { event: first, link: 'https://example.gov.cn/1', name: '通知' });
  expect((await refused('eventEvidence.add', { event: first }, file))[0]).toMatchObject({ code: 'evidence-twice', message: expect.stringContaining('“区信访局：以干代训”已经有“签到表.pdf”这份文件') });
  expect((await refused('eventEvidence.add', { event: first, link: 'file:///a' }))[0]?.code).toBe('evidence-link');
  expect((await refused('eventEvidence.add', { event: first }, { ...file, name: '机密★.pdf' }))[0]?.code).toBe('classified');
  expect((await refused('eventEvidence.add', { event: 99 }, file))[0]?.code).toBe('event-gone');
  const shown = await document('eventEvidence.show', { id });
  expect([shown.document.name, new Uint8Array(shown.document.bytes)]).toEqual(['签到表.pdf', file.bytes]);
  expect(shown.output).toMatchObject({ eventId: first, size: 9, on: '2019-06-28', note: '两次' });
  const before = await ask('scoreEvents.show', { id: first });
  expect(before).toMatchObject({ evidence: 2, files: [{ name: '签到表.pdf' }, { name: '通知', link: 'https://example.gov.cn/1' }] });
  await ask('scoreEvents.remove', { ids: [first] });
  await ask('changes.undo', {});
  expect(await ask('scoreEvents.show', { id: first })).toEqual(before);
  await ask('eventEvidence.remove', { id });
  expect((await ask('scoreEvents.show', { id: first })).files).toHaveLength(1);
  expect((await ask('system.info')).counts).toMatchObject({ scoreEvents: 2, eventEvidence: 1, commissions: 0 });
  expect((await ask('system.verify')).ok).toBe(true);
});

test('scoring reads the events of a span unit by unit', async () => {
  const { program, database, first, second } = await office();
  await program.close();
  const { store } = await openStore(database, { now: () => '2020-08-01T09:00:00+08:00', who: '张三' });
  const facts = readScoreEvents(store, { from: day('2019-06-01'), to: day('2019-06-28') });
  expect([...facts]).toEqual([
    [1, [{ id: first, kind: '以干代训', count: 2, on: '2019-06-28', points: null, note: '4月、6月各1人次' }]],
    [2, [{ id: second, kind: '信息严重失实', count: 1, on: '2019-06-06', points: -12.25, note: '' }]],
  ]);
  expect(readScoreEvents(store, { from: day('2019-07-01'), to: day('2019-07-31') }).size).toBe(0);
  closeStore(store);
});
