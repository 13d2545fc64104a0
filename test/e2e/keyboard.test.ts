// The registers under a person's hands: cells, keyboard alone, taking back, and a Chinese input method.
import { expect, test } from 'vitest';
import { openWindow } from './open.ts';

test('a unit is edited in place, and what a cell refuses is said beside it', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  await page.reload();
  await go('/units');
  await page.getByRole('gridcell', { name: '公安分局' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('公安局、区公安分局');
  await page.keyboard.press('Enter');
  await page.getByText('已修改“公安分局”。').waitFor();
  expect((await ask('units.list')).units.find((unit) => unit.name === '公安分局')?.aliases).toEqual(['公安局', '区公安分局']);

  await page.getByRole('gridcell', { name: '党工委政法委' }).dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('公安分局');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: '公安分局' }).waitFor();
  await page.keyboard.press('Escape');
  expect((await ask('units.list')).units.filter((unit) => unit.name === '公安分局')).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a submission is registered, deleted, brought back and deleted again by keyboard alone', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  await page.reload();
  const titles = async () => (await ask('submissions.list')).submissions.map((one) => one.title);
  const title = '济宁高新区推行政策简明问答';

  await go('/');
  await page.locator('main .silent').waitFor();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('djytxx');
  await page.getByRole('option', { name: '登记一条信息' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('标题', { exact: true }).evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(title);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('jjfzj');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7月28日');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await page.getByText(`已登记“${title}”。`).waitFor();
  expect((await ask('submissions.list')).submissions.find((one) => one.title === title)).toMatchObject({ unit: '经济发展局', submittedOn: '2020-07-28' });

  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  for (let steps = 0; steps < 30 && !(await inTable()); steps += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+End');
  await page.getByRole('gridcell', { name: title }).waitFor();
  await page.keyboard.press('Control+Delete');
  await page.getByText(`已删除“${title}”。`).waitFor();
  expect(await titles()).not.toContain(title);
  await page.keyboard.press('Control+Z');
  await page.getByText(`已撤销：删除“${title}”`).waitFor();
  expect(await titles()).toContain(title);
  await page.keyboard.press('Control+Y');
  await page.getByText(`已重做：删除“${title}”`).waitFor();
  expect(await titles()).not.toContain(title);
  expect(complaints).toEqual([]);

  function inTable(): Promise<boolean> {
    return page.evaluate(() => document.activeElement?.classList.contains('grid-input') ?? false);
  }
});

test('what a Chinese input method composes arrives whole in a cell', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await ask('units.add', { name: '财政局' });
  await page.reload();
  await go('/units');
  await page.getByRole('gridcell', { name: '财政局' }).click();
  await page.keyboard.press('ArrowRight');
  const keys = await page.context().newCDPSession(page);
  for (const text of ['q', 'qu', "qu'cai", "qu'cai'zheng"]) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  // While it composes nothing is written, and Enter belongs to the input method.
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
  expect((await ask('units.list')).units[0]?.aliases).toEqual([]);
  await keys.send('Input.insertText', { text: '区财政' });
  await keys.send('Input.imeSetComposition', { text: 'ju', selectionStart: 2, selectionEnd: 2 });
  await keys.send('Input.insertText', { text: '局' });
  await page.keyboard.press('Enter');
  await page.getByText('已修改“财政局”。').waitFor();
  await page.getByRole('gridcell', { name: '区财政局' }).waitFor();
  expect((await ask('units.list')).units[0]?.aliases).toEqual(['区财政局']);
  expect(complaints).toEqual([]);
});
