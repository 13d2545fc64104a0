// An application from its arrival to the letter: registered, a third party asked, extended, answered; the due day and its reasons follow.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { foreignWords } from './foreignWords.ts';
import { openWindow } from './open.ts';
import { documentText } from './wordText.ts';

const now = new Date('2024-03-20T01:00:00Z');
const office = { issuer: '某某区人民政府办公室', contact: '李某', telephone: '0537-1234567', reconsiderationBody: '某某区人民政府', court: '某某区人民法院' };
/** Made up in the words of the yearly notice. */
const notice = ['国务院办公厅关于2027年部分节假日安排的通知', '一、元旦：1月1日至3日放假，共3天。', '二、春节：2月5日至11日放假调休，共7天。', '三、清明节：4月5日放假。', '四、劳动节：5月1日至5日放假调休，共5天。', '五、端午节：6月9日放假。', '六、中秋节：9月15日放假。', '七、国庆节：10月1日至7日放假调休，共7天。'].join('\n');

test('from the arrival to the reply: due day, reasons, refusals beside the field, the letter as a file', async () => {
  const { page, go, ask, complaints } = await openWindow({ now, fill: async (call) => void (await call('settings.change', office)) });
  await go('/requests');
  await page.getByText('还没有申请。').waitFor();
  await page.getByRole('button', { name: '登记一份申请' }).first().click();
  const panel = page.getByRole('complementary', { name: '登记一份申请' });
  await panel.getByLabel('申请人', { exact: true }).fill('王某');
  await panel.getByText('以提交之日为收到之日').waitFor();
  await panel.getByLabel('提交日').fill('2024年3月4日');
  await panel.getByLabel('申请内容').fill('2023年某路改造工程招标文件');
  await panel.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '申请 2024-0001' }).waitFor();

  // A name written down wrongly is put right.
  await page.getByRole('button', { name: '改正登记' }).click();
  const amend = page.getByRole('complementary', { name: '改正登记' });
  await amend.getByLabel('申请人', { exact: true }).fill('');
  await amend.getByRole('button', { name: '改正', exact: true }).click();
  await amend.getByRole('alert').getByText('要写申请人').waitFor();
  await amend.getByLabel('申请人', { exact: true }).fill('王某某');
  await amend.getByRole('button', { name: '改正', exact: true }).click();
  await page.getByRole('region', { name: '申请', exact: true }).getByText('王某某（自然人）').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await page.getByRole('region', { name: '申请', exact: true }).getByText('王某（自然人）').waitFor();

  const standing = page.getByRole('group', { name: '办理情况' });
  const reasons = page.getByRole('region', { name: '期限的依据' });
  const timeline = page.getByRole('region', { name: '经过' });
  const steps = page.getByRole('region', { name: '下一步' });
  const take = async (kind: string): Promise<void> => {
    await steps.getByRole('button', { name: kind, exact: true }).click();
    await steps.getByRole('form', { name: kind }).waitFor();
  };
  const write = (): Promise<void> => steps.getByRole('button', { name: '登记这一步' }).click();
  await standing.getByText('2024-04-01').waitFor();
  await standing.getByText('还剩 8 个工作日').waitFor();
  await expect.poll(() => reasons.locator('td.yes').count()).toBe(20);
  await expect.poll(() => reasons.locator('td[title="2024-03-09 不计：周六"]').count()).toBe(1);

  await take('征求第三方意见');
  await steps.getByLabel('发出日').fill('3月6日');
  await steps.getByLabel('第三方', { exact: true }).fill('某某公司');
  await write();
  await standing.getByText('征求意见').waitFor();
  await take('收到第三方意见');
  await steps.getByLabel('收到意见日').fill('2024-03-13');
  await write();
  await standing.getByText('2024-04-09').waitFor();
  await expect.poll(() => reasons.locator('td[title*="征求第三方"]').count()).toBe(5);
  await reasons.getByText('2024年3月6日征求第三方（某某公司）意见').waitFor();

  await take('延长答复期限');
  await write();
  await expect.poll(() => steps.getByRole('alert').allInnerTexts()).toEqual(['要填同意人。', '要填理由。']);
  await steps.getByLabel('延长几个工作日').fill('30');
  await steps.getByLabel('同意人').fill('张科长');
  await steps.getByLabel('理由').fill('检索范围大');
  await write();
  await steps.getByRole('alert').getByText('延长最长不得超过20个工作日').waitFor();
  await steps.getByLabel('延长几个工作日').fill('10');
  await write();
  await standing.getByText('2024-04-23').waitFor();
  await reasons.getByText('经张科长同意延长10个工作日').waitFor();

  // Struck out with its reason, it no longer counts and still stands in sight.
  await timeline.getByRole('button', { name: /^作废 .*延长答复期限$/ }).click();
  await timeline.getByLabel('作废的理由').fill('登记错了');
  await timeline.getByRole('button', { name: '作废这一步' }).click();
  await standing.getByText('2024-04-09').waitFor();
  await timeline.getByText('作废：登记错了').waitFor();

  await take('答复');
  await steps.getByLabel('办理结果').click();
  await page.getByTitle('予以公开', { exact: true }).click();
  await write();
  await standing.getByText('已答复').waitFor();

  const letters = page.getByRole('region', { name: '文书' });
  await letters.getByRole('link', { name: '予以公开答复书', exact: true }).click();
  await page.locator('.preview-page').first().waitFor();
  await page.getByText(/^还缺必备的内容：公开内容/).waitFor();
  await page.getByRole('button', { name: '导出 Word 并留存' }).click();
  await page.getByRole('alert').getByText('缺少必备的内容：“公开内容”').waitFor();
  await page.getByLabel('公开内容（必填）').fill('《某路改造工程招标文件》');
  await page.getByText('✓ 必备的内容都有了。').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Word 并留存' }).click()]);
  expect(documentText(readFileSync(await download.path()))).toContain('《某路改造工程招标文件》');
  await letters.getByRole('list', { name: '已出的文书' }).getByRole('link').click();
  await page.getByRole('button', { name: '下载 Word' }).waitFor();
  expect((await ask('requests.letters', { id: 1 })).letters).toHaveLength(1);
  expect(await foreignWords(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the register: next actions first, filters, the same thing asked again, the month, the first page', async () => {
  const { page, go, complaints } = await openWindow({
    now,
    fill: async (ask) => {
      await ask('settings.change', office);
      const add = (name: string, on: string, content: string) => ask('requests.add', { application: { applicant: { name, kind: 'naturalPerson' }, content, received: { on: day(on), way: 'inPerson' } } });
      await add('乙', '2024-03-18', '甲信息');
      await add('甲', '2024-02-01', '土地征收批复');
      const { id } = await add('丙', '2024-03-01', '已答复的信息');
      await ask('requests.event', { id, event: { kind: 'replied', on: day('2024-03-04'), outcome: 'granted' } });
    },
  });
  await go('/requests');
  const rows = page.locator('.grid-body').getByRole('row');
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => rows.first().innerText()).toMatch(/土地征收批复[\s\S]*逾期 11 个工作日/);
  await page.getByRole('checkbox', { name: '只看逾期' }).click();
  await expect.poll(() => rows.count()).toBe(1);
  await go('/requests?state=all&do=add');
  await expect.poll(() => rows.count()).toBe(3);
  await page.getByLabel('申请人', { exact: true }).fill('甲');
  await page.getByRole('textbox', { name: '申请内容' }).fill('土地征收批复');
  await page.getByText('同一申请人已经申请过同样的内容').waitFor();
  await go('/requests/calendar');
  await page.getByText('2024年3月到期 1 份').waitFor();
  expect(await foreignWords(page)).toEqual([]);
  // The one search field finds them by what they ask for and by their number.
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /^查找单位/ });
  await field.fill('土地征收');
  const found = page.getByRole('listbox', { name: '查找结果' });
  await found.getByRole('option', { name: /^2024-0002 土地征收批复.*甲/ }).waitFor();
  await expect.poll(() => found.locator('.group').allTextContents()).toContain('依申请公开');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '申请 2024-0002' }).waitFor();
  await field.fill('2024-0003');
  await found.getByRole('option', { name: /已答复的信息/ }).click();
  await page.getByRole('heading', { level: 1, name: '申请 2024-0003' }).waitFor();
  await go('/');
  const home = page.getByRole('region', { name: '依申请公开' });
  await home.getByRole('list', { name: '已逾期' }).getByRole('link', { name: /土地征收批复/ }).click();
  await page.getByRole('heading', { level: 1, name: '申请 2024-0002' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a year is added from the pasted notice, changed as a form, read from a file; the due days that move are named before and after', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2026-12-15T01:00:00Z'),
    fill: async (call) => {
      await call('settings.change', office);
      await call('requests.add', { application: { applicant: { name: '王某', kind: 'naturalPerson' }, content: '某信息', received: { on: day('2026-12-10'), way: 'inPerson' } } });
    },
  });
  await go('/requests/1');
  await page.getByText('没有2027年的放假安排').first().waitFor();
  await go('/settings?part=holidays');
  const field = page.getByLabel(/^把国务院办公厅关于节假日安排的通知/);
  await field.fill('随便写的');
  await page.getByRole('button', { name: '读一读' }).click();
  await page.getByRole('alert').getByText('通知里没有写是哪一年').waitFor();
  await field.fill(notice);
  await page.getByRole('button', { name: '读一读' }).click();
  const preview = page.getByRole('status', { name: '录入以后' });
  await preview.getByText('元旦：1月1日至3日放假', { exact: true }).waitFor();
  await preview.getByRole('listitem').filter({ hasText: '没有到期日 → 2027-01-08' }).waitFor();
  expect((await ask('calendar.years')).years.some(({ year }) => year === 2027)).toBe(false);
  await page.getByRole('button', { name: '录入2027年放假安排' }).click();
  const done = page.getByRole('status', { name: '录入的结果' });
  await done.getByText('没有办结的申请里，1 份的到期日有变动').waitFor();

  // The year that is there is changed in the form: what is wrong is said, what moves is shown before it is entered.
  await page.getByRole('button', { name: '修改2027年的放假安排' }).click();
  const form = page.getByRole('group', { name: '2027年放假安排' });
  await form.getByLabel('元旦放假最后一天').fill('2026-12-31');
  await form.getByLabel('依据').click();
  await form.getByText('元旦：放假的最后一天早于第一天。').waitFor();
  await form.getByLabel('元旦放假最后一天').fill('1月4日');
  await form.getByLabel('元旦上班的日子').fill('1月9日、2027-01-10');
  await preview.getByText('元旦：1月1日至4日放假，1月9日、1月10日上班').waitFor();
  await preview.getByRole('listitem').filter({ hasText: '2027-01-08 → 2027-01-09' }).waitFor();
  expect(await foreignWords(page)).toEqual([]);
  await form.getByRole('button', { name: '录入2027年放假安排' }).click();
  await done.getByRole('listitem').filter({ hasText: '2027-01-08 → 2027-01-09' }).waitFor();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect.poll(async () => (await ask('requests.show', { id: 1 })).due).toBe('2027-01-08');

  // From a file of data with several years.
  await page.locator('input[type=file]').setInputFiles({ name: '节假日.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ 2028: { off: [['2028-01-01', '元旦']], makeup: [] }, 2029: { off: [['2029-01-01', '元旦']], makeup: [] } })) });
  await preview.getByText('2029年：').waitFor();
  await page.getByLabel('文件里的年份').click();
  await page.getByTitle('2028年').click();
  await preview.getByText('2028年：').waitFor();
  await page.getByRole('button', { name: '在表里改' }).click();
  await page.getByRole('group', { name: '2028年放假安排' }).getByText('还没有填春节、清明节').waitFor({ state: 'detached' });
  await page.getByRole('group', { name: '2028年放假安排' }).getByLabel('元旦放假最后一天').fill('2028-01-03');
  await page.getByRole('group', { name: '2028年放假安排' }).getByLabel('依据').click();
  await page.getByRole('group', { name: '2028年放假安排' }).getByText('还没有填春节、清明节').waitFor();
  await page.getByRole('group', { name: '2028年放假安排' }).getByRole('button', { name: '不录入' }).click();
  await go('/requests/1');
  await page.getByRole('group', { name: '办理情况' }).getByText('2027-01-08').waitFor();
  expect(complaints).toEqual([]);
});
