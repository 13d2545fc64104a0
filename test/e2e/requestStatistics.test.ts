// The statistics of applications in the window: numbers that open their lists, a span of days, topics given in the register, the sentence copied, the workbook.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { foreignWords } from './foreignWords.ts';
import { openWindow } from './open.ts';
import type { OpenWindow } from './start.ts';

const now = new Date('2024-07-15T01:00:00Z');

async function fill(ask: OpenWindow['ask']): Promise<void> {
  await ask('settings.change', { issuer: '某某区人民政府办公室' });
  const add = async (name: string, on: string, repliedOn: string | null) => {
    const { id } = await ask('requests.add', { application: { applicant: { name, kind: 'naturalPerson' }, content: `${name}要的信息`, received: { on: day(on), way: 'inPerson' } } });
    if (repliedOn !== null) await ask('requests.event', { id, event: { kind: 'replied', on: day(repliedOn), outcome: 'granted' } });
  };
  await add('甲', '2024-03-04', '2024-03-20');
  await add('乙', '2024-03-05', '2024-05-20');
  await add('丙', '2024-07-01', null);
}

test('a year and a span: each number opens its list, the sentence is copied, the workbook is written', async () => {
  const { page, go, complaints } = await openWindow({ now, fill });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await go('/requests');
  await page.getByRole('navigation', { name: '依申请公开的各页' }).getByRole('link', { name: '统计' }).click();
  const figures = page.getByRole('group', { name: '2024年的申请' });
  await figures.getByRole('button', { name: '按期答复 1（50.0%）' }).waitFor();
  await figures.getByRole('button', { name: '逾期答复 1' }).click();
  const panel = page.getByRole('complementary', { name: '逾期答复（1 件）' });
  await panel.getByRole('row', { name: /乙要的信息/ }).waitFor();
  await expect.poll(() => panel.locator('.grid-body').getByRole('row').count()).toBe(1);
  await page.getByRole('button', { name: '办理结果：予以公开：2 件，看清单' }).click();
  await expect.poll(() => page.getByRole('complementary', { name: '办理结果：予以公开（2 件）' }).locator('.grid-body').getByRole('row').count()).toBe(2);
  await page.getByRole('button', { name: '2024年7月新收：1 件，看清单' }).click();
  await page.getByRole('complementary', { name: '2024年7月新收（1 件）' }).getByRole('link', { name: '2024-0003' }).waitFor();

  const sentence = page.getByRole('region', { name: '写进报告的话' });
  await sentence.getByText('新收到政府信息公开申请3件').waitFor();
  await sentence.getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制，可以粘贴到年度报告里。').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^2024年，新收到政府信息公开申请3件（自然人3件）.*办结2件，其中予以公开2件；结转下年度继续办理1件。/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).first().click()]);
  expect(download.suggestedFilename()).toBe('2024年依申请公开统计.xlsx');

  await page.getByLabel('统计哪一段').click();
  await page.getByTitle('一段时间').click();
  await page.getByLabel('到哪一天').fill('3月31日');
  await page.getByLabel('到哪一天').press('Enter');
  await sentence.getByText('2024年1月1日至3月31日，新收到政府信息公开申请2件').waitFor();
  await page.getByRole('group', { name: '2024年1月1日至3月31日的申请' }).getByRole('button', { name: '结转下期 1' }).waitFor();
  expect(await foreignWords(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('topics: typed in the file, pasted into the register, counted, taken back', async () => {
  const { page, go, ask, complaints } = await openWindow({ now, fill });
  const topics = async () => (await ask('requests.list', {})).requests.map(({ application }) => application.topic);
  await go('/requests/1');
  await page.getByRole('combobox', { name: '主题' }).fill('土地征收');
  await page.getByRole('combobox', { name: '主题' }).press('Enter');
  await page.getByText('主题定为“土地征收”。').waitFor();
  await go('/requests?ids=1,2');
  const rows = page.locator('.grid-body').getByRole('row');
  await expect.poll(() => rows.count()).toBe(2);
  await page.locator('.grid-body .grid-cell', { hasText: /^土地征收$/ }).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('规划');
  await page.keyboard.press('Enter');
  await expect.poll(topics).toEqual(['土地征收', '规划', '']);
  await page.getByRole('button', { name: '只列了 2 份，看全部' }).click();
  await expect.poll(() => rows.count()).toBe(1);
  await go('/requests/statistics');
  const table = page.getByRole('region', { name: '主题', exact: true });
  await table.getByRole('button', { name: '主题：未分类：1 件，看清单' }).waitFor();
  await table.getByRole('button', { name: '主题：规划：1 件，看清单' }).waitFor();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await table.getByRole('button', { name: '主题：未分类：2 件，看清单' }).waitFor();
  expect(complaints).toEqual([]);
});
