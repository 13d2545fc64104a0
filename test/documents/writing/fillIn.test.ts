// The workbook a unit fills in: what is locked, what is open and checked, how it prints, and that it is known again when it comes back.
import ExcelJS from 'exceljs';
import type { Worksheet } from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { writeFillIn } from '../../../electron/documents/sheets/fillIn.ts';
import { day } from '../../../shared/days/day.ts';
import { fillInSheet } from '../../../shared/tracking/fillIn.ts';
import type { FillInSheet } from '../../../shared/tracking/fillIn.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { partsOf } from './files.ts';

function part(given: Partial<Part> & { id: number }): Part {
  return {
    taskId: given.id, tableId: 1, unitId: 1, unit: '财政局', group: '', role: 'responsible', via: '财政局', number: String(given.id), section: '一、决策公开', subsection: '', requirement: '做好信息公开。',
    deadlineText: '', lastText: '', evidence: 0, version: 0, state: '未启动', stage: '未启动', since: null, deadline: day('2024-12-31'), overdueDays: 0, finishedOn: null, late: false, lastOn: null, urged: 0, quotas: [], ...given,
  };
}

const parts: Part[] = [
  part({ id: 1, role: 'lead', requirement: '=cmd|calc', quotas: [{ text: '每年至少2次', atLeast: 2, per: 'year', inPrinciple: false, done: 1, from: '2024-01-01', to: '2024-12-31', passed: 0, met: 0 }] }),
  part({ id: 2, state: '推进中', lastOn: day('2024-05-20'), lastText: '已公开部门决算。', version: 7 }),
  part({ id: 3, section: '二、执行公开', deadline: null, deadlineText: '长期坚持', state: '逾期' }),
  part({ id: 4, state: '已销号', version: 9 }),
  part({ id: 5, section: '三、管理公开', requirement: `${'长'.repeat(1_200)}。` }),
];
const sheetOf = (given: Part[] = parts): FillInSheet => fillInSheet(given, { unit: '财政局', year: 2024, on: day('2024-06-03') });

async function written(sheet = sheetOf()): Promise<{ bytes: Uint8Array; workbook: ExcelJS.Workbook; page: Worksheet; column: (title: string) => number }> {
  const bytes = await writeFillIn(sheet);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const page = workbook.getWorksheet('填报表')!;
  const titles = (page.getRow(4).values as (string | undefined)[]).map((title) => title?.replace('\n', ''));
  return { bytes, workbook, page, column: (title) => titles.indexOf(title) };
}

describe('what is printed', () => {
  test('title, unit and day, how to fill in, head, a row for each part; settled ones at the foot', async () => {
    const { page, column } = await written();
    expect(page.getCell('A1').value).toBe('财政局2024年政务公开工作任务进展填报表');
    expect(page.getCell('A2').value).toBe('单位：财政局　　制表日期：2024年6月3日　　共5项，待填报4项，其中逾期1项');
    expect(String(page.getCell('A3').value)).toContain('只填浅黄色的格子');
    expect([5, 6, 7, 8, 10].map((row) => page.getCell(row, column('序号')).value)).toEqual([1, 2, 3, 5, 4]);
    expect(page.getCell('A9').value).toBe('以下各项已销号或不适用，不用再填');
    const row = (number: number, titles: string[]): unknown[] => titles.map((title) => page.getCell(number, column(title)).value);
    expect(row(5, ['工作任务', '具体要求', '牵头/责任', '频次要求', '目前状态', '上次填报'])).toEqual(['一、决策公开', '=cmd|calc', '牵头', '每年至少2次（已1次）', '未启动', null]);
    expect(row(6, ['目前状态', '上次填报', '进展情况'])).toEqual(['推进中', '2024-05-20：已公开部门决算。', null]);
    expect([page.getCell(5, column('完成时限')).value, page.getCell(7, column('完成时限')).value]).toEqual([new Date('2024-12-31T00:00:00Z'), '长期坚持']);
  });

  test('columns nobody needs are left out; sections one below the other become one cell', async () => {
    const { page, column } = await written();
    expect(column('小项')).toBe(-1);
    const section = column('工作任务');
    expect(page.getCell(6, section).master.address).toBe(page.getCell(5, section).address);
    expect(page.getCell(7, section).isMerged).toBe(false);
  });

  test('a table that numbers nothing is counted through', () => {
    expect(sheetOf(parts.map((one) => ({ ...one, number: '' }))).rows.map(({ number }) => number)).toEqual(['1', '2', '3', '5']);
  });

  test('nothing typed by others is a formula', async () => {
    const { page, bytes, column } = await written();
    expect(page.getCell(5, column('具体要求')).type).toBe(ExcelJS.ValueType.String);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  test('a long requirement is whole and its column wide enough to show it', async () => {
    const { page, column } = await written();
    expect(String(page.getCell(8, column('具体要求')).value)).toHaveLength(1_201);
    expect(page.getColumn(column('具体要求')).width).toBeGreaterThan(40);
    expect(page.getRow(8).height).toBeLessThanOrEqual(409);
    expect(page.getRow(8).height).toBeGreaterThan(300);
  });
});

describe('what may be changed', () => {
  const toFill = ['办理状态', '本次完成次数', '进展情况', '日期', '佐证材料（名称或网址）', '填报人'];

  test('the sheet is locked without a password; only the cells to fill in of open rows are not', async () => {
    const { page, bytes, column } = await written();
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml']!;
    const protection = /<sheetProtection[^>]*>/.exec(xml)?.[0] ?? '';
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toMatch(/password|hashValue/);
    for (const allowed of ['formatColumns', 'formatRows', 'autoFilter']) expect(protection).toContain(`${allowed}="0"`);
    const open: string[] = [];
    page.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => cell.protection?.locked === false && open.push(cell.address)));
    const letter = (title: string): string => page.getColumn(column(title)).letter;
    expect(open.toSorted()).toEqual([5, 6, 7, 8].flatMap((row) => toFill.map((title) => `${letter(title)}${row}`)).toSorted());
  });

  test('status from a list, times whole, days real days; each with a sentence', async () => {
    const { page, column } = await written();
    expect(page.getCell(5, column('办理状态')).dataValidation).toMatchObject({ type: 'list', formulae: ['"推进中,已完成,不适用"'], error: expect.stringContaining('推进中') });
    expect(page.getCell(8, column('本次完成次数')).dataValidation).toMatchObject({ type: 'whole', operator: 'between', formulae: [1, 9999] });
    expect(page.getCell(6, column('日期')).dataValidation).toMatchObject({ type: 'date', error: expect.stringContaining('2024-06-03') });
    const many = partsOf(await writeFillIn(sheetOf(Array.from({ length: 30 }, (_, index) => part({ id: index + 1 })))))['xl/worksheets/sheet1.xml']!;
    expect([...many.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)([\d:A-Z]+)"/g)].map(([, , rows]) => rows)).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^5:[A-Z]34$/)));
    expect(page.getCell(6, column('日期')).numFmt).toBe('yyyy-mm-dd');
    expect(page.getCell(6, column('进展情况')).numFmt).toBe('@');
  });
});

describe('the sheet in use', () => {
  test('head and task stay in sight, the head prints on every page of A4 across, the filter covers the open rows', async () => {
    const { page, column } = await written(sheetOf(parts.slice(0, 4)));
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, xSplit: column('具体要求') });
    expect(page.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '4:4' });
    expect(page.autoFilter).toMatch(/^A4:[A-Z]7$/);
  });

  test('numbers and versions in hidden columns, unit and year in a sheet that is very hidden', async () => {
    const { workbook, page, column } = await written();
    expect([column('编号（勿改）'), column('版次（勿改）')].map((at) => page.getColumn(at).hidden)).toEqual([true, true]);
    expect([6, 10].map((row) => [page.getCell(row, column('编号（勿改）')).value, page.getCell(row, column('版次（勿改）')).value])).toEqual([[2, 7], [4, 9]]);
    const mark = workbook.getWorksheet('填报标记');
    expect([mark?.state, (mark?.getRow(1).values as unknown[]).slice(1)]).toEqual(['veryHidden', ['任务进展填报', '填报表', '财政局', 2024, '2024-06-03']]);
    expect(page.getColumn(column('填报人')).hidden).toBe(false);
  });

  test('our own reading finds it as it was written', async () => {
    const { bytes, column } = await written();
    const { sheets } = readWorkbook(bytes, { name: '填报表.xlsx' });
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['填报表', false], ['填报标记', true]]);
    expect(sheets[0]?.rows[5]?.[column('编号（勿改）') - 1]).toBe(2);
  });

  test('all settled: nothing to fill in; the same sheet gives the same bytes, without a name of a person', async () => {
    const settled = sheetOf([part({ id: 4, state: '已销号' })]);
    const { page } = await written(settled);
    expect(page.getCell('A5').value).toBe(settled.settledTitle);
    expect(partsOf(await writeFillIn(settled))['docProps/core.xml']).not.toMatch(/Unknown|ExcelJS/);
    expect(await writeFillIn(sheetOf())).toEqual(await writeFillIn(sheetOf()));
  });
});
