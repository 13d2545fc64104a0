// A data file that rots: each damage is refused or shown by the check, or did no harm; never a crash, never other contents passed for sound.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Refusal } from '../../shared/problems.ts';
import { backupFolder, saveBackup } from '../../electron/store/backup.ts';
import { checkStore } from '../../electron/store/check.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { sha256 } from '../../electron/store/store.ts';
import { listUnits } from '../../electron/store/units.ts';
import { day } from '../../shared/days/day.ts';
import { csv, testProgram } from '../tools/program.ts';
import { addUnit, testStore } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const options = { now: () => '2020-08-02T09:00:00+08:00', who: '张三' };
const pageSize = 4096;
/** Tables the log speaks of, and the log itself. */
const registers = ['units', 'submissions', 'adoptions', 'settings', 'schemes', 'task_tables', 'tasks', 'task_parts', 'task_entries', 'evidence', 'changes'];

/** The bytes of a closed file: the sample of 2020, one run, a task table with progress, evidence and an issued paper. */
async function wholeFile(): Promise<Buffer> {
  const { database, ask, program, document } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
  const rows = Array.from({ length: 60 }, (_, index) => `${index + 1},第${index + 1}个领域的信息公开,按月公开第${index + 1}个领域的办理结果，每年至少2次,公安分局,各街道,9月底前`);
  await ask('import.run', { kind: 'tasks', options: { table: { title: '2020年政务公开工作任务分解表', year: 2020 } } }, csv('任务分解表.csv', ['序号,工作任务,具体要求,牵头部门,责任单位,完成时限', ...rows]));
  const { parts } = await ask('progress.list', { year: 2020 });
  await ask('progress.add', { parts: parts.map(({ id }) => id), entry: { kind: 'progress', on: day('2020-07-20'), text: '已经公开第一批，正在整理第二批' } });
  await ask('evidence.add', { part: parts[0]!.id }, { name: '公开页面.png', bytes: new Uint8Array(20_000).fill(7) });
  await document('papers.export', { kind: 'urging', parts: [parts[0]!.id], issuedOn: day('2020-07-25') });
  await program.close();
  return readFileSync(database);
}

const contentsOf = (db: Database.Database): string => sha256(JSON.stringify(registers.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw().all())));

/** Opens a file and checks it. 'refused', 'found' by the check, or what stands in the registers. A throw that is no refusal is passed on. */
async function outcome(path: string): Promise<{ told: 'refused' | 'found' } | { told: 'sound'; contents: string }> {
  const opened = await openStore(path, options).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!opened) return { told: 'refused' };
  try {
    if (checkStore(opened.store.db).some((check) => !check.ok)) return { told: 'found' };
    return { told: 'sound', contents: contentsOf(opened.store.db) };
  } finally {
    closeStore(opened.store);
  }
}

/** Writes bytes where nothing of an earlier try is left, and looks. */
async function tryBytes(folder: string, bytes: Uint8Array): ReturnType<typeof outcome> {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, '数据.db'), bytes);
  return outcome(join(folder, '数据.db'));
}

/** Tries each damage; none may pass for sound with other contents. Returns how many were seen. */
async function seen(whole: Buffer, damages: Iterable<[string, (bytes: Buffer) => Uint8Array]>): Promise<{ told: number; harmless: number }> {
  const folder = temporaryFolder();
  const sound = await tryBytes(folder, whole);
  const count = { told: 0, harmless: 0 };
  for (const [name, spoil] of damages) {
    const found = await tryBytes(folder, spoil(Buffer.from(whole)));
    if (found.told === 'sound') {
      expect(found, name).toEqual(sound);
      count.harmless += 1;
    } else count.told += 1;
  }
  return count;
}

function* flips(size: number, step: number): Generator<[string, (bytes: Buffer) => Buffer]> {
  for (let at = 0; at < size; at += step) {
    yield [
      `bit ${at % 8} of byte ${at}`,
      (bytes) => {
        bytes[at]! ^= 1 << (at % 8);
        return bytes;
      },
    ];
  }
}

test('a flipped bit, every 61st byte of every page: refused, found, or no record is other than before (frozen runs and bulletins are not compared)', async () => {
  const whole = await wholeFile();
  const { told, harmless } = await seen(whole, flips(whole.length, 61));
  expect(told).toBeGreaterThan(harmless / 4);
}, 900_000);

test('a flipped bit, every byte of the header: refused, found, or harmless', async () => {
  const whole = await wholeFile();
  expect((await seen(whole, flips(100, 1))).told).toBeGreaterThan(20);
});

test('a page zeroed, two neighbours swapped, the end cut at a page: refused or found, or the page was not in use', async () => {
  const whole = await wholeFile();
  const pages = whole.length / pageSize;
  const page = (bytes: Buffer, number: number): Buffer => bytes.subarray(number * pageSize, (number + 1) * pageSize);
  const damages: [string, (bytes: Buffer) => Buffer][] = Array.from({ length: pages }, (_, number) => [
    [`page ${number} zeroed`, (bytes: Buffer) => (page(bytes, number).fill(0), bytes)],
    [`cut at page ${number}`, (bytes: Buffer) => bytes.subarray(0, Math.max(1, number) * pageSize)],
    [
      `pages ${number} and ${number + 1} swapped`,
      (bytes: Buffer) => {
        if (number + 1 === pages) return page(bytes, number).fill(0x5a), bytes;
        const kept = Buffer.from(page(bytes, number));
        page(bytes, number + 1).copy(bytes, number * pageSize);
        kept.copy(bytes, (number + 1) * pageSize);
        return bytes;
      },
    ],
  ] as [string, (bytes: Buffer) => Buffer][]).flat();
  const { told, harmless } = await seen(whole, damages);
  expect(told).toBeGreaterThan(harmless * 10);
});

/** Copies of a file and of its log while a program still works with it: what a power cut leaves. */
async function cutOff(names: string[], folder = temporaryFolder()): Promise<string> {
  const store = await testStore();
  for (const name of names) addUnit(store, name);
  const copy = join(folder, '数据.db');
  copyFileSync(store.path, copy);
  copyFileSync(`${store.path}-wal`, `${copy}-wal`);
  closeStore(store);
  return copy;
}

const unitsOf = async (path: string): Promise<string[]> => {
  const { store } = await openStore(path, options);
  try {
    return listUnits(store).map((unit) => unit.name);
  } finally {
    closeStore(store);
  }
};

const codeOf = async (path: string): Promise<string | undefined> =>
  openStore(path, options).then(
    ({ store }) => {
      closeStore(store);
      return undefined;
    },
    (error: unknown) => (error instanceof Refusal ? error.problems[0]?.code : String(error)),
  );

test('after a power cut the log beside the file holds what was last done', async () => {
  expect(await unitsOf(await cutOff(['甲镇', '乙镇']))).toEqual(['甲镇', '乙镇']);
});

test('the log taken away after a power cut: the file opens at its last folded state, which alone cannot be told from sound; beside backups an emptied file is refused', async () => {
  const path = await cutOff(['甲镇']);
  rmSync(`${path}-wal`);
  expect(['sound', 'refused']).toContain((await outcome(path)).told);
  const other = await cutOff(['甲镇']);
  const made = await testStore(join(temporaryFolder(), '备份.db'));
  addUnit(made, '甲镇');
  const { path: kept } = await saveBackup(made, 'daily');
  mkdirSync(backupFolder(other));
  copyFileSync(kept, join(backupFolder(other), '2020-08-01-090000-daily.db'));
  rmSync(`${other}-wal`);
  expect(await codeOf(other)).toBe('database-empty');
});

/** The log of another file that was folded in after `folded` units and went on with `more`: it holds only some of that file's pages. */
async function foreignLog(folded: number, more: number): Promise<Buffer> {
  const foreign = await testStore();
  for (let index = 0; index < folded; index++) addUnit(foreign, `别处的单位${index}`);
  foreign.db.pragma('wal_checkpoint(TRUNCATE)');
  for (let index = 0; index < more; index++) addUnit(foreign, `后来的${index}`);
  const log = readFileSync(`${foreign.path}-wal`);
  closeStore(foreign);
  return log;
}

test('the log of another file beside this one: refused with this file as it was, or it harms no record (one that holds all pages of a sound file cannot be told)', async () => {
  const closed = await testStore();
  for (let index = 0; index < 40; index++) addUnit(closed, `本单位${index}`);
  closeStore(closed);
  const bytes = readFileSync(closed.path);
  const names = await unitsOf(closed.path);
  const folder = temporaryFolder();
  const path = join(folder, '数据.db');
  const codes: (string | undefined)[] = [];
  for (const folded of [2, 20, 39, 40, 41, 60, 100, 200]) {
    for (const more of [1, 5]) {
      writeFileSync(path, bytes);
      writeFileSync(`${path}-wal`, await foreignLog(folded, more));
      const code = await codeOf(path);
      codes.push(code);
      if (code === undefined) expect((await outcome(path)).told === 'sound' && (await unitsOf(path)), `${folded} ${more}`).toEqual(names);
      else expect(readFileSync(path).equals(bytes), `${folded} ${more} ${code}`).toBe(true);
      rmSync(`${path}-wal`, { force: true });
    }
  }
  expect(new Set(codes)).toContain('database-damaged');
});

test('a file moved away while in use: the old name is refused, after a close and after a kill, until the file is back; then nothing is lost', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const moved = `${store.path}.moved`;
  renameSync(store.path, moved);
  addUnit(store, '乙镇');
  closeStore(store);
  expect(await codeOf(store.path)).toBe('database-missing');
  renameSync(moved, store.path);
  expect(await unitsOf(store.path)).toEqual(['甲镇', '乙镇']);
  const killed = await cutOff(['甲镇', '乙镇']);
  renameSync(killed, `${killed}.moved`);
  expect(await codeOf(killed)).toBe('database-missing');
  writeFileSync(killed, '');
  expect(await codeOf(killed)).toBe('database-missing');
  expect(existsSync(`${killed}-wal`)).toBe(true);
  renameSync(`${killed}.moved`, killed);
  expect(await unitsOf(killed)).toEqual(['甲镇', '乙镇']);
});

test('half-written copies of a program cut off are gone after the next start, backups and notes stay', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const { path: kept } = await saveBackup(store, 'daily');
  closeStore(store);
  const folder = backupFolder(store.path);
  for (const name of ['x-daily.db.part', 'x-daily.db.part-journal', 'x-daily.db.sha256']) writeFileSync(join(folder, name), 'x');
  for (const ending of ['.restore', '.restore-wal']) writeFileSync(`${store.path}${ending}`, 'x');
  expect(await unitsOf(store.path)).toEqual(['甲镇']);
  expect(readdirSync(folder).map((name) => join(folder, name)).toSorted()).toEqual([kept, `${kept}.sha256`]);
  expect(readdirSync(dirname(store.path)).filter((name) => name.includes('restore'))).toEqual([]);
});

/** Does something to the log with its guards taken off, as somebody with other tools would, and puts the guards back. */
async function tampered(path: string, sql: string): Promise<void> {
  const other = new Database(path);
  const triggers = other.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[];
  for (const trigger of triggers) other.exec(`DROP TRIGGER ${trigger.name}`);
  other.pragma('foreign_keys = OFF');
  other.exec(sql);
  for (const trigger of triggers) other.exec(trigger.sql);
  other.close();
}

const cutLast = 'DELETE FROM changes WHERE seq = (SELECT max(seq) FROM changes)';

test.each([
  ['a record whose entry was cut off', async (path: string) => tampered(path, cutLast)],
  ['a record edited past the log', async (path: string) => tampered(path, "UPDATE units SET name = '丙镇' WHERE id = 1")],
  ['a record added past the log', async (path: string) => tampered(path, "INSERT INTO units SELECT 99, '丙镇', aliases, former_names, group_name, tier, exists_from, exists_to, exempt, position, remark FROM units WHERE id = 1")],
  ['a record removed past the log', async (path: string) => tampered(path, 'DELETE FROM units WHERE id = 2')],
])('someone with other tools: %s is found', async (_name, spoil) => {
  const store = await testStore();
  for (const name of ['甲镇', '乙镇']) addUnit(store, name);
  closeStore(store);
  await spoil(store.path);
  expect((await outcome(store.path)).told).toBe('found');
});

test('a scoring whose entry was cut off is found', async () => {
  const { database, ask, program } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
  await program.close();
  await tampered(database, cutLast);
  expect((await outcome(database)).told).toBe('found');
});

test('cannot be seen: last entries cut off together with all they did', async () => {
  const store = await testStore();
  for (const name of ['甲镇', '乙镇']) addUnit(store, name);
  closeStore(store);
  await tampered(store.path, `${cutLast}; DELETE FROM units WHERE id = 2`);
  expect((await outcome(store.path)).told).toBe('sound');
});

test('a file cut within a page is refused', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  closeStore(store);
  truncateSync(store.path, 3 * pageSize + 17);
  expect(await codeOf(store.path)).toBe('database-truncated');
});
