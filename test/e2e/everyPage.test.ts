// Every page in the office's own window: no sideways scrolling, no complaint, no foreign words, readable by everyone, one title.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { findBrowser } from '../tools/browser.ts';
import { openWindow } from './open.ts';
import { foreignWords } from './foreignWords.ts';
import { fillLaiwu } from '../tools/laiwu.ts';
import { openTaskWindow } from './taskWindow.ts';

/** What is in sight once a page is ready, by its address. */
type Stop = readonly [path: string, ready: string];

test('every page fits the window, speaks Chinese and can be read by everyone', async () => {
  const { page, go, ask, complaints } = await openWindow();
  await inspect(page, '/start');
  await visit([['/import?kind=units', '.file-drop'], ['/units', '.grid'], ['/submissions', '.grid'], ['/submissions/events', '.grid'], ['/submissions/commissions', '.grid'], ['/scoring', '.grid'], ['/bulletins', '.grid']]);

  await ask('system.loadSample', { sample: 'hitech-2020' });
  const { id: event } = await ask('scoreEvents.add', { unit: '党政办公室', kind: '市约稿未完成（已作说明）', count: 2, on: '2020-06-17', points: -50, note: '主要负责人签字说明' });
  await ask('eventEvidence.add', { event, link: 'https://www.gov.cn/1', name: '情况说明' });
  for (const [title, deliveredOn] of [['减税降费落实情况', '2020-06-01'], ['复工复产进展', '2020-07-20'], ['义务教育招生', null]] as const) {
    await ask('commissions.add', { unit: '科技创新局', title, by: '市政府办公厅', askedOn: '2020-05-20', dueOn: '2020-07-10', deliveredOn });
  }
  await ask('submissions.change', { id: 2, fields: { jointUnits: ['党政办公室'], marks: ['已审核签字', '附佐证'], words: 1_850 } });
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
  const { bulletinId } = await ask('bulletins.export', { runId, issuedOn: '2020-07-30' });
  await page.reload();
  const stops: Stop[] = [
    ['/', '.silent li'],
    ['/start', '.start'],
    ['/units', '.grid-cell'],
    ['/units?do=add', '.side-panel #unit-name'],
    ['/submissions', '.grid-cell'],
    ['/submissions?open=1', '.side-panel .adoptions'],
    ['/submissions?do=add', '.side-panel .adoptions'],
    ['/submissions?open=2', '.side-panel #sub-joint'],
    ['/submissions/events', '.grid-cell'],
    [`/submissions/events?open=${event}`, '.side-panel .evidence li'],
    ['/submissions/events?do=add', '.side-panel #event-unit'],
    ['/submissions/commissions', '.grid-cell'],
    ['/submissions/commissions?open=2', '.side-panel #com-title'],
    ['/submissions/commissions?do=add', '.side-panel #com-unit'],
    ['/import?kind=scoreEvents', '.file-drop'],
    ['/import?kind=commissions', '.file-drop'],
    ['/import?kind=units', '.file-drop'],
    ['/import?kind=submissions', '.file-drop'],
    ['/scoring', '.grid-cell'],
    [`/scoring/${runId}`, '.grid-cell'],
    [`/scoring/${runId}?unit=${encodeURIComponent('党政办公室')}`, '.scoring-lines'],
    [`/scoring/${runId}?show=circular`, '.scoring-units'],
    [`/scoring/${runId}?show=compare`, '.side-panel p'],
    ['/bulletins', '.grid-cell'],
    [`/bulletins/${bulletinId}`, '.preview-page'],
    [`/bulletins/new/${runId}`, '.preview-page'],
    [`/bulletins/new/${runId}?paper=notices`, '.bulletin-units .why'],
    ['/settings?part=office', '#set-issuer'],
    ['/settings?part=data', '.file-drop'],
    ['/settings?part=log', '.grid-cell'],
    ['/settings?part=about', '.facts dd'],
    ['/no-such-page', '.no-page'],
  ];
  await visit(stops);
  expect(complaints).toEqual([]);

  async function visit(all: readonly Stop[]): Promise<void> {
    for (const [path, ready] of all) await look(page, go, path, ready);
  }
});

test('every page of the schemes does too, in each part of the editor', async () => {
  const { page, go, ask, complaints } = await openWindow({ fill: (fill) => fill('system.loadSample', { sample: 'hitech-2020' }).then(() => undefined) });
  const everyKind = JSON.parse(readFileSync(new URL('../cases/scoring/everyKind.json', import.meta.url), 'utf8')) as object;
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
  await ask('schemes.save', { content: everyKind });
  await page.reload();
  const stops: Stop[] = [
    [`/scoring/${runId}?show=compare&with=every-kind-2019`, '.scoring-lines'],
    ['/scoring/schemes', '.grid-cell'],
    ['/scoring/schemes?do=add', '.file-drop'],
    ['/scoring/schemes?do=new', '#copy-name'],
    ['/scoring/schemes?do=copy&scheme=hitech-2020', '#copy-name'],
    ['/scoring/schemes?do=retire&scheme=hitech-2020', '#retire-to'],
    ['/scoring/schemes?do=compare&scheme=hitech-2020&other=every-kind-2019', '.scheme-changes li'],
    ['/scoring/schemes/every-kind-2019', '.scheme-full'],
    [`/scoring/schemes/${runId}`, '.scheme-full'],
    ['/scoring/schemes/hitech-2020/edit', '.empty'],
    ['/scoring/schemes/no-such/edit', '.empty'],
    ['/scoring/schemes/every-kind-2019/edit', '.scheme-ranks'],
  ];
  for (const [path, ready] of stops) await look(page, go, path, ready);

  // Each part of the editor, and saving.
  await go('/scoring/schemes/every-kind-2019/edit');
  const parts = page.getByRole('navigation', { name: '办法的各部分' }).getByRole('button');
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    await part.click();
    await inspect(page, `the editor, ${await part.textContent()}`);
  }
  await parts.nth(1).click();
  await page.getByLabel('附件', { exact: true }).fill('附件2');
  await page.getByRole('button', { name: '保存…' }).click();
  await page.locator('.scheme-save').waitFor();
  await inspect(page, 'the editor, saving');
  expect(complaints).toEqual([]);
});

test('scoring by class, its papers and the trend do too', async () => {
  let runId = '';
  let bulletinId = 0;
  const { page, go, complaints } = await openWindow({
    now: new Date('2019-07-08T01:00:00Z'),
    fill: async (ask) => {
      await fillLaiwu(ask);
      await ask('scoring.run', { scheme: 'laiwu-2019', from: '2019-01', to: '2019-03', withLines: false });
      ({ runId } = await ask('scoring.run', { scheme: 'laiwu-2019', from: '2019-04', to: '2019-06', withLines: false }));
      ({ bulletinId } = await ask('bulletins.export', { runId, issuedOn: '2019-07-08' }));
      await ask('notices.export', { runId, only: [{ unit: '甲镇', step: 'talk' }] });
      const { submissions } = await ask('submissions.list', { unit: '区审计局', from: '2019-06-01' });
      await ask('submissions.remove', { ids: submissions.map(({ id }) => id) });
    },
  });
  const stops: Stop[] = [
    [`/scoring/${runId}`, '.grid-cell'],
    [`/scoring/${runId}?unit=${encodeURIComponent('工业区')}`, '.scoring-lines'],
    [`/scoring/${runId}?show=talk`, '.scoring-units'],
    [`/scoring/${runId}?show=compare`, '.side-panel table'],
    [`/scoring/${runId}/trends`, '.picture-card'],
    [`/scoring/${runId}/trends?unit=${encodeURIComponent('区审计局')}`, '.picture-card'],
    [`/bulletins/new/${runId}`, '.preview-page'],
    [`/bulletins/new/${runId}?paper=notices`, '.preview-page'],
    [`/bulletins/${bulletinId}/correct`, '.preview-page'],
    ['/tasks/supervision/papers/1', '.preview-page'],
  ];
  for (const [path, ready] of stops) await look(page, go, path, ready);
  expect(complaints).toEqual([]);
});

test('every page of the task ledger does too, without a table and with one', async () => {
  const browser = await chromium.launch(await findBrowser());
  onTestFinished(() => browser.close());
  const empty = await openTaskWindow(browser, { empty: true });
  for (const [path, ready] of [['/', '.home'], ['/tasks', '.grid'], ['/tasks/unit', 'h1'], ['/tasks/supervision', 'h1'], ['/tasks/picture', 'h1'], ['/tasks/compare', 'h1']] as const) await look(empty.page, empty.go, path, ready);
  expect(empty.complaints).toEqual([]);

  const { page, go, ask, part, complaints } = await openTaskWindow(browser);
  await ask('progress.add', { parts: [await part('洸河街道', '1')], entry: { kind: 'done', on: '2024-09-10', text: '已公开', times: 1, until: null, by: '' } });
  await ask('papers.export', { kind: 'supervision', parts: [await part('柳行街道', '1')], issuedOn: '2024-09-05', replyBy: '2024-09-12' });
  await page.reload();
  const stops: Stop[] = [
    ['/', '.due-list'],
    ['/tasks', '.grid-cell'],
    ['/tasks?open=1', '.side-panel'],
    ['/tasks?do=add', '.side-panel'],
    ['/tasks?do=table', '.side-panel'],
    ['/tasks?do=names', '.side-panel'],
    ['/tasks?do=handout', '.side-panel'],
    ['/tasks/unit?unit=财政局', '.grid-cell'],
    ['/tasks/supervision?tab=overdue', '.grid-cell'],
    ['/tasks/supervision?tab=toClose', '.grid-cell'],
    ['/tasks/supervision?tab=papers', '.grid-cell'],
    ['/tasks/supervision/papers/1', '.preview-page'],
    ['/tasks/supervision/draft?kind=progress&year=2024', '.preview-page'],
    ['/tasks/picture?year=2024', 'h1'],
    ['/import?kind=progress', '.file-drop'],
    ['/import?kind=tasks', '.file-drop'],
  ];
  for (const [path, ready] of stops) await look(page, go, path, ready);

  const lines = ['2025年政务公开工作任务分解表,,,,,', '工作任务,序号,具体要求,牵头单位,责任单位,完成时限', '一、公开重点,1,公开预算执行情况，每季度至少1次。,财政局,各街道,2025年8月底前', '一、公开重点,2,公开就业政策清单。,老干部局,,'];
  await page.locator('.file-drop input[type=file]').setInputFiles({ name: '分解表', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.locator('.import-rows .grid-cell').first().waitFor();
  await inspect(page, '/import?kind=tasks, the plan');
  expect(complaints).toEqual([]);
});

test('every page of the annual reports does too, without a report and with them', async () => {
  const { page, go, ask, complaints } = await openWindow({
    now: new Date('2025-01-20T01:00:00Z'),
    fill: async (fill) => {
      for (const name of ['财政局', '教育局']) await fill('units.add', { name });
    },
  });
  const school = encodeURIComponent('教育局');
  await look(page, go, '/annual', '.grid-cell');
  await look(page, go, `/annual/2024/${school}`, '.empty');
  await look(page, go, `/annual/2015/${school}`, '.load-failed');
  await look(page, go, `/annual/1990/${school}`, '.empty');

  const text = { overview: '本报告由教育局编制。', problems: '公开的内容不够细，下一年逐项改进公开目录，逐月核对。' };
  await ask('annual.put', { year: 2023, unit: '教育局', tables: {}, text });
  await ask('annual.put', { year: 2024, unit: '教育局', tables: { two: { rules: { made: 1 } }, three: { granted: { business: 2, total: 3 } } }, text });
  const { problems: [first] } = await ask('annual.check', { year: 2024, unit: '教育局' });
  if (first) await ask('annual.accept', { year: 2024, unit: '教育局', rule: first.rule, cells: first.cells, quote: first.quote, reason: '口径不同' });
  await ask('annual.sum', { year: 2024, into: '全区', units: ['教育局'] });
  for (const made of [1, 2]) {
    await ask('annual.put', { year: 2024, unit: '本机关', tables: { two: { rules: { made } } }, text: { proactive: '制发规章{{two.rules.made}}件，许可{{two.licences}}件。' } });
    if (made === 1) for (const { rule, cells } of (await ask('annual.check', { year: 2024, unit: '本机关' })).problems.filter(({ severity }) => severity === 'error')) await ask('annual.accept', { year: 2024, unit: '本机关', rule, cells, quote: '（未填）', reason: '下周补' });
    if (made === 1) await ask('annual.file', { year: 2024, unit: '本机关' });
  }
  await page.reload();
  const stops: Stop[] = [
    ['/annual', '.grid-cell'],
    ['/annual?do=add', '.side-panel #annual-unit'],
    ['/annual?do=sum', '.side-panel #annual-into'],
    ['/annual?do=remind', '.side-panel #annual-reply'],
    ['/annual?do=check', '.side-panel .file-drop'],
    [`/annual/2024/${school}`, '.annual-findings li'],
    [`/annual/2024/${school}?side=duties`, '.annual-duties li'],
    [`/annual/2024/${school}?side=facts`, '.annual-side-list p'],
    [`/annual/2024/${school}?side=numbers`, '.annual-numbers li'],
    [`/annual/2024/${encodeURIComponent('本机关')}?side=filed`, '.annual-differences li'],
    [`/annual/2024/${encodeURIComponent('全区')}/picture`, '.picture-table'],
    [`/annual/2024/${encodeURIComponent('本机关')}/picture`, '.empty'],
    [`/annual/2019/${school}/picture`, '.load-failed'],
    [`/annual/2024/${school}?cell=three.granted.total`, '.annual-facts li'],
    [`/annual/2024/${encodeURIComponent('全区')}?cell=three.granted.total`, '.annual-facts a'],
    ['/import?kind=annualTables', '.file-drop'],
  ];
  for (const [path, ready] of stops) await look(page, go, path, ready);
  expect(complaints).toEqual([]);
});

test('every page of applications does too, without one and with some', async () => {
  const { page, go, ask, complaints } = await openWindow({ now: new Date('2024-03-20T01:00:00Z'), fill: async (call) => void (await call('settings.change', { issuer: '某某区人民政府办公室' })) });
  for (const [path, ready] of [['/requests', '.grid'], ['/requests/calendar', '.due-month'], ['/requests/statistics', '.empty'], ['/settings?part=holidays', '.holiday-years'], ['/settings?part=requests', '.reading'], ['/requests/9', '.load-failed']] as const) await look(page, go, path, ready);
  const add = (name: string, on: string, way: 'inPerson' | 'internet' = 'inPerson') => ask('requests.add', { application: { applicant: { name, kind: 'naturalPerson' }, content: '土地征收批复', received: { on: day(on), way } } });
  await add('王某', '2024-03-04');
  await add('王某', '2024-02-01');
  await add('李某', '2024-03-18', 'internet');
  await ask('requests.event', { id: 1, event: { kind: 'thirdPartyAsked', on: day('2024-03-06'), who: '某某公司' } });
  await ask('requests.event', { id: 1, event: { kind: 'thirdPartyAnswered', on: day('2024-03-13'), agrees: false } });
  const { event } = await ask('requests.event', { id: 1, event: { kind: 'withdrawn', on: day('2024-03-14') } });
  await ask('requests.event', { id: 1, event: { kind: 'struckOut', on: day('2024-03-15'), event, reason: '登记错了' } });
  const { letterId } = await ask('requests.letter', { id: 1, letter: 'register' });
  await page.reload();
  const stops: Stop[] = [
    ['/', '.due-list'],
    ['/requests', '.grid-cell'],
    ['/requests?do=add', '.side-panel #req-name'],
    ['/requests/1', '.issued li'],
    ['/requests/3', '.timeline'],
    ['/requests/1/letters/granted', '.preview-page'],
    [`/requests/1/issued/${letterId}`, '.preview-page'],
    ['/requests/calendar', '.due-month li'],
    ['/requests/statistics', '.report-sentence'],
    ['/requests/letters', '.preview-page'],
    ['/requests/letters?letter=register', '.preview-page table'],
  ];
  for (const [path, ready] of stops) await look(page, go, path, ready);

  // Each step's form.
  await go('/requests/1');
  const steps = page.getByRole('group', { name: '可以登记的步骤' }).getByRole('button');
  await steps.first().waitFor();
  for (const step of ['答复', '延长答复期限', '发出收费通知']) {
    await steps.filter({ hasText: new RegExp(`^${step}$`) }).click();
    await page.locator('.event-form').waitFor();
    await inspect(page, `an application, ${step}`);
  }
  expect(complaints).toEqual([]);
});

async function look(page: Page, go: (path: string) => Promise<void>, path: string, ready: string): Promise<void> {
  await go(path);
  await page.locator(`main :is(${ready})`).first().waitFor();
  await inspect(page, path);
}

async function inspect(page: Page, path: string): Promise<void> {
  await page.locator('.waiting').waitFor({ state: 'detached' });
  const width = await page.evaluate(() => ({ wanted: document.documentElement.scrollWidth, there: document.documentElement.clientWidth, main: document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth }));
  expect(width, `${path}: sideways scrolling`).toEqual({ wanted: width.there, there: width.there, main: 0 });
  expect(await page.getByRole('heading', { level: 1 }).count(), `${path}: titles`).toBe(1);
  expect(await foreignWords(page), `${path}: foreign words`).toEqual([]);
  // Legacy: looked at in the page itself; otherwise a second tab is opened for every look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  expect(grave, `${path}: not readable by everyone`).toEqual([]);
}
