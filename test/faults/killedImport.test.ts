// Killing the program in the middle of an import, 200 times: each time all of the import or none, and a sound file.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore, countOf } from '../../electron/store/check.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { undo, undoableSeq } from '../../electron/store/undo.ts';
import { addUnit } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const kills = 200;
const rows = 400;
const lanes = 2;
const options = { now: () => '2020-07-30T09:00:00+08:00', who: '张三' };

/** Kills a child `wait` milliseconds after its `nth` message; returns once it is gone. */
async function killAfter(child: ChildProcess, message: string, wait: number): Promise<void> {
  const gone = once(child, 'exit');
  await new Promise<void>((done, failed) => {
    child.on('message', (said) => said === message && done());
    child.once('exit', (code) => failed(new Error(`the child ended by itself with ${code}`)));
  });
  await new Promise((done) => setTimeout(done, wait));
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
  await Promise.race([gone, once(child, 'close')]);
}

/** One lane of kills over one data file. Returns how often the import stood whole and how often not at all. */
async function lane(number: number): Promise<{ whole: number; none: number; unclean: number }> {
  const path = join(temporaryFolder(), '数据.db');
  const { store } = await openStore(path, options);
  addUnit(store, '甲镇');
  closeStore(store);
  const seen = { whole: 0, none: 0, unclean: 0 };
  for (let kill = number; kill < kills; kill += lanes) {
    const child = fork(new URL('./importer.ts', import.meta.url), [path, String(rows)], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    // Half of the kills fall anywhere in the loop, half into the write itself, a quarter of a millisecond apart.
    await (kill % 4 < 2 ? killAfter(child, 'ready', (kill * 7) % 160) : killAfter(child, '正在写入', ((kill * 3) % 80) / 4));
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
  const seen = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  const sum = (key: 'whole' | 'none' | 'unclean'): number => seen.reduce((total, one) => total + one[key], 0);
  expect(sum('whole') + sum('none')).toBe(kills);
  // The kills really fell on both sides of a commit, and really left a program without its close.
  expect(sum('whole')).toBeGreaterThan(10);
  expect(sum('none')).toBeGreaterThan(10);
  expect(sum('unclean')).toBeGreaterThan(kills / 2);
});
