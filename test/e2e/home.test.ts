// The first page with a task table: what is due and overdue, what waits for the office; each line opens the thing itself. And finding tasks.
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../tools/browser.ts';
import { foreignWords } from './foreignWords.ts';
import { openTaskWindow } from './taskWindow.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

test('without a task table the first page names the one next step', async () => {
  const { page, complaints } = await openTaskWindow(browser, { empty: true });
  const tasks = page.getByRole('region', { name: '任务' });
  await expect.poll(() => tasks.getByRole('paragraph').allInnerTexts()).toEqual(['还没有任务分解表。导入任务分解表']);
  await tasks.getByRole('link', { name: '导入任务分解表' }).click();
  await page.getByRole('heading', { level: 1, name: '导入任务分解表' }).waitFor();
  expect(complaints).toEqual([]);
});

test('the first page tells what is due, overdue, waiting and unanswered, and every line opens the thing', async () => {
  const { page, go, ask, part, complaints } = await openTaskWindow(browser);
  const table = (await ask('tasks.list', {})).tables[0]!.id;
  const task = { table, section: '二、政策解读', subsection: '', responsible: [], remark: '' };
  await ask('tasks.add', { ...task, number: '4', leads: ['气象局'], requirement: '公布防汛值班电话。', deadline: '2024-09-20' });
  await ask('tasks.add', { ...task, number: '5', leads: ['气象局', '财政局'], requirement: '公布汛期总结。', deadline: '2024-09-22' });
  await ask('progress.add', { parts: [await part('洸河街道', '1')], entry: { kind: 'done', on: '2024-09-10', text: '已公开', times: 1, until: null, by: '' } });
  const { id: paper } = await ask('papers.export', { kind: 'supervision', parts: [await part('柳行街道', '1')], issuedOn: '2024-09-05', replyBy: '2024-09-12' });
  await page.reload();

  const home = page.getByRole('region', { name: '任务' });
  const lines = (name: string) => home.getByRole('list', { name }).getByRole('listitem');
  await lines('今天到期').first().waitFor();
  const texts = async (name: string) => (await lines(name).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  expect(await texts('今天到期')).toEqual(['4. 公布防汛值班电话。 气象局 09-20']);
  expect(await texts('本周到期')).toEqual([expect.stringMatching(/^5\. 公布汛期总结。 (气象局|财政局)\s?等 2 个 09-22$/)]);
  expect(await texts('已逾期')).toEqual([expect.stringMatching(/^1\. 公开财政预算执行情况，每季度至少2次。 财政局\s?等 2 个 逾期 20 天$/)]);
  expect(await texts('没有回复的督办、催办')).toEqual([expect.stringMatching(/柳行街道 09-12 前回复$/)]);
  expect(await foreignWords(page)).toEqual([]);

  await lines('今天到期').getByRole('link').first().click();
  await page.getByRole('complementary').getByText('公布防汛值班电话。').first().waitFor();
  await go('/');
  await lines('今天到期').getByRole('link', { name: '气象局' }).click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('/tasks/unit?unit=气象局&year=2024');
  await go('/');
  await home.getByRole('link', { name: '待销号 1 项' }).click();
  await expect.poll(() => page.url()).toContain('/tasks/supervision?tab=toClose');
  await go('/');
  await lines('没有回复的督办、催办').getByRole('link').first().click();
  await expect.poll(() => page.url()).toContain(`/tasks/supervision/papers/${paper}`);

  // A write anywhere is seen when one comes back.
  await ask('progress.add', { parts: [await part('气象局', '4')], entry: { kind: 'done', on: '2024-09-20', text: '已公布', times: null, until: null, by: '' } });
  await go('/');
  await home.getByRole('link', { name: '待销号 2 项' }).waitFor();
  await expect.poll(() => lines('今天到期').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('tasks are found by their words, pages by what they are called', async () => {
  const { page, complaints } = await openTaskWindow(browser);
  const field = page.getByRole('combobox', { name: /^查找单位/ });
  await field.fill('建设项目');
  const found = page.getByRole('listbox', { name: '查找结果' });
  await found.getByRole('option', { name: /^公开重大建设项目批准结果。/ }).waitFor();
  await expect.poll(() => found.locator('.group').allTextContents()).toContain('任务');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText('公开重大建设项目批准结果。').first().waitFor();
  await field.fill('shouhui');
  await found.getByRole('option', { name: /^收回填报/ }).click();
  await page.getByRole('heading', { level: 1, name: '导入任务进展' }).waitFor();
  expect(complaints).toEqual([]);
});
