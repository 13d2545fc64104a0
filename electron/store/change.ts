// One change: a transaction, and one entry of the append-only log, chained by hash to the one before.
import type Database from 'better-sqlite3';
import { refusal } from '../../shared/problems.ts';
import { Recorder } from './recorder.ts';
import { sha256 } from './store.ts';
import type { Store } from './store.ts';

/** The hash before the first entry. */
export const chainStart = '0'.repeat(64);

export interface ChangeHead {
  /** The method that asked for it. */
  command: string;
  /** One Chinese sentence: what was done. */
  summary: string;
  /** The entry an undo or redo speaks of. */
  target?: number;
}

export interface LoggedChange {
  seq: number;
  at: string;
  who: string;
  command: string;
  summary: string;
  undoable: number;
  target: number | null;
  records: number;
  detail: string;
}

/** The hash of an entry: over the hash before it and every column it has. */
export function entryHash(previous: string, entry: LoggedChange): string {
  const { seq, at, who, command, summary, undoable, target, records, detail } = entry;
  return sha256(`${previous}\n${JSON.stringify([seq, at, who, command, summary, undoable, target, records])}\n${detail}`);
}

/**
 * Runs `work` in one transaction and logs what it changed; all of it happens or nothing.
 * `head` may be computed after the work; `also` runs in the same transaction once the entry stands, with its number.
 * Returns the work's result and the log entry's number, or 0 when nothing was changed (then nothing is logged).
 */
export function change<T>(
  store: Store,
  head: ChangeHead | ((result: T) => ChangeHead),
  work: (recorder: Recorder) => T,
  also?: (seq: number) => void,
): { result: T; seq: number } {
  return transaction(store.db, () => {
    const recorder = new Recorder(store.db);
    const result = work(recorder);
    const { detail, records } = recorder.result();
    if (records === 0) return { result, seq: 0 };
    const facts = typeof head === 'function' ? head(result) : head;
    const seq = appendEntry(store, facts, JSON.stringify(detail), records, true);
    also?.(seq);
    return { result, seq };
  });
}

/** Logs an act that is not undone by writing rows back (a run, an issued bulletin), inside the same transaction as `work`. */
export function act<T>(store: Store, head: ChangeHead, work: () => T): { result: T; seq: number } {
  return transaction(store.db, () => {
    const result = work();
    return { result, seq: appendEntry(store, head, '{}', 0, false) };
  });
}

function appendEntry(store: Store, head: ChangeHead, detail: string, records: number, undoable: boolean): number {
  const last = store.db.prepare('SELECT seq, hash FROM changes ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string } | undefined;
  const previous = last?.hash ?? chainStart;
  const entry: LoggedChange = {
    seq: (last?.seq ?? 0) + 1,
    at: store.now(),
    // Well-formed, as SQLite keeps text: the hash is over what will be read back.
    who: store.who.toWellFormed(),
    command: head.command,
    summary: head.summary.toWellFormed(),
    undoable: undoable ? 1 : 0,
    target: head.target ?? null,
    records,
    detail,
  };
  store.db
    .prepare(
      `INSERT INTO changes (seq, at, who, command, summary, undoable, target, records, detail, previous, hash)
       VALUES (@seq, @at, @who, @command, @summary, @undoable, @target, @records, @detail, @previous, @hash)`,
    )
    .run({ ...entry, previous, hash: entryHash(previous, entry) });
  return entry.seq;
}

/** BEGIN IMMEDIATE … COMMIT with foreign keys checked at the end; a broken reference is told as a refusal. */
function transaction<T>(db: Database.Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.pragma('defer_foreign_keys = ON');
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (isForeignKeyError(error)) {
      throw refusal('still-in-use', '这项操作会使别的记录失去依据（例如单位还有报送信息、任务还有进展记录），没有执行。请先处理用到它的记录。');
    }
    throw error;
  }
}

function isForeignKeyError(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
