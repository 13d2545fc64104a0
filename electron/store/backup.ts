// Backups: made by SQLite's own backup API, verified after writing, kept with a SHA-256, rotated by day.
import { accessSync, closeSync, constants, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { basename, dirname, join } from 'node:path';
import { refusal } from '../../shared/problems.ts';
import { checkFile, countOf } from './check.ts';
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

/** Saves a backup under a name no other has; it appears whole and verified or not at all. Refused when the copy does not verify. */
export async function saveBackup(store: Store, name: string): Promise<Backup> {
  const folder = backupFolder(store.path);
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  return writeBackup(store, freePath(folder, store.now(), name));
}

/** A second backup within one second, or at a second the clock has shown before, takes the next second that is free. */
function freePath(folder: string, moment: string, name: string): string {
  for (let at = Date.parse(`${moment.slice(0, 19)}Z`); ; at += 1000) {
    const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
    const path = join(folder, `${stamp}-${name}.db`);
    if (!existsSync(path)) return path;
  }
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
    writeFileSync(`${target}.sha256`, `${sha256}\n${countOf(store.db, 'changes')}\n`);
    for (const path of [part, `${target}.sha256`]) sync(path);
    renameSync(part, target);
    return { path: target, sha256, checks };
  } finally {
    for (const leftover of [part, `${part}-wal`, `${part}-shm`, `${part}-journal`]) rmSync(leftover, { force: true });
    if (!existsSync(target)) rmSync(`${target}.sha256`, { force: true });
  }
}

/** What was written is on the disk before its name says that it is. */
function sync(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
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
  return readFileSync(note, 'utf8').split('\n')[0] === (await fileSha256(path));
}

/** How many entries of the change log a backup holds, as noted beside it; null when it was not noted. */
function entriesHeld(path: string): number | null {
  const note = `${path}.sha256`;
  const noted = existsSync(note) ? readFileSync(note, 'utf8').split('\n')[1] : undefined;
  return noted !== undefined && /^\d+$/.test(noted) ? Number(noted) : null;
}

/** Backups in the order they were made: what is dated after today was made before the clock was put right. */
function asMade(paths: readonly string[], day: string): string[] {
  const later = (path: string): boolean => basename(path).slice(0, 10) > day;
  return [...paths.filter(later), ...paths.filter((path) => !later(path))];
}

/** How many entries the log had before the first change of this day; a day the clock shows a second time is a new day. */
function entriesBefore(store: Store, day: string): number {
  const last = store.db.prepare('SELECT seq FROM changes WHERE substr(at, 1, 10) <> ? ORDER BY seq DESC LIMIT 1').get(day) as { seq: number } | undefined;
  return last?.seq ?? 0;
}

/**
 * The day's backup, once a day before the first change. Returns null when there is one already or nothing to keep.
 * Old ones are dropped only after the newest older backup was found intact; one that cannot be told stops that too.
 */
export async function dailyBackup(store: Store): Promise<Backup | null> {
  const day = store.now().slice(0, 10);
  const daily = asMade(backupsBeside(store.path).filter((path) => path.endsWith('-daily.db')), day);
  const ofToday = daily.filter((path) => basename(path).startsWith(day)).map(entriesHeld);
  if (ofToday.includes(null)) return null;
  if (ofToday.length > 0) {
    const before = entriesBefore(store, day);
    if (ofToday.some((held) => held !== null && held >= before)) return null;
  }
  const count = store.db.prepare('SELECT count(*) AS count FROM changes').get() as { count: number };
  if (count.count === 0) return null;
  const made = await saveBackup(store, 'daily');
  const surplus = daily.slice(0, Math.max(0, daily.length + 1 - dailyKept));
  const keeper = daily.at(-1);
  if (surplus.length > 0 && keeper && (await backupIntact(keeper)) === true) {
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
