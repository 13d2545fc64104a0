// From an issued notice to tracked tasks, and from the units' sheets to their progress: seen in the plan, put right, written, taken back.
import { zipSync } from 'fflate';
import { chromium } from 'playwright';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../tools/browser.ts';
import { foreignWords } from './foreignWords.ts';
import { shownRows } from './steps.ts';
import { cellOf, openTaskWindow } from './taskWindow.ts';

const HEAD = ['工作任务', '序号', '具体要求', '牵头单位', '责任单位', '完成时限'];
const ROWS = [
  ['一、公开重点', '1', '公开财政预算执行情况，每季度至少1次。', '财政局', '各街道', ''],
  ['一、公开重点', '2', '公开重大建设项目批准结果。', '发展改革局', '财政局', '2024年10月底前'],
  ['二、政策解读', '3', '做好政策解读，图文并茂。', '融媒体中心', '', ''],
];
const NOTICE = {
  before: ['高新区管委会办公室关于印发2024年政务公开工作任务分解表的通知', '高管办字〔2024〕4号', '各街道办事处，区直各部门：', '现将《2024年政务公开工作任务分解表》印发给你们，所有工作任务于12月底前完成。', '高新区管委会办公室', '2024年6月3日'],
  title: '2024年政务公开工作任务分解表',
};

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
});
afterAll(() => browser.close());

test('from the first page a notice in Word becomes tracked tasks in no more than five clicks', async () => {
  const { page, ask, complaints } = await openTaskWindow(browser, { empty: true });
  let clicks = 0;
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    await target.click();
  };
  await click(page.getByRole('region', { name: '任务' }).getByRole('link', { name: '导入任务分解表' }));
  const chooser = page.waitForEvent('filechooser');
  await click(page.getByRole('button', { name: '选择文件' }));
  await (await chooser).setFiles(wordFile('分解表通知.docx', ROWS));

  const plan = page.getByRole('grid', { name: '导入计划' });
  await plan.getByRole('gridcell', { name: '公开重大建设项目批准结果。' }).waitFor();
  expect(await facts(page)).toEqual({ 表名: NOTICE.title, 文号: '高管办字〔2024〕4号', 印发机关: '高新区管委会办公室', 年度: '2024', 印发日期: '2024-06-03', 总的完成时限: '2024-12-31' });
  expect(await shownRows(plan, ['序号', '牵头', '责任', '完成时限', '时限的说法', '频次'])).toEqual([
    ['1', '财政局', '各街道→2 个', '2024-12-31', '总的：所有工作任务于12月底前完成', '“每季度至少1次”'],
    ['2', '发展改革局', '财政局', '2024-10-31', '2024年10月底前', ''],
    ['3', '融媒体中心', '', '2024-12-31', '总的：所有工作任务于12月底前完成', ''],
  ]);
  const asked = page.getByRole('group', { name: '名录里没有的单位' });
  await expect.poll(() => asked.innerText()).toContain('照原样保留，以后再对应也可以');
  await page.getByText('只看有疑问的 1', { exact: true }).waitFor();
  expect(await foreignWords(page)).toEqual([]);

  await click(page.getByRole('button', { name: '写入 3 项任务（新增 3）' }));
  await page.getByRole('status').filter({ hasText: '已从“分解表通知.docx”写入任务台账：3 项任务（新增 3）。' }).waitFor();
  await click(page.getByRole('link', { name: '打开任务台账' }));
  await page.getByRole('grid', { name: '任务台账' }).getByRole('gridcell', { name: '公开重大建设项目批准结果。' }).waitFor();
  expect(clicks).toBeLessThanOrEqual(5);
  const { parts } = await ask('progress.list', { year: 2024 });
  expect(parts.map(({ unit, number, state }) => [number, unit, state])).toEqual([['1', '财政局', '未启动'], ['1', '洸河街道', '未启动'], ['1', '柳行街道', '未启动'], ['2', '发展改革局', '未启动'], ['2', '财政局', '未启动']]);
  expect(complaints).toEqual([]);
});

test('what was read wrongly is put right in the plan, names are registered in one click, and all of it is taken back', async () => {
  const { page, go, ask, complaints } = await openTaskWindow(browser, { empty: true });
  await go('/import?kind=tasks');
  await choose(page, wordFile('通知.docx', ROWS));
  const plan = page.getByRole('grid', { name: '导入计划' });
  await plan.getByRole('gridcell', { name: '做好政策解读，图文并茂。' }).waitFor();

  await page.getByLabel('文号').fill('高管办字〔2024〕5号');
  await page.getByLabel('文号').press('Enter');
  await page.getByLabel('总的完成时限').fill('11.30');
  await page.getByLabel('总的完成时限').press('Enter');
  await expect.poll(async () => (await shownRows(plan, ['完成时限'])).flat()).toEqual(['2024-11-30', '2024-10-31', '2024-11-30']);
  await (await cellOf(plan, 1, '完成时限')).click();
  await page.keyboard.type('9月30日');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shownRows(plan, ['完成时限'])).flat()).toEqual(['2024-11-30', '2024-09-30', '2024-11-30']);
  await expect.poll(() => plan.locator('.import-settled').allTextContents()).toEqual(['2024-09-30']);

  await page.getByRole('button', { name: '全部登记到单位名录' }).click();
  await page.getByRole('button', { name: '写入 3 项任务（新增 3），新增 1 个单位' }).click();
  await page.getByRole('status').filter({ hasText: '写入任务台账：3 项任务（新增 3），新增 1 个单位。' }).waitFor();
  const { tables, tasks } = await ask('tasks.list', { year: 2024 });
  expect(tables[0]).toMatchObject({ documentNumber: '高管办字〔2024〕5号', defaultDeadline: { by: '2024-11-30', text: '所有工作任务于12月底前完成' } });
  expect(tasks.map(({ deadline, unknown }) => [deadline, unknown])).toEqual([['2024-11-30', []], ['2024-09-30', []], ['2024-11-30', []]]);
  expect((await ask('units.list', {})).units.map(({ name }) => name)).toContain('融媒体中心');

  await page.getByRole('button', { name: '整批撤销', exact: true }).click();
  await page.getByText(/^已整批撤销“通知\.docx”的导入/).waitFor();
  expect((await ask('tasks.list', {})).tables).toEqual([]);
  expect((await ask('units.list', {})).units.map(({ name }) => name)).not.toContain('融媒体中心');
  expect(complaints).toEqual([]);
});

test('a new version of a table shows before and after, what is gone, and may become a table of its own', async () => {
  const { page, go, ask, complaints } = await openTaskWindow(browser, { empty: true });
  await go('/import?kind=tasks');
  await choose(page, wordFile('通知.docx', ROWS));
  await page.getByRole('button', { name: '写入 3 项任务（新增 3）' }).click();
  await page.getByRole('link', { name: '打开任务台账' }).waitFor();

  await choose(page, wordFile('修订.docx', [['一、公开重点', '1', '公开财政预算执行情况，每季度至少2次。', '财政局', '各街道', ''], ['一、公开重点', '2', '公开重大建设项目批准结果。', '发展改革局', '财政局、气象局', '2024年10月底前']]));
  const plan = page.getByRole('grid', { name: '导入计划' });
  await page.getByText('修改 2', { exact: true }).waitFor();
  const cell = async (row: number, title: string): Promise<string> => (await cellOf(plan, row, title)).innerText();
  expect(await cell(0, '要求')).toBe('公开财政预算执行情况，每季度至少1次。 → 公开财政预算执行情况，每季度至少2次。');
  expect(await cell(1, '责任')).toBe('财政局 → 财政局、气象局');
  expect(await cell(1, '疑问和说明')).toContain('承担单位增加气象局。');
  const gone = page.getByRole('group', { name: '文件里没有了的任务' });
  await gone.getByRole('button', { name: '看是哪几项' }).click();
  await expect.poll(() => gone.getByRole('listitem').allTextContents()).toEqual(['3. 做好政策解读，图文并茂。']);

  await page.getByText('作为新表', { exact: true }).click();
  await page.getByRole('button', { name: '写入 2 项任务（新增 2）' }).waitFor();
  await page.getByText('更新现有的表', { exact: true }).click();
  await page.getByRole('button', { name: '写入 2 项任务（修改 2）' }).click();
  await page.getByRole('status').filter({ hasText: '写入任务台账：2 项任务（修改 2）。' }).waitFor();
  const { tables, tasks } = await ask('tasks.list', { year: 2024 });
  expect(tables.length).toBe(1);
  expect(tasks.map(({ requirement }) => requirement)).toEqual(['公开财政预算执行情况，每季度至少2次。', '公开重大建设项目批准结果。', '做好政策解读，图文并茂。']);
  expect(complaints).toEqual([]);
});

test('files that are no task table are refused with what to do, and another one can be chosen at once', async () => {
  const { page, go, ask, complaints } = await openTaskWindow(browser, { empty: true });
  await go('/import?kind=tasks');
  const bad: [file: TestFile, said: RegExp][] = [
    [sheetFile('权力事项.csv', [['序号', '部门', '事项主项名称', '子项名称', '调整意见'], ['1', '财政局', '行政处罚', '罚款', '保留']]), /不是任务分解表.*请换成任务分解表/],
    [{ name: '通知.doc', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]) }, /请.+。/],
    [wordFile('只有文字.docx', []), /请.+。/],
  ];
  for (const [file, said] of bad) {
    await choose(page, file);
    const alert = page.locator('main').getByRole('alert').filter({ hasText: file.name });
    await alert.waitFor();
    await expect.poll(() => alert.innerText()).toMatch(said);
    await expect.poll(() => page.getByRole('button', { name: '选择文件' }).isEnabled()).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: /^写入/ }).count()).toBe(0);
  }
  expect((await ask('tasks.list', {})).tables).toEqual([]);
  expect(complaints).toEqual([]);
});

test('sheets of the units come in one after another: who reported what, conflicts side by side, refused rows with their reason', async () => {
  const { page, go, ask, part, complaints } = await openTaskWindow(browser);
  await ask('progress.add', { parts: [await part('财政局', '1')], entry: { kind: 'progress', on: '2024-09-10', text: '电话了解，月底能办完', times: null, until: null, by: '张三' } });
  await go('/import?kind=progress');
  await choose(page, progressFile('财政局', [
    ['1', '公开财政预算执行情况，每季度至少2次。', '已完成', '1', '已在门户网站公开', '2024-09-18', '公开页 https://example.gov.cn/a', '李四'],
    ['2', '公开重大建设项目批准结果。', '推进中', '', '正在征求意见', '2024-09-18', '', '李四'],
    ['9', '别的单位的任务。', '已完成', '', '完成', '2024-09-18', '', '李四'],
  ]));
  const plan = page.getByRole('grid', { name: '导入计划' });
  await plan.getByRole('gridcell', { name: '正在征求意见' }).waitFor();
  expect(await shownRows(plan, ['单位', '序号', '处理', '原状态 → 新状态', '进展', '次数', '日期', '佐证'])).toEqual([
    ['财政局', '1', '不能接收', '逾期', '已在门户网站公开', '1', '2024-09-18', '公开页'],
    ['财政局', '2', '记一笔', '未启动 → 推进中', '正在征求意见', '', '2024-09-18', ''],
    ['财政局', '', '不能接收', '', '', '', '', ''],
  ]);
  expect(await foreignWords(page).then((words) => words.filter((word) => word !== 'https'))).toEqual([]);

  const conflicts = page.getByRole('group', { name: '填报和台账不一致的' });
  const sides = await conflicts.locator('td.report').allInnerTexts();
  expect(sides.map((text) => text.replaceAll(/\s+/g, ' '))).toEqual(['进展：电话了解，月底能办完 2024-09-10 张三', '完成 1 次：已在门户网站公开 2024-09-18 李四']);
  await conflicts.getByText('保留现有', { exact: true }).click();
  await page.getByRole('button', { name: '跳过这 1 行，记入 1 笔进展' }).waitFor();
  await conflicts.getByText('以填报为准', { exact: true }).click();
  await page.getByRole('button', { name: '跳过这 1 行，记入 2 笔进展' }).click();
  await page.getByRole('status').filter({ hasText: '记入 2 笔进展；1 行不能接收，没有写入。' }).waitFor();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '接着导入下一份' }).click();
  await (await chooser).setFiles(progressFile('发展改革局', [['2', '公开重大建设项目批准结果。', '已完成', '', '已公开', '2024-09-19', '', '王五']]));
  await page.getByRole('button', { name: '记入 1 笔进展' }).click();
  await page.getByText('这一次已经导入 2 份，共 3 笔').waitFor();
  const { parts } = await ask('progress.list', { year: 2024 });
  const states = parts.filter(({ lastOn }) => lastOn !== null).map(({ unit, number, state }) => `${unit}${number}${state}`);
  expect(states.toSorted()).toEqual(['发展改革局2已完成', '财政局1已完成', '财政局2推进中'].toSorted());

  await page.getByRole('button', { name: '整批撤销', exact: true }).click();
  await page.getByText(/^已整批撤销“发展改革局\.csv”的导入/).waitFor();
  expect((await ask('progress.list', { unit: '发展改革局' })).parts.map(({ state }) => state)).not.toContain('已完成');
  expect(complaints).toEqual([]);
});

test('a sheet that does not say whose it is waits for the unit', async () => {
  const { page, go, complaints } = await openTaskWindow(browser);
  await go('/import?kind=progress');
  await choose(page, progressFile('', [['2', '公开重大建设项目批准结果。', '推进中', '', '第一批已公开', '2024-09-18', '', '李四']]));
  await page.getByRole('alert').filter({ hasText: '看不出是哪个单位的' }).waitFor();
  await page.getByRole('combobox', { name: '这份表是哪个单位的' }).fill('财政');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '记入 1 笔进展' }).waitFor();
  expect(complaints).toEqual([]);
});

interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function choose(page: Page, file: TestFile): Promise<void> {
  await page.locator('.file-drop input[type=file]').setInputFiles(file);
}

/** The facts of the table as they stand in their fields. */
async function facts(page: Page): Promise<Record<string, string>> {
  const names = ['表名', '文号', '印发机关', '年度', '印发日期', '总的完成时限'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await page.getByRole('group', { name: '这张表' }).getByLabel(name, { exact: true }).inputValue()] as const)));
}

function sheetFile(name: string, rows: readonly (readonly string[])[]): TestFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n')) };
}

/** A unit's sheet as it drew it up again: without the hidden numbers. */
function progressFile(unit: string, rows: readonly (readonly string[])[]): TestFile {
  const head = ['序号', '具体要求', '办理状态', '本次完成次数', '进展情况', '日期', '佐证材料', '填报人'];
  const above = unit === '' ? [] : [[`单位：${unit}`, ...head.slice(1).map(() => '')]];
  return sheetFile(`${unit || '填报表'}.csv`, [...above, head, ...rows]);
}

/** A notice with its table as Word writes them, as far as they are read. */
function wordFile(name: string, rows: readonly (readonly string[])[]): TestFile {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table = [HEAD, ...rows].map((row) => `<w:tr>${row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`).join('');
  const body = [...NOTICE.before, NOTICE.title].map(paragraph).join('') + (rows.length === 0 ? '' : `<w:tbl>${table}</w:tbl>`);
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return { name, mimeType: '', buffer: Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])))) };
}
