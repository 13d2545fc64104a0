// A scheme that is not saved is tried on a past period: what changes, line by line, is what saving and scoring would bring.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { removeRule, setValue } from '../../shared/scoring/sentences/edits.ts';
import { testProgram } from '../tools/program.ts';

const everyKind = JSON.parse(readFileSync(new URL('../cases/scoring/everyKind.json', import.meta.url), 'utf8')) as object;
const span = { from: '2020-01', to: '2020-07' };

async function withSample() {
  const program = await testProgram();
  await program.ask('system.loadSample', { sample: 'hitech-2020' });
  return { ...program, scheme: await program.ask('schemes.show', { scheme: 'hitech-2020' }) };
}

test('one changed value shows who gains and loses, the lines, and nothing is stored', async () => {
  const { ask, scheme } = await withSample();
  const content = setValue(scheme, ['rules', 2, 'prices', 0, 'points'], 1);
  const tried = await ask('schemes.try', { content, ...span, most: 1000 });
  expect(tried.problems).toEqual([]);
  expect(tried.against).toBe('高新区政务公开信息报送计分办法');
  expect(tried.totals.before).toBe(184);
  // Just as saving it and scoring would bring.
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', ...span });
  await ask('schemes.save', { content: { ...content, id: 'other-2020', replaces: null } });
  const run = await ask('scoring.run', { scheme: 'other-2020', ...span });
  expect(tried.totals.after).toBe(run.totals.score);
  expect(tried.rows.map((row) => [row.unit, row.after, row.rankAfter])).toEqual(run.rows.map((row) => [row.unit, row.score, row.rank]));
  const compared = await ask('scoring.compare', { runId, scheme: 'other-2020' });
  expect(tried.rows.map((row) => [row.unit, row.before, row.after, row.rankBefore, row.rankAfter])).toEqual(compared.rows.map((row) => [row.unit, row.before, row.after, row.rankBefore, row.rankAfter]));
  const sorted = (lines: readonly { change: string; unit: string; text: string; points: number }[]) => lines.map((line) => `${line.change} ${line.unit} ${line.points} ${line.text}`).sort();
  expect(sorted(tried.lines)).toEqual(sorted(compared.lines));
  expect(tried.counts).toEqual({ units: new Set(compared.lines.map((line) => line.unit)).size, added: compared.lines.filter((line) => line.change === 'added').length, removed: compared.lines.filter((line) => line.change === 'removed').length });
  expect((await ask('scoring.list')).runs).toHaveLength(2);
});

test('lines are capped, one unit may be asked for, a run may be compared with', async () => {
  const { ask, scheme } = await withSample();
  const content = removeRule(scheme, 3);
  const all = await ask('schemes.try', { content, ...span });
  expect(all.counts).toEqual({ units: 2, added: 0, removed: 2 });
  expect((await ask('schemes.try', { content, ...span, most: 1 })).lines).toHaveLength(1);
  const one = await ask('schemes.try', { content, ...span, unit: '接庄街道' });
  expect(one.lines.map((line) => [line.unit, line.change, line.points])).toEqual([['接庄街道', 'removed', 2]]);
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', ...span });
  const { submissions } = await ask('submissions.list', {});
  await ask('submissions.remove', { ids: [submissions[0]!.id] });
  const against = await ask('schemes.try', { content: scheme, ...span, against: runId });
  expect(against.against).toContain('的计分');
  expect(against.counts.removed).toBeGreaterThan(0);
  expect(against.lines[0]?.text).toContain(submissions.find((submission) => against.lines[0]?.text.includes(submission.title))?.title);
});

test('what is wrong is told by path, and scored is nothing', async () => {
  const { ask, scheme } = await withSample();
  const tried = await ask('schemes.try', { content: setValue(scheme, ['rules', 3, 'points'], '二'), ...span });
  expect(tried.problems.map((one) => one.at?.field)).toEqual(['rules[3].points']);
  expect(tried.rows).toEqual([]);
  expect((await ask('schemes.try', { content: 5, ...span })).problems).not.toEqual([]);
});

test('kept facts follow the register: a change of records is seen at once', async () => {
  const { ask, scheme } = await withSample();
  const before = await ask('schemes.try', { content: scheme, ...span });
  const { submissions } = await ask('submissions.list', {});
  const adopted = submissions.find((one) => one.adoptions.length > 0)!;
  await ask('submissions.remove', { ids: [adopted.id] });
  const after = await ask('schemes.try', { content: scheme, ...span });
  expect(after.totals.after).toBeLessThan(before.totals.after!);
  expect(after.totals.before).toBe(after.totals.after);
  await ask('changes.undo', {});
  expect((await ask('schemes.try', { content: scheme, ...span })).totals).toEqual(before.totals);
});

test('every rule kind can be tried, and readings with it', async () => {
  const { ask } = await withSample();
  const tried = await ask('schemes.try', { content: everyKind, ...span, against: 'hitech-2020' });
  expect(tried.problems).toEqual([]);
  expect(tried.rows).toHaveLength(25);
  expect(tried.lists.length).toBeGreaterThan(0);
  const other = await ask('schemes.try', { content: everyKind, ...span, readings: { A2: 'other', A8: 'other' } });
  expect(other.rows).toHaveLength(25);
});
