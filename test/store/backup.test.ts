// Backups verify, rotate by day, and restoring saves the present and replays nothing old.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFolder, backupIntact, backupsBeside, dailyBackup, dailyKept, saveBackup } from '../../electron/store/backup.ts';
import { checkFile } from '../../electron/store/check.ts';
import { closeStore } from '../../electron/store/open.ts';
import { restoreStore } from '../../electron/store/restore.ts';
import { listUnits } from '../../electron/store/units.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { addUnit, testMoment, testStore } from '../tools/store.ts';

const options = { now: () => testMoment, who: '张三' };

test('a backup holds the same records, verifies, and its checksum is of its bytes', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const made = await saveBackup(store, 'daily');
  expect(made.checks.every((check) => check.ok)).toBe(true);
  expect(made.checks.map((check) => check.name)).toContain('记录数');
  expect(await backupIntact(made.path)).toBe(true);
  expect(readdirSync(backupFolder(store.path)).toSorted()).toEqual([basename(made.path), `${basename(made.path)}.sha256`]);
});

test('one bit flipped in a backup is found by its checksum', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const made = await saveBackup(store, 'daily');
  const bytes = readFileSync(made.path);
  bytes[bytes.length - 100]! ^= 1;
  writeFileSync(made.path, bytes);
  expect(await backupIntact(made.path)).toBe(false);
});

test('one backup a day before the first change, none for an empty file, the oldest go', async () => {
  let moment = '2020-07-01T09:00:00+08:00';
  const path = join(temporaryFolder(), '数据.db');
  const store = { ...(await testStore(path)), now: () => moment };
  expect(await dailyBackup(store)).toBeNull();
  addUnit(store, '甲镇');
  for (let day = 1; day <= dailyKept + 5; day++) {
    moment = `2020-07-${String(day).padStart(2, '0')}T09:00:00+08:00`;
    expect(await dailyBackup(store), moment).not.toBeNull();
    expect(await dailyBackup(store), moment).toBeNull();
  }
  const kept = backupsBeside(path).map((file) => basename(file).slice(0, 10));
  expect(kept).toHaveLength(dailyKept);
  expect(kept.at(-1)).toBe('2020-07-19');
  expect(kept[0]).toBe('2020-07-06');
});

test('a rotten backup stops the rotation: nothing older is thrown away', async () => {
  let moment = '2020-07-01T09:00:00+08:00';
  const store = { ...(await testStore()), now: () => moment };
  addUnit(store, '甲镇');
  for (let day = 1; day <= dailyKept; day++) {
    moment = `2020-07-${String(day).padStart(2, '0')}T09:00:00+08:00`;
    await dailyBackup(store);
  }
  writeFileSync(backupsBeside(store.path).at(-1)!, 'rotten');
  moment = '2020-07-20T09:00:00+08:00';
  await dailyBackup(store);
  expect(backupsBeside(store.path)).toHaveLength(dailyKept + 1);
});

test('restoring puts the backup in place and saves the present', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const bytes = readFileSync((await saveBackup(store, 'daily')).path);
  addUnit(store, '乙镇');
  const { opened, savedAs, checks } = await restoreStore(store, bytes, options);
  expect(listUnits(opened.store).map((unit) => unit.name)).toEqual(['甲镇']);
  expect(checks.every((check) => check.ok)).toBe(true);
  expect(checkFile(savedAs).every((check) => check.ok)).toBe(true);
  const again = await restoreStore(opened.store, readFileSync(savedAs), options);
  expect(listUnits(again.opened.store).map((unit) => unit.name)).toEqual(['甲镇', '乙镇']);
  closeStore(again.opened.store);
});

test('a log left behind by the old file is not replayed into the restored one', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const bytes = readFileSync((await saveBackup(store, 'daily')).path);
  for (let index = 0; index < 50; index++) addUnit(store, `后来的单位${index}`);
  expect(existsSync(`${store.path}-wal`)).toBe(true);
  const { opened } = await restoreStore(store, bytes, options);
  expect(listUnits(opened.store)).toHaveLength(1);
  expect(checkFile(opened.store.path).length).toBeGreaterThan(0);
  closeStore(opened.store);
});

test.each([
  ['an empty file', () => new Uint8Array(0), /空的/],
  ['a text file', () => new TextEncoder().encode('不是备份'.repeat(100)), /不是本程序的数据文件/],
  ['half a backup', (whole: Uint8Array) => whole.slice(0, whole.length / 2), /不完整|没有通过检验/],
  ['a damaged backup', (whole: Uint8Array) => whole.map((byte, index) => (index > 4096 && index < 9000 ? 0x5a : byte)), /没有通过检验/],
])('%s is refused as a backup and the data stays', async (_name, spoil, sentence) => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const whole = new Uint8Array(readFileSync((await saveBackup(store, 'daily')).path));
  await expect(restoreStore(store, spoil(whole), options)).rejects.toThrow(sentence);
  expect(listUnits(store).map((unit) => unit.name)).toEqual(['甲镇']);
  expect(existsSync(`${store.path}.restore`)).toBe(false);
});
