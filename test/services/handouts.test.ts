// The round trip with the units: a workbook goes out, comes back filled in, and becomes entries of exactly what was written in it.
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FilePart } from '../../shared/contract/define.ts';
import type { Progress } from '../../shared/contract/answer.ts';
import { readWorkbook } from '../../electron/documents/read/index.ts';
import { day } from '../../shared/days/day.ts';
import { csv } from '../tools/program.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import type { LedgerProgram } from '../tools/ledger.ts';

type Cells = Record<string, string | number | Date>;

async function office(): Promise<LedgerProgram & { budget: number; training: number }> {
  const program = await ledgerProgram();
  const budget = await program.addTask({ number: '1', section: '一、主动公开', leads: ['财政局'], responsible: ['审计局'], requirement: '公开预算执行情况。', deadline: day('2024-10-31') });
  const training = await program.addTask({ number: '2', section: '二、队伍建设', responsible: ['财政局', '洸河街道'], requirement: '每年至少开展2次业务培训。' });
  return { ...program, budget, training };
}

/** The unit's workbook with cells filled in: number of the task → title of the column → value. */
async function filledIn({ document }: LedgerProgram, unit: string, rows: Record<string, Cells>, name?: string): Promise<FilePart> {
  const made = await document('handouts.workbook', { unit, year: 2024 });
  return fill(made.document, rows, name);
}

async function fill(file: FilePart, rows: Record<string, Cells>, name = file.name): Promise<FilePart> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(file.bytes).buffer);
  const page = workbook.getWorksheet('填报表')!;
  const titles = (page.getRow(4).values as (string | undefined)[]).map((title) => title?.replace('\n', ''));
  page.eachRow((row) => {
    for (const [title, value] of Object.entries(rows[String(row.getCell(1).value)] ?? {})) row.getCell(titles.indexOf(title)).value = value;
  });
  return { name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

describe('what goes out', () => {
  test('one unit’s workbook, by its name or an alias, with its parts of the year', async () => {
    const { document } = await office();
    const made = await document('handouts.workbook', { unit: '区财政', year: 2024 });
    expect(made.output).toEqual({ title: '财政局2024年政务公开工作任务进展填报表', tasks: 2 });
    expect(made.document.name).toBe('财政局2024年政务公开工作任务进展填报表.xlsx');
    expect(readWorkbook(made.document.bytes).sheets[0]?.rows.slice(4).map((row) => row[0])).toEqual([1, 2]);
  });

  test('all units in one zip in the register’s order, those with nothing open left out; it tells how far it is', async () => {
    const { program, document, ask, partOf, budget } = await office();
    await ask('progress.add', { parts: [await partOf(budget, '审计局')], entry: { kind: 'closed', on: day('2024-07-31'), text: '已核对', by: '李主任' } });
    const made = await document('handouts.workbooks', { year: 2024 });
    expect(made.output).toEqual({ title: '2024年政务公开工作任务进展填报表（2个单位）', units: ['财政局', '洸河街道'] });
    expect(Object.keys(unzipSync(made.document.bytes))).toEqual(['01 财政局2024年政务公开工作任务进展填报表.xlsx', '02 洸河街道2024年政务公开工作任务进展填报表.xlsx']);
    expect((await document('handouts.workbooks', { year: 2024, units: ['洸河街道'] })).output.units).toEqual(['洸河街道']);
    const seen: Progress[] = [];
    await program.call('handouts.workbooks', { year: 2024 }, { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ text }) => text)).toEqual(['正在制作填报表：财政局（1/2）', '正在制作填报表：洸河街道（2/2）', '正在打包']);
  });

  test('it can be stopped on the way', async () => {
    const { program } = await office();
    const stop = new AbortController();
    const answer = await program.call('handouts.workbooks', { year: 2024 }, { signal: stop.signal, onProgress: ({ text }) => text.includes('2/3') && stop.abort() });
    expect(answer).toMatchObject({ status: 'refused', problems: [{ code: 'cancelled' }] });
  });

  test('refused: a unit nobody knows, a unit or a year without tasks', async () => {
    const { refused } = await office();
    expect(await refused('handouts.workbook', { unit: '财正局', year: 2024 })).toMatchObject([{ code: 'unit-unknown', message: expect.stringContaining('财政局') as string }]);
    expect(await refused('handouts.workbook', { unit: '教育局', year: 2024 })).toMatchObject([{ code: 'handout-empty' }]);
    expect(await refused('handouts.workbooks', { year: 2023 })).toMatchObject([{ code: 'handout-empty', at: { field: 'year' } }]);
    expect(await refused('handouts.workbooks', { year: 2024, units: ['教育局'] })).toMatchObject([{ code: 'handout-empty', at: { field: 'units' } }]);
  });
});

describe('what comes back', () => {
  test('is written as the plan shows it: entries, times, links; the same file again changes nothing; one step takes it back', async () => {
    const program = await office();
    const { ask, budget, training } = program;
    const file = await filledIn(program, '财政局', {
      1: { 办理状态: '已完成', 进展情况: '已在网站公开。', 日期: new Date('2024-07-30T00:00:00Z'), '佐证材料（名称或网址）': '公开页 https://www.example.gov.cn/1\n截图' },
      2: { 办理状态: '推进中', 本次完成次数: 1, 进展情况: '=开展培训', 填报人: '李四' },
    });
    const plan = await ask('import.preview', { kind: 'progress' }, file);
    expect(plan.counts).toEqual({ add: 2, change: 0, same: 0, refuse: 0, skip: 0 });
    expect(plan.rows.map(({ values }) => [values['unit'], values['was'], values['will']])).toEqual([['财政局', '未启动', '已完成'], ['财政局', '未启动', '推进中']]);
    const { importId } = await ask('import.run', { planId: plan.planId });
    const entryOf = async (task: number): Promise<unknown> => (await ask('tasks.show', { id: task })).parts.find(({ unit }) => unit === '财政局')?.entries;
    expect(await entryOf(budget)).toMatchObject([{ kind: 'done', on: '2024-07-30', text: '已在网站公开。（佐证材料：截图）', times: null, by: '财政局', source: file.name, enteredBy: '张三' }]);
    expect(await entryOf(training)).toMatchObject([{ kind: 'progress', on: '2024-08-01', text: '=开展培训', times: 1, by: '李四' }]);
    expect((await ask('evidence.list', { unit: '财政局' })).evidence).toMatchObject([{ name: '公开页', link: 'https://www.example.gov.cn/1', on: '2024-07-30', size: 0, number: '1' }]);

    program.setDay('2024-08-05');
    const again = await ask('import.preview', { kind: 'progress' }, file);
    expect(again.counts).toEqual({ add: 0, change: 0, same: 2, refuse: 0, skip: 0 });
    expect((await ask('import.run', { planId: again.planId })).importId).toBe(0);

    expect((await ask('import.undo', { importId })).counts).toEqual({ task_entries: 2, evidence: 1 });
    expect(await entryOf(budget)).toEqual([]);
    expect((await ask('import.preview', { kind: 'progress' }, file)).counts.add).toBe(2);
    expect((await ask('system.verify', {})).ok).toBe(true);
  });

  test('the log says what was imported', async () => {
    const program = await office();
    await program.ask('import.run', { kind: 'progress' }, await filledIn(program, '财政局', { 1: { 进展情况: '做了' } }, '回收.xlsx'));
    expect((await program.ask('changes.list', {})).changes[0]?.summary).toBe('导入任务进展“回收.xlsx”：新增 1，修改 0');
  });

  test('what the office wrote meanwhile stands against it until the person says which counts; the other rows can go on', async () => {
    const program = await office();
    const { ask, partOf, budget } = program;
    const file = await filledIn(program, '财政局', { 1: { 办理状态: '已完成', 进展情况: '已公开' }, 2: { 办理状态: '推进中', 进展情况: '准备中' } });
    const id = await partOf(budget, '财政局');
    await ask('progress.add', { parts: [id], entry: { kind: 'urged', on: day('2024-08-01') } });
    expect((await ask('import.preview', { kind: 'progress' }, file)).counts).toMatchObject({ add: 2, refuse: 0 });
    await ask('progress.add', { parts: [id], entry: { kind: 'progress', on: day('2024-07-31'), text: '电话报：还差一项', by: '王五' } });
    const plan = await ask('import.preview', { kind: 'progress' }, file);
    expect(plan.counts).toMatchObject({ add: 1, refuse: 1 });
    expect(plan.problems).toMatchObject([{ code: 'progress-conflict', message: expect.stringMatching(/2024-07-31 王五.*还差一项.*2024-08-01.*已公开/) as string }]);
    expect(await program.refused('import.run', { planId: plan.planId })).toMatchObject([{ code: 'progress-conflict' }]);
    const decided = await ask('import.run', { kind: 'progress', options: { conflicts: { [id]: 'file' } } }, file);
    expect(decided.counts).toMatchObject({ add: 2 });
    expect((await ask('tasks.show', { id: budget })).parts[0]?.entries.map(({ text }) => text)).toEqual(['', '电话报：还差一项', '已公开']);
  });

  test('a plan that something written since would change is not written', async () => {
    const program = await office();
    const { ask, partOf, budget } = program;
    const { planId } = await ask('import.preview', { kind: 'progress' }, await filledIn(program, '财政局', { 1: { 进展情况: '做了' } }));
    await ask('progress.add', { parts: [await partOf(budget, '财政局')], entry: { kind: 'done', on: day('2024-08-01'), text: '已办' } });
    expect(await program.refused('import.run', { planId })).toMatchObject([{ code: 'plan-stale' }]);
  });

  test('one workbook filled in by another unit is refused row by row', async () => {
    const program = await office();
    const mine = readWorkbook((await filledIn(program, '财政局', { 1: { 进展情况: '做了' } })).bytes).sheets[0]!.rows;
    const others = mine.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('财政局', '审计局') : cell)));
    const lines = others.map((row) => row.map((cell) => `"${cell === null ? '' : typeof cell === 'object' && 'day' in cell ? cell.day : String(cell).replaceAll('"', '""')}"`).join(','));
    const plan = await program.ask('import.preview', { kind: 'progress' }, csv('审计局.csv', lines));
    expect(plan.rows.map(({ action, problems }) => [action, problems[0]?.code])).toEqual([['refuse', 'row-of-other-unit'], ['skip', 'row-of-other-unit']]);
  });

  test('a zip is turned away with what to do', async () => {
    const program = await office();
    const { document } = await program.document('handouts.workbooks', { year: 2024 });
    expect(await program.refused('import.preview', { kind: 'progress' }, document)).toMatchObject([{ code: 'file-not-recognised', message: expect.stringContaining('请先解压，再逐个导入') as string }]);
  });
});
