// Killing the program while it backs up, restores, makes its file, scores or writes a bulletin: all of it or none, and the next start works.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { startProgram } from '../../electron/hosts/start.ts';
import { backupIntact, backupsBeside } from '../../electron/store/backup.ts';
import { checkStore, countOf } from '../../electron/store/check.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { testProgram } from '../tools/program.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { bundleChild, killAfter, startChild } from './child.ts';

const kills = 12;
const options = { now: () => '2020-07-30T09:00:00+08:00', who: '张三' };
let actor = '';
beforeAll(async () => {
  actor = await bundleChild('actor');
});

/** Files that only a program cut off leaves: none may be there once the next one has started. */
const leftovers = (database: string): string[] =>
  readdirSync(dirname(database), { recursive: true, encoding: 'utf8' }).filter((name) => /\.part|\.restore|-shm$|-journal$/.test(name));

/** A data file with the sample of 2020 in it, closed. */
async function sampleFile(): Promise<string> {
  const { database, ask, program } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  await program.close();
  return database;
}

/** Kills a child at its nth moment, spread over `spread` milliseconds after it started an act, and looks at what it left. */
async function killed(act: string, database: string, files: string[], nth: number, spread: number, look: (store: Store) => Promise<void> | void): Promise<void> {
  const child = startChild(actor, [act, database, ...files], { TMPDIR: temporaryFolder() });
  await killAfter(child, 'start', (nth * spread) / kills);
  const { store } = await openStore(database, options);
  try {
    expect(checkStore(store.db).filter((check) => !check.ok)).toEqual([]);
    expect(leftovers(database)).toEqual([]);
    await look(store);
  } finally {
    closeStore(store);
  }
}

/** Number of log entries of one command. */
const entries = (store: Store, command: string): number => store.db.prepare('SELECT count(*) FROM changes WHERE command = ?').pluck().get(command) as number;

test(`${kills} kills while backing up: every backup that is there is whole, and no data is touched`, async () => {
  const database = await sampleFile();
  for (let nth = 0; nth < kills; nth++) {
    await killed('backup', database, [], nth, 1_200, async (store) => {
      expect(countOf(store.db, 'changes')).toBe(1);
      for (const path of backupsBeside(database).slice(-3)) expect(await backupIntact(path), path).toBe(true);
    });
  }
  expect(backupsBeside(database).length).toBeGreaterThan(0);
});

test(`${kills} kills while restoring: the file is the old one or the restored one, never a mixture`, async () => {
  const database = await sampleFile();
  const full = join(temporaryFolder(), 'full.db');
  writeFileSync(full, readFileSync(database));
  const { database: smallPath, ask, program } = await testProgram();
  for (const name of ['甲镇', '乙镇']) await ask('units.add', { name });
  await program.close();
  const seen = new Map<string, number>();
  for (let nth = 0; nth < kills; nth++) {
    await killed('restore', database, [smallPath, full], nth, 160, (store) => {
      const state = ['units', 'changes'].map((table) => countOf(store.db, table)).join(' ');
      expect(['25 1', '2 2']).toContain(state);
      seen.set(state, (seen.get(state) ?? 0) + 1);
    });
  }
  expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(kills);
  for (const path of backupsBeside(database).slice(-3)) expect(await backupIntact(path), path).toBe(true);
});

test(`${kills} kills while the file is first made: the next start finishes it`, async () => {
  for (let nth = 0; nth < kills; nth++) {
    const database = join(temporaryFolder(), '数据.db');
    await killed('create', database, [], nth, 60, (store) => expect([0, 1]).toContain(countOf(store.db, 'units')));
    const program = await startProgram({ database, log: () => undefined });
    expect((await program.call('units.add', { name: '乙镇' })).status).toBe('done');
    expect((await program.call('system.verify', {})).status).toBe('done');
    await program.close();
  }
});

test(`${kills} kills while scoring: a run stands with all its ledgers and its entry, or not at all`, async () => {
  const database = await sampleFile();
  for (let nth = 0; nth < kills; nth++) {
    await killed('score', database, [], nth, 90, (store) => {
      expect(entries(store, 'scoring.run')).toBe(countOf(store.db, 'runs'));
      const ledgers = store.db.prepare('SELECT (SELECT count(*) FROM run_ledgers WHERE run_id = runs.id) FROM runs').pluck().all() as number[];
      expect(new Set([...ledgers, 25])).toEqual(new Set([25]));
    });
  }
});

test(`${kills} kills while a bulletin is written: it is frozen with its entry, or not at all`, async () => {
  const database = await sampleFile();
  for (let nth = 0; nth < kills; nth++) {
    await killed('export', database, [], nth, 2_400, (store) => expect(entries(store, 'bulletins.export')).toBe(countOf(store.db, 'bulletins')));
  }
  const { ask } = await testProgram({ database });
  expect((await ask('bulletins.list')).bulletins.length).toBeGreaterThan(0);
});
