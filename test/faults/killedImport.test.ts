// Killing the program in the middle of an import, 200 times: each time all of the import or none, and a sound file.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore, countOf } from '../../electron/store/check.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { undo, undoableSeq } from '../../electron/store/undo.ts';
import { addUnit } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { bundleChild, killAfter, startChild } from './child.ts';

const kills = 200;
const rows = 400;
const lanes = 2;
const options = { now: () => '2020-07-30T09:00:00+08:00', who: '张三' };

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
    const child = startChild(importer, [path, String(rows)]);
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
  const importer = await bundleChild('importer');
  const seen = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, importer)));
  const sum = (key: 'whole' | 'none' | 'unclean'): number => seen.reduce((total, one) => total + one[key], 0);
  expect(sum('whole') + sum('none')).toBe(kills);
  // The kills really fell on both sides of a commit, and really left a program without its close.
  expect(sum('whole')).toBeGreaterThan(10);
  expect(sum('none')).toBeGreaterThan(10);
  expect(sum('unclean')).toBeGreaterThanOrEqual(sum('whole'));
});
