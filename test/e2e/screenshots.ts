// Pictures of the main pages at 1366×768: `node test/e2e/screenshots.ts FOLDER [NAME…]` writes all of them, or those named.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { buildPageIfNeeded } from '../../electron/build/build.ts';
import { loadSample, newRun } from './steps.ts';
import { startWindow } from './start.ts';

const [folder, ...chosen] = process.argv.slice(2);
if (folder === undefined) throw new Error('node test/e2e/screenshots.ts FOLDER [NAME…]');
mkdirSync(folder, { recursive: true });

await buildPageIfNeeded((line) => void process.stderr.write(`${line}\n`));
const window = await startWindow();
const { page, go } = window;

/** Waits until it stands still, closes the sentence of the last command, then takes the picture. */
async function take(name: string, ready: ReturnType<Page['locator']>): Promise<void> {
  await ready.first().waitFor();
  if (chosen.length > 0 && !chosen.includes(name)) return;
  await page.mouse.move(700, 20);
  await page.waitForTimeout(700);
  for (const close of await page.getByRole('button', { name: '关闭这句话' }).all()) await close.click();
  await page.screenshot({ path: join(folder!, `${name}.png`) });
  process.stdout.write(`${name}\n`);
}
const title = (name: string) => page.getByRole('heading', { level: 1, name });
const cells = page.locator('.grid-cell');

try {
  await take('start', title('开始使用'));
  await loadSample(page);
  await take('home', page.locator('.silent'));
  await go('/units');
  await take('units', cells);
  await go('/submissions');
  await take('submissions', cells);
  await go('/submissions?open=1');
  await take('submission', page.locator('.side-panel .adoptions'));
  await go('/submissions?do=add');
  await take('submission-new', page.locator('.side-panel .adoptions'));
  await go('/submissions/events');
  await take('events-empty', page.locator('.grid'));
  for (const [unit, kind, count, on, points, note] of [
    ['党政办公室', '联合调研', 1, '2020-05-22', null, '与市政府办公厅信息处'],
    ['科技创新局', '以干代训', 2, '2020-06-28', null, '4月、6月各1人次'],
    ['财政金融局', '信息严重失实', 1, '2020-06-26', -50, '已核实'],
    ['科技创新局', '市约稿未完成（已作说明）', 1, '2020-07-17', null, '主要负责人签字说明'],
  ] as const) await window.ask('scoreEvents.add', { unit, kind, count, on, points, note });
  await window.ask('eventEvidence.add', { event: 1, link: 'https://www.gov.cn/zhengce/1.htm', name: '调研通知', note: '与信息处' });
  for (const [unit, title, deliveredOn, outcome, excused] of [
    ['财政金融局', '减税降费落实情况', '2020-07-08', 'done', false],
    ['科技创新局', '科技型企业复工复产进展', '2020-07-20', null, false],
    ['党政办公室', '“放管服”改革做法', null, null, true],
    ['公安分局', '扫黑除恶专项斗争进展', null, null, false],
  ] as const) await window.ask('commissions.add', { unit, title, by: '市政府办公厅', askedOn: '2020-07-01', dueOn: '2020-07-10', deliveredOn, outcome, excused });
  await window.ask('commissions.add', { unit: '公安分局', title: '户籍制度改革', by: '本区政务信息', askedOn: '2020-07-20', dueOn: '2020-08-05' });
  await window.ask('submissions.change', { id: 2, fields: { jointUnits: ['党政办公室'], marks: ['已审核签字', '附佐证'], words: 1_850 } });
  await page.reload();
  await take('events', cells);
  await go('/submissions/events?open=1');
  await take('event', page.locator('.side-panel .evidence li'));
  await go('/submissions/commissions');
  await take('commissions', cells);
  await go('/submissions/commissions?open=2');
  await take('commission', page.locator('.side-panel #com-title'));
  await go('/submissions/commissions?do=add');
  await take('commission-new', page.locator('.side-panel #com-title'));
  await go('/submissions?open=2');
  await take('submission-joint', page.locator('.side-panel #sub-joint'));
  await go('/import?kind=scoreEvents');
  await page.locator('input[type=file]').setInputFiles(fileURLToPath(new URL('../cases/registers/laiwu-2019Q2-worked.xlsx', import.meta.url)));
  await take('import-others', page.locator('.import-others'));
  await page.getByRole('button', { name: '换一个文件' }).click();
  await go('/import?kind=units');
  await take('import-units', page.locator('.file-drop'));
  await go('/import?kind=submissions');
  await page.locator('input[type=file]').setInputFiles({
    name: '7月报送.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('报送单位,信息标题,报送日期,采用刊物\r\n党政办公室,关于推进基层政务公开标准化的做法,2020-07-28,\r\n科技局,科技创新券惠及百家企业,2020年7月29日,《济宁政务信息》\r\n科技创新中心,孵化器建设提速,7月30日,\r\n财政局,,2020-07-21,\r\n'),
  });
  await take('import-plan', page.locator('.import-rows .grid-cell'));
  await go('/scoring');
  await take('runs', page.getByRole('button', { name: '计分' }));
  await newRun(page, '2020-01', '2020-07');
  await take('run', cells);
  await page.getByRole('button', { name: '党政办公室', exact: true }).click();
  await take('scoring', page.locator('.scoring-lines'));
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await page.getByRole('button', { name: '与现在的登记比较' }).click();
  await take('compare', page.locator('.side-panel p'));
  await page.getByRole('button', { name: '查看和改选' }).click();
  await page.locator('.scoring-reading-head').first().click();
  await take('compare-readings', page.locator('.scoring-reading'));
  await page.getByRole('button', { name: '生成通报' }).click();
  await page.getByLabel('发文字号').fill('15');
  await page.getByLabel('发文字号').blur();
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: '缩小' }).click();
  await take('bulletin', page.locator('.preview-page'));
  await page.getByRole('button', { name: '导出 Word 并冻结' }).click();
  await page.getByRole('link', { name: '打开印发的通报' }).click();
  await take('bulletin-issued', page.locator('.preview-page'));
  await go('/bulletins');
  await take('bulletins', cells);
  await go('/scoring');
  await take('runs-after', cells);
  await go('/');
  await take('home-after', page.locator('.silent'));
  for (const [part, name] of [['office', '本单位'], ['data', '数据'], ['log', '操作日志'], ['about', '字体和关于']] as const) {
    await go(`/settings?part=${part}`);
    await take(`settings-${part}`, page.getByRole('tab', { name, selected: true }));
  }
  // Schemes: the list, the full text, a new year's scheme in the editor with its effect, saving.
  await go('/scoring/schemes');
  await take('schemes', cells);
  await go('/scoring/schemes/hitech-2020');
  await take('scheme', page.locator('.scheme-full'));
  await page.getByRole('button', { name: '复制到新年度' }).click();
  await take('scheme-copy', page.locator('#copy-name'));
  await page.getByRole('button', { name: '接着修改' }).click();
  await page.getByRole('article', { name: /^附件3第3项/ }).getByRole('textbox', { name: '分值' }).fill('25');
  await take('scheme-edit', page.locator('.scheme-more'));
  await page.getByRole('button', { name: '保存…' }).click();
  await take('scheme-save', page.locator('.scheme-changes'));
  await go('/scoring/schemes?do=compare');
  await take('schemes-compare', page.locator('.side-panel'));
  // The task ledger: a table in the wizard, then what it becomes.
  await go('/import?kind=tasks');
  await page.locator('input[type=file]').setInputFiles({
    name: '分解表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('2020年政务公开工作任务分解表,,,,,\r\n工作任务,序号,具体要求,牵头单位,责任单位,完成时限\r\n一、公开重点,1,公开预算执行情况，每季度至少1次。,财政局,各街道,2020年8月底前\r\n一、公开重点,2,公开就业政策清单。,老干部局,财政局,\r\n'),
  });
  await take('import-tasks', page.locator('.import-rows .grid-cell'));
  await page.getByRole('button', { name: /^写入 2 项任务/ }).click();
  await page.getByRole('link', { name: '打开任务台账' }).click();
  await take('tasks', cells);
  await go('/');
  await take('home-tasks', page.locator('.home'));
  for (const complaint of window.complaints) process.stderr.write(`${complaint}\n`);
} finally {
  await window.close();
}
