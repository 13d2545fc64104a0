// The task ledger at the method table: tasks listed, added, changed, assigned, removed; which units they mean.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { ledgerProgram } from '../tools/ledger.ts';

test('a task added: its names are taken apart, its units found, its deadline, counts and again-and-again work read', async () => {
  const { ask, table, addTask } = await ledgerProgram();
  const id = await addTask({
    number: '1', section: '一、主动公开', leads: ['区财政'], responsible: ['各街道', '区审计局、科技局', '有关部门'],
    requirement: '每季度至少公开1次预算执行情况，定期更新目录，9月底前完成专栏建设。',
  });
  const task = await ask('tasks.show', { id });
  expect(task).toMatchObject({
    position: 1, leads: ['区财政'], responsible: ['各街道', '区审计局', '科技局', '有关部门'], groups: ['各街道', '有关部门'], unknown: ['科技局', '有关部门'], deadline: '2024-09-30', deadlineText: '9月底前',
    deadlines: [{ by: '2024-09-30', text: '9月底前', from: 'text' }], quotas: [{ atLeast: 1, per: 'quarter' }], periodic: [{ text: '定期更新目录', per: null }], state: '未启动', lastOn: null, source: null, carriedFrom: null,
  });
  expect(task.parts.map(({ unit, role, via, state }) => [unit, role, via, state])).toEqual([
    ['财政局', 'lead', '区财政', '未启动'], ['审计局', 'responsible', '区审计局', '未启动'], ['柳行街道', 'responsible', '各街道', '未启动'], ['洸河街道', 'responsible', '各街道', '未启动'],
  ]);
  expect(task.names.map(({ text, role, group, units }) => [text, role, group, units])).toEqual([
    ['区财政', 'lead', false, ['财政局']], ['各街道', 'responsible', true, ['柳行街道', '洸河街道']], ['区审计局', 'responsible', false, ['审计局']], ['科技局', 'responsible', false, []], ['有关部门', 'responsible', true, []],
  ]);
  expect(task.tally).toEqual({ parts: 4, finished: 0, closed: 0, open: 4, overdue: 0, notApplicable: 0 });
  expect((await ask('tasks.list', {})).tables).toMatchObject([{ id: table, tasks: 1, parts: 4 }]);
});

test('a unit that leads has one part, and its own name among the responsible is no unknown one', async () => {
  const { ask, addTask } = await ledgerProgram();
  const id = await addTask({ leads: ['财政局', '柳行街道'], responsible: ['财政局', '各街道', '全区各单位'], requirement: '做好信息公开。' });
  const { parts, unknown } = await ask('tasks.show', { id });
  expect(parts.map(({ unit, role, via }) => [unit, role, via])).toEqual([
    ['财政局', 'lead', '财政局'], ['柳行街道', 'lead', '柳行街道'], ['审计局', 'responsible', '全区各单位'], ['教育局', 'responsible', '全区各单位'], ['洸河街道', 'responsible', '各街道'],
  ]);
  expect(unknown).toEqual([]);
});

test('collective names are asked on the day the table was issued', async () => {
  const units = [{ name: '新街道', group: '街道', from: day('2024-06-01') }, { name: '老街道', group: '街道', to: day('2024-05-31') }, { name: '区直单位一', group: '区直部门' }];
  const { ask, addTask, tables } = await ledgerProgram({ units, tables: [{}, { title: '没有印发日期的表', issuedOn: null }] });
  const names = async (id: number): Promise<string[]> => (await ask('progress.list', { task: id })).parts.map(({ unit }) => unit);
  expect(await names(await addTask({ responsible: ['各街道'], requirement: '甲' }, tables[0]))).toEqual(['老街道']);
  expect(await names(await addTask({ responsible: ['各街道'], requirement: '甲' }, tables[1]))).toEqual(['新街道']);
});

test('the list narrows by year, table, section, unit, state and deadline; with a unit the state and the deadline are the unit’s', async () => {
  const { ask, addTask, partOf, tables, refused, setDay } = await ledgerProgram({ tables: [{ title: '2023年任务分解表', year: 2023, issuedOn: null }, {}] });
  const old = await addTask({ number: '1', section: '一', leads: ['财政局'], requirement: '去年的事，年底前完成。' }, tables[0]);
  const first = await addTask({ number: '1', section: '一', leads: ['财政局'], responsible: ['审计局'], requirement: '7月10日前完成。' }, tables[1]);
  const second = await addTask({ number: '2', section: '二', leads: ['审计局'], requirement: '长期坚持。' }, tables[1]);
  setDay('2024-07-20');
  await ask('progress.add', { parts: [await partOf(first, '财政局')], entry: { kind: 'done', on: '2024-07-05', text: '已完成' } });
  await ask('progress.add', { parts: [await partOf(first, '审计局')], entry: { kind: 'extended', on: '2024-07-06', until: '2024-08-31', by: '李四' } });
  const ids = async (input: Parameters<typeof ask<'tasks.list'>>[1]): Promise<number[]> => (await ask('tasks.list', input)).tasks.map(({ id }) => id);
  expect(await ids({})).toEqual([old, first, second]);
  expect(await ids({ year: 2024 })).toEqual([first, second]);
  expect(await ids({ table: tables[0]! })).toEqual([old]);
  expect(await ids({ year: 2024, section: '二' })).toEqual([second]);
  expect(await ids({ unit: '区财政' })).toEqual([old, first]);
  expect(await ids({ dueBefore: '2024-07-10' })).toEqual([old, first]);
  expect(await ids({ dueBefore: '2024-07-09' })).toEqual([old]);
  expect(await ids({ unit: '审计局', dueBefore: '2024-07-10' })).toEqual([]);
  expect(await ids({ unit: '审计局', dueBefore: '2024-08-31' })).toEqual([first]);
  expect(await ids({ state: '逾期' })).toEqual([old]);
  const [all] = (await ask('tasks.list', { table: tables[1]! })).tasks;
  expect(all).toMatchObject({ state: '推进中', lastOn: '2024-07-05', tally: { parts: 2, finished: 1, open: 1 } });
  const [own] = (await ask('tasks.list', { unit: '财政局', year: 2024 })).tasks;
  expect(own).toMatchObject({ state: '已完成', tally: { parts: 1, finished: 1, open: 0 } });
  expect((await ask('tasks.list', { year: 2024 })).tables.map(({ title }) => title)).toEqual(['2024年政务公开工作任务分解表']);
  expect(await refused('tasks.list', { unit: '财局' })).toMatchObject([{ code: 'unit-unknown' }]);
});

test('a changed requirement is read again; a deadline a person set stays, and so do the words', async () => {
  const { ask, addTask } = await ledgerProgram({ tables: [{ defaultDeadline: { by: day('2024-12-20'), text: '12月20日前' } }] });
  const id = await addTask({ leads: ['财政局'], requirement: '做好公开。' });
  const shown = async (): Promise<unknown> => {
    const { deadline, deadlineText, deadlines, quotas } = await ask('tasks.show', { id });
    return { deadline, deadlineText, from: deadlines.map(({ from }) => from), quotas: quotas.length };
  };
  expect(await shown()).toEqual({ deadline: '2024-12-20', deadlineText: '12月20日前', from: [], quotas: 0 });
  await ask('tasks.change', { id, fields: { requirement: '每月至少公开1次，10月底前报送。' } });
  expect(await shown()).toEqual({ deadline: '2024-10-31', deadlineText: '10月底前', from: ['text'], quotas: 1 });
  await ask('tasks.change', { id, fields: { deadline: '2024-11-15' } });
  expect(await shown()).toEqual({ deadline: '2024-11-15', deadlineText: '10月底前', from: ['text'], quotas: 1 });
  await ask('tasks.change', { id, fields: { requirement: '9月底前报送。' } });
  expect(await shown()).toEqual({ deadline: '2024-11-15', deadlineText: '10月底前', from: ['text'], quotas: 0 });
  const same = await ask('tasks.change', { id, fields: { deadline: '2024-11-15', leads: ['财政局'] } });
  expect(same.change).toBe(0);
});

test('the table’s year and its deadline for all move what was read by them, not what a person set', async () => {
  const { ask, addTask, table } = await ledgerProgram({ tables: [{ defaultDeadline: { by: day('2024-12-20'), text: '12月20日前' } }] });
  const [plain, dated, set] = [await addTask({ requirement: '甲' }), await addTask({ requirement: '6月底前完成乙。' }), await addTask({ requirement: '丙', deadline: '2024-11-01' })];
  const days = async (): Promise<unknown[]> => (await ask('tasks.list', {})).tasks.map(({ id, deadline }) => [id, deadline]);
  expect(await days()).toEqual([[plain, '2024-12-20'], [dated, '2024-06-30'], [set, '2024-11-01']]);
  await ask('tasks.changeTable', { id: table, fields: { defaultDeadline: { by: day('2024-12-31'), text: '年底前' } } });
  expect(await days()).toEqual([[plain, '2024-12-31'], [dated, '2024-06-30'], [set, '2024-11-01']]);
  await ask('tasks.changeTable', { id: table, fields: { year: 2025, title: '2025年任务分解表' } });
  expect(await days()).toEqual([[plain, '2024-12-31'], [dated, '2025-06-30'], [set, '2024-11-01']]);
  expect((await ask('tasks.list', {})).tables).toMatchObject([{ title: '2025年任务分解表', year: 2025 }]);
});

test('changed names add and remove parts, but never one with a history', async () => {
  const { ask, refused, addTask, partOf } = await ledgerProgram();
  const id = await addTask({ number: '7', leads: ['财政局'], responsible: ['审计局', '各街道'], requirement: '做好公开。' });
  const units = async (): Promise<unknown[]> => (await ask('progress.list', { task: id })).parts.map(({ unit, role, via }) => `${unit} ${role} ${via}`);
  const reported = await partOf(id, '审计局');
  await ask('progress.add', { parts: [reported], entry: { kind: 'progress', on: '2024-07-01', text: '正在办' } });
  await ask('evidence.add', { part: await partOf(id, '洸河街道'), link: 'https://example.gov.cn/1.html' });
  const [problem] = await refused('tasks.change', { id, fields: { responsible: ['教育局'] } });
  expect(problem?.code).toBe('part-has-history');
  expect(problem?.message).toContain('审计局、洸河街道');
  expect(problem?.message).toContain('不适用');
  expect(await units()).toEqual(['财政局 lead 财政局', '审计局 responsible 审计局', '柳行街道 responsible 各街道', '洸河街道 responsible 各街道']);
  await ask('tasks.change', { id, fields: { leads: ['审计局'], responsible: ['教育局', '洸河街道'] } });
  expect(await units()).toEqual(['审计局 lead 审计局', '教育局 responsible 教育局', '洸河街道 responsible 洸河街道']);
  expect(await partOf(id, '审计局')).toBe(reported);
  await ask('changes.undo', {});
  expect(await units()).toEqual(['财政局 lead 财政局', '审计局 responsible 审计局', '柳行街道 responsible 各街道', '洸河街道 responsible 各街道']);
});

test('a unit no longer named on its own keeps its part by the collective name that means it too', async () => {
  const { ask, addTask, partOf } = await ledgerProgram();
  const id = await addTask({ leads: ['柳行街道'], responsible: ['各街道'], requirement: '做好公开。' });
  const part = await partOf(id, '柳行街道');
  await ask('progress.add', { parts: [part], entry: { kind: 'progress', on: '2024-07-01', text: '正在办' } });
  await ask('tasks.change', { id, fields: { leads: ['财政局'] } });
  expect((await ask('progress.list', { task: id })).parts.map(({ unit, role, via }) => [unit, role, via])).toEqual([['财政局', 'lead', '财政局'], ['柳行街道', 'responsible', '各街道'], ['洸河街道', 'responsible', '各街道']]);
  expect(await partOf(id, '柳行街道')).toBe(part);
});

test('a printed name is assigned to units in all tasks that bear it, or in some, and taken back', async () => {
  const { ask, refused, addTask, partOf, table } = await ledgerProgram();
  const one = await addTask({ leads: ['大数据中心'], responsible: ['有关部门'], requirement: '甲' });
  const two = await addTask({ leads: ['审计局'], responsible: ['有关部门', '大数据中心'], requirement: '乙' });
  const units = async (task: number): Promise<unknown[]> => (await ask('progress.list', { task })).parts.map(({ unit, role, via }) => `${unit} ${role} ${via}`);
  expect((await ask('tasks.assign', { table, name: '有关部门', units: ['财政局', '审计局'] })).parts).toBe(3);
  expect(await units(one)).toEqual(['财政局 responsible 有关部门', '审计局 responsible 有关部门']);
  expect(await units(two)).toEqual(['审计局 lead 审计局', '财政局 responsible 有关部门']);
  expect((await ask('tasks.list', {})).tasks.map(({ unknown }) => unknown)).toEqual([['大数据中心'], ['大数据中心']]);
  await ask('tasks.assign', { table, name: '大数据中心', units: ['财政局'], tasks: [one] });
  expect(await units(one)).toEqual(['财政局 lead 大数据中心', '审计局 responsible 有关部门']);
  expect((await ask('tasks.list', {})).tasks.map(({ unknown }) => unknown)).toEqual([[], ['大数据中心']]);
  await ask('progress.add', { parts: [await partOf(one, '审计局')], entry: { kind: 'progress', on: '2024-07-01', text: '在办' } });
  const [problem] = await refused('tasks.assign', { table, name: '有关部门', units: [] });
  expect(problem).toMatchObject({ code: 'part-has-history' });
  await ask('tasks.assign', { table, name: '有关部门', units: ['审计局'] });
  expect(await units(two)).toEqual(['审计局 lead 审计局']);
  await ask('tasks.assign', { table, name: '有关部门', units: [], tasks: [two] });
  expect(await units(two)).toEqual(['审计局 lead 审计局']);
  expect(await refused('tasks.assign', { table, name: '没有印的', units: ['财政局'] })).toMatchObject([{ code: 'name-not-printed' }]);
  expect(await refused('tasks.assign', { table, name: '有关部门', units: ['不在名录的局'] })).toMatchObject([{ code: 'unit-unknown' }]);
});

test('many tasks are changed at once or not at all', async () => {
  const { ask, refused, addTask } = await ledgerProgram();
  const [one, two] = [await addTask({ number: '1', requirement: '甲' }), await addTask({ number: '2', requirement: '乙' })];
  const problems = await refused('tasks.changeMany', { changes: [{ id: one, fields: { remark: '备注' } }, { id: two, fields: { requirement: ' ' } }, { id: 99, fields: {} }] });
  expect(problems.map(({ at }) => at?.field)).toEqual(['changes.1.fields.requirement', 'changes.2.id']);
  expect((await ask('tasks.list', {})).tasks.map(({ remark }) => remark)).toEqual(['', '']);
  expect(await ask('tasks.changeMany', { changes: [{ id: one, fields: { remark: '备注' } }, { id: two, fields: { responsible: ['各街道'] } }] })).toMatchObject({ changed: 2 });
  expect((await ask('tasks.list', {})).tasks.map(({ remark, tally }) => [remark, tally.parts])).toEqual([['备注', 0], ['', 2]]);
});

test('tasks and tables go with everything said of them, and come back whole', async () => {
  const { ask, refused, addTask, partOf, table } = await ledgerProgram();
  const id = await addTask({ leads: ['财政局'], responsible: ['各街道'], requirement: '甲' });
  await addTask({ leads: ['审计局'], requirement: '乙' });
  const part = await partOf(id, '财政局');
  const { ids: [entry = 0] } = await ask('progress.add', { parts: [part], entry: { kind: 'progress', on: '2024-07-01', text: '正在办' } });
  await ask('progress.strike', { id: entry, reason: '记错了单位' });
  await ask('evidence.add', { part, entry, link: 'https://example.gov.cn/1.html' });
  const before = [await ask('tasks.list', {}), await ask('tasks.show', { id })];
  const counts = async (): Promise<unknown> => {
    const { taskTables, tasks, taskParts, taskEntries, evidence } = (await ask('system.info')).counts;
    return [taskTables, tasks, taskParts, taskEntries, evidence];
  };
  expect(await counts()).toEqual([1, 2, 4, 2, 1]);
  await ask('tasks.remove', { ids: [id, id] });
  expect(await counts()).toEqual([1, 1, 1, 0, 0]);
  expect(await refused('tasks.show', { id })).toMatchObject([{ code: 'task-gone' }]);
  await ask('changes.undo', {});
  expect([await ask('tasks.list', {}), await ask('tasks.show', { id })]).toEqual(before);
  await ask('tasks.removeTable', { id: table });
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  expect(await refused('tasks.add', { table, requirement: '丙' })).toMatchObject([{ code: 'task-table-gone' }]);
  await ask('changes.undo', {});
  expect([await ask('tasks.list', {}), await ask('tasks.show', { id })]).toEqual(before);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('a unit with parts is not removed; its new name stands everywhere', async () => {
  const { ask, refused, addTask } = await ledgerProgram();
  const id = await addTask({ leads: ['财政局'], requirement: '甲' });
  const [unit] = (await ask('units.list')).units;
  const [problem] = await refused('units.remove', { id: unit!.id });
  expect(problem).toMatchObject({ code: 'unit-in-use' });
  expect(problem?.message).toContain('1 项任务');
  await ask('units.change', { id: unit!.id, fields: { name: '财政金融局', aliases: ['财政局'] } });
  expect((await ask('progress.list', {})).parts.map((part) => part.unit)).toEqual(['财政金融局']);
  expect((await ask('tasks.show', { id })).unknown).toEqual([]);
  expect((await ask('progress.list', { unit: '财政局' })).parts).toHaveLength(1);
});
