// The real table of July 2020: 25 units, every number, and why each unit has its points.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';

type PrintedRow = [unit: string, experience: number, shandong: number, exchange: number, national: number, submitted: number, adopted: number, score: number];
const printed = JSON.parse(readFileSync(new URL('../cases/scoring/hitech-2020-01-07.json', import.meta.url), 'utf8')) as { table: PrintedRow[] };
const span = { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' };

test('the sample, scored, is the printed table row by row', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const run = await ask('scoring.run', span);
  expect(run.rows.map(({ unit, outlets, submitted, adopted, score }) => [unit, outlets['政务公开经验做法'], outlets['政务公开看山东'], outlets['政务公开工作交流'], outlets['其它国家级报刊'], submitted, adopted, score])).toEqual(printed.table);
  expect(printed.table).toHaveLength(25);
  expect(run.totals).toMatchObject({ submitted: 17, adopted: 15, score: 184 });
  expect(Object.values(run.totals.outlets).toSorted((one, other) => other - one)).toEqual([13, 3, 0, 0]);
});

test('each score is the sum of its lines, and each line names clause and record', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const run = await ask('scoring.run', span);
  for (const row of run.rows) {
    const own = run.lines.filter((line) => line.unit === row.unit);
    expect(own.reduce((sum, line) => sum + line.points, 0), row.unit).toBe(row.score);
  }
  expect(run.lines.length).toBeGreaterThanOrEqual(17);
  for (const line of run.lines) {
    expect(line.clause).not.toBe('');
    expect(line.records.length).toBeGreaterThan(0);
    expect(line.text).toContain(line.records[0]!.text.slice(0, 8));
  }
});

test('an item adopted twice counts its highest: 30, not 40, and the ledger says so', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const { runId } = await ask('scoring.run', { ...span, withLines: false });
  const { row, lines, text } = await ask('scoring.explain', { runId, unit: '高新区党政办公室' });
  expect([row.unit, row.score]).toEqual(['党政办公室', 30]);
  expect(lines.map((line) => line.points).toSorted((one, other) => one - other)).toEqual([0, 10, 20]);
  expect(lines.find((line) => line.points === 0)?.text).toMatch(/不重复|不另计|就高|最高/);
  expect(text).toContain('30分');
});

test('the same facts give the same run; it stays as it was when the register is corrected', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const first = await ask('scoring.run', span);
  expect((await ask('scoring.run', span)).runId).toBe(first.runId);
  expect((await ask('scoring.list')).runs).toHaveLength(1);
  const { submissions } = await ask('submissions.list', { unit: '接庄街道' });
  await ask('submissions.change', { id: submissions[0]!.id, fields: { title: '改过的标题', adoptions: [{ outlet: '政务公开看山东', adoptedOn: '2020-07-20' }] } });
  const kept = await ask('scoring.show', { runId: first.runId, withLines: true });
  expect(kept.rows).toEqual(first.rows);
  expect(kept.lines).toEqual(first.lines);
  expect(kept.head.stale).toBe(true);
  const { rows, lines } = await ask('scoring.compare', { runId: first.runId });
  expect(rows.filter((row) => row.before !== row.after)).toEqual([expect.objectContaining({ unit: '接庄街道', before: 2, after: 20 })]);
  expect(lines.map((line) => [line.change, line.points]).toSorted()).toEqual([['added', 20], ['removed', 2]]);
  expect((await ask('scoring.run', span)).runId).not.toBe(first.runId);
});

test('a change taken back makes an old run current again', async () => {
  const { ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const { runId } = await ask('scoring.run', span);
  const { submissions } = await ask('submissions.list', {});
  await ask('submissions.remove', { ids: [submissions[0]!.id] });
  expect((await ask('scoring.show', { runId })).head.stale).toBe(true);
  await ask('changes.undo', {});
  expect((await ask('scoring.show', { runId })).head.stale).toBe(false);
});

test('refusals: unknown scheme, period upside down, impossible day, unknown run, unit not in the run, nobody to score', async () => {
  const { ask, refused } = await testProgram();
  expect((await refused('scoring.run', span))[0]?.code).toBe('nothing-to-score');
  await ask('system.loadSample', { sample: 'hitech-2020' });
  expect((await refused('scoring.run', { ...span, scheme: 'none' }))[0]?.message).toContain('hitech-2020');
  expect((await refused('scoring.run', { ...span, from: '2020-08' }))[0]?.code).toBe('period-invalid');
  expect((await refused('scoring.run', { ...span, from: '2020-02-30' }))[0]?.code).toBe('period-invalid');
  expect((await refused('scoring.run', { ...span, readings: { nonsense: 'x' } }))[0]?.code).toBe('reading-unknown');
  expect((await refused('scoring.explain', { runId: 'none', unit: '公安分局' }))[0]?.code).toBe('run-unknown');
  const { runId } = await ask('scoring.run', span);
  expect((await refused('scoring.explain', { runId, unit: '不存在的局' }))[0]?.code).toBe('unit-not-in-run');
});
