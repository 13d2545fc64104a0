// The registers behind scoring in the window: one workbook imported kind by kind, 加减分 with evidence, 约稿 with their state.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../tools/browser.ts';
import { openWindow } from './open.ts';
import { shownRows } from './steps.ts';

const name = 'laiwu-2019Q2-worked.xlsx';
const workbook = { name, mimeType: '', buffer: readFileSync(new URL(`../cases/registers/${name}`, import.meta.url)) };

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

test('一本工作簿：先导入单位，再点一下导入报送信息、加减分，不用再选文件', async () => {
  const { page, ask, go, complaints } = await openWindow({ browser });
  await go('/import?kind=submissions');
  await page.locator('.file-drop input[type=file]').setInputFiles(workbook);
  const others = page.getByRole('group', { name: '文件里别的登记' });
  await others.getByText('先导入它').waitFor();
  await others.getByRole('button', { name: '导入单位名录（单位）' }).click();
  await page.getByRole('button', { name: '写入 8 个单位（新增 8）' }).click();
  await page.getByRole('status').filter({ hasText: '写入单位名录：新增 8。' }).waitFor();
  await others.getByRole('button', { name: '导入信息报送（报送登记、采用登记）' }).click();
  await page.getByRole('button', { name: '写入 82 条（新增 82）' }).click();
  await page.getByRole('status').filter({ hasText: '写入信息报送：新增 82。' }).waitFor();
  await expect.poll(() => others.getByRole('button').allTextContents()).toEqual(['导入加减分（加减分）']);
  await others.getByRole('button').click();
  await page.getByRole('button', { name: '写入 12 条（新增 12）' }).click();
  await page.getByRole('link', { name: '打开加减分' }).click();
  const table = page.getByRole('grid', { name: '加减分登记' });
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('14');
  expect((await ask('system.info')).counts).toMatchObject({ units: 8, submissions: 82, adoptions: 21, scoreEvents: 12 });
  await page.getByRole('navigation', { name: '信息报送的各页' }).getByRole('link', { name: '约稿' }).click();
  await page.getByText('还没有约稿。').waitFor();
  expect(complaints).toEqual([]);
});

test('加减分：登记、在格子里改、存佐证材料、删除，都能撤销', async () => {
  const { page, ask, go, complaints } = await openWindow({ browser, fill: async (ask) => {
    for (const unit of ['财政局', '审计局']) await ask('units.add', { name: unit });
  } });
  await go('/submissions/events');
  await page.getByRole('button', { name: '登记一条加减分' }).click();
  await page.locator('#event-unit').pressSequentially('sjj');
  await page.keyboard.press('Enter');
  await page.locator('#event-kind').fill('联合调研');
  await page.locator('#event-on').fill('6.28');
  await page.locator('#event-count').fill('两');
  await page.getByText('数量应是 1、2 这样的整数。').waitFor();
  await page.locator('#event-count').fill('2');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已登记“审计局”的“联合调研”。').waitFor();
  expect((await ask('scoreEvents.list', {})).scoreEvents).toMatchObject([{ unit: '审计局', kind: '联合调研', count: 2, on: '2020-06-28' }]);

  const table = page.getByRole('grid', { name: '加减分登记' });
  await table.locator('.grid-body').getByRole('gridcell', { name: '2', exact: true }).click();
  await page.keyboard.type('3人次');
  await page.keyboard.press('Enter');
  await page.getByText('已修改“审计局：联合调研”。').waitFor();
  expect(await shownRows(table, ['数量', '核定分值'])).toEqual([['3', '']]);
  await table.getByRole('button', { name: '存材料' }).click();
  await page.getByLabel('佐证材料的链接').fill('https://example.gov.cn/1');
  await page.keyboard.press('Enter');
  await page.getByText('已记下链接。').waitFor();
  expect(await shownRows(table, ['佐证材料'])).toEqual([['1 份']]);
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await table.getByRole('gridcell', { name: '联合调研' }).click();
  await page.keyboard.press('Control+Delete');
  await page.getByText('已删除“审计局：联合调研”。').waitFor();
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await table.getByRole('button', { name: '1 份' }).waitFor();
  expect(complaints).toEqual([]);
});

test('约稿：状态跟着日期和判定走', async () => {
  const { page, ask, go, complaints } = await openWindow({ browser, fill: async (ask) => {
    await ask('units.add', { name: '审计局' });
    await ask('commissions.add', { unit: '审计局', title: '扶贫资金审计', by: '市政府办公厅', askedOn: '2020-07-01', dueOn: '2020-07-20' });
  } });
  await go('/submissions/commissions');
  const table = page.getByRole('grid', { name: '约稿登记' });
  const states = (): Promise<string[][]> => shownRows(table, ['约稿题目', '状态']);
  await table.getByText('扶贫资金审计').waitFor();
  expect(await states()).toEqual([['扶贫资金审计', '✗未完成']]);
  await table.getByRole('row').filter({ hasText: '扶贫资金审计' }).getByRole('gridcell').nth(5).click();
  await page.keyboard.type('7.21');
  await page.keyboard.press('Enter');
  await expect.poll(states).toEqual([['扶贫资金审计', '!迟交']]);
  await page.getByRole('button', { name: '登记一条约稿' }).click();
  await page.locator('#com-unit').pressSequentially('审计');
  await page.keyboard.press('Enter');
  await page.locator('#com-title').fill('审计整改');
  await page.locator('#com-due').fill('2020-07-01');
  await page.locator('#com-due').blur();
  await page.getByText('截止时间2020年7月1日早于约稿时间2020年7月30日').waitFor();
  await page.locator('#com-due').fill('2020-08-15');
  await page.locator('#com-due').press('Control+Enter');
  await page.getByText('已登记约稿“审计整改”。').waitFor();
  expect((await ask('commissions.list', {})).commissions.map(({ title, dueOn }) => [title, dueOn])).toEqual([['扶贫资金审计', '2020-07-20'], ['审计整改', '2020-08-15']]);
  expect(await states()).toEqual([['扶贫资金审计', '!迟交'], ['审计整改', '○待交稿']]);
  expect(complaints).toEqual([]);
});
