// Opening: what is refused, and that a refusal leaves the file as it was.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Refusal } from '../../shared/problems.ts';
import { backupFolder } from '../../electron/store/backup.ts';
import { sha256 } from '../../electron/store/store.ts';
import { currentSchema } from '../../electron/store/migrations/index.ts';
import { closeStore } from '../../electron/store/open.ts';
import { listUnits } from '../../electron/store/units.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { addUnit, testOpen, testStore } from '../tools/store.ts';

async function codeOf(path: string): Promise<string | undefined> {
  try {
    closeStore((await testOpen(path)).store);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.code;
    throw error;
  }
}

/** A closed data file with one unit in it. */
async function dataFile(): Promise<string> {
  const store = await testStore();
  addUnit(store, '甲镇');
  const { path } = store;
  // Its folder lives as long as the test that asked for it.
  closeStore(store);
  return path;
}

const digest = (path: string): string => sha256(readFileSync(path));

test('a file that does not exist is made, with its folder, on odd and long Chinese paths', async () => {
  const path = join(temporaryFolder(), '政务公开（2020年）资料 备份&新', '很长的名字'.repeat(12), '数据 文件#1.db');
  const store = await testStore(path);
  addUnit(store, '甲镇');
  closeStore(store);
  expect(listUnits(await testStore(path)).map((unit) => unit.name)).toEqual(['甲镇']);
});

test('a program cut off while it folded the log in, with the first page of the longer file written and the others not: nothing is missing', async () => {
  const whole = await dataFile();
  const db = new Database(whole);
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  db.exec('CREATE TABLE heap (content TEXT) STRICT');
  for (let row = 0; row < 200; row++) db.prepare('INSERT INTO heap VALUES (?)').run('公开'.repeat(2_000));
  const path = join(temporaryFolder(), '数据.db');
  copyFileSync(whole, path);
  copyFileSync(`${whole}-wal`, `${path}-wal`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const cut = readFileSync(path);
  readFileSync(whole).copy(cut, 0, 0, 4096);
  writeFileSync(path, cut);
  expect(cut.length).toBeLessThan(cut.readUInt32BE(28) * 4096);
  const { store, unclean } = await testOpen(path);
  expect(unclean).toBe(true);
  expect(store.db.prepare('SELECT count(*), sum(length(content)) FROM heap').raw().get()).toEqual([200, 800_000]);
  expect(listUnits(store).map((unit) => unit.name)).toEqual(['甲镇']);
  closeStore(store);
  // With its log lost, the same file is told to be cut short.
  writeFileSync(path, cut);
  expect(await codeOf(path)).toBe('database-truncated');
});

test('a newer file is refused before anything is written', async () => {
  const path = await dataFile();
  const other = new Database(path);
  other.pragma('user_version = 999');
  other.close();
  const before = digest(path);
  expect(await codeOf(path)).toBe('database-newer');
  expect(digest(path)).toBe(before);
  expect(existsSync(backupFolder(path))).toBe(false);
});

test('a newer version that still stands in the write-ahead log is refused too', async () => {
  const path = await dataFile();
  const other = new Database(path);
  other.pragma('journal_mode = WAL');
  other.pragma('user_version = 999');
  const copy = join(temporaryFolder(), 'copy.db');
  copyFileSync(path, copy);
  copyFileSync(`${path}-wal`, `${copy}-wal`);
  other.close();
  expect(await codeOf(copy)).toBe('database-newer');
});

test('a file of another program is refused and not touched', async () => {
  const path = join(temporaryFolder(), 'other.db');
  const other = new Database(path);
  other.exec('CREATE TABLE notes (text TEXT)');
  other.close();
  const before = digest(path);
  expect(await codeOf(path)).toBe('database-foreign');
  expect(digest(path)).toBe(before);
});

test('a text file, a folder, a file cut short, an empty file beside backups: each refused by its own name', async () => {
  const folder = temporaryFolder();
  const text = join(folder, 'text.db');
  writeFileSync(text, '这不是数据库。'.repeat(100));
  expect(await codeOf(text)).toBe('database-not-sqlite');
  expect(await codeOf(folder)).toBe('database-not-a-file');
  const short = await dataFile();
  truncateSync(short, 8192);
  expect(await codeOf(short)).toBe('database-truncated');
  const empty = join(folder, 'empty.db');
  writeFileSync(empty, '');
  expect(await codeOf(empty)).toBeUndefined();
  const lost = join(folder, 'lost.db');
  writeFileSync(lost, '');
  mkdirSync(backupFolder(lost));
  writeFileSync(join(backupFolder(lost), '2020-07-29-daily.db'), 'x');
  expect(await codeOf(lost)).toBe('database-empty');
});

test('a page overwritten after an unclean end is found at once', async () => {
  const path = await dataFile();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096, 12288);
  writeFileSync(path, bytes);
  writeFileSync(`${path}-wal`, 'left behind');
  expect(await codeOf(path)).toBe('database-damaged');
});

/** A rollback journal that takes a file back to having no page at all: what stands beside a file whose first page was being written. */
function journalOfNothing(): Buffer {
  const journal = Buffer.alloc(512);
  Buffer.from('d9d505f920a163d7', 'hex').copy(journal);
  journal.writeUInt32BE(0x1234, 12);
  journal.writeUInt32BE(512, 20);
  journal.writeUInt32BE(4096, 24);
  return journal;
}

test('a first start that ended while the first page was written is finished, not refused', async () => {
  const path = join(temporaryFolder(), '数据.db');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.close();
  expect(statSync(path).size).toBe(4096);
  writeFileSync(`${path}-journal`, journalOfNothing());
  expect(() => new Database(path, { readonly: true }).pragma('application_id')).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY_ROLLBACK' }));
  const store = await testStore(path);
  expect(store.db.pragma('user_version', { simple: true })).toBe(currentSchema);
});

test('a first start that was cut off is finished, not refused', async () => {
  const path = join(temporaryFolder(), 'bare.db');
  const cut = new Database(path);
  cut.pragma('journal_mode = WAL');
  cut.close();
  expect(await codeOf(path)).toBeUndefined();
});

test('a second program is told that the file is in use', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  const script = `
    const { openStore } = await import(${JSON.stringify(new URL('../../electron/store/open.ts', import.meta.url).href)});
    try { await openStore(${JSON.stringify(store.path)}, { now: () => '2020-07-30T09:00:00+08:00', who: '李四' }); console.log('opened'); }
    catch (error) { console.log(error.problems?.[0].code ?? String(error)); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  expect(said.trim()).toBe('database-in-use');
  addUnit(store, '乙镇');
  expect(listUnits(store)).toHaveLength(2);
});


test('a folder that cannot be made is told', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'x');
  expect(await codeOf(join(file, 'below', 'data.db'))).toBe('folder-not-writable');
});
