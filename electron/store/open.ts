// Opening the data file: one owner, nothing lost, schema brought up to date, and the settings SQLite needs read back.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal, refusal } from '../../shared/problems.ts';
import { backupsBeside, saveBackup } from './backup.ts';
import { isWhole } from './check.ts';
import { prepareFolder } from './folder.ts';
import { applicationId, inspectFile, refuseNewer } from './header.ts';
import { migrate } from './migrate.ts';
import { currentSchema } from './migrations/index.ts';
import { removeLeftovers } from './leftovers.ts';
import { asRefusal, damaged, readOnly } from './refusals.ts';
import { makeStore } from './store.ts';
import type { Store } from './store.ts';

export { asRefusal } from './refusals.ts';

/** Bytes of a page, as SQLite makes them. */
const onePage = 4096;

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
 * Opens (or creates) the data file. Refused: a network share, a folder or file that cannot be written, a file that is no database
 * or not this program's, a newer schema, a file another program owns, a damaged file, a log whose data file is gone.
 */
export async function openStore(path: string, options: OpenOptions): Promise<Opened> {
  try {
    return await openFile(path, options);
  } catch (error) {
    throw asRefusal(error, resolve(path));
  }
}

async function openFile(path: string, options: OpenOptions): Promise<Opened> {
  const full = prepareFolder(path);
  const state = inspectFile(full);
  if (state !== 'missing') refuseReadOnly(full);
  if (state === 'empty' && backupsBeside(full).length > 0) {
    throw refusal('database-empty', `数据文件“${full}”是空的（0 字节），而旁边有备份，内容可能丢失了。没有改动它。请从备份恢复。`, { file: full });
  }
  const unclean = sizeOf(`${full}-wal`) > 0;
  if (typeof state === 'object') refuseForeign(state, full);
  else if (unclean) throw orphanedLog(full);
  if (unclean) refuseUnsound(full);
  const db = connect(full);
  try {
    const schema = db.pragma('user_version', { simple: true }) as number;
    refuseNewer(schema, full);
    if (schema === 0 && state !== 'missing') refuseLost(db, full);
    removeLeftovers(full);
    const store = makeStore(db, full, options.now, options.who);
    if (schema < currentSchema) {
      if (schema > 0) await saveBackup(store, `before-schema-${currentSchema}`);
      migrate(db, schema);
    }
    return { store, unclean };
  } catch (error) {
    db.close();
    throw error;
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
    return hasNoTables(db);
  } catch (error) {
    if (isCutOffStart(error, path)) return true;
    throw unreadable(error, path);
  } finally {
    db?.close();
  }
}

/**
 * A first start that ended while its first page was written: a file of one page, and the journal that takes it back, which a
 * connection that only reads may not do. Opening does it, and then the file must hold no table.
 */
function isCutOffStart(error: unknown, path: string): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'SQLITE_READONLY_ROLLBACK' && sizeOf(path) <= onePage;
}

/**
 * After an unclean end the file and the log beside it are checked as one before anything is written: closing folds the log in, and one
 * that is not this file's own would spoil it for good. A connection that only reads folds nothing in.
 */
function refuseUnsound(path: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, timeout: 200 });
    const schema = db.pragma('user_version', { simple: true }) as number;
    refuseNewer(schema, path);
    if (schema > 0 && !isWhole(db)) throw unsound(path);
  } catch (error) {
    throw unreadable(error, path);
  } finally {
    db?.close();
  }
}

function unsound(path: string): Refusal {
  return refusal(
    'database-damaged',
    `数据文件“${path}”上次没有正常关闭，它和旁边的日志（${path}-wal）合不起来：日志不是它的，或者文件已经损坏。两个文件都没有改动。请先各复制一份留底，再从最近的备份恢复；或者移走日志后打开（上次打开以后的改动会失去）。`,
    { file: path },
  );
}

/** A file without a schema is a first start that was cut off, unless backups or tables show that more once stood in it. */
function refuseLost(db: Database.Database, path: string): void {
  if (!hasNoTables(db)) throw damaged(path);
  if (backupsBeside(path).length === 0) return;
  throw refusal('database-empty', `数据文件“${path}”里什么也没有，而旁边有备份，内容可能丢失了。没有改动它。请把这个文件移走，重新打开程序，再从备份恢复。`, { file: path });
}

function hasNoTables(db: Database.Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

/** SQLite would open such a file to read and then stumble over its lock. */
function refuseReadOnly(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    throw readOnly(path);
  }
}

function orphanedLog(path: string): Refusal {
  return refusal(
    'database-missing',
    `数据文件“${path}”不见了或者是空的，而它的日志（${path}-wal）还在，最后的改动只在日志里。没有改动它。请把数据文件放回原处再打开；确实要从头开始的，请把这个日志文件移走。`,
    { file: path },
  );
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
    throw unreadable(error, path);
  }
}

/** What SQLite says of a file it cannot make sense of has many codes, and one meaning. */
function unreadable(error: unknown, path: string): unknown {
  return error instanceof Error && (error as { code?: unknown }).code === 'SQLITE_ERROR' ? damaged(path) : asRefusal(error, path);
}

/** A setting the safety of the data rests on must have taken effect. */
function expectPragma(db: Database.Database, name: string, wanted: unknown): void {
  const found = db.pragma(name, { simple: true });
  if (found !== wanted) throw new Error(`PRAGMA ${name} is ${String(found)}, not ${String(wanted)}`);
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
