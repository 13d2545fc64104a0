// One workbook with units, items, adoptions and 加减分 (laiwu-2019Q2-worked.xlsx): each kind takes its own sheets; taken back whole.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { csv, testProgram } from '../tools/program.ts';

const name = 'laiwu-2019Q2-worked.xlsx';
const file = { name, bytes: new Uint8Array(readFileSync(new URL(`../cases/registers/${name}`, import.meta.url))) };
const added = { units: 8, submissions: 82, scoreEvents: 12 } as const;

test('each kind reads its sheets and says what the others are; the same file again changes nothing', async () => {
  const { ask } = await testProgram();
  const imports: number[] = [];
  for (const kind of ['units', 'submissions', 'scoreEvents'] as const) {
    const plan = await ask('import.preview', { kind }, file);
    expect(plan.counts, kind).toEqual({ add: added[kind], change: 0, same: 0, refuse: 0, skip: 0 });
    expect(plan.others?.map((other) => other.kind)).toEqual((['units', 'submissions', 'scoreEvents'] as const).filter((other) => other !== kind));
    imports.push((await ask('import.run', { planId: plan.planId })).importId);
  }
  expect((await ask('system.info')).counts).toMatchObject({ units: 8, submissions: 82, adoptions: 21, scoreEvents: 12 });
  expect((await ask('scoreEvents.list', { unit: '区信访局' })).scoreEvents).toMatchObject([
    { kind: '重大信息漏报', count: 1, on: '2019-05-30', note: '' },
    { kind: '以干代训', count: 2, on: '2019-06-28', note: '4月、6月各1人次' },
  ]);
  for (const kind of ['units', 'submissions', 'scoreEvents'] as const) {
    expect(await ask('import.run', { kind }, file), kind).toMatchObject({ importId: 0, counts: { add: 0, change: 0, same: added[kind], refuse: 0 } });
  }
  for (const importId of imports.toReversed()) await ask('import.undo', { importId });
  expect((await ask('system.info')).counts).toMatchObject({ units: 0, submissions: 0, adoptions: 0, scoreEvents: 0 });
  expect((await ask('system.verify')).ok).toBe(true);
});

test('commissions: added, put right by a later file, a unit the person names; the mapping by hand is remembered', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '区审计局' });
  const first = csv('约稿.csv', ['单位,约稿方,约稿题目,约稿时间,截止时间,交稿时间', '区审计局,市政府办公厅,扶贫资金审计,2019-05-10,2019-05-20,', '审计办,莱芜政务信息,审计整改,2019-05-10,2019-05-20,']);
  const asked = await ask('import.preview', { kind: 'commissions' }, first);
  expect(asked.counts).toMatchObject({ add: 1, refuse: 1 });
  expect(asked.questions).toMatchObject([{ name: '审计办' }]);
  await ask('import.run', { kind: 'commissions', options: { units: { 审计办: '区审计局' } } }, first);
  const second = csv('约稿2.csv', ['单位,约稿方,约稿题目,约稿时间,截止时间,交稿时间', '区审计局,,扶贫资金审计,2019-05-10,2019-05-20,2019-05-22']);
  expect((await ask('import.run', { kind: 'commissions' }, second)).counts).toMatchObject({ add: 0, change: 1 });
  expect((await ask('commissions.list', {})).commissions).toMatchObject([{ title: '扶贫资金审计', by: '市政府办公厅', deliveredOn: '2019-05-22' }, { title: '审计整改', unit: '区审计局' }]);
  const odd = csv('甲.csv', ['谁,要什么,何时要', '区审计局,乡村振兴审计,2019-06-20']);
  const mapping = [{ sheet: (await ask('import.preview', { kind: 'commissions' }, odd)).mapping[0]!.sheet, headerRow: 1, columns: { A: 'unit', B: 'title', C: 'dueOn' } }];
  await ask('import.run', { kind: 'commissions', options: { mapping } }, odd);
  expect((await ask('import.preview', { kind: 'commissions' }, odd)).counts).toMatchObject({ same: 1, refuse: 0 });
});

test('items with joint units, marks and words are written as planned', async () => {
  const { ask } = await testProgram();
  for (const unit of ['区财政局', '区审计局']) await ask('units.add', { name: unit });
  const sheet = csv('登记.csv', ['报送单位,联合报送单位,信息标题,报送日期,审核签字,字数', '区审计局,区财政局,惠民资金联合督查,2019-06-01,是,1850']);
  await ask('import.run', { kind: 'submissions' }, sheet);
  expect((await ask('submissions.list', { unit: '区财政局' })).submissions).toMatchObject([{ unit: '区审计局', jointUnits: ['区财政局'], marks: ['已审核签字'], words: 1850 }]);
  expect((await ask('import.preview', { kind: 'submissions' }, sheet)).counts).toMatchObject({ same: 1 });
});
