// The registers in the window: a block pasted is one step of the log, copying needs no permission, what is lost is put back.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../tools/browser.ts';
import { openWindow } from './open.ts';
import type { OpenWindow } from './start.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

/** The window on a data file; `fill` fills it before the page is read. */
function open(database: string, fill?: (ask: OpenWindow['ask']) => Promise<void>, now = '2020-08-02T01:00:00Z'): Promise<OpenWindow> {
  return openWindow({
    browser,
    database,
    now: new Date(now),
    ...(fill ? { fill: (ask) => fill(ask) } : {}),
    // As in the desktop window, where every permission is denied.
    prepare: async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')), readText: () => Promise.reject(new Error('denied')) } }));
    },
  });
}

function folderOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-registers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const cell = (table: Locator, row: number, column: number): Locator => table.locator('.grid-body').getByRole('row').nth(row).getByRole('gridcell').nth(column);

test('单元格：右键复制再粘贴一块，整块是操作日志里的一项，一次撤销', async () => {
  const { page, ask, go } = await open(join(folderOfItsOwn(), '数据.db'), async (ask) => {
    await ask('units.add', { name: '财政局' });
    for (const [index, kind] of ['动态', '调研', '', ''].entries()) await ask('submissions.add', { unit: '财政局', title: `第${index + 1}条`, submittedOn: '2020-07-01', kind, remark: `备注${index + 1}` });
  });
  await go('/submissions');
  const table = page.getByRole('grid', { name: '信息报送登记' });
  await cell(table, 0, 3).click();
  await cell(table, 1, 3).click({ modifiers: ['Shift'] });
  await cell(table, 1, 3).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^复制/ }).click();
  await cell(table, 2, 3).click();
  await page.keyboard.press('Control+V');
  await page.getByText('已修改 2 条信息。').waitFor();
  const kinds = async (): Promise<string[]> => (await ask('submissions.list', {})).submissions.map((one) => one.kind);
  expect(await kinds()).toEqual(['动态', '调研', '动态', '调研']);
  expect((await ask('changes.list', { limit: 1 })).changes[0]).toMatchObject({ command: 'submissions.changeMany', records: 2 });
  await page.locator('.notice').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销：修改 2 条报送信息').waitFor();
  expect(await kinds()).toEqual(['动态', '调研', '', '']);
  // Several cells cleared are one step as well.
  await cell(table, 0, 8).click();
  await cell(table, 3, 8).click({ modifiers: ['Shift'] });
  await page.keyboard.press('Delete');
  await page.getByText('已修改 4 条信息。').waitFor();
  expect((await ask('submissions.list', {})).submissions.map((one) => one.remark)).toEqual(['', '', '', '']);
  expect((await ask('changes.list', { limit: 1 })).changes[0]?.records).toBe(4);
});

test('改一格：那一行就地更新，改了日期的移到该在的位置，筛选以外的去掉', async () => {
  const { page, ask, go } = await open(join(folderOfItsOwn(), '数据.db'), async (ask) => {
    await ask('units.add', { name: '财政局' });
    for (const day of ['01', '02', '03']) await ask('submissions.add', { unit: '财政局', title: `七月${day}日`, submittedOn: `2020-07-${day}` });
  });
  await go('/submissions?from=2020-07-01&to=2020-07-31');
  const table = page.getByRole('grid', { name: '信息报送登记' });
  const titles = (): Promise<string[]> => table.locator('.grid-body').getByRole('row').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('[role=gridcell]')[1]?.textContent ?? ''));
  await cell(table, 0, 2).click();
  await page.keyboard.type('7月20日');
  await page.keyboard.press('Enter');
  await page.getByText('已修改“七月01日”。').waitFor();
  await expect.poll(titles).toEqual(['七月02日', '七月03日', '七月01日']);
  await cell(table, 1, 2).click();
  await page.keyboard.type('2020-08-01');
  await page.keyboard.press('Enter');
  await page.getByText('已修改“七月03日”。').waitFor();
  await expect.poll(titles).toEqual(['七月02日', '七月01日']);
  expect((await ask('submissions.list', {})).submissions.map((one) => one.title)).toEqual(['七月02日', '七月01日', '七月03日']);
});

test('粘贴的一块里有一行不能改：都不改，那一格旁边说明', async () => {
  const { page, ask, go } = await open(join(folderOfItsOwn(), '数据.db'), async (ask) => {
    for (const name of ['甲局', '乙局', '丙局']) await ask('units.add', { name });
  });
  await go('/units');
  const table = page.getByRole('grid', { name: '单位名录' });
  await table.waitFor();
  const at = (await table.getByRole('columnheader').allTextContents()).findIndex((head) => head.includes('别名')) - 1;
  await cell(table, 0, at).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '甲\r\n丙局\r\n丁');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const sentence = page.locator('.grid-wrong');
  await sentence.waitFor();
  await expect.poll(() => sentence.textContent()).toMatch(/^“乙局”：“丙局”已经是“丙局”的名称/);
  expect((await ask('units.list', {})).units.map((unit) => unit.aliases)).toEqual([[], [], []]);
});

test('操作日志：只有能撤销的才有撤销，更早的记录接着往前列', async () => {
  const { page, ask, go } = await open(join(folderOfItsOwn(), '数据.db'), async (ask) => {
    const { id } = await ask('units.add', { name: '甲局' });
    for (let step = 1; step <= 520; step += 1) await ask('units.change', { id, fields: { remark: `第${step}次` } });
    await ask('changes.undo', {});
  });
  await go('/settings?part=log');
  const table = page.getByRole('grid', { name: '操作日志' });
  await table.waitFor();
  const links = (row: number): Promise<number> => table.locator('.grid-body').getByRole('row').nth(row).getByRole('button', { name: /^撤销/ }).count();
  // The undo, the entry it took back, the newest that stands.
  expect([await links(0), await links(1), await links(2)]).toEqual([0, 0, 1]);
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('501');
  await page.getByRole('button', { name: '更早的记录' }).click();
  await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('523');
  await expect.poll(() => page.getByRole('button', { name: '更早的记录' }).count()).toBe(0);
  expect((await ask('changes.list', {})).changes[0]?.seq).toBe(522);
  // Another part of the settings begins at its top, however far down the one before was.
  const part = page.getByRole('tabpanel');
  const top = (): Promise<number> => part.evaluate((pane) => pane.scrollTop);
  await page.getByRole('tab', { name: '放假安排' }).click();
  await page.getByText('放假安排', { exact: true }).first().waitFor();
  await expect.poll(() => part.evaluate((pane) => ((pane.scrollTop = 300), pane.scrollTop))).toBe(300);
  await page.getByRole('tab', { name: '本单位' }).click();
  await page.getByLabel('发文机关', { exact: true }).waitFor();
  expect(await top()).toBe(0);
});

test('数据文件不见了而备份还在：开始页说明并恢复最近的一份，数据页可以换别的一份', async () => {
  const folder = folderOfItsOwn();
  const database = join(folder, '数据.db');
  const first = await open(database, async (ask) => {
    await ask('units.add', { name: '甲局' });
    await ask('units.add', { name: '乙局' });
  }, '2020-08-01T01:00:00Z');
  await first.close();
  const second = await open(database, async (ask) => void (await ask('units.add', { name: '丙局' })));
  await second.close();
  for (const name of readdirSync(folder)) if (/\.db(?:-wal|-shm)?$/.test(name)) rmSync(join(folder, name));

  const { page, ask, go } = await open(database);
  const found = page.getByRole('region', { name: '以前的数据可以恢复' });
  await found.getByText('2 份备份还在').waitFor();
  await found.getByRole('button', { name: /^恢复最近的一份：2020-08-02/ }).click();
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  const names = async (): Promise<string[]> => (await ask('units.list', {})).units.map((unit) => unit.name);
  expect(await names()).toEqual(['甲局', '乙局']);
  await go('/settings?part=data');
  await page.getByRole('button', { name: /^用 2020-08-01 .* 的备份恢复$/ }).click();
  await page.getByRole('button', { name: '替换现在的数据' }).click();
  await page.getByText(/恢复之前的数据另存为“.*before-restore\.db”/).waitFor();
  expect(await names()).toEqual(['甲局']);
  await expect.poll(() => page.getByRole('table', { name: '程序保存的备份' }).getByRole('row').count()).toBe(4);
});

test('导入：没认出表头时换一行，看到的就是那一行的栏目；问题是提示区里的列表', async () => {
  const { page, go } = await open(join(folderOfItsOwn(), '数据.db'), async (ask) => void (await ask('units.add', { name: '公安分局' })));
  await go('/import?kind=submissions');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const lines = ['信息统计,,,', '谁报的,叫什么,哪天,登在哪里', '公安分局,警务公开,2020-06-01,政务公开看山东'];
  await page.locator('input[type=file]').first().setInputFiles({ name: '统计.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  const row = page.getByLabel(/的表头在第几行/);
  await row.waitFor();
  await expect.poll(() => row.inputValue()).toBe('2');
  const titles = (): Promise<string[]> => page.locator('.import-title').allTextContents();
  expect(await titles()).toEqual(['谁报的', '叫什么', '哪天', '登在哪里']);
  await row.fill('3');
  await row.press('Enter');
  await expect.poll(titles).toEqual(['公安分局', '警务公开', '2020-06-01', '政务公开看山东']);
  await row.fill('2');
  await row.press('Enter');
  await expect.poll(titles).toEqual(['谁报的', '叫什么', '哪天', '登在哪里']);
  const problems = page.getByRole('alert').getByRole('list', { name: '需要处理的问题' });
  await expect.poll(() => problems.getByRole('listitem').count()).toBeGreaterThan(0);
});
