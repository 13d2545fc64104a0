// The main job: from the first start to an issued bulletin, and the register that changes afterwards.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openWindow } from './open.ts';
import { loadSample, newRun, shownRows } from './steps.ts';
import { documentText, tableRows } from './wordText.ts';

test('the example is scored, explained, issued as a Word file, and a later change is told', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await loadSample(page);
  await newRun(page, '2020-01', '2020-07');

  const table = page.getByRole('grid', { name: '得分情况' });
  await expect.poll(() => table.getByRole('row').filter({ hasText: '合计 25 个单位' }).getByRole('gridcell').allTextContents()).toContain('184');
  const scores = await shownRows(table, ['单位', '报送数量', '采用数量', '得分']);
  expect(scores.find(([unit]) => unit === '党政办公室')).toEqual(['党政办公室', '2', '2', '30']);

  await table.getByRole('row').filter({ hasText: '党政办公室' }).getByRole('button', { name: '30', exact: true }).click();
  const ledger = page.getByRole('complementary', { name: '党政办公室' });
  await ledger.getByRole('row', { name: /^合计 3 笔/ }).waitFor();
  const lines = await ledger.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
  expect(lines.map((line) => Number(line[3])).toSorted((one, other) => one - other)).toEqual([0, 10, 20]);
  for (const line of lines) expect(line[2]).toMatch(/^附件3第\d项$/);
  await expect.poll(() => ledger.locator('tfoot .number').textContent()).toBe('30');

  await page.getByRole('button', { name: '生成通报' }).click();
  const number = '济高新管办字〔2020〕15号';
  await page.getByLabel('发文字号').fill('15');
  await page.getByLabel('成文日期').focus();
  const preview = page.getByRole('document', { name: '通报的全文' }).locator('.preview-page');
  await preview.getByText(number).first().waitFor();
  const paragraph = preview.locator('[data-editable][tabindex="0"]').filter({ hasText: /17/ }).first();
  const before = await paragraph.innerText();
  const edited = `${before.trim()}请各单位对照问题抓紧整改。`;
  await paragraph.click();
  await page.getByRole('dialog').getByRole('textbox').fill(edited);
  await page.getByRole('button', { name: '改好了' }).click();
  await preview.locator('.preview-edited', { hasText: '请各单位对照问题抓紧整改。' }).first().waitFor();

  // Ctrl+Z is of the draft: its last edit goes and comes back, and no record is touched.
  const logged = (await ask('changes.list', { limit: 1 })).changes[0]?.seq;
  await page.keyboard.press('Control+Z');
  await preview.locator('.preview-edited').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Y');
  await preview.locator('.preview-edited', { hasText: '请各单位对照问题抓紧整改。' }).first().waitFor();
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+Z');
  await page.getByText('这份文稿没有可以退回的改动。').waitFor();
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('Control+Y');
  await preview.locator('.preview-edited', { hasText: '请各单位对照问题抓紧整改。' }).first().waitFor();
  await preview.getByText(number).first().waitFor();
  expect((await ask('changes.list', { limit: 1 })).changes[0]?.seq).toBe(logged);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/通报.*\.docx$/);
  const bytes = readFileSync(await download.path());
  const text = documentText(bytes);
  expect(text).toContain(edited.replaceAll(/\s/g, ''));
  expect(text).toContain(number);
  const printed = tableRows(bytes);
  for (const [unit, submitted, adopted, score] of scores) {
    const row = printed.find((cells) => cells.includes(unit!) && cells.includes(score!));
    expect(row, `${unit} ${score}`).toBeDefined();
    expect(row).toEqual(expect.arrayContaining([submitted, adopted]));
  }
  expect(printed.some((cells) => cells.includes('184'))).toBe(true);

  await page.getByRole('link', { name: '打开印发的通报' }).click();
  await page.getByRole('link', { name: '‹ 已印发的通报' }).click();
  const issued = page.getByRole('grid', { name: '已印发的通报' });
  await issued.getByRole('gridcell', { name: number }).waitFor();
  await issued.getByRole('gridcell', { name: '相同', exact: true }).waitFor();

  await go('/submissions');
  await page.getByRole('gridcell', { name: /黄屯街道依托政务公开/ }).click();
  await page.keyboard.press('Control+Delete');
  await page.getByText(/^已删除“/).waitFor();
  await go('/bulletins');
  await issued.getByRole('link', { name: '登记已有变动，看有什么不同' }).click();
  await page.getByRole('complementary', { name: '与现在的登记比较' }).getByRole('cell', { name: '黄屯街道' }).first().waitFor();
  expect(complaints).toEqual([]);
});
