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

test('many submissions at once: one entry of the log, one undo, fields not spoken of stay', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '公安分局', aliases: ['公安'] });
  await ask('units.add', { name: '财政局' });
  const ids: number[] = [];
  for (const title of ['甲', '乙', '丙']) ids.push((await ask('submissions.add', { unit: '财政局', title, submittedOn: '2020-03-01', remark: '约稿', adoptions: [{ outlet: '政务公开看山东' }] })).id);
  const before = (await ask('submissions.list', {})).submissions;
  const done = await ask('submissions.changeMany', { changes: [{ id: ids[0]!, fields: { unit: '公安', kind: '动态' } }, { id: ids[1]!, fields: { title: '乙（改）' } }, { id: ids[2]!, fields: { title: '丙' } }] });
  expect(done.changed).toBe(2);
  const after = (await ask('submissions.list', {})).submissions;
  expect(after).toEqual([{ ...before[0]!, unit: '公安分局', unitId: after[0]!.unitId, kind: '动态' }, { ...before[1]!, title: '乙（改）' }, before[2]]);
  const [entry] = (await ask('changes.list', { limit: 1 })).changes;
  expect(entry).toMatchObject({ seq: done.change, command: 'submissions.changeMany', summary: '修改 2 条报送信息', records: 2, undoable: true });
  await ask('changes.undo', {});
  expect((await ask('submissions.list', {})).submissions).toEqual(before);
  await ask('changes.redo', {});
  expect((await ask('submissions.list', {})).submissions).toEqual(after);
  expect(await ask('submissions.changeMany', { changes: [{ id: ids[2]!, fields: { remark: '约稿' } }] })).toEqual({ changed: 0, change: 0 });
});

test('many submissions at once: one bad row refuses all of them, each bad row is named with its path', async () => {
  const { ask, refused } = await testProgram();
  await ask('units.add', { name: '财政局' });
  const ids: number[] = [];
  for (const title of ['甲', '乙', '丙', '丁']) ids.push((await ask('submissions.add', { unit: '财政局', title, submittedOn: '2020-03-01' })).id);
  const before = (await ask('submissions.list', {})).submissions;
  const problems = await refused('submissions.changeMany', {
    changes: [
      { id: ids[0]!, fields: { remark: '可以' } }, { id: ids[1]!, fields: { unit: '没有的局' } }, { id: ids[2]!, fields: { submittedOn: '2020-02-30' } },
      { id: ids[3]!, fields: { title: ' ' } }, { id: 999, fields: { title: '无' } }, { id: ids[0]!, fields: { title: '又一次' } },
    ],
  });
  expect(problems.map(({ code, at }) => [code, at?.field])).toEqual([
    ['unit-unknown', 'changes.1.fields.unit'], ['input-invalid', 'changes.2.fields.submittedOn'], ['input-invalid', 'changes.3.fields.title'],
    ['submission-gone', 'changes.4.id'], ['row-twice', 'changes.5.id'],
  ]);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^“乙”：.*没有的局/), expect.stringMatching(/^“丙”：/), expect.stringMatching(/^“丁”：信息标题不能空白/), expect.stringMatching(/^第 5 项：/), expect.stringMatching(/^“甲”：/)]);
  for (const { message } of problems) expect(message).toMatch(/。$/);
  expect((await ask('submissions.list', {})).submissions).toEqual(before);
  expect((await refused('submissions.changeMany', { changes: [] }))[0]?.at?.field).toBe('changes');
});

test('many units at once: names may be swapped, two may not take one name, all or none', async () => {
  const { ask, refused } = await testProgram();
  const names = async (): Promise<string[]> => (await ask('units.list', {})).units.map((unit) => unit.name);
  const one = (await ask('units.add', { name: '财政局', group: '区直' })).id;
  const two = (await ask('units.add', { name: '审计局' })).id;
  const three = (await ask('units.add', { name: '公安分局' })).id;
  expect(await ask('units.changeMany', { changes: [{ id: one, fields: { name: '审计局' } }, { id: two, fields: { name: '财政局', group: '区直' } }] })).toMatchObject({ changed: 2 });
  expect(await names()).toEqual(['审计局', '财政局', '公安分局']);
  const problems = await refused('units.changeMany', { changes: [{ id: three, fields: { remark: '可以' } }, { id: one, fields: { name: '税务局' } }, { id: two, fields: { name: '税务局' } }] });
  expect(problems.map(({ code, at }) => [code, at?.field])).toEqual([['unit-name-taken', 'changes.1.fields.name'], ['unit-name-taken', 'changes.2.fields.name']]);
  expect(problems[1]?.message).toMatch(/^“财政局”：“税务局”已经是/);
  expect((await refused('units.changeMany', { changes: [{ id: one, fields: { name: '' } }] }))[0]).toMatchObject({ at: { field: 'changes.0.fields.name' }, message: expect.stringContaining('“审计局”：单位名称不能空白') });
  expect(await names()).toEqual(['审计局', '财政局', '公安分局']);
  await ask('changes.undo', {});
  expect(await names()).toEqual(['财政局', '审计局', '公安分局']);
});

test('the log says which entries can be undone now, and is read on from an earlier one', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '甲局' });
  await ask('units.add', { name: '乙局' });
  await ask('submissions.add', { unit: '甲局', title: '一条', submittedOn: '2020-03-01' });
  await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-03', to: '2020-03' });
  const undone = (await ask('changes.undo', { seq: 2 })).seq;
  const flags = async (): Promise<unknown[]> => (await ask('changes.list', {})).changes.map(({ command, undoable }) => [command, undoable]);
  expect(undone).toBe(2);
  expect(await flags()).toEqual([['changes.undo', false], ['scoring.run', false], ['submissions.add', true], ['units.add', false], ['units.add', true]]);
  await ask('changes.redo', {});
  expect(await flags()).toEqual([['changes.redo', false], ['changes.undo', false], ['scoring.run', false], ['submissions.add', true], ['units.add', true], ['units.add', true]]);
  const all = (await ask('changes.list', {})).changes;
  const first = (await ask('changes.list', { limit: 4 })).changes;
  const older = (await ask('changes.list', { limit: 4, before: first.at(-1)!.seq })).changes;
  expect([...first, ...older]).toEqual(all);
});

test('several steps taken back and done again, whole and in part, until something new is done', async () => {
  const { ask, refused } = await testProgram();
  const state = async (): Promise<string> => JSON.stringify([(await ask('units.list', {})).units, (await ask('submissions.list', {})).submissions]);
  const states = [await state()];
  const { id } = await ask('units.add', { name: '甲局' });
  states.push(await state());
  const item = await ask('submissions.add', { unit: '甲局', title: '一条', submittedOn: '2020-03-01', adoptions: [{ outlet: '政务公开看山东' }] });
  states.push(await state());
  await ask('submissions.changeMany', { changes: [{ id: item.id, fields: { title: '改过', adoptions: [] } }] });
  states.push(await state());
  await ask('units.changeMany', { changes: [{ id, fields: { name: '乙局' } }] });
  states.push(await state());
  const walk = async (method: 'changes.undo' | 'changes.redo', way: number[]): Promise<void> => {
    for (const step of way) {
      await ask(method, {});
      expect(await state(), `${method} to ${step}`).toBe(states[step]);
    }
  };
  await walk('changes.undo', [3, 2, 1]);
  await walk('changes.redo', [2, 3]);
  await walk('changes.undo', [2, 1, 0]);
  await walk('changes.redo', [1, 2, 3, 4]);
  expect((await refused('changes.redo', {}))[0]?.code).toBe('nothing-to-redo');
  await walk('changes.undo', [3, 2]);
  await ask('units.add', { name: '丙局' });
  expect((await refused('changes.redo', {}))[0]?.code).toBe('nothing-to-redo');
});
