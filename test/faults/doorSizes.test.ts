// What is far too much at the door: a sentence or the work done, never a crash; the data stays sound.
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';

test('a pasted register of 100,000 rows is planned and written within the limits of the worker', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '甲镇' });
  const rows = 100_000;
  const lines = ['报送单位\t信息标题\t报送日期', ...Array.from({ length: rows }, (_, index) => `甲镇\t第${index}号公开事项办理情况\t2020-07-${String(1 + (index % 28)).padStart(2, '0')}`)];
  const file = { name: '粘贴', bytes: new TextEncoder().encode(lines.join('\n')) };
  const { planId, counts } = await ask('import.preview', { kind: 'submissions', options: { pasted: true } }, file);
  expect(counts).toMatchObject({ add: rows, refuse: 0 });
  await ask('import.run', { planId });
  expect((await ask('system.info')).counts['submissions']).toBe(rows);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('a paste beyond the limits is refused with a sentence', async () => {
  const { ask, refused } = await testProgram();
  await ask('units.add', { name: '甲镇' });
  const bytes = new TextEncoder().encode(`报送单位\t信息标题\t报送日期\n${'甲镇\t同一条\t2020-07-01\n'.repeat(250_000)}`);
  const [problem] = await refused('import.preview', { kind: 'submissions', options: { pasted: true } }, { name: '粘贴', bytes });
  expect(problem?.message).toMatch(/行/);
  expect((await ask('system.info')).counts['submissions']).toBe(0);
});

const huge = '长'.repeat(17 * 1024 * 1024);
const fields = { unit: '甲镇', title: '标题', submittedOn: '2020-07-01' };

test.each([
  ['title', { ...fields, title: huge }],
  ['remark', { ...fields, remark: huge }],
  ['one adoption', { ...fields, adoptions: [{ outlet: huge }] }],
])('50 MB in the %s of one item: refused with a sentence, nothing written, the program goes on', async (_name, input) => {
  const { ask, refused } = await testProgram();
  await ask('units.add', { name: '甲镇' });
  const [problem] = await refused('submissions.add', input as never);
  expect(problem).toMatchObject({ code: 'text-too-long' });
  expect(problem?.message.length).toBeLessThan(200);
  expect((await ask('system.info')).counts).toMatchObject({ submissions: 0, changes: 1 });
  await ask('submissions.add', fields);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('half of a surrogate pair in a name and a title: kept as SQLite keeps it, so that the log and undoing still agree with the rows', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '甲镇\ud840' });
  const [unit] = (await ask('units.list')).units;
  expect(unit?.name).toBe('甲镇\ufffd');
  await ask('submissions.add', { ...fields, unit: unit?.name ?? '', title: '\udc00标题' });
  expect((await ask('system.verify')).ok).toBe(true);
  await ask('changes.undo', {});
  await ask('changes.undo', {});
  expect((await ask('units.list')).units).toEqual([]);
  expect((await ask('system.verify')).ok).toBe(true);
});
