// An annual report in the window: a number that breaks an identity is told and mended, a block is pasted, the report goes out.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Tables } from '../../shared/annual/report.ts';
import { openWindow } from './open.ts';
import { shownRows } from './steps.ts';
import { documentText } from './wordText.ts';

const COLUMNS = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation', 'total'];
const row = (...values: number[]): Tables => Object.fromEntries(COLUMNS.map((column, at) => [column, values[at] ?? 0]));
const sound: Tables = { three: { newlyReceived: row(2, 1, 0, 0, 0, 0, 3), granted: row(2, 1, 0, 0, 0, 0, 3), total: row(2, 1, 0, 0, 0, 0, 3), carriedIn: row(), carriedOut: row() } };
const cell = (page: Page, path: string) => page.locator(`input[data-path="${path}"]`);

/** Polls for longer than the default second. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** Text on the clipboard falls on the cell that has the focus. */
async function paste(page: Page, path: string, text: string): Promise<void> {
  await cell(page, path).focus();
  await cell(page, path).evaluate((input, plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('填表：勾稽不平当场说出，改平就消失；整块粘贴；说明理由；定稿；导出', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2025-01-20T01:00:00Z'),
    fill: async (fill) => {
      for (const name of ['财政局', '教育局', '民政局']) await fill('units.add', { name });
      await fill('annual.put', { year: 2024, unit: '教育局', tables: sound });
    },
  });
  await page.getByRole('navigation').getByRole('link', { name: '年度报告' }).click();
  const list = page.getByRole('grid', { name: '各单位的年度报告' });
  await list.getByRole('link', { name: '教育局' }).waitFor();
  await eventually(() => shownRows(list, ['单位', '情况', '错误'])).toEqual([['教育局', '✓ 已交', '0'], ['财政局', '○ 未交', ''], ['民政局', '○ 未交', '']]);

  await page.getByRole('button', { name: '录入一份' }).click();
  await page.getByLabel('报告单位').fill('财政局');
  await page.getByLabel('报告单位').press('Escape');
  await page.getByRole('button', { name: '打开表格' }).click();
  await page.getByRole('button', { name: '开始录入' }).click();
  await page.getByRole('heading', { level: 1, name: '财政局2024年年度报告' }).waitFor();
  const findings = page.getByRole('complementary', { name: '检查结果' });

  // Keys: Enter goes down, letters do not come in, blank stays blank.
  await cell(page, 'three.newlyReceived.naturalPerson').fill('2件');
  await page.keyboard.press('Enter');
  await eventually(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['path'])).toBe('three.carriedIn.naturalPerson');
  await page.keyboard.type('0');
  await paste(page, 'three.newlyReceived.naturalPerson', '2\t1\t0\t0\t0\t0\t4\r\n0\t0\t0\t0\t0\t0\t0\r\n2\t1\t0\t0\t0\t0\t3\r\n');
  await page.getByText('已粘贴 21 格。').waitFor();
  await paste(page, 'three.total.naturalPerson', '2\t1\t0\t0\t0\t约0\t3\n0\t0\t0\t0\t0\t0\t0');
  await page.getByText('“约0”不是这里能填的数，没有贴上。', { exact: false }).waitFor();

  const broken = findings.getByRole('button', { name: /^“一、本年新收政府信息公开申请数量”这一行.*前者是3，后者是4，相差1。$/ });
  await broken.waitFor();
  await eventually(() => cell(page, 'three.newlyReceived.total').getAttribute('aria-invalid')).toBe('true');
  await broken.click();
  await eventually(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['path'])).toBe('three.newlyReceived.naturalPerson');
  await cell(page, 'three.newlyReceived.total').fill('3');
  await broken.waitFor({ state: 'detached' });
  await eventually(() => findings.getByRole('region', { name: '错误' }).count()).toBe(0);
  const { tables } = await ask('annual.get', { year: 2024, unit: '财政局' });
  expect(tables).toMatchObject({ two: { fees: null }, three: { newlyReceived: row(2, 1, 0, 0, 0, 0, 3), total: { otherOrganisation: null } } });

  // A block chosen with Shift is copied as a spreadsheet takes it.
  await cell(page, 'three.newlyReceived.naturalPerson').focus();
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  const copied = await cell(page, 'three.newlyReceived.naturalPerson').evaluate((input) => {
    const data = new DataTransfer();
    input.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toBe('2\t1\r\n0\t0\r\n2\t1');
  await cell(page, 'three.carriedOut.total').click({ modifiers: ['Shift'] });
  await expect.poll(() => page.locator('input[data-chosen]').count()).toBe(175);
  await cell(page, 'three.granted.naturalPerson').click();
  await expect.poll(() => page.locator('input[data-chosen]').count()).toBe(0);

  // Undo takes the last number back.
  await cell(page, 'two.licences').fill('7');
  await page.keyboard.press('Tab');
  await eventually(async () => (await ask('annual.get', { year: 2024, unit: '财政局' })).tables['two']).toMatchObject({ licences: 7 });
  await page.getByText('已存好', { exact: false }).waitFor();
  await page.getByRole('button', { name: /^撤销：登记“财政局”2024年年度报告/ }).click();
  await eventually(() => cell(page, 'two.licences').inputValue()).toBe('');

  // A hint is explained, blanks are filled, the report is filed and goes out.
  await page.getByRole('textbox', { name: '主动公开' }).fill('全年主动公开信息12条，开展考核、社会评议，没有责任追究。');
  const fee = findings.getByRole('listitem').filter({ hasText: '没有写收取信息处理费的情况' });
  await fee.getByRole('button', { name: '说明理由' }).click();
  await page.getByLabel('可以保留的理由').fill('下周补写');
  await page.getByRole('button', { name: '保留', exact: true }).click();
  await findings.getByText('理由：下周补写').waitFor();
  await findings.getByRole('button', { name: '空格都填 0' }).first().click();
  await eventually(() => cell(page, 'three.denied_process.business').inputValue()).toBe('0');
  await page.getByRole('button', { name: '定稿' }).click();
  await page.getByText('2025-01-20 定稿', { exact: false }).waitFor();
  for (const [name, ending] of [['导出 Word', 'docx'], ['导出 Excel', 'xlsx']] as const) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`财政局2024年政府信息公开工作年度报告.${ending}`);
    if (ending === 'docx') expect(documentText(readFileSync(await download.path()))).toContain('全年主动公开信息12条');
  }


  // The sum, and what a number of it is made of.
  await go('/annual?year=2024&do=sum');
  await page.getByRole('button', { name: '汇总 2 个单位' }).click();
  await page.getByRole('heading', { level: 1, name: '全区2024年年度报告' }).waitFor();
  await cell(page, 'three.newlyReceived.total').click();
  const facts = page.getByRole('region', { name: '这一格的来历' });
  await eventually(() => facts.getByRole('link').allTextContents()).toEqual(['教育局', '财政局']);
  expect(complaints).toEqual([]);
});

test('催报和核对一份文件', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2025-01-20T01:00:00Z'),
    fill: async (fill) => {
      for (const name of ['财政局', '教育局']) await fill('units.add', { name });
      await fill('annual.put', { year: 2024, unit: '教育局', tables: sound });
    },
  });
  await go('/annual?do=remind');
  const pages = page.getByRole('document', { name: '催报函的全文' }).locator('.preview-page');
  await pages.getByText('财政局：').first().waitFor();
  await expect.poll(() => pages.getByText('教育局：').count()).toBe(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出催报函' }).click();
  expect(documentText(readFileSync(await (await downloading).path()))).toContain('财政局');

  await ask('annual.put', { year: 2024, unit: '教育局', tables: { three: { ...(sound['three'] as Tables), granted: row(2, 1, 0, 0, 0, 0, 9) } } });
  await page.reload();
  await go(`/annual/2024/${encodeURIComponent('教育局')}`);
  const exporting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = { name: '教育局.xlsx', mimeType: '', buffer: readFileSync(await (await exporting).path()) };
  await go('/annual?do=check');
  await page.locator('.file-drop input[type=file]').setInputFiles(file);
  const checked = page.getByRole('region', { name: '核对结果' });
  await checked.getByText('“（一）予以公开”这一行', { exact: false }).first().waitFor();
  await page.getByRole('document', { name: '审核意见的全文' }).locator('.preview-page').getByText('需要改正的问题', { exact: false }).first().waitFor();
  const letter = page.waitForEvent('download');
  await checked.getByRole('button', { name: '导出审核意见' }).click();
  expect(documentText(readFileSync(await (await letter).path()))).toContain('教育局');
  expect(complaints).toEqual([]);
});

test('表三的数点得开是哪些申请；工作台在期限临近时说年度报告到了哪一步', async () => {
  const { page, go, complaints } = await openWindow({
    now: new Date('2025-01-20T01:00:00Z'),
    fill: async (fill) => {
      for (const name of ['财政局', '教育局']) await fill('units.add', { name });
      await fill('settings.change', { issuer: '区政府办公室' });
      const application = (content: string) => ({ applicant: { name: '张某', kind: 'naturalPerson' as const }, content, received: { on: '2024-03-04', way: 'inPerson' as const } });
      for (const content of ['甲', '乙', '丙']) await fill('requests.add', { application: application(content) });
      await fill('requests.event', { id: 1, event: { kind: 'replied', on: '2024-03-20', outcome: 'granted' } });
      await fill('annual.put', { year: 2024, unit: '教育局', tables: sound });
      await fill('annual.fill', { year: 2024, unit: '区政府办公室' });
    },
  });
  await go('/');
  const home = page.getByRole('region', { name: '年度报告' });
  await home.getByText('各单位提交并公布：2025-01-31，还有 11 天').waitFor();
  await home.getByText('已交 1，未交 1', { exact: false }).waitFor();
  await home.getByRole('link', { name: '区政府办公室' }).click();
  await cell(page, 'three.newlyReceived.total').click();
  await page.getByRole('region', { name: '这一格的来历' }).getByRole('link', { name: '3 份，看是哪些' }).click();
  await page.getByRole('button', { name: '只列了 3 份，看全部' }).waitFor();
  await page.goBack();
  await cell(page, 'three.granted.total').click();
  await page.getByRole('region', { name: '这一格的来历' }).getByRole('link', { name: '1 份，看是哪些' }).click();
  await page.waitForURL(/requests\/1$/);
  expect(complaints).toEqual([]);
});
