// One owner at a time, by whatever name the file is called.
import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../shared/problems.ts';
import { backupsBeside, saveBackup } from '../../electron/store/backup.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { restoreStore } from '../../electron/store/restore.ts';
import { listUnits } from '../../electron/store/units.ts';
import { addUnit, testStore } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { bundleChild, hear, kill, startChild } from './child.ts';

const options = { now: () => '2020-08-02T09:00:00+08:00', who: '张三' };
let actor = '';
beforeAll(async () => {
  actor = await bundleChild('actor');
});

const codeOf = async (path: string): Promise<string | undefined> =>
  openStore(path, options).then(
    ({ store }) => {
      closeStore(store);
      return undefined;
    },
    (error: unknown) => (error instanceof Refusal ? error.problems[0]?.code : String(error)),
  );

test('a second program is refused, by a link too, while the first works; after a kill it opens', async () => {
  const made = await testStore();
  const { path } = made;
  addUnit(made, '甲镇');
  closeStore(made);
  const link = join(temporaryFolder(), '链接.db');
  symlinkSync(path, link);
  const first = startChild(actor, ['backup', link]);
  await hear(first, 'start');
  expect(await codeOf(path)).toBe('database-in-use');
  expect(await codeOf(link)).toBe('database-in-use');
  await kill(first);
  const { store } = await openStore(path, options);
  expect(listUnits(store).map((unit) => unit.name)).toEqual(['甲镇']);
  closeStore(store);
});

test('through a link the file itself is worked on: backups beside it, a restore replaces it and leaves the link', async () => {
  const target = join(temporaryFolder(), '真身.db');
  const link = join(temporaryFolder(), '链接.db');
  symlinkSync(target, link);
  const store = await testStore(link);
  expect(store.path).toBe(target);
  addUnit(store, '甲镇');
  const { path: kept } = await saveBackup(store, 'by-hand');
  expect(backupsBeside(target)).toEqual([kept]);
  addUnit(store, '乙镇');
  const { opened } = await restoreStore(store, readFileSync(kept), options);
  closeStore(opened.store);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(listUnits(await testStore(link))).toHaveLength(1);
});

test('links that lead in a circle are told', async () => {
  const folder = temporaryFolder();
  symlinkSync(join(folder, '二'), join(folder, '一'));
  symlinkSync(join(folder, '一'), join(folder, '二'));
  expect(await codeOf(join(folder, '一'))).toBe('database-cannot-open');
});
