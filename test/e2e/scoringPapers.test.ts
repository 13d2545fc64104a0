// From a quarter's run by class to 约谈通知 with time and place, a correction of the issued bulletin, and the trend.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillLaiwu } from '../tools/laiwu.ts';
import { openWindow } from './open.ts';
import { shownRows } from './steps.ts';
import { documentText } from './wordText.ts';

test('分类看得分，出约谈通知并填上地点，已发出的里能找到；登记改了出更正通报', async () => {
  let runId = '';
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2019-07-08T01:00:00Z'),
    fill: async (fill) => {
      await fillLaiwu(fill, { before: false });
      ({ runId } = await fill('scoring.run', { scheme: 'laiwu-2019', from: '2019-04', to: '2019-06', withLines: false }));
    },
  });
  await go(`/scoring/${runId}`);
  const table = page.getByRole('grid', { name: '得分情况' });
  await page.getByText('第二数量级 3', { exact: true }).click();
  await expect.poll(() => shownRows(table, ['单位', '报送数量', '本期得分', '累计得分', '名次'])).toEqual([['区信访局', '7', '64', '64', '1'], ['区审计局', '20', '55', '55', '2'], ['市自然资源和规划局第一服务中心', '1', '0', '0', '3']]);

  await page.getByRole('button', { name: '约谈通知（2）' }).click();
  await page.getByRole('checkbox', { name: '甲镇' }).uncheck();
  const preview = page.getByRole('document', { name: '告知书、约谈通知、督办单和全区通报的全文' }).locator('.preview-page');
  await expect.poll(() => preview.getByText('甲镇：', { exact: true }).count(), { timeout: 15_000 }).toBe(0);
  await preview.getByText('约谈地点：').first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('约谈地点：区政府301会议室');
  await page.getByRole('button', { name: '改好了' }).click();
  await preview.locator('.preview-edited', { hasText: '301会议室' }).first().waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并发出' }).click();
  const text = documentText(readFileSync(await (await downloading).path()));
  expect(text).toContain('约谈地点：区政府301会议室');
  expect(text).not.toContain('甲镇：');
  await page.getByRole('link', { name: '约谈通知〔2019〕1号' }).click();
  await page.getByRole('heading', { level: 1, name: '约谈通知（信息报送，市自然资源和规划局第一服务中心）' }).waitFor();

  const { bulletinId } = await ask('bulletins.export', { runId, documentNumber: '莱芜政办字〔2019〕12号', issuedOn: '2019-07-08' });
  const { submissions } = await ask('submissions.list', { unit: '区审计局' });
  await ask('submissions.remove', { ids: submissions.filter(({ adoptions }) => adoptions.length > 0).map(({ id }) => id) });
  await page.reload();
  await go(`/bulletins/${bulletinId}`);
  await page.getByRole('button', { name: '出更正通报' }).click();
  await page.getByRole('document', { name: '更正通报的全文' }).locator('.preview-page').getByText('没有信息被采用的单位增加区审计局。').first().waitFor();
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  await page.getByText('这是更正通报。').waitFor();

  await go(`/scoring/${runId}/trends`);
  await page.getByRole('region', { name: '各刊物采用篇次' }).waitFor();
  await page.getByText('近十二个月里有 9 个月没有按这个办法计过分', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
});
