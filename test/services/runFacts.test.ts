// What a run has seen: every fact a record states, and with a cumulative column those since New Year, too.
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';

const quarter = { scheme: 'laiwu-2019', from: '2019-04', to: '2019-06' };

async function office() {
  const program = await testProgram();
  const { ask } = program;
  for (const name of ['财政局', '民政局', '口镇']) await ask('units.add', { name, group: '区直', tier: '第一数量级' });
  // Four times forty points: more than what the quarter takes away for items that were not sent.
  const january: number[] = [];
  for (const date of ['10', '11', '14', '15']) {
    const { id } = await ask('submissions.add', { unit: '财政局', title: `一月${date}日的信息`, submittedOn: `2019-01-${date}`, kind: '动态', adoptions: [{ outlet: '国务院办公厅采用', adoptedOn: `2019-01-${date}` }] });
    january.push(id);
  }
  const late = (await ask('submissions.add', { unit: '财政局', title: '五月的信息', submittedOn: '2019-05-10', kind: '动态', adoptions: [{ outlet: '莱芜政务信息', form: '单篇', adoptedOn: '2019-05-12' }] })).id;
  return { ...program, early: january[0] ?? 0, late };
}

test('a record of January corrected after the run of the second quarter: the year so far has changed, so the run is stale and another is made', async () => {
  const { ask, early } = await office();
  const first = await ask('scoring.run', quarter);
  expect((await ask('scoring.show', { runId: first.runId })).head.stale).toBe(false);
  const before = first.rows.find((row) => row.unit === '财政局');
  await ask('submissions.change', { id: early, fields: { adoptions: [] } });
  expect((await ask('scoring.show', { runId: first.runId })).head.stale).toBe(true);
  const second = await ask('scoring.run', quarter);
  expect(second.runId).not.toBe(first.runId);
  // The clock stands still, and yet the later one comes first.
  expect((await ask('scoring.list')).runs.map(({ runId }) => runId)).toEqual([second.runId, first.runId]);
  const after = second.rows.find((row) => row.unit === '财政局');
  expect(after?.score).toBe(before?.score);
  expect([before?.cumulative?.score, after?.cumulative?.score]).toEqual([48, 8]);
});

const changes: [what: string, fields: Record<string, unknown>][] = [
  ['its title', { title: '五月的信息（改）' }],
  ['its day', { submittedOn: '2019-05-11' }],
  ['its kind', { kind: '调研' }],
  ['forwarded', { forwarded: true }],
  ['its length', { words: 900 }],
  ['its marks', { marks: ['附佐证'] }],
  ['the units it belongs to', { jointUnits: ['民政局'] }],
  ['the outlet', { adoptions: [{ outlet: '鲁中晨刊', form: '单篇', adoptedOn: '2019-05-12' }] }],
  ['the form', { adoptions: [{ outlet: '莱芜政务信息', form: '综合', adoptedOn: '2019-05-12' }] }],
  ['the day of adoption', { adoptions: [{ outlet: '莱芜政务信息', form: '单篇', adoptedOn: '2019-05-13' }] }],
  ['an instruction', { adoptions: [{ outlet: '莱芜政务信息', form: '单篇', adoptedOn: '2019-05-12', instruction: '区委书记批示' }] }],
];

test.each(changes)('%s changed: the run no longer says what the register says; taken back, it does again', async (_what, fields) => {
  const { ask, late } = await office();
  const { runId } = await ask('scoring.run', quarter);
  await ask('submissions.change', { id: late, fields: fields as never });
  expect((await ask('scoring.show', { runId })).head.stale).toBe(true);
  await ask('changes.undo', {});
  expect((await ask('scoring.show', { runId })).head.stale).toBe(false);
  expect((await ask('scoring.run', quarter)).runId).toBe(runId);
});

test('a record the span does not see leaves the run as it is', async () => {
  const { ask } = await office();
  const { runId } = await ask('scoring.run', quarter);
  await ask('submissions.add', { unit: '口镇', title: '七月的信息', submittedOn: '2019-07-02' });
  expect((await ask('scoring.show', { runId })).head.stale).toBe(false);
});
