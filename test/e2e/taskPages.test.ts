// A unit's page, supervision with its papers, and the year's picture, in the hands of a person with a keyboard.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../tools/browser.ts';
import { foreignWords } from './foreignWords.ts';
import { shownRows } from './steps.ts';
import { cellOf, openTaskWindow } from './taskWindow.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

const figures = async (page: Page): Promise<string[]> => (await page.locator('.figure').allTextContents()).map((text) => text.replace(/\s+/g, ''));
const entriesOf = async (ask: Awaited<ReturnType<typeof openTaskWindow>>['ask'], taskNumber: string, unit: string) => {
  const task = (await ask('tasks.list', { year: 2024 })).tasks.find((one) => one.number === taskNumber);
  const shown = await ask('tasks.show', { id: task?.id ?? 0 });
  return shown.parts.find((part) => part.unit === unit)?.entries.map(({ kind, on, text, times }) => ({ kind, on, text, times })) ?? [];
};

test('单位台账：先列各单位，拼音选单位，Alt+PageDown 换下一个，数字筛选清单', async () => {
  const { page, go, complaints } = await openTaskWindow(browser);
  await go('/tasks/unit');
  const list = page.getByRole('grid', { name: '各单位' });
  await expect.poll(() => shownRows(list, ['单位', '承办', '完成', '逾期', '完成率'])).toEqual([['财政局', '3', '0', '1', '0%'], ['发展改革局', '2', '0', '0', '0%'], ['党政办公室', '1', '0', '0', '0%'], ['洸河街道', '1', '0', '1', '0%'], ['柳行街道', '1', '0', '1', '0%']]);
  await (await cellOf(list, 1, '承办')).click();
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: '发展改革局的任务' }).waitFor();
  const name = page.getByRole('combobox', { name: '单位', exact: true });
  await name.fill('czj');
  await name.press('Enter');
  const table = page.getByRole('grid', { name: '财政局的任务' });
  await expect.poll(() => shownRows(table, ['序号', '职责', '时限', '次数', '状态'])).toEqual([['1', '牵头', '2024-08-31', '本季度 0/2 次', '!逾期 20 天'], ['2', '责任', '2024-09-30', '', '○未启动'], ['3', '责任', '2024-12-31', '', '○未启动']]);
  expect(await figures(page)).toEqual(['承办3', '完成0', '待销号0', '推进中0', '未启动2', '退回重报0', '逾期1', '不适用0', '完成率0%']);
  await page.getByRole('button', { name: '未启动 2' }).click();
  await expect.poll(() => shownRows(table, ['序号'])).toEqual([['2'], ['3']]);
  await page.keyboard.press('Alt+PageDown');
  await page.getByRole('grid', { name: '发展改革局的任务' }).waitFor();
  await page.keyboard.press('Alt+PageUp');
  await table.waitFor();
  expect(complaints).toEqual([]);
});

test('在表里直接记：一行里写的次数、状态、进展、日期合成一笔，离开这一行就记下', async () => {
  const { page, ask, go, complaints } = await openTaskWindow(browser);
  await go('/tasks/unit?unit=财政局');
  const table = page.getByRole('grid', { name: '财政局的任务' });
  await (await cellOf(table, 0, '次数')).click();
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('公开了二季度预算执行情况');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9月10日');
  expect(await entriesOf(ask, '1', '财政局')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('第 1 项已记“进展”。').waitFor();
  expect(await entriesOf(ask, '1', '财政局')).toEqual([{ kind: 'progress', on: '2024-09-10', text: '公开了二季度预算执行情况', times: 1 }]);
  await expect.poll(async () => (await shownRows(table, ['次数', '最近进展', '日期']))[0]).toEqual(['本季度 1/2 次', '公开了二季度预算执行情况', '2024-09-10']);
  await page.keyboard.press('Control+Z');
  await page.getByText(/^已撤销：/).waitFor();
  expect(await entriesOf(ask, '1', '财政局')).toEqual([]);

  // Leaving the table leaves the row too.
  await (await cellOf(table, 1, '最近进展')).click();
  await page.keyboard.type('正在汇总项目清单');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { level: 1 }).click();
  await page.getByText('第 2 项已记“进展”。').waitFor();
  expect(await entriesOf(ask, '2', '财政局')).toEqual([{ kind: 'progress', on: '2024-09-20', text: '正在汇总项目清单', times: null }]);

  // Escape forgets what the row holds.
  await (await cellOf(table, 2, '次数')).click();
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await shownRows(table, ['次数']))[2]).toEqual(['']);

  // A day alone says nothing.
  await (await cellOf(table, 2, '日期')).click();
  await page.keyboard.type('9月1日');
  await page.keyboard.press('Enter');
  await page.getByText(/^只写了日期，还没有写进展、次数或状态/).waitFor();
  expect(await entriesOf(ask, '3', '财政局')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('在表里选状态：完成直接记；销号要写依据和批准人', async () => {
  const { page, ask, go, complaints, hush } = await openTaskWindow(browser);
  await go('/tasks/unit?unit=财政局');
  const table = page.getByRole('grid', { name: '财政局的任务' });
  const choose = async (row: number, state: string): Promise<void> => {
    await (await cellOf(table, row, '状态')).click();
    await page.keyboard.press('F2');
    await page.getByRole('option', { name: state, exact: true }).waitFor();
    await page.keyboard.type(state);
    await page.keyboard.press('Enter');
  };
  await choose(1, '已完成');
  await page.getByText('第 2 项已记“完成”。').waitFor();
  await hush();
  await choose(1, '已销号');
  const panel = page.getByRole('complementary', { name: '销号：1 项' });
  await panel.getByLabel('依据').fill('逐条核对过网站');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('销号要写明是谁批准的，请补上。').waitFor();
  await panel.getByLabel('批准人').fill('王主任');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已给“财政局”第 2 项记“销号”。').waitFor();
  expect((await entriesOf(ask, '2', '财政局')).map(({ kind }) => kind)).toEqual(['done', 'closed']);
  await expect.poll(async () => (await figures(page)).slice(0, 3)).toEqual(['承办3', '完成1', '待销号0']);
  expect(complaints).toEqual([]);
});

test('一块单元格粘贴进来：几行各记一笔，是一次撤销；有一行不能记就都不记', async () => {
  const { page, ask, go, part } = await openTaskWindow(browser);
  await ask('progress.add', { parts: [await part('财政局', '3')], entry: { kind: 'closed', on: '2024-09-01', text: '核对过', by: '王主任' } });
  await go('/tasks/unit?unit=财政局');
  const table = page.getByRole('grid', { name: '财政局的任务' });
  const paste = async (row: number, text: string): Promise<void> => {
    await (await cellOf(table, row, '最近进展')).click();
    await page.evaluate((block) => {
      const data = new DataTransfer();
      data.setData('text/plain', block);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
  };
  await paste(1, '清单已公开\t2024-09-12\r\n解读已发布\t2024-09-13');
  await page.getByText(/已经销号，不能再报进展/).waitFor();
  expect(await entriesOf(ask, '2', '财政局')).toEqual([]);
  await paste(0, '预算已公开\t2024-09-11\r\n清单已公开\t2024-09-12');
  await page.getByText('已给 2 项各记一笔。').waitFor();
  expect(await entriesOf(ask, '1', '财政局')).toEqual([{ kind: 'progress', on: '2024-09-11', text: '预算已公开', times: null }]);
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销 2 项操作。').waitFor();
  expect(await entriesOf(ask, '1', '财政局')).toEqual([]);
  expect(await entriesOf(ask, '2', '财政局')).toEqual([]);
});

test('督办催办：四张清单，选上任务出催办函，编号留存，回复了几家看得见，没有回复的再催', async () => {
  const { page, ask, go, part, complaints } = await openTaskWindow(browser);
  await go('/tasks/supervision');
  await page.getByRole('tab', { name: '已逾期 3', selected: true }).waitFor();
  await page.getByRole('tab', { name: '将到期 2' }).waitFor();
  const table = page.getByRole('grid', { name: '已逾期' });
  await expect.poll(() => shownRows(table, ['单位', '序号', '逾期天数'])).toEqual([['财政局', '1', '20'], ['洸河街道', '1', '20'], ['柳行街道', '1', '20']]);
  await (await cellOf(table, 0, '具体要求')).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Space');
  await page.getByText('已选 3 项，3 个单位').waitFor();
  await page.keyboard.press('Alt+C');
  await page.getByRole('heading', { level: 1, name: '出催办函' }).waitFor();
  await page.locator('.preview-page').first().waitFor();
  await page.getByRole('checkbox', { name: '柳行街道' }).uncheck();
  await page.getByText('发给 2 个单位').waitFor();
  await page.getByLabel('起始编号').fill('7');
  await page.getByLabel('回复期限').fill('9月15日');
  await page.getByLabel('回复期限').press('Enter');
  await page.getByText('要求回复的日期（2024年9月15日）早于落款日期').waitFor();
  await page.getByLabel('回复期限').fill('9月25日');
  await page.getByLabel('回复期限').press('Enter');
  await page.locator('.preview-page').getByText('编号：〔2024〕8号').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并发出' }).click();
  expect((await download).suggestedFilename()).toBe('催办函〔2024〕7—8号（财政局和洸河街道）.docx');
  await page.getByText('已回复 0/2').waitFor();
  expect(await entriesOf(ask, '1', '财政局')).toEqual([expect.objectContaining({ kind: 'urged', on: '2024-09-20' })]);
  expect(await entriesOf(ask, '1', '柳行街道')).toEqual([]);

  await ask('progress.add', { parts: [await part('财政局', '1')], entry: { kind: 'progress', on: '2024-09-20', text: '已经公开' } });
  await page.reload();
  await page.getByText('已回复 1/2').waitFor();
  await go('/tasks/supervision?tab=papers');
  await expect.poll(() => shownRows(page.getByRole('grid', { name: '已发出的督办单、催办函和通报' }), ['种类', '编号、文号', '回复期限', '已回复', '还没有回复的'])).toEqual([['催办函', '〔2024〕7—8号', '2024-09-25', '1/2', '洸河街道']]);
  expect(complaints).toEqual([]);
});

test('没有写回复期限的文：没有回复的单位可以再催，编号接着排', async () => {
  const { page, ask, go, part } = await openTaskWindow(browser);
  const { id } = await ask('papers.export', { kind: 'supervision', parts: [await part('财政局', '1'), await part('洸河街道', '1')], replyBy: null });
  await ask('progress.add', { parts: [await part('洸河街道', '1')], entry: { kind: 'progress', on: '2024-09-20', text: '已经公开' } });
  await go(`/tasks/supervision/papers/${id}`);
  await page.getByRole('button', { name: '再催没有回复的' }).click();
  await page.getByRole('heading', { level: 1, name: '出督办单' }).waitFor();
  await page.locator('.preview-page').getByText('编号：〔2024〕3号').first().waitFor();
  await expect.poll(() => page.locator('.preview-page').getByText('财政局：').count()).toBe(1);
  await expect.poll(() => page.locator('.preview-page').getByText('洸河街道：').count()).toBe(0);
});

test('待销号：全部选上一次销号，写一次依据和批准人；退回的回到单位', async () => {
  const { page, ask, go, part, complaints } = await openTaskWindow(browser);
  await ask('progress.add', { parts: [await part('财政局', '2'), await part('发展改革局', '2'), await part('党政办公室', '3')], entry: { kind: 'done', on: '2024-09-18', text: '已办结' } });
  await go('/tasks/supervision?tab=toClose');
  const table = page.getByRole('grid', { name: '待销号' });
  await page.getByRole('tab', { name: '待销号 3', selected: true }).waitFor();
  await table.getByRole('checkbox', { name: '选上党政办公室第 3 项' }).check();
  await page.getByRole('button', { name: '退回重报' }).click();
  await page.getByRole('complementary', { name: '退回重报：1 项' }).getByLabel('原因').fill('没有附网址');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已给“党政办公室”第 3 项记“退回重报”。').waitFor();
  await page.getByRole('tab', { name: '待销号 2' }).waitFor();
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: '销号', exact: true }).click();
  const panel = page.getByRole('complementary', { name: '销号：2 项' });
  await panel.getByLabel('依据').fill('逐项核对');
  await panel.getByLabel('批准人').fill('王主任');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已给 2 项记“销号”。').waitFor();
  await page.getByText('没有等待销号的任务。').waitFor();
  expect((await entriesOf(ask, '2', '发展改革局')).map(({ kind }) => kind)).toEqual(['done', 'closed']);
  expect(complaints).toEqual([]);
});

test('几天内到期、几个月没有动静：选过的记住', async () => {
  const { page, go } = await openTaskWindow(browser);
  await go('/tasks/supervision?tab=due');
  await page.getByRole('tab', { name: '将到期 2' }).waitFor();
  await page.getByRole('combobox', { name: '几天内到期' }).click();
  await page.getByText('7 天内到期', { exact: true }).click();
  await page.getByText('今后 7 天里没有到期的任务。可以把天数改大一些再看。').waitFor();
  await page.reload();
  await page.getByRole('tab', { name: '将到期 0', selected: true }).waitFor();
});

test('全年进度：每个数字打开它的清单，图和数字能带走，放进通报、改一段、发出', async () => {
  const { page, ask, go, part, complaints } = await openTaskWindow(browser);
  await ask('progress.add', { parts: [await part('财政局', '1'), await part('发展改革局', '2')], entry: { kind: 'done', on: '2024-08-20', text: '已办结' } });
  await go('/tasks/picture');
  await expect.poll(() => figures(page)).toEqual(['任务3', '单位5', '承办8', '完成2', '其中销号0', '在办6', '逾期2', '不适用0', '完成率25%']);
  await page.getByRole('button', { name: '一、公开重点：逾期：2 项，看清单' }).click();
  const behind = page.getByRole('grid', { name: '一、公开重点：逾期' });
  await expect.poll(() => shownRows(behind, ['单位', '序号'])).toEqual([['洸河街道', '1'], ['柳行街道', '1']]);
  await page.getByRole('button', { name: '8月底以前完成：2 项，看清单' }).click();
  await expect.poll(() => shownRows(page.getByRole('grid', { name: '8月底以前完成' }), ['单位'])).toEqual([['财政局'], ['发展改革局']]);
  await page.getByRole('button', { name: '关闭', exact: true }).click();

  const card = page.getByRole('region', { name: '2024年各单位完成情况' });
  const picture = page.waitForEvent('download');
  await card.getByRole('button', { name: '存成图片' }).click();
  expect((await picture).suggestedFilename()).toBe('2024年各单位完成情况.png');
  const sheet = page.waitForEvent('download');
  await card.getByRole('button', { name: '导出 Excel' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/^2024年各单位任务完成情况（截至2024-09-20）\.xlsx$/);
  await card.getByRole('link', { name: '财政局完成 1 项，看清单' }).click();
  await expect.poll(() => shownRows(page.getByRole('grid', { name: '财政局的任务' }), ['序号', '状态'])).toEqual([['1', '✓已完成']]);

  await go('/tasks/picture?year=2024&on=2024-08-01');
  await page.getByText('这是截至 2024-08-01 的数字。').waitFor();
  expect((await figures(page))[3]).toBe('完成0');
  await expect.poll(() => page.getByRole('button', { name: /看清单$/ }).count()).toBe(0);
  await page.getByRole('button', { name: '回到今天' }).click();
  await page.getByRole('button', { name: '放进通报' }).click();
  await page.locator('.preview-page').first().waitFor();
  await page.getByLabel('发文字号').fill('高新管办字〔2024〕9号');
  const title = page.locator('[data-editable="title"][tabindex="0"]');
  await title.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /标题/ }).fill('关于前三季度政务公开工作的通报');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: '改过的地方' }).waitFor();
  await page.locator('.preview-page').getByText('关于前三季度政务公开工作的通报').first().waitFor();
  await page.getByRole('button', { name: '导出 Word 并发出' }).click();
  await page.getByRole('button', { name: '下载 Word' }).waitFor();
  expect((await ask('papers.list', { kind: 'progress' })).papers).toEqual([expect.objectContaining({ number: '高新管办字〔2024〕9号', sheets: [] })]);
  expect(complaints).toEqual([]);
});

test('各页互相走得通；没有外文，人人能读，空处说下一步', async () => {
  const { page, go, ask, part, complaints } = await openTaskWindow(browser);
  const { id } = await ask('papers.export', { kind: 'urging', parts: [await part('财政局', '1')] });
  const inspect = async (path: string, ready: string): Promise<void> => {
    await go(path);
    await page.locator(`main ${ready}`).first().waitFor();
    await page.locator('.waiting').waitFor({ state: 'detached' });
    expect(await foreignWords(page), path).toEqual([]);
    const sideways = await page.evaluate(() => ({ page: document.documentElement.scrollWidth - document.documentElement.clientWidth, main: document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth }));
    expect(sideways, `${path}: sideways scrolling`).toEqual({ page: 0, main: 0 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`), path).toEqual([]);
  };
  for (const [path, ready] of [
    ['/tasks/unit', '.grid-cell'], ['/tasks/unit?unit=财政局', '.figures'], ['/tasks/unit?unit=气象局', '.empty'], ['/tasks/unit?unit=财政局&state=已销号', '.empty'], ['/tasks/unit?unit=没有的单位', '.load-failed'],
    ['/tasks/supervision', '.grid-cell'], ['/tasks/supervision?tab=due', '.grid-cell'], ['/tasks/supervision?tab=toClose', '.empty'], ['/tasks/supervision?tab=papers', '.grid-cell'], [`/tasks/supervision/papers/${id}`, '.preview-page'],
    [`/tasks/supervision/draft?kind=supervision&parts=${await part('财政局', '1')}`, '.preview-page'], ['/tasks/supervision/draft?kind=progress', '.preview-page'], ['/tasks/supervision/draft?kind=urging', '.empty'],
    ['/tasks/picture', '.chart-picture'], ['/tasks/picture?year=2031', '.empty'],
  ] as const) await inspect(path, ready);
  await go('/tasks/picture');
  const row = page.getByRole('navigation', { name: '任务台账的各页' });
  await row.getByRole('link', { name: '单位台账' }).click();
  await page.getByRole('heading', { level: 1, name: '单位台账' }).waitFor();
  await row.getByRole('link', { name: '督办催办' }).click();
  await page.getByRole('heading', { level: 1, name: '督办催办' }).waitFor();
  await row.getByRole('link', { name: '任务', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '任务台账' }).waitFor();
  await page.getByRole('navigation', { name: '任务台账的各页' }).getByRole('link', { name: '全年进度' }).click();
  await page.getByRole('heading', { level: 1, name: '全年进度' }).waitFor();
  expect(complaints).toEqual([]);
});

test('还没有任务分解表：每一页都指给导入', async () => {
  const { page, go } = await openTaskWindow(browser, { empty: true });
  for (const path of ['/tasks/unit', '/tasks/supervision', '/tasks/picture', '/tasks/supervision/draft?kind=progress']) {
    await go(path);
    await page.getByRole('button', { name: '导入任务分解表' }).waitFor();
    await page.getByRole('button', { name: '导入任务分解表' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/import?kind=tasks'));
  }
});
