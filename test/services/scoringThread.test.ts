// The second thread: it scores what the program scores, and whatever becomes of it, the run is whole.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { compileScheme } from '../../shared/scoring/compile.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import { readScheme } from '../../shared/scoring/readScheme.ts';
import { fillStore } from '../bench/office.ts';
import { readRecords, spansOf } from '../../electron/services/evaluateFacts.ts';
import { startScoringHelper } from '../../electron/services/scoringThread/helper.ts';
import type { ScoringHelper } from '../../electron/services/scoringThread/helper.ts';
import type { ScoredUnit } from '../../electron/services/scoringThread/messages.ts';
import { takeNext } from '../../electron/services/scoringThread/scoreNext.ts';
import { scoreAll } from '../../electron/services/scoringThread/together.ts';
import { factPieces } from '../../electron/store/factPieces.ts';
import { ledgerJson } from '../../electron/store/ledgerBytes.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { testProgram } from '../tools/program.ts';
import { testStore } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const shipped = readScheme(JSON.parse(readFileSync(new URL('../../resources/schemes/laiwu-2019.json', import.meta.url), 'utf8'))).scheme;
if (!shipped) throw new Error('the scheme does not read');
const compiled = compileScheme(shipped);
const alone = { onShare: () => undefined, signal: new AbortController().signal };
const says = (units: readonly ScoredUnit[]) => units.map(({ kept, ...standings }) => ({ ...standings, unit: kept.unit, ledger: ledgerJson(kept.ledger) }));

/** Thirty units with a thousand items of January to July 2020, to be scored from April on, and what the program makes of them by itself. */
async function office() {
  const store = await testStore();
  fillStore(store, 30, 1_000);
  const spans = spansOf(compiled, spanOf('2020-04', '2020-06'));
  const records = readRecords({ store } as never, spans.all);
  return { store, spans, records, byItself: says(await scoreAll(compiled, spans, records, null, alone)) };
}

function started(): { helper: ScoringHelper; failures: string[] } {
  const failures: string[] = [];
  const helper = startScoringHelper((reason) => failures.push(reason));
  onTestFinished(() => helper.close());
  return { helper, failures };
}

test('the thread reads the pieces it is handed, and the units it scores are those the program would have scored', async () => {
  const { store, spans, records, byItself } = await office();
  expect(byItself).toHaveLength(30);
  const { helper, failures } = started();
  let pieces = 0;
  const facts = await helper.read(factPieces(store, spans.all), () => (pieces += 1));
  expect(facts?.count).toBe(records.facts.count);
  expect(pieces).toBeGreaterThanOrEqual(3);
  // The program takes none at all.
  const delivered: ScoredUnit[] = [];
  const { facts: _facts, ...others } = records;
  await helper.score({ shares: [{ scheme: shipped, first: null, last: null }], readings: compiled.readings, spans, records: others, next: new Int32Array(new SharedArrayBuffer(4)) }, (at, unit) => (delivered[at] = unit));
  expect(says(delivered)).toEqual(byItself);
  // Both together.
  expect(says(await scoreAll(compiled, spans, records, helper, alone))).toEqual(byItself);
  expect(failures).toEqual([]);
});

test('a thread that cannot read says so once, and what it is asked afterwards is left to the program', async () => {
  const { store, spans, records, byItself } = await office();
  const { helper, failures } = started();
  expect(await helper.read([{ joint: null as never }, ...factPieces(store, spans.all)], () => undefined)).toBe(null);
  expect(failures).toEqual([expect.stringContaining('not iterable')]);
  expect(says(await scoreAll(compiled, spans, records, helper, alone))).toEqual(byItself);
  expect(failures).toHaveLength(1);
  // The thread does not stay behind.
  await helper.close();
});

test('what cannot be handed over is a failure of the thread, too', async () => {
  const { helper, failures } = started();
  expect(await helper.read([{ joint: [[1, (() => undefined) as never]] }], () => undefined)).toBe(null);
  expect(failures).toEqual([expect.stringContaining('could not be cloned')]);
  await helper.close();
});

test('units a thread has taken and not delivered are scored by the program', async () => {
  const { spans, records, byItself } = await office();
  const taken: (number | null)[] = [];
  const dying: ScoringHelper = { read: () => Promise.resolve(null), close: () => Promise.resolve(), score: async (task) => void taken.push(takeNext(task), takeNext(task), takeNext(task)) };
  expect(says(await scoreAll(compiled, spans, records, dying, alone))).toEqual(byItself);
  expect(taken).toEqual([0, 1, 2]);
});

test('a run that is broken off takes no further unit and stores nothing', async () => {
  const { spans, records } = await office();
  const controller = new AbortController();
  const seen: number[] = [];
  const shares: number[] = [];
  const slow = { ...records, facts: { ...records.facts, get: (unit: number) => (seen.push(unit), Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30), records.facts.get(unit)) } };
  const scoring = scoreAll(compiled, spans, slow, null, { onShare: (share) => (shares.push(share), controller.abort()), signal: controller.signal });
  await expect(scoring).rejects.toThrow('aborted');
  // Told once, of the units that are done, and that was the end.
  expect(seen.length).toBeLessThan(30);
  expect(shares).toEqual([seen.length / 30]);
});

test('a run over more than a hundred thousand items is shared with the thread, can be broken off, is known again, and does not pass for stale', async () => {
  const database = `${temporaryFolder()}/数据.db`;
  const { store } = await openStore(database, { now: () => '2020-07-30T09:00:00+08:00', who: '张三' });
  fillStore(store, 40, 100_500);
  closeStore(store);
  const { ask, program } = await testProgram({ database });
  // Broken off once it has begun to read: nothing is kept.
  const stop = new AbortController();
  const answer = await program.call('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' }, { onProgress: () => stop.abort(), signal: stop.signal });
  expect(answer).toEqual({ status: 'refused', problems: [{ code: 'cancelled', message: '已经取消，数据没有改动。' }] });
  expect((await ask('scoring.list')).runs).toEqual([]);
  let threads = 0;
  const count = (): void => void (threads += 1);
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  const run = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07', withLines: false });
  expect(threads).toBe(availableParallelism() > 1 ? 1 : 0);
  expect(run.totals.submitted).toBe(100_500);
  expect(run.rows.reduce((sum, row) => sum + Math.round(row.score * 100), 0)).toBe(Math.round(run.totals.score * 100));
  // Read and scored anew without the thread: nothing differs.
  expect((await ask('scoring.compare', { runId: run.runId })).lines).toEqual([]);
  await ask('units.add', { name: '新设单位', group: '区直', from: '2021-01-01' });
  await ask('changes.undo', {});
  expect((await ask('scoring.show', { runId: run.runId })).head.stale).toBe(false);
  expect((await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07', withLines: false })).runId).toBe(run.runId);
}, 120_000);
