// Another year's scheme comes as a file, without a new program.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';

const shipped = JSON.parse(readFileSync(new URL('../../resources/schemes/hitech-2020.json', import.meta.url), 'utf8')) as {
  id: string;
  rules: { id: string; points?: number; prices?: { outlet: string; points: number }[] }[];
};
const asFile = (content: unknown, name = '办法.json') => ({ name, bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)) });

test('a scheme with other points is added, listed, applied beside the shipped one, and taken back', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const other = structuredClone(shipped);
  other.id = 'hitech-2021';
  other.rules.find((rule) => rule.id === 'notAdopted')!.points = 0.5;
  expect(await ask('schemes.add', {}, asFile(other))).toMatchObject({ id: 'hitech-2021' });
  expect((await ask('schemes.list')).schemes.map((scheme) => scheme.id)).toEqual(['laiwu-2019', 'hitech-2020', 'hitech-2021']);
  const span = { from: '2020-01', to: '2020-07' };
  // Two items were sent and not adopted: 2 × (2 − 0.5) points less.
  expect((await ask('scoring.run', { scheme: 'hitech-2021', ...span })).totals.score).toBe(181);
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', ...span });
  const { rows } = await ask('scoring.compare', { runId, scheme: 'hitech-2021' });
  expect(rows.filter((row) => row.before !== row.after).map((row) => [row.unit, row.before, row.after])).toEqual([['党工委政法委', 12, 10.5], ['接庄街道', 2, 0.5]]);
  await ask('changes.undo', {});
  expect((await ask('schemes.list')).schemes).toHaveLength(2);
});

test('a file that is no scheme is refused with the path of each fault', async () => {
  const { ask, refused } = await testProgram();
  expect((await refused('schemes.add', {}, asFile('{id:')))[0]).toMatchObject({ code: 'scheme-not-json', at: { file: '办法.json' } });
  expect((await refused('schemes.add', {}, asFile('{\n  "id": "x"\n  "name": "办法"\n}')))[0]?.message).toMatch(/^第3行第3列附近不是合规的 JSON/);
  expect((await refused('schemes.add', {}, { name: '办法.json', bytes: new Uint8Array([0xb0, 0xec, 0xb7, 0xa8]) }))[0]?.message).toContain('UTF-8');
  expect((await refused('schemes.add', {}, asFile(shipped)))[0]?.code).toBe('scheme-exists');
  const wrong = structuredClone(shipped) as unknown as { id: string; from: string; rules: { points: unknown }[]; extra: number };
  Object.assign(wrong, { id: 'wrong-2021', from: '2021-13-01', extra: 1 });
  wrong.rules.at(-2)!.points = 'two';
  const problems = await refused('schemes.add', {}, asFile(wrong));
  expect(problems.map((problem) => problem.at?.field)).toEqual(expect.arrayContaining(['from', `rules[${wrong.rules.length - 2}].points`]));
  for (const problem of problems) expect(problem.message).toMatch(/[\u4e00-\u9fff]/);
  expect((await ask('schemes.list')).schemes).toHaveLength(2);
});

test('what is doubtful in a scheme is told when it is added, and a group nobody is in when it is applied', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const doubtful = { ...structuredClone(shipped), id: 'doubtful-2020', replaces: 'hitech-2019' } as unknown as { rules: Record<string, unknown>[] };
  doubtful.rules[3]!['units'] = { groups: ['街到'] };
  const { id, problems } = await ask('schemes.add', {}, asFile(doubtful));
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['scheme-replaces-unknown', 'hint'], ['scheme-overlaps', 'hint'], ['scheme-clause-not-in-text', 'hint']]);
  const run = await ask('scoring.run', { scheme: id, from: '2020-01', to: '2020-07' });
  expect(run.problems.map(({ message, severity }) => [severity, message])).toEqual([['hint', '“高新区政务公开信息报送计分办法”里写的分组“街到”在单位名录里没有，第4条规则“notAdopted”没有单位适用。请核对办法和单位名录里的写法。']]);
});
