// Importing as an office begins: units, then submissions with mistakes, taken back as a whole; bad files; pasted cells; cancelling.
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { Program } from '../../electron/hosts/start.ts';
import { openWindow } from './open.ts';

const UNITS = ['单位名称,分组,简称', '财政局,区直部门,区财政', '教育和体育局,区直部门,教体局', '东城街道,街道,'];
const SUBMISSIONS = ['报送单位,信息标题,报送日期,采用刊物', '教体局,校园开放日请家长进课堂,2020-07-02,', '财政局,,2020-07-03,', '民政局,低保办理一次办好,2020年7月6日,', '东城街道,社区议事厅里说政策,2020.7.8,'];

test('an empty office brings in its units and a register with mistakes, and takes it back', async () => {
  const { page, ask, complaints } = await openWindow();
  await page.getByLabel('发文机关').fill('某某区人民政府办公室');
  await page.getByRole('button', { name: '下一步：导入单位名录' }).click();
  await choose(page, '单位名录.csv', UNITS);
  await page.getByRole('button', { name: '写入 3 个单位（新增 3）' }).click();
  await page.getByRole('status').filter({ hasText: '已从“单位名录.csv”写入单位名录：新增 3。' }).waitFor();
  expect((await ask('units.list')).units.map((unit) => unit.name)).toEqual(['财政局', '教育和体育局', '东城街道']);

  await page.getByText('信息报送', { exact: true }).last().click();
  await choose(page, '7月报送.csv', SUBMISSIONS);
  await page.getByText('不能接收 2', { exact: true }).waitFor();
  await page.getByText('新增 2', { exact: true }).waitFor();
  await page.getByRole('gridcell', { name: /^B3 没有写信息标题/ }).waitFor();
  await page.getByRole('gridcell', { name: /^A4 的单位“民政局”不在单位名录里/ }).waitFor();

  await page.getByRole('combobox', { name: '“民政局”是哪个单位' }).click();
  await page.getByTitle('新建单位').click();
  await page.getByText('“民政局”是新单位，一并写入单位名录').waitFor();
  await page.getByText('不能接收 1', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^跳过这 1 行，写入其余/ }).click();
  await page.getByRole('status').filter({ hasText: '1 行不能接收，没有写入' }).waitFor();
  expect((await ask('system.info')).counts).toMatchObject({ units: 4, submissions: 3 });

  await page.getByRole('link', { name: '打开信息报送' }).click();
  for (const title of ['校园开放日请家长进课堂', '低保办理一次办好', '社区议事厅里说政策']) await page.getByRole('gridcell', { name: title }).waitFor();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByRole('button', { name: '整批撤销“7月报送.csv”' }).click();
  await page.getByText(/^已整批撤销“7月报送\.csv”的导入/).waitFor();
  await page.getByRole('cell', { name: '已撤销' }).waitFor();
  expect((await ask('system.info')).counts).toMatchObject({ units: 3, submissions: 0 });
  expect(complaints).toEqual([]);
});

test('a damaged file is refused with a sentence, and nothing is written', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await go('/import?kind=units');
  const whole = Buffer.from(zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<workbook/>'.repeat(200)) }));
  const bad: [name: string, bytes: Buffer][] = [
    ['断了的', whole.subarray(0, whole.length - 30)],
    ['空的', Buffer.alloc(0)],
    ['其实是文字', Buffer.from('这不是表格，只是一段话。')],
  ];
  for (const [name, buffer] of bad) {
    await page.locator('.file-drop input[type=file]').setInputFiles({ name: `${name}.xlsx`, mimeType: '', buffer });
    const said = page.locator('main').getByRole('alert').filter({ hasText: name });
    await said.waitFor();
    await expect.poll(() => said.innerText()).toMatch(/请.+。/);
    await expect.poll(() => page.getByRole('button', { name: /^写入/ }).count()).toBe(0);
  }
  expect((await ask('system.info')).counts).toMatchObject({ units: 0, imports: 0 });
  expect(complaints).toEqual([]);
});

test('cells copied from a spreadsheet are pasted into the page', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await go('/import?kind=units');
  await copy(page, UNITS.map((line) => line.replaceAll(',', '\t')).join('\n'));
  await page.getByRole('group', { name: '把单位名录的表格拖到这里' }).focus();
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: '写入 3 个单位（新增 3）' }).click();
  await page.getByRole('status').filter({ hasText: '写入单位名录：新增 3' }).waitFor();
  expect((await ask('units.list')).units[1]).toMatchObject({ name: '教育和体育局', aliases: ['教体局'] });
  expect(complaints).toEqual([]);
});

test('a reading that takes long can be cancelled', async () => {
  const heard: string[] = [];
  const { page, go, ask, complaints } = await openWindow({ between: (program) => endlessPreview(program, heard) });
  await go('/import?kind=units');
  await choose(page, '很大的名录.csv', UNITS);
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '选择文件' }).waitFor();
  await expect.poll(() => heard).toEqual(['cancelled']);
  await expect.poll(() => page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
  expect((await ask('system.info')).counts).toMatchObject({ units: 0, imports: 0 });
  expect(complaints).toEqual([]);
});

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await page.locator('.file-drop input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
}

/** Puts text on the clipboard the way a person does: from a field, by Ctrl+C. */
async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'copied';
    field.value = content;
    field.select();
  }, text);
  await page.keyboard.press('Control+C');
  await page.evaluate(() => document.getElementById('copied')?.remove());
}

/** A program whose preview begins only when it is told to stop. */
function endlessPreview(program: Program, heard: string[]): Program {
  return {
    ...program,
    call: async (method, input, options) => {
      if (method !== 'import.preview') return program.call(method, input, options);
      await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve, { once: true }));
      const answer = await program.call(method, input, options);
      heard.push(answer.status === 'refused' ? (answer.problems[0]?.code ?? '') : answer.status);
      return answer;
    },
  };
}
