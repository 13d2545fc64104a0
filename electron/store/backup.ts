// Backups: made by SQLite's own backup API, verified after writing, kept with a SHA-256, rotated by day.
import { createReadStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { basename, dirname, join } from 'node:path';
import { refusal } from '../../shared/problems.ts';
import { checkFile } from './check.ts';
import type { Check } from './check.ts';
import type { Store } from './store.ts';

/** Daily backups kept; older ones go only after a new one was verified. */
export const dailyKept = 14;

export interface Backup {
  path: string;
  sha256: string;
  checks: Check[];
}

/** The folder of a data file's backups, beside it. */
export function backupFolder(database: string): string {
  return join(dirname(database), `${basename(database)}.backups`);
}

/** Backups beside a data file, newest name last. */
export function backupsBeside(database: string): string[] {
  const folder = backupFolder(database);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')).sort().map((name) => join(folder, name)) : [];
}

/** Saves a backup under a name; it appears whole and verified or not at all. Refused when the copy does not verify. */
export async function saveBackup(store: Store, name: string): Promise<Backup> {
  const folder = backupFolder(store.path);
  mkdirSync(folder, { recursive: true });
  const stamp = store.now().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return writeBackup(store, join(folder, `${stamp}-${name}.db`));
}

/** Writes a verified backup to a path. */
export async function writeBackup(store: Store, target: string): Promise<Backup> {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    await store.db.backup(part);
    const checks = checkFile(part, store);
    const bad = checks.find((check) => !check.ok);
    if (bad) throw refusal('backup-failed', `备份没有通过检验（${bad.name}：${bad.detail}），没有留下不可靠的备份，以前的备份都还在。请先检查数据文件。`);
    const sha256 = await fileSha256(part);
    writeFileSync(`${target}.sha256`, `${sha256}\n`);
    renameSync(part, target);
    return { path: target, sha256, checks };
  } finally {
    for (const leftover of [part, `${part}-wal`, `${part}-shm`]) rmSync(leftover, { force: true });
  }
}

/** SHA-256 of a file, read in pieces. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Whether a backup is still the bytes that were verified. Without its SHA-256 beside it, it cannot be told (null). */
export async function backupIntact(path: string): Promise<boolean | null> {
  const note = `${path}.sha256`;
  if (!existsSync(note)) return null;
  return readFileSync(note, 'utf8').trim() === (await fileSha256(path));
}

/**
 * The day's backup, once a day before the first change. Returns null when there is one already or nothing to keep.
 * Old ones are dropped only after the newest older backup was found intact.
 */
export async function dailyBackup(store: Store): Promise<Backup | null> {
  const day = store.now().slice(0, 10);
  const daily = backupsBeside(store.path).filter((path) => path.endsWith('-daily.db'));
  if (daily.some((path) => basename(path).startsWith(day))) return null;
  const count = store.db.prepare('SELECT count(*) AS count FROM changes').get() as { count: number };
  if (count.count === 0) return null;
  const made = await saveBackup(store, 'daily');
  const surplus = daily.slice(0, Math.max(0, daily.length + 1 - dailyKept));
  const keeper = daily.at(-1);
  if (surplus.length > 0 && keeper && (await backupIntact(keeper)) !== false) {
    for (const path of surplus) {
      rmSync(path, { force: true });
      rmSync(`${path}.sha256`, { force: true });
    }
  }
  return made;
}

/** The time of the newest backup and how many there are. */
export function backupState(store: Store): { lastAt: string | null; count: number } {
  const all = backupsBeside(store.path);
  const newest = all.at(-1);
  return { lastAt: newest ? statSync(newest).mtime.toISOString() : null, count: all.length };
}
