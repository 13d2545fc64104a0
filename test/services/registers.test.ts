// Units and submissions by name: what is accepted, what is refused, and that everything can be taken back.
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';

test('units: add, change one field only, rename, move, remove, all undone step by step', async () => {
  const { ask } = await testProgram();
  const names = async (): Promise<string[]> => (await ask('units.list', {})).units.map((unit) => unit.name);
  const { id } = await ask('units.add', { name: '财政局', group: '区直', aliases: ['区财政局'] });
  await ask('units.add', { name: '公安分局', group: '区直' });
  await ask('units.change', { id, fields: { remark: '牵头单位' } });
  expect((await ask('units.list', {})).units[0]).toMatchObject({ name: '财政局', group: '区直', aliases: ['区财政局'], remark: '牵头单位' });
  await ask('units.change', { id, fields: { name: '财政金融局' } });
  await ask('units.move', { id, position: 1 });
  expect(await names()).toEqual(['公安分局', '财政金融局']);
  await ask('units.remove', { id });
  expect(await names()).toEqual(['公安分局']);
  for (let steps = 0; steps < 6; steps++) await ask('changes.undo', {});
  expect(await names()).toEqual([]);
  for (let steps = 0; steps < 6; steps++) await ask('changes.redo', {});
  expect(await names()).toEqual(['公安分局']);
});

test('units: a name or alias that means another unit, days upside down, a blank name, a unit in use', async () => {
  const { ask, refused } = await testProgram();
  const { id } = await ask('units.add', { name: '财政局', aliases: ['区财政局'] });
  expect((await refused('units.add', { name: '财政局' }))[0]?.code).toBe('unit-name-taken');
  expect((await refused('units.add', { name: '区财政局' }))[0]?.code).toBe('unit-name-taken');
  expect((await refused('units.add', { name: '财政　局' }))[0]?.code).toBe('unit-name-taken');
  expect((await refused('units.add', { name: '审计局', from: '2020-05-01', to: '2020-04-30' }))[0]?.code).toBe('unit-days');
  expect((await refused('units.add', { name: '  ' }))[0]).toMatchObject({ code: 'input-invalid', at: { field: 'name' } });
  await ask('submissions.add', { unit: '区财政局', title: '预算公开提前一个月', submittedOn: '2020-03-01' });
  expect((await refused('units.remove', { id }))[0]?.code).toBe('unit-in-use');
  expect((await refused('units.remove', { id: 99 }))[0]?.code).toBe('unit-gone');
});

test('submissions: aliases are accepted, unknown names are answered with near ones, days must exist', async () => {
  const { ask, refused } = await testProgram();
  await ask('units.add', { name: '发展软环境保障局', aliases: ['软环境局'] });
  const { id } = await ask('submissions.add', { unit: '软环境局', title: '惠企政策集中公开', submittedOn: '2020-03-01', adoptions: [{ outlet: '政务公开看山东' }] });
  const { submissions } = await ask('submissions.list', { from: '2020-03-01', to: '2020-03-31' });
  expect(submissions).toEqual([expect.objectContaining({ id, unit: '发展软环境保障局', adoptions: [expect.objectContaining({ outlet: '政务公开看山东', adoptedOn: null })] })]);
  const [unknown] = await refused('submissions.add', { unit: '发展软环境保证局', title: '惠企政策', submittedOn: '2020-03-01' });
  expect(unknown).toMatchObject({ code: 'unit-unknown', at: { field: 'unit' } });
  expect(unknown?.message).toContain('发展软环境保障局');
  expect((await refused('submissions.add', { unit: '软环境局', title: '惠企政策', submittedOn: '2020-02-30' }))[0]?.at?.field).toBe('submittedOn');
  expect((await refused('submissions.change', { id: 999, fields: { title: '无' } }))[0]?.code).toBe('submission-gone');
});

test('changing an item keeps what was not spoken of, and the ids of the adoptions that stay', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '公安分局' });
  const { id } = await ask('submissions.add', { unit: '公安分局', title: '警务公开', submittedOn: '2020-03-01', kind: '动态', remark: '约稿', adoptions: [{ outlet: '政务公开看山东', adoptedOn: '2020-03-09' }, { outlet: '政务公开经验做法' }] });
  const before = await ask('submissions.show', { id });
  await ask('submissions.change', { id, fields: { title: '警务公开工作做法' } });
  expect(await ask('submissions.show', { id })).toEqual({ ...before, title: '警务公开工作做法' });
  await ask('submissions.change', { id, fields: { adoptions: [{ outlet: '政务公开经验做法' }] } });
  expect((await ask('submissions.show', { id })).adoptions).toEqual([before.adoptions[1]]);
  await ask('changes.undo', {});
  expect((await ask('submissions.show', { id })).adoptions).toEqual(before.adoptions);
});

test('a sample goes only into an empty file', async () => {
  const { ask, refused } = await testProgram();
  expect((await refused('system.loadSample', { sample: 'none' }))[0]?.message).toContain('hitech-2020');
  expect((await ask('system.loadSample', { sample: 'hitech-2020' })).counts).toMatchObject({ units: 25, submissions: 17, adoptions: 16 });
  expect((await refused('system.loadSample', { sample: 'hitech-2020' }))[0]?.code).toBe('not-empty');
  await ask('changes.undo', {});
  expect((await ask('system.info')).counts).toMatchObject({ units: 0, submissions: 0, adoptions: 0 });
});

test('the first page: who sent nothing this month, and what was done last', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const july = await ask('home.overview', { month: '2020-07' });
  expect(july.thisMonth).toEqual({ submitted: 2, adopted: 1 });
  expect(july.silent).toHaveLength(23);
  expect(july.silent.find((one) => one.unit === '公安分局')).toEqual({ unit: '公安分局', group: '区直', lastSubmittedOn: '2020-06-01' });
  expect(july.latestRun).toBeNull();
  await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
  expect((await ask('home.overview', {})).latestRun?.top[0]).toEqual({ unit: '党政办公室', score: 30, rank: 1 });
});

test('the search field finds units by characters, pinyin and first letters, and titles by words', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const find = async (text: string): Promise<string[]> => (await ask('search.find', { text })).hits.map((hit) => hit.title);
  expect((await find('公安'))[0]).toBe('公安分局');
  expect(await find('gongan')).toContain('公安分局');
  expect(await find('gafj')).toContain('公安分局');
  expect(await find('食安 公开')).toEqual([expect.stringContaining('食安护佳节')]);
  expect(await find('100%_')).toEqual([]);
  expect(await find('  ')).toEqual([]);
});
