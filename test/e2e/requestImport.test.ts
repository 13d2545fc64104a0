// An old register is imported and leads to the register; its numbers fill the annual report, and what last year's report told otherwise is said.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { foreignWords } from './foreignWords.ts';
import { openWindow } from './open.ts';

const register = ['申请人,申请人类别,申请内容,收到日期,收到方式,答复日期,办理结果', '王某,自然人,甲信息,2023-12-20,当面,2024-01-10,予以公开', '某某公司,商业企业,乙信息,2024-03-04,当面,2024-03-20,予以公开'].join('\r\n');

test('from the old register to the tables of the report', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2025-01-15T01:00:00Z'),
    fill: async (call) => {
      await call('settings.change', { issuer: '某某区人民政府办公室' });
      // Last year's report told of two carried out; the register knows one.
      await call('annual.put', { year: 2023, unit: '本机关', tables: { three: { carriedOut: { naturalPerson: 2, business: 0, research: 0, publicWelfare: 0, legalService: 0, otherOrganisation: 0, total: 2 } } } });
      await call('annual.put', { year: 2024, unit: '本机关', tables: { three: { granted: { business: 7 } } } });
    },
  });
  await go('/requests');
  await page.getByRole('button', { name: '导入原来的登记簿' }).click();
  await page.getByRole('heading', { level: 1, name: '导入申请登记簿' }).waitFor();
  await expect.poll(() => page.getByRole('navigation').getByRole('link', { name: '依申请公开', exact: true }).getAttribute('aria-current')).not.toBeNull();
  await page.locator('input[type=file]').setInputFiles({ name: '登记簿.csv', mimeType: 'text/csv', buffer: Buffer.from(register) });
  await page.getByRole('button', { name: /^写入 2 份申请/ }).click();
  await page.getByRole('link', { name: '打开申请登记簿' }).click();
  const rows = page.locator('.grid-body').getByRole('row');
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('依申请公开');

  await go(`/annual/2024/${encodeURIComponent('本机关')}`);
  await page.getByRole('button', { name: '用申请登记簿填' }).click();
  const result = page.getByRole('status', { name: '用登记簿填表的结果' });
  await result.getByText('上年报告的结转下年度，与登记簿算出的上年结转不一样').waitFor();
  await result.getByRole('listitem').filter({ hasText: '上年报告是 2，登记簿是 1' }).first().waitFor();
  await result.getByRole('listitem').filter({ hasText: '7 → 1' }).waitFor();
  const { tables, sources } = await ask('annual.get', { year: 2024, unit: '本机关' });
  expect((tables as { three: Record<string, Record<string, number>> }).three['newlyReceived']).toMatchObject({ business: 1, total: 1 });
  expect(sources['three.granted.total']?.ids).toEqual([1, 2]);
  // The check goes on saying it after the result was put away.
  await result.getByRole('button', { name: '收起' }).click();
  await page.getByRole('region', { name: '错误', exact: true }).getByText(/上年.*结转/).first().waitFor();
  expect(await foreignWords(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect.poll(async () => ((await ask('annual.get', { year: 2024, unit: '本机关' })).tables as { three: Record<string, Record<string, number>> }).three['granted']?.['business']).toBe(7);
  expect((await ask('requests.list', { year: 2024 })).requests.map(({ application }) => application.received.on)).toEqual([day('2024-03-04')]);
  expect(complaints).toEqual([]);
});
