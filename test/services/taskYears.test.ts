// Two years side by side: what is new, gone and reworded; unfinished tasks carried over, once, and what becomes of them.
import { describe, expect, test } from 'vitest';
import { csv, testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const HEAD = '序号,工作任务,牵头部门,责任单位,具体要求,完成时限';
const last = csv('2024年任务分解表.csv', ['2024年某区政务公开工作任务分解表', HEAD, '1,公开预算,区财政局,各街道,公开本级预算和部门预算并每月至少开展1次解读。,9月底前', '2,民生公开,区教育局,区水务局,公开招生方案和学校收费标准。,年底前', '3,民生公开,区教育局,,组织开放日活动。,年底前']);
const now = csv('2025年任务分解表.csv', ['2025年某区政务公开工作任务分解表', HEAD, '1,民生公开,区教育局,,公开招生方案、学校收费标准和结果。,年底前', '2,平台建设,区财政局,,办好政府网站和政务新媒体。,年底前']);

interface Years extends TestProgram {
  before: number;
  table: number;
}

async function twoYears(): Promise<Years> {
  const program = await testProgram({ now: () => new Date('2025-03-10T01:00:00Z') });
  const { ask } = program;
  for (const [name, group] of [['区财政局', '区直'], ['区教育局', '区直'], ['洸河街道', '街道'], ['黄屯街道', '街道']] as const) await ask('units.add', { name, group });
  await ask('import.run', { kind: 'tasks' }, last);
  await ask('import.run', { kind: 'tasks', options: { table: { defaultDeadline: '2025-11-30' } } }, now);
  const [before, table] = (await ask('tasks.list', {})).tables.map(({ id }) => id);
  return { ...program, before: before ?? 0, table: table ?? 0 };
}

/** Reports a unit's parts of last year's task as done. */
async function done({ ask }: Years, number: string, ...units: string[]): Promise<void> {
  const { parts } = await ask('progress.list', { year: 2024 });
  const ids = parts.filter((part) => part.number === number && units.includes(part.unit)).map(({ id }) => id);
  await ask('progress.add', { parts: ids, entry: { kind: 'done', on: '2024-08-01', text: '已公开。' } });
}

describe('tasks.compare', () => {
  test('with the newest earlier table when none is named; rows in the new order, then what is gone', async () => {
    const { ask, table, before } = await twoYears();
    const found = await ask('tasks.compare', { table });
    expect([found.table.id, found.with.id]).toEqual([table, before]);
    expect(found.rows.map(({ kind, task, before: old }) => [kind, task?.number ?? null, old?.number ?? null])).toEqual([['reworded', '1', '2'], ['new', '2', null], ['gone', null, '1'], ['gone', null, '3']]);
    expect(found.rows[0]?.likeness).toBeGreaterThan(60);
  });

  test('the same table, none earlier, one that is gone', async () => {
    const { ask, refused, table, before } = await twoYears();
    expect((await refused('tasks.compare', { table, with: table }))[0]?.code).toBe('same-table');
    expect((await refused('tasks.compare', { table: before }))[0]?.code).toBe('task-table-none-earlier');
    expect((await refused('tasks.compare', { table: 99 }))[0]).toMatchObject({ code: 'task-table-gone', at: { field: 'table' } });
    expect((await ask('tasks.compare', { table: before, with: table })).rows.filter(({ kind }) => kind === 'gone')).toHaveLength(1);
  });
});

describe('tasks.carryOver', () => {
  test('open parts of unfinished tasks go to the end of the new table, in one step that can be taken back', async () => {
    const years = await twoYears();
    const { ask, before, table } = years;
    await done(years, '1', '区财政局', '洸河街道');
    await done(years, '3', '区教育局');
    const carried = await ask('tasks.carryOver', { from: before, into: table });
    expect(carried.ids).toHaveLength(2);
    const { tasks } = await ask('tasks.list', { table });
    const old = (await ask('tasks.list', { table: before })).tasks;
    expect(tasks.slice(2).map(({ position, section, subsection, leads, responsible, deadline, carriedFrom, state }) => ({ position, section, subsection, leads, responsible, deadline, carriedFrom, state }))).toEqual([
      { position: 3, section: '结转任务', subsection: '公开预算', leads: [], responsible: ['各街道'], deadline: '2025-11-30', carriedFrom: old[0]?.id, state: '未启动' },
      { position: 4, section: '结转任务', subsection: '民生公开', leads: ['区教育局'], responsible: ['区水务局'], deadline: '2025-11-30', carriedFrom: old[1]?.id, state: '未启动' },
    ]);
    expect(tasks[2]?.quotas).toMatchObject([{ atLeast: 1, per: 'month' }]);
    const { parts } = await ask('progress.list', { table, section: '结转任务' });
    expect(parts.map(({ number, unit, role, via }) => [number, unit, role, via])).toEqual([['1', '黄屯街道', 'responsible', '各街道'], ['2', '区教育局', 'lead', '区教育局']]);
    // What was said stays with the old tasks.
    expect((await ask('progress.list', { table: before })).parts.filter(({ state }) => state === '已完成')).toHaveLength(3);
    expect((await ask('tasks.show', { id: tasks[2]?.id ?? 0 })).earlier.map(({ id, year }) => [id, year])).toEqual([[old[0]?.id, 2024]]);
    await ask('changes.undo', {});
    expect((await ask('tasks.list', { table })).tasks).toHaveLength(2);
    expect((await ask('system.verify', {})).ok).toBe(true);
  });

  test('what was carried over is not carried again; the comparison knows it, and reading the new table again leaves it', async () => {
    const years = await twoYears();
    const { ask, refused, before, table } = years;
    const old = (await ask('tasks.list', { table: before })).tasks;
    const one = await ask('tasks.carryOver', { from: before, into: table, tasks: [old[0]?.id ?? 0], deadline: '2025-06-30' });
    expect(one.ids).toHaveLength(1);
    expect((await refused('tasks.carryOver', { from: before, into: table, tasks: [old[0]?.id ?? 0] }))[0]?.code).toBe('carried-already');
    expect((await ask('tasks.carryOver', { from: before, into: table, deadline: null })).ids).toHaveLength(2);
    expect((await refused('tasks.carryOver', { from: before, into: table }))[0]?.code).toBe('carried-already');
    expect((await ask('tasks.list', { table })).tasks.slice(2).map(({ deadline }) => deadline)).toEqual(['2025-06-30', null, null]);
    const { rows } = await ask('tasks.compare', { table });
    expect(rows.map(({ kind, task, before: from }) => [kind, task?.section, from?.number])).toEqual([
      ['reworded', '民生公开', '2'], ['new', '平台建设', undefined], ['same', '结转任务', '1'], ['same', '结转任务', '2'], ['same', '结转任务', '3'],
    ]);
    const again = await ask('import.preview', { kind: 'tasks' }, now);
    expect(again.counts).toMatchObject({ same: 2, add: 0 });
    expect(again.tables?.[0]?.gone).toEqual([]);
  });

  test('refused: nothing open, tasks of another table, the same table, backwards', async () => {
    const years = await twoYears();
    const { ask, refused, before, table } = years;
    for (const [number, units] of [['1', ['区财政局', '洸河街道', '黄屯街道']], ['2', ['区教育局']], ['3', ['区教育局']]] as const) await done(years, number, ...units);
    const codes = async (input: Parameters<typeof ask<'tasks.carryOver'>>[1]): Promise<string | undefined> => (await refused('tasks.carryOver', input!))[0]?.code;
    expect(await codes({ from: before, into: table })).toBe('nothing-to-carry');
    expect(await codes({ from: before, into: table, tasks: [999] })).toBe('task-gone');
    expect(await codes({ from: before, into: before })).toBe('same-table');
    expect(await codes({ from: table, into: before })).toBe('carry-backwards');
    expect(await codes({ from: 99, into: table })).toBe('task-table-gone');
  });
});

describe('the sample', () => {
  test('2024’s tasks with made-up progress, told as such', async () => {
    const { ask } = await testProgram({ now: () => new Date('2024-12-20T01:00:00Z') });
    await ask('system.loadSample', { sample: 'hitech-2024' });
    const { tables, tasks } = await ask('tasks.list', {});
    expect(tables).toMatchObject([{ year: 2024, issuedOn: '2024-06-03', tasks: 53 }]);
    expect(new Set(tasks.flatMap(({ unknown }) => unknown))).toEqual(new Set(['区直有关部门、单位', '区直有关部门', '驻区有关单位', '各行业主管部门']));
    expect(new Set(tasks.map(({ section }) => section)).size).toBe(5);
    const { parts } = await ask('progress.list', {});
    expect(new Set(parts.map(({ state }) => state))).toEqual(new Set(['未启动', '推进中', '已完成', '已销号', '不适用']));
    expect(parts.filter(({ number, via }) => number === '' && via === '各驻区单位').length).toBeGreaterThan(0);
    const shown = await ask('tasks.show', { id: tasks[0]?.id ?? 0 });
    const entries = shown.parts.flatMap((part) => part.entries);
    expect(entries.length).toBeGreaterThan(0);
    for (const { source } of entries) expect(source).toContain('编写');
    await ask('changes.undo', {});
    expect((await ask('tasks.list', {})).tables).toEqual([]);
  });
});
