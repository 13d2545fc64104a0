// Opening the data file: one owner, nothing lost, schema brought up to date, and the settings SQLite needs read back.
import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal, refusal } from '../../shared/problems.ts';
import { backupsBeside, saveBackup } from './backup.ts';
import { prepareFolder } from './folder.ts';
import { applicationId, inspectFile, refuseNewer } from './header.ts';
import { migrate } from './migrate.ts';
import { currentSchema } from './migrations/index.ts';
import { makeStore } from './store.ts';
import type { Store } from './store.ts';

export interface OpenOptions {
  now: () => string;
  who: string;
}

export interface Opened {
  store: Store;
  /** The last program to use the file did not close it. */
  unclean: boolean;
}

/**
 * Opens (or creates) the data file. Refused: a network share, a folder that cannot be written, a file that is no database
 * or not this program's, a newer schema, a file another program owns, a damaged file.
 */
export async function openStore(path: string, options: OpenOptions): Promise<Opened> {
  const full = prepareFolder(path);
  const state = inspectFile(full);
  if (state === 'empty' && backupsBeside(full).length > 0) {
    throw refusal('database-empty', `数据文件“${full}”是空的（0 字节），而旁边有备份，内容可能丢失了。没有改动它。请从备份恢复。`, { file: full });
  }
  if (typeof state === 'object') refuseForeign(state, full);
  const unclean = sizeOf(`${full}-wal`) > 0;
  const db = connect(full);
  try {
    const schema = db.pragma('user_version', { simple: true }) as number;
    refuseNewer(schema, full);
    if (unclean) refuseDamaged(db, full);
    const store = makeStore(db, full, options.now, options.who);
    if (schema < currentSchema) {
      if (schema > 0) await saveBackup(store, `before-schema-${currentSchema}`);
      migrate(db, schema);
    }
    return { store, unclean };
  } catch (error) {
    db.close();
    throw asRefusal(error, full);
  }
}

/** Closes the file; the write-ahead log is folded in. */
export function closeStore(store: Store): void {
  if (store.db.open) store.db.close();
}

function refuseForeign(state: { schema: number; application: number }, path: string): void {
  refuseNewer(state.schema, path);
  if (state.application === applicationId || isOurs(path)) return;
  throw refusal('database-foreign', `“${path}”是别的程序的数据库，不是政务公开工作台的数据文件。没有改动它。请选对文件。`, { file: path });
}

/**
 * The header on disk may be older than the write-ahead log beside it, so SQLite itself is asked, read-only.
 * A first start that was cut off leaves a header and nothing else: that is ours to finish.
 */
function isOurs(path: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, timeout: 200 });
    if (db.pragma('application_id', { simple: true }) === applicationId) return true;
    return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  } catch (error) {
    throw asRefusal(error, path);
  } finally {
    db?.close();
  }
}

function connect(path: string): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 200 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    // 32 MB: an import's commit does not wait for the log to be folded in; closing folds it in.
    db.pragma('wal_autocheckpoint = 8192');
    expectPragma(db, 'journal_mode', 'wal');
    expectPragma(db, 'synchronous', 2);
    expectPragma(db, 'foreign_keys', 1);
    expectPragma(db, 'trusted_schema', 0);
    // Takes the exclusive lock now, not at the first question.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db?.close();
    throw asRefusal(error, path);
  }
}

/** A setting the safety of the data rests on must have taken effect. */
function expectPragma(db: Database.Database, name: string, wanted: unknown): void {
  const found = db.pragma(name, { simple: true });
  if (found !== wanted) throw new Error(`PRAGMA ${name} is ${String(found)}, not ${String(wanted)}`);
}

function refuseDamaged(db: Database.Database, path: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw damaged(path);
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function damaged(path: string): Refusal {
  return refusal('database-damaged', `数据文件“${path}”已经损坏。没有改动它。请从最近的备份恢复（设置—数据—恢复，或命令 system.restore）。`, { file: path });
}

/** SQLite's own refusals in plain words; anything else is passed on as it is. */
export function asRefusal(error: unknown, path: string): unknown {
  const code = error instanceof Error ? String((error as { code?: unknown }).code ?? '') : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return refusal('database-in-use', `数据文件“${path}”正被另一个窗口或程序使用。请先关闭它，再试一次。`, { file: path });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(path);
  if (code.startsWith('SQLITE_FULL')) return refusal('disk-full', '磁盘已满，这一步没有写入，原有数据不变。请清理磁盘后再试。', { file: path });
  if (code.startsWith('SQLITE_READONLY')) return refusal('database-read-only', `数据文件“${path}”是只读的，不能写入。请去掉只读属性，或者换一个文件夹。`, { file: path });
  if (code.startsWith('SQLITE_CANTOPEN')) return refusal('database-cannot-open', `打不开数据文件“${path}”。请检查文件夹的权限。`, { file: path });
  if (code.startsWith('SQLITE_IOERR')) return refusal('disk-error', '读写磁盘时出错，这一步没有写入，原有数据不变。请检查磁盘，并尽快备份。', { file: path });
  return error;
}
