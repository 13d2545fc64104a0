// 文书文字: a wording changed in the window, refused while an element lacks, saved, used in the next letter, taken back.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { openWindow } from './open.ts';

const office = { issuer: '某某区人民政府办公室', contact: '李某', telephone: '0537-1234567' };

test('changed, refused, saved, used, undone, restored', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2024-03-20T01:00:00Z'),
    fill: async (call) => {
      await call('settings.change', office);
      await call('requests.add', { application: { applicant: { name: '王某', kind: 'naturalPerson' }, content: '某路改造工程招标文件', received: { on: day('2024-03-04'), way: 'inPerson' } } });
      await call('requests.event', { id: 1, event: { kind: 'correctionAsked', on: day('2024-03-06'), deadline: day('2024-03-27') } });
    },
  });
  await go('/requests/1/letters/correction');
  await page.getByRole('link', { name: '改这种文书的文字' }).click();
  await page.getByRole('heading', { level: 1, name: '文书文字' }).waitFor();
  const edit = page.getByRole('region', { name: '补正告知书的文字' });
  const fields = edit.getByRole('group', { name: '可用的项目' });
  const save = edit.getByRole('button', { name: '保存', exact: true });
  const paragraph = (at: number) => edit.getByRole('textbox', { name: `正文第${at}段` });
  await page.locator('.preview-page').getByText('请在〔补正期限〕前（含当日）').waitFor();
  await expect.poll(() => save.isDisabled()).toBe(true);

  // An element lost: said at once, refused when saved, put back by a click where the caret stands.
  await paragraph(5).fill('请在前补正。');
  await edit.getByRole('alert').getByText('里不能没有{补正期限}').waitFor();
  await expect.poll(() => fields.getByRole('button', { name: '放入{补正期限}' }).getAttribute('class')).toContain('lacking');
  await save.click();
  await edit.getByRole('alert').getByText('里不能没有{补正期限}').waitFor();
  expect((await ask('letters.show', { letter: 'correction' })).own).toBe(false);
  await paragraph(5).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await fields.getByRole('button', { name: '放入{补正期限}' }).click();
  await expect.poll(() => paragraph(5).inputValue()).toBe('请在{补正期限}前补正。');

  // A paragraph more, and what is not saved is still there after a reload.
  await edit.getByRole('button', { name: '在正文第5段后面加一段' }).click();
  await paragraph(6).fill('逾期不补正的后果：视为放弃申请，本机关不再处理该政府信息公开申请。');
  await page.waitForTimeout(500);
  await page.reload();
  await edit.getByText('有改动，还没有保存').waitFor();
  await expect.poll(() => paragraph(6).inputValue()).toContain('逾期不补正的后果');
  await page.locator('.preview-page').getByText('请在〔补正期限〕前补正。').waitFor();
  await save.click();
  await page.getByText('已保存“补正告知书”的文字').waitFor();
  await edit.getByText('本单位改过的文字').waitFor();
  await page.getByRole('navigation', { name: '文书' }).getByRole('link', { name: '补正告知书 已改' }).waitFor();

  await go('/requests/1/letters/correction');
  await page.locator('.preview-page').getByText('请在2024年3月27日前补正。').waitFor();

  await go('/requests/letters?letter=correction');
  await edit.getByRole('button', { name: '恢复原来的文字' }).click();
  await page.getByText('“补正告知书”已恢复原来的文字').waitFor();
  await expect.poll(() => paragraph(5).inputValue()).toContain('请在{补正期限}前（含当日）将补正后的申请提交本机关');
  await page.getByRole('button', { name: '撤销' }).first().click();
  await edit.getByText('本单位改过的文字').waitFor();
  await expect.poll(() => paragraph(5).inputValue()).toBe('请在{补正期限}前补正。');
  expect(complaints).toEqual([]);
});
