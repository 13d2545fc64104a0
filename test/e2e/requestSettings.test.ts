// Readings of the clock, a receipt put right, contact data: what moves is shown before it is saved, what stood there stays in sight, what is looked at is logged.
import { expect, test } from 'vitest';
import { passphraseKeyring } from '../../electron/hosts/keyring.ts';
import { day } from '../../shared/days/day.ts';
import { foreignWords } from './foreignWords.ts';
import { openWindow } from './open.ts';
import type { OpenWindow } from './start.ts';

const now = new Date('2024-03-20T01:00:00Z');

async function fill(ask: OpenWindow['ask']): Promise<void> {
  await ask('settings.change', { issuer: '某某区人民政府办公室' });
  const add = (on: string) => ask('requests.add', { application: { applicant: { name: '王某', kind: 'naturalPerson' }, content: `${on}的信息`, received: { on: day(on), way: 'inPerson' } } });
  await add('2024-03-04');
  const { id } = await add('2024-02-19');
  await ask('requests.event', { id, event: { kind: 'replied', on: day('2024-03-18'), outcome: 'granted' } });
}

test('another reading shows what moves before it is taken; a receipt is put right by a further one, what stood there stays', async () => {
  const { page, go, ask, complaints } = await openWindow({ now, fill });
  await go('/settings?part=requests');
  const part = page.getByRole('region', { name: '期限的算法' });
  await part.getByText('民事诉讼法第八十五条').waitFor();
  await part.getByRole('radio', { name: /^计入/ }).check();
  const told = part.getByRole('status', { name: '改了会怎样' });
  await told.getByRole('listitem').filter({ hasText: '2024-0001：2024-04-01 → 2024-03-29' }).waitFor();
  await told.getByText('已经办结的有 1 份到期日不同，其中 1 份按期、逾期的判断会变。').waitFor();
  expect((await ask('settings.show')).firstDayCounts).toBe(false);
  await told.getByRole('button', { name: '不改' }).click();
  await expect.poll(() => told.count()).toBe(0);
  await part.getByRole('radio', { name: /^计入/ }).check();
  await told.getByRole('button', { name: '改用这种算法' }).click();
  await page.getByText('已改期限的算法，2 份申请的到期日有变动。').waitFor();
  expect((await ask('settings.show')).firstDayCounts).toBe(true);
  expect(await foreignWords(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect.poll(async () => (await ask('settings.show')).firstDayCounts).toBe(false);
  await expect.poll(() => part.getByRole('radio', { name: /^不计入/ }).isChecked()).toBe(true);

  await go('/requests/1');
  const timeline = page.getByRole('region', { name: '经过' });
  const standing = page.getByRole('group', { name: '办理情况' });
  const correct = timeline.getByRole('button', { name: '更正收到的日期和方式' });
  await correct.click();
  const form = timeline.getByRole('form', { name: '更正收到' });
  await form.getByLabel('到达日').fill('2024-03-06');
  await form.getByRole('button', { name: '登记这一步' }).click();
  await form.getByRole('alert').getByText('要填更正的理由。').waitFor();
  await form.getByLabel('更正的理由').fill('接收章是6日');
  await form.getByRole('button', { name: '登记这一步' }).click();
  await standing.getByText('2024-04-03').waitFor();
  await timeline.getByText('当面提交，接收章是6日').waitFor();
  await timeline.locator('del').getByText('收到申请').waitFor();
  await timeline.getByText('以后面登记的收到为准').waitFor();
  // By letter instead: the day both sides confirmed counts; a confirmation before the arrival is refused beside its field.
  await correct.click();
  await form.getByLabel('收到方式').click();
  await page.getByTitle('平常信函', { exact: true }).click();
  await form.getByLabel('双方确认日').fill('2024-03-01');
  await form.getByLabel('更正的理由').fill('是信函');
  await form.getByRole('button', { name: '登记这一步' }).click();
  await form.getByRole('alert').getByText('早于到达的日期').waitFor();
  await form.getByLabel('双方确认日').fill('2024-03-08');
  await form.getByRole('button', { name: '登记这一步' }).click();
  await standing.getByText('2024-04-08').waitFor();
  await page.getByRole('region', { name: '申请', exact: true }).getByText('2024-03-08，平常信函').waitFor();
  await expect.poll(() => timeline.locator('del').count()).toBe(2);
  // Struck out, the receipt before it is in force again.
  await timeline.getByRole('button', { name: /^作废 .*确认收到$/ }).last().click();
  await timeline.getByLabel('作废的理由').fill('还是当面');
  await timeline.getByRole('button', { name: '作废这一步' }).click();
  await standing.getByText('2024-04-03').waitFor();
  expect(complaints).toEqual([]);
});

test('contact data: filled in, masked, shown and the showing logged, changed, deleted; past their years deleted together', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now,
    keyrings: [passphraseKeyring('一个相当长的口令')],
    fill: async (call) => {
      await fill(call);
      const { id } = await call('requests.add', { application: { applicant: { name: '李某', kind: 'naturalPerson' }, content: '旧的信息', received: { on: day('2020-03-04'), way: 'inPerson' } }, contact: { telephone: '13905370000' } });
      await call('requests.event', { id, event: { kind: 'replied', on: day('2020-03-19'), outcome: 'granted' } });
    },
  });
  await go('/requests/1');
  const part = page.getByRole('region', { name: '联系方式' });
  await part.getByText('还没有填写').waitFor();
  await part.getByRole('button', { name: '填写' }).click();
  await part.getByLabel('身份证明').fill('370811198001011234');
  await part.getByLabel('联系电话').fill('13805371234');
  await part.getByRole('button', { name: '存下' }).click();
  await part.getByText('138******34').waitFor();
  await part.getByText('3708************34').waitFor();
  expect(await page.content()).not.toContain('13805371234');
  expect((await ask('changes.list', {})).changes.filter(({ command }) => command === 'requests.contact')).toEqual([]);
  await part.getByRole('button', { name: '显示' }).click();
  await part.getByText('13805371234').waitFor();
  await part.getByText('这次查看已记入操作日志。').waitFor();
  expect((await ask('changes.list', {})).changes.filter(({ command }) => command === 'requests.contact').map(({ summary }) => summary)).toEqual(['申请2024-0001：查看联系方式']);
  await part.getByRole('button', { name: '遮住' }).click();
  await part.getByText('138******34').waitFor();
  // Leaving the page hides it again.
  await part.getByRole('button', { name: '显示' }).click();
  await part.getByText('13805371234').waitFor();
  await go('/requests/2');
  await part.getByText('还没有填写').waitFor();
  await go('/requests/1');
  await part.getByText('138******34').waitFor();
  await part.getByRole('button', { name: '修改' }).click();
  await part.getByLabel('联系电话').fill('13705371111');
  await part.getByRole('button', { name: '存下' }).click();
  await part.getByText('137******11').waitFor();
  await part.getByRole('button', { name: '删除…' }).click();
  await part.getByText('将被删除，不能撤销').waitFor();
  await part.getByRole('button', { name: '不删除' }).click();
  await part.getByRole('button', { name: '删除…' }).click();
  await part.getByRole('button', { name: '删除联系方式' }).click();
  await part.getByText('还没有填写').waitFor();
  expect((await ask('requests.show', { id: 1 })).contact.kept).toBe(false);

  await go('/settings?part=requests');
  const retention = page.getByRole('region', { name: '联系方式的保存年限' });
  await retention.getByText('设了年限，这里列出过了年限的。').waitFor();
  await retention.getByLabel('办结后保存').fill('3');
  await retention.getByLabel('办结后保存').press('Enter');
  await retention.getByRole('link', { name: '2020-0001' }).waitFor();
  await retention.getByRole('button', { name: '删除这些联系方式…' }).click();
  await retention.getByText('将被删除，不能撤销').waitFor();
  await retention.getByRole('button', { name: '删除 1 份的联系方式' }).click();
  await retention.getByText('没有在 2021-03-20 以前办结而还存着联系方式的申请。').waitFor();
  expect(await foreignWords(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
