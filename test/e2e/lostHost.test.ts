// The program is closed while its page is still open: one sentence, and nothing else breaks.
import { expect, test } from 'vitest';
import { openWindow } from './open.ts';

test('a command after the program was closed is answered with one sentence, and the page stands', async () => {
  const { page, go, ask, host, complaints } = await openWindow();
  await ask('units.add', { name: '财政局' });
  await page.reload();
  await go('/units?do=add');
  await page.getByRole('gridcell', { name: '财政局' }).waitFor();
  await host.close();

  await page.getByLabel('单位名称', { exact: true }).fill('教育局');
  await page.keyboard.press('Enter');
  const said = page.getByRole('alert').filter({ hasText: '与程序的连接断了' });
  await expect.poll(() => said.count()).toBe(1);
  await expect.poll(() => said.innerText()).toContain('请重新启动程序');

  // What was typed is still there, and so is the table; another page says the same.
  await expect.poll(() => page.getByLabel('单位名称', { exact: true }).inputValue()).toBe('教育局');
  await expect.poll(() => page.getByRole('gridcell', { name: '财政局' }).count()).toBe(1);
  await go('/scoring');
  await page.getByRole('heading', { level: 1, name: '计分' }).waitFor();
  await page.getByRole('alert').filter({ hasText: '与程序的连接断了' }).first().waitFor();
  expect(complaints.filter((line) => !line.includes('net::ERR_'))).toEqual([]);
});
