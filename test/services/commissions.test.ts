// 约稿登记 by name, and what scoring reads of it.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { readCommissions } from '../../electron/store/eventFacts.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { testProgram } from '../tools/program.ts';

const asked = { unit: '审计局', title: '扶贫资金审计情况', by: '济南市政府办公厅', askedOn: '2019-05-10', dueOn: '2019-05-20' };

test('added, listed by any of its days, changed, removed, taken back', async () => {
  const { ask, refused } = await testProgram();
  await ask('units.add', { name: '区审计局', aliases: ['审计局'] });
  const { id } = await ask('commissions.add', asked);
  const record = { id, unitId: 1, unit: '区审计局', title: asked.title, by: asked.by, askedOn: '2019-05-10', dueOn: '2019-05-20', deliveredOn: null, outcome: null, excused: false, note: '' };
  expect(await ask('commissions.list', {})).toEqual({ today: '2020-08-01', commissions: [record] });
  for (const [span, count] of [[{ from: '2019-05-20' }, 1], [{ from: '2019-05-21' }, 0], [{ to: '2019-05-10' }, 1], [{ to: '2019-05-09' }, 0], [{ from: '2019-05-11', to: '2019-05-19' }, 0]] as const) {
    expect((await ask('commissions.list', span)).commissions, JSON.stringify(span)).toHaveLength(count);
  }
  await ask('commissions.change', { id, fields: { deliveredOn: '2019-05-21', excused: true } });
  expect(await ask('commissions.changeMany', { changes: [{ id, fields: { outcome: 'failed', note: '质量不够' } }] })).toMatchObject({ changed: 1 });
  expect(await ask('commissions.show', { id })).toEqual({ ...record, deliveredOn: '2019-05-21', excused: true, outcome: 'failed', note: '质量不够' });
  expect((await refused('commissions.change', { id, fields: { dueOn: '2019-05-09' } }))[0]).toMatchObject({ code: 'commission-days', at: { field: 'dueOn' } });
  expect((await refused('commissions.add', { unit: '审计局', title: '无日期' }))[0]).toMatchObject({ code: 'commission-dayless' });
  expect((await refused('units.remove', { id: 1 }))[0]?.message).toContain('1 条约稿');
  await ask('commissions.remove', { ids: [id] });
  for (let step = 0; step < 3; step += 1) await ask('changes.undo', {});
  expect((await ask('commissions.list', {})).commissions).toEqual([record]);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('scoring reads those with a day in the span, unit by unit', async () => {
  const { ask, program, database } = await testProgram();
  await ask('units.add', { name: '区审计局', aliases: ['审计局'] });
  const { id } = await ask('commissions.add', { ...asked, deliveredOn: '2019-07-01', excused: true });
  await program.close();
  const { store } = await openStore(database, { now: () => '2020-08-01T09:00:00+08:00', who: '张三' });
  const fact = { id, title: asked.title, by: asked.by, askedOn: '2019-05-10', dueOn: '2019-05-20', deliveredOn: '2019-07-01', outcome: null, excused: true };
  expect([...readCommissions(store, { from: day('2019-04-01'), to: day('2019-06-30') })]).toEqual([[1, [fact]]]);
  expect([...readCommissions(store, { from: day('2019-07-01'), to: day('2019-09-30') })]).toEqual([[1, [fact]]]);
  expect(readCommissions(store, { from: day('2019-10-01'), to: day('2019-12-31') }).size).toBe(0);
  closeStore(store);
});
