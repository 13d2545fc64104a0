// What was being typed when the program was closed is there when it is started again, on whatever address.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tools/temporary.ts';
import { openWindow } from './open.ts';

test('a scheme and an application outlive the program; what an older one kept in the browser comes along', async () => {
  const database = join(temporaryFolder(), '数据.db');
  const first = await openWindow({
    database,
    fill: async (ask) => {
      await ask('system.loadSample', { sample: 'hitech-2020' });
    },
  });
  const { page } = first;
  await page.evaluate(() => localStorage.setItem('tasks.by', '"李四"'));
  await page.reload();
  await first.go('/scoring/schemes');
  await page.getByRole('link', { name: '高新区政务公开信息报送计分办法' }).click();
  await page.getByRole('button', { name: '复制到新年度' }).click();
  const copy = page.getByRole('complementary', { name: '复制到新年度' });
  await copy.getByLabel('新办法名称').fill('新年度的办法');
  await copy.getByRole('button', { name: '接着修改' }).click();
  const value = (of: typeof page) => of.getByRole('article', { name: /^附件3第3项/ }).getByRole('textbox', { name: '分值' });
  await value(page).fill('26');
  await expect.poll(async () => JSON.stringify((await first.ask('drafts.list')).drafts)).toContain('"points":26}');
  expect((await first.ask('drafts.list')).drafts).toContainEqual({ name: 'tasks.by', content: '李四' });
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  // Closed in the middle of a word: nothing waits for the typing to rest.
  await first.go('/requests?do=add');
  await page.getByRole('textbox', { name: '申请内容' }).fill('公开二〇一九年的预算');
  expect(first.complaints).toEqual([]);
  await page.goto('about:blank');
  await expect.poll(async () => JSON.stringify((await first.ask('drafts.list')).drafts)).toContain('公开二〇一九年的预算');
  await first.close();

  const second = await openWindow({ database });
  expect(second.host.origin).not.toBe(first.host.origin);
  await second.go('/requests?do=add');
  await expect.poll(() => second.page.getByRole('textbox', { name: '申请内容' }).inputValue()).toBe('公开二〇一九年的预算');
  await second.go('/scoring/schemes');
  await second.page.getByRole('button', { name: '接着写' }).click();
  await expect.poll(() => value(second.page).inputValue()).toBe('26');
  expect((await second.ask('schemes.list')).schemes.filter((one) => one.origin === 'own')).toEqual([]);
  expect(second.complaints).toEqual([]);
});

test('a draft the program cannot take is told once, and goes there when it can', async () => {
  let full = false;
  const { page, go, ask, complaints } = await openWindow({
    between: (program) => ({ ...program, call: (method, input, options) => (full && method === 'drafts.keep' ? Promise.resolve({ status: 'refused', problems: [{ code: 'disk-full', message: '磁盘满了。' }] }) : program.call(method, input, options)) }),
  });
  await ask('units.add', { name: '财政局' });
  await page.reload();
  await go('/submissions?do=add');
  full = true;
  await page.getByLabel('标题', { exact: true }).fill('预算公开情况');
  await page.getByRole('alert').filter({ hasText: '刚才写的草稿还没有存下，程序会接着试：磁盘满了。' }).waitFor();
  full = false;
  await expect.poll(async () => JSON.stringify((await ask('drafts.list')).drafts), { timeout: 15_000 }).toContain('预算公开情况');
  expect(complaints).toEqual([]);
});
