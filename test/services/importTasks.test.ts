// A task table on its whole way: file → plan → tables, tasks and parts → progress kept through a new version → undo.
import { describe, expect, test } from 'vitest';
import type { FilePart } from '../../shared/contract/define.ts';
import { cell, makeDocx, para, row, table } from '../documents/reading/help/docx.ts';
import { compound } from '../documents/reading/help/biff.ts';
import { makeSheet } from '../documents/reading/help/xlsx.ts';
import { csv, testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const HEAD = ['序号', '工作任务', '牵头部门', '责任单位', '具体要求', '完成时限'];
const TASKS = [
  ['1', '公开预算', '区财政局', '各街道', '公开本级预算和部门预算，每年至少开展2次解读。', '9月底前'],
  ['2', '公开预算', '区财政金融中心', '有关部门', '公开惠企资金的发放结果。', ''],
  ['3', '民生公开', '区教育局', '区财政局', '公开招生方案和学校收费标准。', '年底前'],
];
const NOTICE = ['某政办发〔2024〕6号', '某区政府办公室', '2024年6月3日', '所有工作任务于11月底前完成。', '2024年某区政务公开工作任务分解表'];

const docx = (tasks = TASKS, notice = NOTICE, name = '分解表.docx'): FilePart => ({
  name, bytes: makeDocx(notice.map((line) => para(line)).join('') + table([HEAD, ...tasks].map((cells) => row(cells.map((text) => cell(text)).join(''))).join(''))),
});
const xlsx = (tasks = TASKS, notice = NOTICE): FilePart => {
  const rows = [...notice.map((line) => [line]), HEAD, ...tasks];
  const data = rows.map((cells, index) => `<row r="${index + 1}">${cells.map((text, at) => `<c r="${'ABCDEF'[at]}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('');
  return { name: '分解表.xlsx', bytes: makeSheet(data) };
};
const lines = (separator: string, tasks = TASKS): string[] => [...NOTICE.slice(-1), HEAD.join(separator), ...tasks.map((cells) => cells.join(separator))];

async function office(): Promise<TestProgram> {
  const program = await testProgram({ now: () => new Date('2024-07-01T01:00:00Z') });
  const { ask } = program;
  for (const [name, group] of [['区财政局', '区直'], ['区教育局', '区直'], ['洸河街道', '街道'], ['黄屯街道', '街道']] as const) await ask('units.add', { name, group });
  return program;
}

const parts = async ({ ask }: TestProgram): Promise<string[]> => (await ask('progress.list', {})).parts.map(({ number, unit, role, via }) => `${number} ${unit} ${role} ${via}`);
const ALL = ['1 区财政局 lead 区财政局', '1 洸河街道 responsible 各街道', '1 黄屯街道 responsible 各街道', '3 区教育局 lead 区教育局', '3 区财政局 responsible 区财政局'];

describe('what is written', () => {
  test('a Word file: the table, its tasks, each unit’s part; one step takes all of it back', async () => {
    const program = await office();
    const { ask } = program;
    const plan = await ask('import.preview', { kind: 'tasks' }, docx());
    expect(plan.counts).toMatchObject({ add: 3, refuse: 0 });
    expect(plan.questions.map(({ name, candidates }) => [name, candidates])).toEqual([['区财政金融中心', ['区财政局']]]);
    const { importId } = await ask('import.run', { planId: plan.planId });
    const { tables, tasks } = await ask('tasks.list', {});
    expect(tables).toMatchObject([{ title: NOTICE[4], issuer: '某区政府办公室', documentNumber: '某政办发〔2024〕6号', year: 2024, issuedOn: '2024-06-03', file: '分解表.docx', tasks: 3, parts: 5 }]);
    expect(tasks.map(({ number, position, deadline, deadlineText }) => [number, position, deadline, deadlineText])).toEqual([['1', 1, '2024-09-30', '9月底前'], ['2', 2, '2024-11-30', '所有工作任务于11月底前完成'], ['3', 3, '2024-12-31', '年底前']]);
    expect(tasks[0]?.quotas).toMatchObject([{ atLeast: 2, per: 'year' }]);
    expect(tasks[1]?.unknown).toEqual(['区财政金融中心', '有关部门']);
    expect(await parts(program)).toEqual(ALL);
    const shown = await ask('tasks.show', { id: tasks[0]?.id ?? 0 });
    expect(shown.source).toEqual({ sheet: '表1', row: 2 });
    const undone = await ask('import.undo', { importId });
    expect(undone.counts).toEqual({ task_tables: 1, tasks: 3, task_parts: 5 });
    expect((await ask('tasks.list', {})).tables).toEqual([]);
    expect((await ask('system.verify', {})).ok).toBe(true);
  });

  test('a workbook, a CSV file and pasted cells say the same: the table that is there stays as it is', async () => {
    const program = await office();
    const { ask } = program;
    await ask('import.run', { kind: 'tasks' }, docx());
    const pasted = { name: '粘贴', bytes: new TextEncoder().encode(lines('\t').join('\n')) };
    for (const [file, options] of [[docx(), {}], [xlsx(), {}], [csv('2024年分解表.csv', lines(',')), {}], [pasted, { pasted: true }]] as const) {
      const done = await ask('import.run', { kind: 'tasks', options }, file);
      expect([file.name, done.importId, done.counts]).toEqual([file.name, 0, { add: 0, change: 0, same: 3, refuse: 0, skip: 0 }]);
    }
    expect((await ask('tasks.list', {})).tables).toHaveLength(1);
    expect((await ask('changes.list', {})).changes.filter(({ command }) => command === 'import.run')).toHaveLength(1);
  });

  test('answers, confirmed deadlines and the table’s facts are written as they were said', async () => {
    const program = await office();
    const { ask } = program;
    const options = { units: { 区财政金融中心: { create: true as const, group: '区直' }, 有关部门: '区教育局' }, deadlines: { '表!8': '2024-10-15' }, table: { issuer: '某区政务公开办公室', defaultDeadline: '2024-12-01' } };
    const done = await ask('import.run', { kind: 'tasks', options }, xlsx());
    expect(done.counts.add).toBe(4);
    expect((await ask('units.list', {})).units.at(-1)).toMatchObject({ name: '区财政金融中心', group: '区直' });
    expect((await parts(program)).filter((one) => one.startsWith('2'))).toEqual(['2 区财政金融中心 lead 区财政金融中心', '2 区教育局 responsible 有关部门']);
    const { tables, tasks } = await ask('tasks.list', {});
    expect(tables[0]).toMatchObject({ issuer: '某区政务公开办公室', defaultDeadline: { by: '2024-12-01' } });
    expect(tasks.map(({ deadline }) => deadline)).toEqual(['2024-09-30', '2024-10-15', '2024-12-31']);
    expect((await ask('import.run', { kind: 'tasks', options }, xlsx())).counts).toMatchObject({ add: 0, change: 0, same: 3 });
    expect((await ask('import.preview', { kind: 'tasks' }, docx())).rows.filter(({ action }) => action !== 'same').map(({ before }) => before)).toEqual([{ issuer: '某区政务公开办公室' }]);
    await ask('changes.undo', {});
    expect((await ask('units.list', {})).units).toHaveLength(4);
  });
});

describe('a new version', () => {
  test('changed, new and gone tasks; what was said about the parts stays', async () => {
    const program = await office();
    const { ask, refused } = program;
    const { importId } = await ask('import.run', { kind: 'tasks' }, docx());
    const part = (await ask('progress.list', { unit: '洸河街道' })).parts[0]?.id ?? 0;
    await ask('progress.add', { parts: [part], entry: { kind: 'progress', on: '2024-06-20', text: '公示栏公开预算。' } });
    const [budget = [], , school = []] = TASKS;
    const version = [school, ['9', '公开预算', '区教育局', '', '公布办事指南目录。', ''], [...budget.slice(0, 3), '黄屯街道', '公开本级预算、部门预算和决算，每年至少开展2次解读。', '10月底前']];
    const plan = await ask('import.preview', { kind: 'tasks' }, docx(version));
    expect(plan.rows.map(({ action }) => action)).toEqual(['same', 'add', 'change']);
    expect(Object.keys(plan.rows[2]?.before ?? {})).toEqual(['responsible', 'requirement', 'deadline', 'deadlineText', 'parts']);
    expect(plan.rows[2]?.problems.map(({ code }) => code)).toEqual(['task-part-kept']);
    expect(plan.tables?.[0]?.gone).toMatchObject([{ number: '2' }]);
    const second = await ask('import.run', { planId: plan.planId });
    const { tasks } = await ask('tasks.list', {});
    expect(tasks.map(({ number, position }) => [number, position])).toEqual([['3', 1], ['9', 2], ['1', 3], ['2', 4]]);
    expect((await parts(program)).filter((one) => one.startsWith('1'))).toEqual(['1 区财政局 lead 区财政局', '1 洸河街道 responsible 各街道', '1 黄屯街道 responsible 黄屯街道']);
    expect((await ask('progress.list', { unit: '洸河街道' })).parts).toMatchObject([{ id: part, state: '推进中', lastText: '公示栏公开预算。' }]);
    expect((await ask('import.run', { kind: 'tasks' }, docx(version))).counts).toMatchObject({ same: 3, change: 0 });
    expect((await refused('import.undo', { importId }))[0]?.code).toBe('changed-since');
    await ask('import.undo', { importId: second.importId });
    expect((await ask('tasks.list', {})).tasks.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(await parts(program)).toEqual(ALL);
    expect((await ask('system.verify', {})).ok).toBe(true);
  });

  test('a preview that the data has overtaken is not written', async () => {
    const { ask, refused } = await office();
    const plan = await ask('import.preview', { kind: 'tasks' }, docx());
    await ask('import.run', { kind: 'tasks' }, docx());
    expect((await refused('import.run', { planId: plan.planId }))[0]?.code).toBe('plan-stale');
  });

  test('units given to a name afterwards outlast a second reading', async () => {
    const program = await office();
    const { ask } = program;
    await ask('import.run', { kind: 'tasks' }, docx());
    const table = (await ask('tasks.list', {})).tables[0]?.id ?? 0;
    await ask('tasks.assign', { table, name: '有关部门', units: ['区教育局', '黄屯街道'] });
    const before = await parts(program);
    expect(before).toHaveLength(7);
    expect((await ask('import.run', { kind: 'tasks' }, docx())).counts).toMatchObject({ same: 3, change: 0 });
    expect(await parts(program)).toEqual(before);
  });

  test('the next year’s table is another one', async () => {
    const { ask } = await office();
    await ask('import.run', { kind: 'tasks' }, docx());
    const next = docx(TASKS, ['某政办发〔2025〕2号', '2025年某区政务公开工作任务分解表']);
    expect((await ask('import.run', { kind: 'tasks' }, next)).counts.add).toBe(3);
    expect((await ask('tasks.list', {})).tables.map(({ year, tasks }) => [year, tasks])).toEqual([[2024, 3], [2025, 3]]);
  });
});

describe('what is refused', () => {
  test('a refused row stops the import or is skipped, as the person says', async () => {
    const { ask, refused } = await office();
    const file = docx([['序'.repeat(41), ...TASKS[0]!.slice(1)], TASKS[1]!]);
    expect((await refused('import.run', { kind: 'tasks' }, file)).map(({ code }) => code)).toContain('text-too-long');
    expect((await ask('import.run', { kind: 'tasks', options: { onRefusal: 'skip' } }, file)).counts).toMatchObject({ add: 1, refuse: 1 });
    expect((await ask('tasks.list', {})).tasks.map(({ number }) => number)).toEqual(['2']);
  });

  test('a classified document, a table of something else, an old Word file', async () => {
    const { ask, refused } = await office();
    expect((await refused('import.run', { kind: 'tasks' }, docx(TASKS, ['秘密★1年', ...NOTICE])))[0]?.code).toBe('file-secret');
    expect((await ask('import.preview', { kind: 'tasks' }, docx(TASKS, ['机密★', ...NOTICE]))).rows).toEqual([]);
    expect((await refused('import.run', { kind: 'tasks' }, csv('表.csv', ['单位,姓名,电话', '区财政局,张三,123'])))[0]?.code).toBe('not-task-table');
    const old = await refused('import.preview', { kind: 'tasks' }, { name: '分解表.doc', bytes: compound({ WordDocument: new Uint8Array(600) }) });
    expect(old[0]).toMatchObject({ code: 'file-doc' });
    expect(old[0]?.message).toContain('另存为 .docx');
    expect((await ask('tasks.list', {})).tables).toEqual([]);
  });

  test('an answer that names no unit of the register', async () => {
    const { refused } = await office();
    expect((await refused('import.run', { kind: 'tasks', options: { units: { 区财政金融中心: '区金融局' } } }, docx()))[0]?.code).toBe('unit-answer-unknown');
  });
});
