// A clock that cannot be relied on, and a newest backup that cannot: the log keeps its order, the day's backup neither doubles nor starves.
import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { backupsBeside, dailyBackup, dailyKept, saveBackup } from '../../electron/store/backup.ts';
import { listChanges } from '../../electron/store/changes.ts';
import { checkStore, countOf } from '../../electron/store/check.ts';
import type { Store } from '../../electron/store/store.ts';
import { addUnit, testStore } from '../tools/store.ts';

/** A store whose clock the test sets. */
async function clocked(first: string): Promise<{ store: Store; at: (moment: string) => void }> {
  let moment = first;
  const store = { ...(await testStore()), now: () => moment };
  addUnit(store, '甲镇');
  return { store, at: (next) => (moment = next) };
}

/** A day of work: the day's backup, if it is due, and one change. Returns whether there was one. */
async function workday(store: Store): Promise<boolean> {
  const made = await dailyBackup(store);
  addUnit(store, `单位${countOf(store.db, 'units')}`);
  expect(await dailyBackup(store)).toBeNull();
  return made !== null;
}

const july = (day: number, zone = '+08:00'): string => `2020-07-${String(day).padStart(2, '0')}T09:00:00${zone}`;

test('a clock that goes back over days already worked: each day of work is backed up once, and the log keeps its order', async () => {
  const { store, at } = await clocked(july(1));
  const days = [1, 2, 3, 4, 5, 2, 3, 4, 5, 6];
  const made: boolean[] = [];
  for (const day of days) {
    at(july(day));
    made.push(await workday(store));
  }
  expect(made).toEqual(days.map(() => true));
  expect(backupsBeside(store.path)).toHaveLength(days.length);
  const entries = listChanges(store, 100);
  expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, index) => entries.length - index));
  expect(checkStore(store.db).every((check) => check.ok)).toBe(true);
});

test('a clock that ran years ahead for a while: its backups are the first to go, not those of the days since', async () => {
  const { store, at } = await clocked(july(1));
  for (let day = 1; day <= dailyKept; day++) {
    at(july(day).replace('2020', '2031'));
    expect(await workday(store)).toBe(true);
  }
  for (let day = 1; day <= 5; day++) {
    at(july(day));
    expect(await workday(store)).toBe(true);
  }
  const kept = backupsBeside(store.path).map((path) => basename(path).slice(0, 10));
  expect(kept.filter((name) => name.startsWith('2020'))).toHaveLength(5);
  expect(kept).toHaveLength(dailyKept);
});

test('another time zone costs one more backup at most, and starves none', async () => {
  const { store, at } = await clocked(july(10));
  await workday(store);
  at('2020-07-09T18:00:00-07:00');
  await workday(store);
  at('2020-07-09T19:00:00-07:00');
  expect(await workday(store)).toBe(false);
  at(july(11));
  expect(await workday(store)).toBe(true);
  expect(backupsBeside(store.path).length).toBeLessThanOrEqual(3);
  expect(checkStore(store.db).every((check) => check.ok)).toBe(true);
});

test('two backups within one second are two files', async () => {
  const { store } = await clocked(july(1));
  const one = await saveBackup(store, 'before-restore');
  const other = await saveBackup(store, 'before-restore');
  expect(backupsBeside(store.path)).toEqual([one.path, other.path]);
});

test.each([
  ['whose note is missing', (path: string) => rmSync(`${path}.sha256`)],
  ['that is empty', (path: string) => writeFileSync(path, '')],
  ['that is empty and has no note', (path: string) => (writeFileSync(path, ''), rmSync(`${path}.sha256`))],
  ['whose note is empty', (path: string) => writeFileSync(`${path}.sha256`, '')],
])('a newest backup %s stops the rotation: nothing older goes that day', async (_name, spoil) => {
  const { store, at } = await clocked(july(1));
  for (let day = 1; day <= dailyKept; day++) {
    at(july(day));
    await workday(store);
  }
  spoil(backupsBeside(store.path).at(-1)!);
  at(july(20));
  expect(await workday(store)).toBe(true);
  expect(backupsBeside(store.path)).toHaveLength(dailyKept + 1);
});
