// An item sent in by several units, its marks and its words: kept, changed, found from each unit, read for scoring.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { readFacts } from '../../electron/store/itemFacts.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

async function office(): Promise<TestProgram & { id: number }> {
  const program = await testProgram();
  for (const name of ['财政局', '审计局', '民政局']) await program.ask('units.add', { name, aliases: [`区${name}`] });
  const { id } = await program.ask('submissions.add', {
    unit: '审计局', title: '惠民资金联合督查', submittedOn: '2020-07-06', jointUnits: ['区民政局', '财政局', '审计局', '民政局'], marks: ['已审核签字', '附佐证', '已审核签字'], words: 1_850,
  });
  return { ...program, id };
}

test('the unit itself and a unit named twice stand once; in the register’s order', async () => {
  const { ask, id } = await office();
  expect(await ask('submissions.show', { id })).toMatchObject({ unit: '审计局', jointUnits: ['财政局', '民政局'], marks: ['已审核签字', '附佐证'], words: 1_850 });
  const { id: plain } = await ask('submissions.add', { unit: '财政局', title: '预算公开', submittedOn: '2020-07-07' });
  expect(await ask('submissions.show', { id: plain })).toMatchObject({ jointUnits: [], marks: [], words: null });
  for (const [unit, count] of [['财政局', 2], ['审计局', 1], ['民政局', 1]] as const) expect((await ask('submissions.list', { unit })).submissions, unit).toHaveLength(count);
});

test('changed and taken back; the same in another order is no change', async () => {
  const { ask, refused, id } = await office();
  const before = await ask('submissions.show', { id });
  expect(await ask('submissions.changeMany', { changes: [{ id, fields: { jointUnits: ['民政局', '区财政局'] } }] })).toEqual({ changed: 0, change: 0 });
  await ask('submissions.change', { id, fields: { jointUnits: ['民政局'], words: null } });
  await ask('submissions.change', { id, fields: { unit: '民政局', jointUnits: ['审计局', '财政局'], marks: [] } });
  expect(await ask('submissions.show', { id })).toMatchObject({ unit: '民政局', jointUnits: ['财政局', '审计局'], marks: [], words: null });
  expect((await refused('submissions.change', { id, fields: { jointUnits: ['教育局'] } }))[0]).toMatchObject({ code: 'unit-unknown', at: { field: 'jointUnits' } });
  expect((await refused('submissions.change', { id, fields: { words: 1.5 } }))[0]?.at?.field).toContain('words');
  for (let step = 0; step < 2; step += 1) await ask('changes.undo', {});
  expect(await ask('submissions.show', { id })).toEqual(before);
  await ask('submissions.remove', { ids: [id] });
  await ask('changes.undo', {});
  expect(await ask('submissions.show', { id })).toEqual(before);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('a unit that only joined is not silent, and is not removed', async () => {
  const { ask, refused } = await office();
  expect((await ask('home.overview', { month: '2020-07' })).silent).toEqual([]);
  expect((await ask('home.overview', { month: '2020-06' })).silent.find(({ unit }) => unit === '民政局')?.lastSubmittedOn).toBe('2020-07-06');
  expect((await refused('units.remove', { id: 3 }))[0]?.message).toContain('1 条联合报送的信息');
});

test('scoring reads units, marks and words with the item', async () => {
  const { ask, program, database, id } = await office();
  await ask('submissions.add', { unit: '财政局', title: '预算公开', submittedOn: '2020-07-07' });
  await program.close();
  const { store } = await openStore(database, { now: () => '2020-08-01T09:00:00+08:00', who: '张三' });
  const facts = readFacts(store, { factsFrom: day('2020-07-01'), last: day('2020-07-31') });
  const joint = { id, sharers: 3, marks: ['已审核签字', '附佐证'], words: 1_850 };
  expect(facts.get(2)).toMatchObject([joint]);
  expect(facts.get(1)).toMatchObject([joint, { sharers: 1, marks: [], words: null }]);
  expect(facts.get(3)).toMatchObject([joint]);
  closeStore(store);
});
