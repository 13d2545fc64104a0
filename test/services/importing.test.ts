// A file on its whole way: bytes → plan → data → undo, through the door.
import { expect, test } from 'vitest';
import { submissionFieldsSchema } from '../../shared/submissions/submission.ts';
import { unitFieldsSchema } from '../../shared/units/unit.ts';
import type { Outline } from '../../shared/outline/outline.ts';
import { writeDocx } from '../../electron/documents/word/index.ts';
import { csv, testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const head = '报送单位,信息标题,报送日期,采用平台,采用日期';
const register = csv('登记表.csv', [
  '2020年政务公开信息报送登记表,,,,',
  head,
  '公安分局,警务公开“三个坚持”,2020-06-01,政务公开看山东,2020-06-12',
  '公安分局,警务公开“三个坚持”,2020-06-01,政务公开经验做法,2020-06-20',
  '财政局,预算公开提前一个月,6月8日,未采用,',
  '合计,2,,,',
]);

async function office(): Promise<TestProgram> {
  const program = await testProgram();
  for (const name of ['公安分局', '财政局']) await program.ask('units.add', { name });
  return program;
}

test('what the plan shows is what is written, and one step takes all of it back', async () => {
  const { ask } = await office();
  const plan = await ask('import.preview', { kind: 'submissions' }, register);
  expect(plan.counts).toMatchObject({ add: 2, change: 0, same: 0, refuse: 0, skip: 1 });
  const { importId, counts } = await ask('import.run', { planId: plan.planId });
  expect(counts).toEqual(plan.counts);
  const { submissions } = await ask('submissions.list', {});
  const { rows } = plan;
  expect(submissions.map(({ title, unit, submittedOn }) => ({ title, unit, submittedOn }))).toEqual(
    rows.filter((row) => row.action === 'add').map(({ values }) => ({ title: values['title'], unit: values['unit'], submittedOn: values['submittedOn'] })),
  );
  expect(submissions[0]?.adoptions.map((adoption) => adoption.outlet)).toEqual(['政务公开看山东', '政务公开经验做法']);
  expect(submissions[1]).toMatchObject({ submittedOn: '2020-06-08', adoptions: [] });
  expect((await ask('import.undo', { importId })).counts).toEqual({ submissions: 2, adoptions: 2 });
  expect((await ask('submissions.list', {})).submissions).toEqual([]);
  expect((await ask('import.list', {})).imports).toEqual([expect.objectContaining({ importId, file: '登记表.csv', undone: true })]);
});

test('a plan’s values are whole records, as the commit takes them', async () => {
  const { ask } = await office();
  const adds = (plan: Awaited<ReturnType<typeof ask<'import.preview'>>>) => plan.rows.filter((row) => row.action === 'add' || row.action === 'change').map(({ values: { id: _id, record: _record, ...fields } }) => fields);
  const submissions = adds(await ask('import.preview', { kind: 'submissions' }, register));
  expect(submissions).toHaveLength(2);
  for (const fields of submissions) expect(submissionFieldsSchema.strict().parse(fields)).toEqual(fields);
  const units = adds(await ask('import.preview', { kind: 'units' }, csv('名录.csv', ['单位名称,类别,别名', '审计局,区直,区审计局', '公安分局,区直,'])));
  expect(units).toHaveLength(2);
  for (const fields of units) expect(unitFieldsSchema.strict().parse(fields)).toEqual(fields);
});

test('the same file again: all the same, nothing written, no entry', async () => {
  const { ask } = await office();
  await ask('import.run', { kind: 'submissions' }, register);
  const entries = (await ask('changes.list', {})).changes.length;
  expect((await ask('import.run', { kind: 'submissions' }, register)).counts).toMatchObject({ add: 0, change: 0, same: 2 });
  expect((await ask('changes.list', {})).changes).toHaveLength(entries);
});

test('a refused row stops the import, with its cell; asked to skip it, the others are written', async () => {
  const { ask, refused } = await office();
  const file = csv('登记.csv', [head, '公安分局,警务公开,2020-06-01,,', '审计局,审计结果公开,2020-06-02,,', '财政局,预算公开,2020-02-30,,']);
  const problems = await refused('import.run', { kind: 'submissions' }, file);
  expect(problems.map((problem) => [problem.code, problem.at?.cell])).toEqual([['unit-unknown', 'A3'], ['day-impossible', 'C4']]);
  for (const problem of problems) expect(problem.message).toMatch(/请/);
  expect((await ask('submissions.list', {})).submissions).toEqual([]);
  const skipped = await ask('import.run', { kind: 'submissions', options: { onRefusal: 'skip' } }, file);
  expect(skipped.counts).toMatchObject({ add: 1, refuse: 2 });
  expect((await ask('submissions.list', {})).submissions.map((one) => one.title)).toEqual(['警务公开']);
});

test('an unknown name is asked, never created; the answer is remembered in the plan and written with it', async () => {
  const { ask } = await office();
  const file = csv('登记.csv', [head, '区财政金融局,预算公开,2020-06-01,,', '审计局,审计结果公开,2020-06-02,,']);
  const asked = await ask('import.preview', { kind: 'submissions' }, file);
  expect(asked.questions.map((question) => question.name)).toEqual(['区财政金融局', '审计局']);
  expect(asked.counts).toMatchObject({ add: 0, refuse: 2 });
  const answers = { 区财政金融局: '财政局', 审计局: { create: true as const, group: '区直' } };
  await ask('import.run', { kind: 'submissions', options: { units: answers } }, file);
  expect((await ask('submissions.list', {})).submissions.map((one) => one.unit)).toEqual(['财政局', '审计局']);
  expect((await ask('units.list', {})).units.find((unit) => unit.name === '审计局')).toMatchObject({ group: '区直' });
  await ask('changes.undo', {});
  expect((await ask('units.list', {})).units.map((unit) => unit.name)).toEqual(['公安分局', '财政局']);
});

test('a preview that the data has overtaken is not written', async () => {
  const { ask, refused } = await office();
  const plan = await ask('import.preview', { kind: 'submissions' }, register);
  await ask('import.run', { kind: 'submissions' }, register);
  expect((await refused('import.run', { planId: plan.planId }))[0]?.code).toBe('plan-stale');
  expect((await ask('submissions.list', {})).submissions).toHaveLength(2);
  expect((await refused('import.run', { planId: 'none' }))[0]?.code).toBe('plan-gone');
});

test('a change elsewhere that leaves the plan as it was does not spoil it', async () => {
  const { ask } = await office();
  const plan = await ask('import.preview', { kind: 'submissions' }, register);
  await ask('settings.change', { issuer: '某区政务公开办公室' });
  expect((await ask('import.run', { planId: plan.planId })).counts.add).toBe(2);
});

test('columns chosen by hand are remembered for files of the same shape', async () => {
  const { ask, refused } = await office();
  const odd = (title: string) => csv('来件.csv', ['甲,乙,丙', `公安分局,${title},2020-06-01`]);
  expect((await refused('import.run', { kind: 'submissions' }, odd('警务公开')))[0]?.code).toBe('header-missing');
  const mapping = [{ sheet: '来件', headerRow: 1, columns: { A: 'unit', B: 'title', C: 'submittedOn' } }];
  await ask('import.run', { kind: 'submissions', options: { mapping } }, odd('警务公开'));
  expect((await ask('import.run', { kind: 'submissions' }, odd('户籍办理流程公开'))).counts.add).toBe(1);
});

test('pasted cells and a register made of two sheets go the same way', async () => {
  const { ask } = await office();
  const pasted = { name: '粘贴', bytes: new TextEncoder().encode('报送单位\t信息标题\t报送日期\n公安分局\t警务公开\t2020.6.1\n') };
  expect((await ask('import.run', { kind: 'submissions', options: { pasted: true } }, pasted)).counts.add).toBe(1);
});

test('a later file that adds aliases changes units, and a blank cell erases nothing', async () => {
  const { ask } = await office();
  await ask('units.change', { id: 1, fields: { group: '区直', remark: '驻区' } });
  const { counts } = await ask('import.run', { kind: 'units' }, csv('名录.csv', ['单位名称,类别,别名', '公安分局,,区公安局、公安局']));
  expect(counts).toMatchObject({ add: 0, change: 1 });
  expect((await ask('units.list', {})).units[0]).toMatchObject({ group: '区直', remark: '驻区', aliases: ['区公安局', '公安局'] });
  await ask('submissions.add', { unit: '区公安局', title: '警务公开', submittedOn: '2020-06-01' });
});

test('cancelled before it writes: nothing is written', async () => {
  const { program, ask } = await office();
  const stop = new AbortController();
  const answer = program.call('import.run', { kind: 'submissions' }, { file: register, signal: stop.signal, onProgress: () => stop.abort() });
  expect(await answer).toMatchObject({ status: 'refused', problems: [{ code: 'cancelled' }] });
  expect((await ask('submissions.list', {})).submissions).toEqual([]);
});

test('a register that comes as a Word table is read the same way; a letter without a table is refused by name', async () => {
  const { ask, refused } = await office();
  const cell = (text: string) => ({ text });
  const table = { kind: 'table' as const, id: 't', columns: [{ width: 50 }, { width: 60 }, { width: 40 }], head: [['报送单位', '信息标题', '报送日期'].map(cell)], body: [['公安分局', '警务公开', '2020年6月1日'].map(cell)] };
  const docx = async (blocks: Outline['blocks']) => ({ name: '来件.docx', bytes: await writeDocx({ title: '来件', blocks }) });
  expect((await ask('import.run', { kind: 'submissions' }, await docx([table]))).counts.add).toBe(1);
  expect((await ask('submissions.list', {})).submissions).toEqual([expect.objectContaining({ unit: '公安分局', title: '警务公开', submittedOn: '2020-06-01' })]);
  const letter = await docx([{ kind: 'paragraph', id: 'p', text: '现报来信息一篇，请查收。' }]);
  expect((await refused('import.run', { kind: 'submissions' }, letter))[0]).toMatchObject({ code: 'table-missing', message: expect.stringContaining('没有表格') });
});

test('an outlet of the office’s own scheme keeps its name, though a shipped scheme knows it as another name of one of its own', async () => {
  const { ask } = await office();
  const scheme = {
    id: 'ours', name: '本县办法', from: '2020-01-01', to: null, source: { document: '本县办法', issuer: '县政府办公室', issuedOn: '2020-01-01' }, text: ['国办采用计20分。'],
    clauses: [{ id: '1', label: '一', text: '国办采用计20分' }], outlets: [{ id: 'state', name: '国办采用', level: 'national', printed: '国办采用' }],
    rules: [{ id: 'printed', kind: 'pointsPerOutlet', clause: '1', prices: [{ outlet: 'state', points: 20 }] }], ranking: { by: 'all', ties: 'shared' },
  };
  await ask('schemes.add', {}, { name: '办法.json', bytes: new TextEncoder().encode(JSON.stringify(scheme)) });
  await ask('import.run', { kind: 'submissions' }, csv('登记.csv', [head, '公安分局,警务公开,2020-06-01,国办采用,2020-06-12', '财政局,预算公开,2020-06-01,《国办采用》,2020-06-12']));
  const { submissions } = await ask('submissions.list', {});
  expect(submissions.map(({ adoptions }) => adoptions.map(({ outlet }) => outlet))).toEqual([['国办采用'], ['国办采用']]);
  const { rows } = await ask('scoring.run', { scheme: 'ours', from: '2020-06', to: '2020-06' });
  expect(rows.map(({ score }) => score)).toEqual([20, 20]);
});
