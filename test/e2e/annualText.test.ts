// The narrative in the window: numbers that follow their cells, what is to be written, facts, the pictures, what changed since filing.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Tables } from '../../shared/annual/report.ts';
import { openWindow } from './open.ts';
import { documentText } from './wordText.ts';

const COLUMNS = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation', 'total'];
const row = (count: number): Tables => Object.fromEntries(COLUMNS.map((column) => [column, column === 'naturalPerson' || column === 'total' ? count : 0]));
const three = (count: number): Tables => ({ three: { newlyReceived: row(count), carriedIn: row(0), granted: row(count), total: row(count), carriedOut: row(0) } });
const which = { year: 2024, unit: '区管委会' };
const address = `/annual/2024/${encodeURIComponent(which.unit)}`;
const now = new Date('2025-01-20T01:00:00Z');
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 15_000 });
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const choose = (page: Page, name: string) => page.getByRole('complementary', { name: '检查结果' }).locator('.ant-segmented-item').filter({ hasText: name }).click();

test('正文里的数随表格更新：选出来写进去、手写的改过来、改一格正文跟着变、照上年的改', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now,
    fill: async (fill) => {
      await fill('annual.put', { ...which, year: 2023, tables: three(2), text: { proactive: '2023年主动公开信息12条。', requests: '新收申请{{three.newlyReceived.total}}件。' } });
      await fill('annual.put', { ...which, tables: three(3), text: { proactive: '', requests: '' } });
    },
  });
  await go(address);
  const requests = text(page, '依申请公开');
  const side = page.getByRole('complementary', { name: '检查结果' });
  // Last year's sentence taken over: its number is this year's.
  await page.getByRole('blockquote').filter({ hasText: '新收申请2件。' }).getByRole('button', { name: '照上年的改' }).click();
  await eventually(() => requests.inputValue()).toBe('新收申请3件。');

  // A number chosen from the list falls where the caret stands, and follows its cell at once.
  await requests.press('Control+End');
  await requests.pressSequentially('全年予以公开');
  await choose(page, '数字');
  await side.getByLabel('找表格里的数').fill('予以公开');
  const granted = side.getByRole('listitem').filter({ hasText: '（一）予以公开：总计' });
  await granted.getByRole('button', { name: '3', exact: true }).click();
  await eventually(() => requests.inputValue()).toBe('新收申请3件。全年予以公开3');
  await requests.pressSequentially('件，');
  await granted.getByRole('button', { name: '增长50%' }).click();
  await eventually(() => requests.inputValue()).toBe('新收申请3件。全年予以公开3件，增长50%');
  await page.locator('input[data-path="three.granted.total"]').fill('4');
  await eventually(() => requests.inputValue()).toBe('新收申请3件。全年予以公开4件，增长100%');
  await eventually(async () => (await ask('annual.get', which)).said['requests']).toBe('新收申请3件。全年予以公开4件，增长100%');
  await page.locator('input[data-path="three.granted.total"]').fill('3');

  // A bound number that is typed over is a word like any other, and is then offered again.
  await requests.fill('2024年收到政府信息公开申请3件。');
  await eventually(async () => (await ask('annual.get', which)).text['requests']).not.toContain('{{');
  const offers = side.getByRole('region', { name: '手写的数' });
  await offers.getByRole('button', { name: '改为随表格更新' }).first().click();
  await page.getByText('里的数以后随表格更新。', { exact: false }).waitFor();
  await eventually(async () => (await ask('annual.get', which)).text['requests']).toBe('2024年收到政府信息公开申请{{three.newlyReceived.total}}件。');
  await expect.poll(() => requests.inputValue()).toBe('2024年收到政府信息公开申请3件。');
  await page.locator('.annual-field-marks mark').getByText('3', { exact: true }).waitFor();

  // The shade lies under the number, however long the text: both break their lines alike.
  await requests.fill(`${'进一步完善依申请公开工作制度，出台《关于规范“协助调查”的通知》，（略）2024年'.repeat(6)}收到政府信息公开申请3件。`);
  await eventually(() => requests.evaluate((field) => field.scrollHeight - (field.parentElement?.querySelector('.annual-field-marks')?.scrollHeight ?? 0))).toBeLessThan(3);
  expect(await requests.evaluate((field) => {
    const marks = field.parentElement?.querySelector('.annual-field-marks');
    return ['padding', 'lineHeight', 'fontSize', 'fontFamily', 'letterSpacing', 'whiteSpace', 'borderWidth'].filter((name) => getComputedStyle(field)[name as 'padding'] !== getComputedStyle(marks ?? field)[name as 'padding']);
  })).toEqual([]);
  await requests.fill('2024年收到政府信息公开申请3件。');

  // The Chinese input method, right behind a bound number: the letters come in whole, the number stays bound.
  await requests.fill('');
  await choose(page, '数字');
  await side.getByLabel('找表格里的数').fill('予以公开');
  await granted.getByRole('button', { name: '3', exact: true }).click();
  await eventually(() => requests.inputValue()).toBe('3');
  const keys = await page.context().newCDPSession(page);
  for (const letters of ['j', "j'g", "jian'gong"]) await keys.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  await keys.send('Input.insertText', { text: '件公开' });
  await eventually(() => requests.inputValue()).toBe('3件公开');
  await eventually(async () => (await ask('annual.get', which)).text['requests']).toBe('{{three.granted.total}}件公开');
  await requests.fill('2024年收到政府信息公开申请3件。');

  // A wrong number typed is told in the list of findings.
  await requests.press('Control+End');
  await requests.pressSequentially('其中予以公开2件。');
  await requests.blur();
  await choose(page, '检查');
  await side.getByRole('button', { name: /正文写“予以公开2件”，表格里是3/ }).waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  expect(documentText(readFileSync(await (await downloading).path()))).toContain('2024年收到政府信息公开申请3件。其中予以公开2件。');
  expect(complaints).toEqual([]);
});

test('要写的、事实、图、与定稿比', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now,
    fill: async (fill) => {
      await fill('annual.put', { ...which, year: 2023, tables: three(2) });
      const { id } = await fill('requests.add', { application: { applicant: { name: '张某', kind: 'naturalPerson' }, content: '预算', received: { on: '2024-03-04', way: 'inPerson' } } } as never);
      await fill('requests.event', { id, event: { kind: 'replied', on: '2024-03-20', outcome: 'granted' } } as never);
      await fill('annual.fill', which);
    },
  });
  await go(address);
  const side = page.getByRole('complementary', { name: '检查结果' });
  await choose(page, '要写的');
  const supervision = side.getByRole('region', { name: '监督保障' });
  const blame = supervision.getByRole('listitem').filter({ hasText: '写明责任追究结果' });
  await blame.getByRole('button', { name: '写进正文' }).click();
  await eventually(() => text(page, '监督保障').inputValue()).toBe('本年度没有发生因政府信息公开工作被责任追究的情况。');
  await blame.getByLabel('已写').waitFor();

  await choose(page, '事实');
  const received = side.getByRole('article', { name: '本年新收的申请' });
  await received.getByRole('button', { name: '看清单（1）' }).click();
  await expect.poll(() => received.getByRole('link', { name: '2024-0001' }).getAttribute('href')).toContain('/requests/1');
  await received.getByRole('button', { name: '写进正文' }).click();
  await eventually(() => text(page, '依申请公开').inputValue()).toBe('2024年新收政府信息公开申请1件，比上年下降50%。');
  await received.getByText('正文里已有').waitFor();
  await side.getByRole('article', { name: '收取的信息处理费' }).getByRole('button', { name: '写进正文' }).click();
  await eventually(async () => (await ask('annual.get', which)).text['other']).toContain('没有收取信息处理费');

  await page.getByRole('button', { name: '看图' }).click();
  await page.getByRole('heading', { level: 1, name: '区管委会2024年年度报告的图' }).waitFor();
  await page.getByRole('region', { name: '2024年政府信息公开申请办理结果' }).locator('svg').first().waitFor();
  await page.getByRole('region', { name: '2023—2024年政府信息公开申请' }).getByRole('link', { name: '2023年' }).waitFor();
  const drawing = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出一页 Word' }).click();
  expect((await drawing).suggestedFilename()).toBe('区管委会2024年政府信息公开申请情况图.docx');

  // The year before carried nothing over, and the form is filled with zeros: the report is filed and stays as it was.
  await page.getByRole('link', { name: '‹ 年度报告' }).click();
  await page.getByRole('button', { name: '定稿' }).click();
  await page.getByText('2025-01-20 定稿', { exact: false }).waitFor();
  await choose(page, '定稿');
  await side.getByText('与 2025-01-20 的定稿没有不同。').waitFor();
  await page.locator('input[data-path="three.newlyReceived.total"]').fill('2');
  await page.keyboard.press('Tab');
  const numbers = side.getByRole('region', { name: '不同的数' });
  await numbers.getByText('定稿 1').waitFor();
  await expect.poll(() => side.getByRole('region', { name: '不同的文字' }).locator('ins').innerText()).toBe('2件，比上年持平');
  const exporting = page.waitForEvent('download');
  await side.getByRole('button', { name: '导出定稿时的 Word' }).click();
  expect(documentText(readFileSync(await (await exporting).path()))).toContain('新收政府信息公开申请1件');
  await numbers.getByRole('button', { name: '改回定稿的' }).click();
  await side.getByText('与 2025-01-20 的定稿没有不同。').waitFor();
  expect(complaints).toEqual([]);
});

test('前言：不写就用规定的话，写了就用写的', async () => {
  const { page, go, ask, complaints } = await openWindow({ now, fill: async (fill) => void (await fill('annual.put', { ...which, tables: three(3), text: {} })) });
  await go(address);
  const preamble = text(page, '前言');
  await eventually(() => preamble.getAttribute('placeholder')).toMatch(/^不写就用：本报告由区管委会按照《中华人民共和国政府信息公开条例》/);
  await preamble.fill('本报告由区管委会办公室编制。');
  await preamble.blur();
  await eventually(async () => (await ask('annual.get', which)).text['preamble']).toBe('本报告由区管委会办公室编制。');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const printed = documentText(readFileSync(await (await download).path()));
  expect(printed).toContain('本报告由区管委会办公室编制。');
  expect(printed).not.toContain('所列数据的统计期限');
  expect(complaints).toEqual([]);
});
