// The task table under a person's hands: read as printed, narrowed, edited by keyboard, recorded, closed, struck, evidenced, taken back.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Program } from '../../electron/hosts/start.ts';
import { findBrowser } from '../tools/browser.ts';
import { foreignWords } from './foreignWords.ts';
import { openWindow } from './open.ts';
import type { OpenWindow } from './start.ts';
import { shownRows } from './steps.ts';
import { bringTable, taskDay } from './taskWindow.ts';

const HEAD = ['工作任务', '序号', '具体要求', '牵头单位', '责任单位', '完成时限', '备注'];
const ROWS = [
  ['一、公开重点', '1', '公开财政预算执行情况，每季度至少1次。', '财政局', '各街道', '2024年8月底前', ''],
  ['一、公开重点', '2', '公开重大建设项目批准结果。', '发展改革局', '财政局', '2024年12月底前', ''],
  ['一、公开重点', '3', '公开就业政策清单。', '人社局', '', '2024年12月底前', ''],
  ['二、政策解读', '4', '做好政策解读，图文并茂。', '党政办公室', '发展改革局', '2024年10月底前', ''],
];
const UNITS: readonly (readonly [string, string])[] = [['财政局', '区直'], ['发展改革局', '区直'], ['党政办公室', '区直'], ['人力资源和社会保障局', '区直'], ['洸河街道', '街道'], ['柳行街道', '街道']];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

/** The window on 20 September 2024, with the table of that year and, when asked for, one of the year before. */
async function open({ before = false } = {}): Promise<OpenWindow & { table: Locator }> {
  const bring = (program: Program, year: number, rows: readonly (readonly string[])[]): Promise<void> =>
    bringTable(program, year, [[`${year}年政务公开工作任务分解表`, ...HEAD.slice(1).map(() => '')], HEAD, ...rows].map((row) => row.map((text) => text.replaceAll('2024', String(year)))));
  const window = await openWindow({
    browser,
    now: taskDay,
    fill: async (ask, program) => {
      for (const [name, group] of UNITS) await ask('units.add', { name, group });
      if (before) await bring(program, 2023, [...ROWS.slice(0, 1), ['一、公开重点', '2', '公开重大建设项目批准和实施结果。', '发展改革局', '财政局', '2024年12月底前', ''], ['一、公开重点', '3', '编制旧的目录。', '党政办公室', '', '2024年12月底前', '']]);
      await bring(program, 2024, ROWS);
    },
  });
  return { ...window, table: window.page.getByRole('grid', { name: '任务台账' }) };
}

const requirements = async (table: Locator): Promise<string[]> => (await shownRows(table, ['具体要求'])).map(([text]) => text ?? '');
const cell = (table: Locator, row: number, column: number): Locator => table.locator('.grid-body').getByRole('row').nth(row).getByRole('gridcell').nth(column);
const columnOf = async (table: Locator, title: string): Promise<number> => (await table.getByRole('columnheader').allTextContents()).findIndex((head) => head.trim() === title) - 1;

/** Gives the table the keyboard, at a cell; waits until the row is there. */
async function selectCell(table: Locator, row: number, title: string): Promise<void> {
  await table.locator('.grid-body .grid-row').nth(row).waitFor();
  await cell(table, row, await columnOf(table, title)).click();
}

test('一年的任务照印发的表列出，部分合并成一格；按单位、状态、时限筛选', async () => {
  const { page, table, go, complaints } = await open();
  await go('/tasks');
  await expect.poll(() => shownRows(table, ['序号', '工作任务', '牵头', '责任单位', '完成时限', '状态', '完成'])).toEqual([
    ['1', '一、公开重点', '财政局', '各街道', '2024-08-31', '!逾期', '0/3'],
    ['2', '一、公开重点', '发展改革局', '财政局', '2024-12-31', '○未启动', '0/2'],
    ['3', '一、公开重点', '人社局', '', '2024-12-31', '○未启动', '0/1'],
    ['4', '二、政策解读', '党政办公室', '发展改革局', '2024-10-31', '○未启动', '0/2'],
  ]);
  await expect.poll(() => page.locator('.grid-span-text').allTextContents()).toEqual(['一、公开重点', '二、政策解读']);
  // One merged cell is as high as the rows it stands for.
  const heights = await page.evaluate(() => ({ span: document.querySelector<HTMLElement>('.grid-span')!.offsetHeight, rows: [...document.querySelectorAll<HTMLElement>('.grid-body .grid-row')].slice(0, 3).reduce((sum, row) => sum + row.offsetHeight, 0) }));
  expect(heights.span).toBe(heights.rows);

  await page.getByRole('combobox', { name: '单位', exact: true }).fill('czj');
  await page.keyboard.press('Enter');
  await expect.poll(() => requirements(table)).toEqual(['公开财政预算执行情况，每季度至少1次。', '公开重大建设项目批准结果。']);
  await page.getByRole('button', { name: '看全部' }).click();
  await expect.poll(async () => (await requirements(table)).length).toBe(4);
  await go('/tasks?due=overdue');
  await expect.poll(() => requirements(table)).toEqual(['公开财政预算执行情况，每季度至少1次。']);
  await go('/tasks?due=next');
  await expect.poll(() => requirements(table)).toEqual(['做好政策解读，图文并茂。']);
  await go('/tasks?due=2024-10-31&section=二、政策解读');
  await expect.poll(() => requirements(table)).toEqual(['做好政策解读，图文并茂。']);
  await go('/tasks?state=已销号');
  await page.getByText('没有符合条件的任务。').waitFor();
  expect(await foreignWords(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('只用键盘：改要求、责任单位（拼音）和时限，回车打开，撤销改回来', async () => {
  const { page, table, ask, go, complaints } = await open();
  const second = async () => (await ask('tasks.list', { year: 2024 })).tasks[1];
  await go('/tasks');
  await selectCell(table, 1, '具体要求');
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('每月至少2次。');
  await page.keyboard.press('Enter');
  await page.getByText('已修改第 2 项。').waitFor();
  await expect.poll(async () => (await second())?.quotas).toEqual([expect.objectContaining({ atLeast: 2, per: 'month' })]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('、dzb');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.type('、dzbgs');
  await page.getByRole('option', { name: '党政办公室' }).waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await second())?.responsible).toEqual(['财政局', '党政办公室']);
  await page.keyboard.type('11月15日');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await second())?.deadline).toBe('2024-11-15');
  await page.keyboard.press('Control+Z');
  await page.getByText(/^已撤销：/).waitFor();
  expect((await second())?.deadline).toBe('2024-12-31');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: '2024年第 2 项' }).waitFor();
  expect(complaints).toEqual([]);
});

test('一块单元格粘贴进来是一步；删除的任务能找回来', async () => {
  const { page, table, ask, go } = await open();
  await go('/tasks');
  await selectCell(table, 0, '备注');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '重点\r\n"两行\r\n备注"');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('已修改 2 项任务。').waitFor();
  expect((await ask('tasks.list', { year: 2024 })).tasks.map((task) => task.remark.replace('\r', ''))).toEqual(['重点', '两行\n备注', '', '']);
  await selectCell(table, 2, '序号');
  await page.keyboard.press('Control+Delete');
  await page.getByText('已删除第 3 项。').waitFor();
  await expect.poll(async () => (await requirements(table)).length).toBe(3);
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(async () => (await requirements(table)).length).toBe(4);
});

test('记进展、完成、退回、销号、作废：一个单位的全部经过都在，状态跟着走', async () => {
  const { page, ask, go, complaints } = await open();
  const [first] = (await ask('tasks.list', { year: 2024 })).tasks;
  await go(`/tasks?open=${first?.id}`);
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: /^财政局/ }).click();
  const words = panel.getByRole('textbox', { name: '写什么' });
  const part = async () => (await ask('tasks.show', { id: first?.id ?? 0 })).parts.find((one) => one.unit === '财政局');
  const kind = (name: string) => panel.getByLabel('记什么').getByText(name, { exact: true }).click();

  await words.fill('公开二季度预算执行情况');
  await panel.getByRole('textbox', { name: '完成次数' }).fill('1');
  await panel.getByRole('textbox', { name: '哪一天' }).fill('7月10日');
  await words.press('Control+Enter');
  await page.getByText('已给“财政局”记“进展”。').waitFor();
  expect(await part()).toMatchObject({ stage: '推进中', lastOn: '2024-07-10', entries: [{ kind: 'progress', times: 1, text: '公开二季度预算执行情况' }] });
  await panel.getByText(/本季度 1\/1 次，够/).waitFor();

  await kind('销号');
  await words.fill('逐条核对过');
  await words.press('Control+Enter');
  await panel.getByText('销号要写明是谁批准的，请补上。').waitFor();
  expect((await part())?.stage).toBe('推进中');
  await panel.getByRole('textbox', { name: '批准人' }).fill('李主任');
  await words.press('Control+Enter');
  await page.getByText('已给“财政局”记“销号”。').waitFor();
  expect(await part()).toMatchObject({ state: '已销号', entries: [{}, { kind: 'closed', by: '李主任' }] });

  await panel.getByRole('button', { name: /^作废 .*的销号$/ }).click();
  await panel.getByRole('textbox', { name: '为什么作废' }).fill('批错了单位');
  await page.keyboard.press('Enter');
  await panel.locator('li.struck del').waitFor();
  await panel.getByText('已作废：批错了单位').waitFor();
  expect(await part()).toMatchObject({ state: '逾期', stage: '推进中' });
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(async () => (await part())?.state).toBe('已销号');

  // On to the next task with the words still under the hands, and back.
  await words.press('Alt+PageDown');
  await page.getByRole('complementary', { name: '2024年第 2 项' }).waitFor();
  await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+PageUp');
  await page.getByRole('complementary', { name: '2024年第 1 项' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('佐证：拖放文件、记链接、取出、去掉', async () => {
  const { page, ask, go, complaints } = await open();
  const [first] = (await ask('tasks.list', { year: 2024 })).tasks;
  await go(`/tasks?open=${first?.id}&unit=财政局`);
  const panel = page.getByRole('complementary');
  await panel.locator('input[type=file]').setInputFiles({ name: '预算公开截图.png', mimeType: 'image/png', buffer: Buffer.from('图') });
  await page.getByText('已存佐证材料“预算公开截图.png”。').waitFor();
  const link = panel.getByRole('textbox', { name: '佐证材料的链接' });
  await link.fill('https://www.example.gov.cn/art/1.html');
  await link.press('Enter');
  await page.getByText('已记下链接。').waitFor();
  await panel.getByText('佐证 2 份').waitFor();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: '预算公开截图.png', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('预算公开截图.png');
  await panel.getByRole('button', { name: '去掉“预算公开截图.png”' }).click();
  await panel.getByText('佐证 1 份').waitFor();
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await panel.getByText('佐证 2 份').waitFor();
  expect(complaints).toEqual([]);
});

test('几项任务一起记；销号只列已报完成的单位', async () => {
  const { page, table, ask, go } = await open();
  await go('/tasks');
  await selectCell(table, 0, '具体要求');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+J');
  const panel = page.getByRole('complementary');
  await panel.getByText('“进展”记给 2 项任务的 4 个单位，共 5 笔。').waitFor();
  await panel.getByRole('checkbox', { name: /^洸河街道/ }).uncheck();
  await panel.getByLabel('记什么').getByText('完成', { exact: true }).click();
  await panel.getByRole('textbox', { name: '写什么' }).press('Control+Enter');
  await page.getByText('已给 2 项任务的 3 个单位记“完成”。').waitFor();
  const states = (await ask('progress.list', { year: 2024 })).parts.filter((part) => part.number === '1').map((part) => [part.unit, part.stage]);
  expect(Object.fromEntries(states)).toEqual({ 财政局: '已完成', 洸河街道: '未启动', 柳行街道: '已完成' });
  await selectCell(table, 0, '具体要求');
  await page.keyboard.press('Alt+X');
  await panel.getByText('“销号”记给 1 项任务的 2 个单位，共 2 笔（只列已报完成的）。').waitFor();
});

test('没有对应到单位的名称：点一下相近的单位，整张表都对应上', async () => {
  const { page, ask, go } = await open();
  await ask('tasks.change', { id: (await ask('tasks.list', { year: 2024 })).tasks[2]?.id ?? 0, fields: { leads: ['财证局'] } });
  await go('/tasks?do=names');
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: '就是“财政局”' }).click();
  await page.getByText('表里的“财证局”都对应到“财政局”。').waitFor();
  await panel.getByText('表上的名称都对应到单位了。').waitFor();
  const third = (await ask('tasks.list', { year: 2024 })).tasks[2];
  expect(third).toMatchObject({ leads: ['财证局'], unknown: [], tally: { parts: 1 } });
});

test('与上年比较：新增、没有了、改了说法；没有办结的结转过来', async () => {
  const { page, ask, go, complaints } = await open({ before: true });
  await go('/tasks/compare');
  const table = page.getByRole('grid', { name: '两年任务的变化' });
  await expect.poll(async () => (await shownRows(table, ['变化'])).flat().toSorted()).toEqual(['改了说法', '新增', '新增', '没有了', '照旧'].toSorted());
  await expect.poll(() => table.locator('del').allTextContents()).toEqual(['和实施']);
  await page.getByRole('radiogroup', { name: '只看哪种变化' }).getByText(/^没有了/).click();
  await expect.poll(() => shownRows(table, ['变化'])).toEqual([['没有了']]);
  await table.getByRole('gridcell', { name: '没有了' }).click();
  await page.getByRole('button', { name: '操作' }).click();
  await page.getByRole('menuitem', { name: '结转到今年' }).click();
  await page.getByText('已把 1 项没有办结的任务结转到2024年。').waitFor();
  const carried = (await ask('tasks.list', { year: 2024 })).tasks.at(-1);
  expect(carried?.requirement).toBe('编制旧的目录。');
  await go(`/tasks?open=${carried?.id}`);
  await page.getByText('接续 2023年的任务').waitFor();
  expect(complaints).toEqual([]);
});

test('各个侧栏和空表：没有外文，人人能读', async () => {
  const { page, table, go, ask, complaints } = await open();
  const [first] = (await ask('tasks.list', { year: 2024 })).tasks;
  for (const [path, ready] of [['/tasks', '.grid-cell'], [`/tasks?open=${first?.id}`, '.part'], ['/tasks?do=add', '#add-requirement'], ['/tasks?do=table', '.table-form'], ['/tasks?do=handout', '.handouts'], ['/tasks?do=names', '.side-panel'], ['/tasks/compare', '.empty'], ['/tasks?year=2031', '.empty']] as const) {
    await go(path);
    await page.locator(`main ${ready}`).first().waitFor();
    await page.locator('.waiting').waitFor({ state: 'detached' });
    expect(await foreignWords(page), path).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways, `${path}: sideways scrolling`).toBe(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`), path).toEqual([]);
  }
  await page.getByText('这里是2031年印发的任务分解表和每项任务的办理情况。还没有任务。').waitFor();
  await expect.poll(() => table.getByRole('row').count()).toBe(1);
  expect(complaints).toEqual([]);
});
