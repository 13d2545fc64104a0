// Killing the program in the middle of an import, 200 times: each time all of the import or none, and a sound file.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from '../../electron/build/bundle.ts';
import { checkStore, countOf } from '../../electron/store/check.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { undo, undoableSeq } from '../../electron/store/undo.ts';
import { addUnit } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const root = resolve(import.meta.dirname, '../..');
const kills = 200;
const rows = 400;
const lanes = 2;
const options = { now: () => '2020-07-30T09:00:00+08:00', who: '张三' };

/** Kills a child `wait` milliseconds after it said `message`; returns once it is gone. */
async function killAfter(child: ChildProcess, message: string, wait: number): Promise<void> {
  await new Promise<void>((done, failed) => {
    const early = (code: number | null): void => failed(new Error(`the child ended by itself with ${code}`));
    child.once('exit', early);
    child.on('message', (said) => {
      if (said !== message) return;
      child.off('exit', early);
      done();
    });
  });
  await new Promise((done) => setTimeout(done, wait));
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** When the nth kill falls: anywhere in the loop, into the write itself (half a millisecond apart), or right after it. */
function moment(kill: number): { message: string; wait: number } {
  if (kill % 4 === 0) return { message: 'ready', wait: (kill * 7) % 160 };
  if (kill % 4 === 3) return { message: 'written', wait: kill % 8 };
  return { message: '正在写入', wait: ((kill * 3) % 80) / 2 };
}

/** One lane of kills over one data file. Returns how often the import stood whole and how often not at all. */
async function lane(number: number, importer: string): Promise<{ whole: number; none: number; unclean: number }> {
  const path = join(temporaryFolder(), '数据.db');
  const { store } = await openStore(path, options);
  addUnit(store, '甲镇');
  closeStore(store);
  const seen = { whole: 0, none: 0, unclean: 0 };
  for (let kill = number; kill < kills; kill += lanes) {
    const child = fork(importer, [path, String(rows)], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const { message, wait } = moment(kill);
    await killAfter(child, message, wait);
    const opened = await openStore(path, options);
    if (opened.unclean) seen.unclean += 1;
    const { db } = opened.store;
    expect(checkStore(db).filter((check) => !check.ok)).toEqual([]);
    const [items, adoptions, imports, entries] = ['submissions', 'adoptions', 'imports', 'changes'].map((table) => countOf(db, table));
    expect([0, rows]).toContain(items);
    expect(adoptions).toBe(items);
    // An import and its log entry stand or fall together; each undo is an entry of its own, the first entry is the unit.
    const undos = (db.prepare('SELECT count(*) AS count FROM changes WHERE target IS NOT NULL').get() as { count: number }).count;
    expect(entries).toBe(1 + imports! + undos);
    expect(imports! - undos).toBe(items === rows ? 1 : 0);
    if (items === rows) {
      seen.whole += 1;
      undo(opened.store, undoableSeq(opened.store)!);
    } else seen.none += 1;
    closeStore(opened.store);
  }
  return seen;
}

test(`${kills} kills leave all of an import or none`, { timeout: 900_000 }, async () => {
  // One bundle: a child that starts from it is there in a fraction of a second. It lies within the project, where it finds its resources.
  const folder = join(root, 'out', 'test', 'importer');
  await bundle(root, folder, 'importer', join(root, 'test/faults/importer.ts'), 'es');
  await bundle(root, folder, 'documentWorker', join(root, 'electron/documents/worker/worker.ts'), 'es');
  const seen = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, join(folder, 'importer.js'))));
  const sum = (key: 'whole' | 'none' | 'unclean'): number => seen.reduce((total, one) => total + one[key], 0);
  expect(sum('whole') + sum('none')).toBe(kills);
  // The kills really fell on both sides of a commit, and really left a program without its close.
  expect(sum('whole')).toBeGreaterThan(10);
  expect(sum('none')).toBeGreaterThan(10);
  expect(sum('unclean')).toBeGreaterThanOrEqual(sum('whole'));
});
