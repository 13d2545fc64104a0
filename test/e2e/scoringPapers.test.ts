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

test('办法执行以前的月份不出文件，说明原因；选上才发，发出的说得清楚；同一文号不印发两次', async () => {
  let runId = '';
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2020-07-30T01:00:00Z'),
    fill: async (fill) => {
      await fill('system.loadSample', { sample: 'hitech-2020' });
      ({ runId } = await fill('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07', withLines: false }));
    },
  });
  await go(`/scoring/${runId}`);
  await page.getByRole('button', { name: '督办单', exact: true }).waitFor();
  await page.getByRole('button', { name: '督办单 4 个' }).click();
  const why = '所依据的月份有的在办法执行以前（2020年7月起执行），余下的达不到这一步。';
  await expect.poll(() => page.getByRole('complementary').getByText(why).count()).toBe(4);

  await go(`/bulletins/new/${runId}?paper=notices`);
  await page.getByText('达到条件的单位，所依据的月份都在办法执行以前', { exact: false }).waitFor();
  expect(await page.getByText(why).count()).toBeGreaterThan(4);
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await page.getByRole('checkbox', { name: '洸河街道' }).check();
  await page.getByRole('checkbox', { name: '柳行街道' }).check();
  await page.getByRole('document').locator('.preview-page').getByText('洸河街道：', { exact: true }).waitFor();
  const sending = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并发出' }).click();
  await sending;
  await page.getByText('已发出督办单〔2020〕1号、全区通报，Word 文件已导出，列在已发出的里。').waitFor();
  await expect.poll(() => page.locator('.bulletin-issued li').allTextContents()).toEqual(['督办单〔2020〕1号', '全区通报']);

  await go(`/bulletins/new/${runId}`);
  await page.getByLabel('发文字号').fill('济高新管办字[2020]15号');
  await page.getByLabel('成文日期').focus();
  await expect.poll(() => page.getByLabel('发文字号').inputValue()).toBe('济高新管办字〔2020〕15号');
  const issuing = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  const first = documentText(readFileSync(await (await issuing).path()));
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: '再下载 Word' }).click();
  expect(documentText(readFileSync(await (await again).path()))).toBe(first);
  expect((await ask('bulletins.list', {})).bulletins).toHaveLength(1);

  await go(`/scoring/${runId}`);
  await page.getByRole('grid', { name: '得分情况' }).waitFor();
  await go(`/bulletins/new/${runId}`);
  await page.getByText('这次计分的通报已经印发：济高新管办字〔2020〕15号').waitFor();
  await page.getByLabel('发文字号').fill('15');
  await page.getByLabel('成文日期').focus();
  await page.getByText('这次计分的通报已经在2020年7月30日用这个文号印发', { exact: false }).waitFor();
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  await page.getByText('请换一个文号', { exact: false }).waitFor();
  expect((await ask('bulletins.list', {})).bulletins).toHaveLength(1);
  await page.getByRole('checkbox', { name: '仍用这个文号' }).check();
  const twice = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  await twice;
  expect((await ask('bulletins.list', {})).bulletins).toHaveLength(2);
  expect(complaints).toEqual([]);
});
