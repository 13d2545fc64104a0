// The change log as people read it.
import type { Store } from './store.ts';
import { undoCommand } from './undo.ts';

export interface ChangeRow {
  seq: number;
  at: string;
  who: string;
  command: string;
  summary: string;
  records: number;
  undoneBy: number | null;
  undoes: number | null;
  /** It can be undone now. */
  undoable: boolean;
}

/** Entries newest first, at most `limit`, older than `before` if given. */
export function listChanges(store: Store, limit: number, before?: number): ChangeRow[] {
  const rows = store.db
    .prepare(
      `SELECT seq, at, who, command, summary, records, target AS undoes, undoable = 1 AND target IS NULL AS undoable,
              (SELECT CASE t.command WHEN '${undoCommand}' THEN t.seq END FROM changes t WHERE t.target = changes.seq ORDER BY t.seq DESC LIMIT 1) AS undoneBy
       FROM changes WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit) as (Omit<ChangeRow, 'undoable'> & { undoable: number })[];
  return rows.map((row) => ({ ...row, undoable: row.undoable === 1 && row.undoneBy === null }));
}

/** The hash of the last entry: as long as it stays the same, so do the facts. '' for an empty log. */
export function changeHead(store: Store): string {
  return (store.db.prepare('SELECT hash FROM changes ORDER BY seq DESC LIMIT 1').get() as { hash: string } | undefined)?.hash ?? '';
}

/** The hash of the last entry that changed a record; what was only done (a run, a bulletin) leaves the facts as they are. */
export function recordsHead(store: Store): string {
  return (store.db.prepare('SELECT hash FROM changes WHERE records > 0 ORDER BY seq DESC LIMIT 1').get() as { hash: string } | undefined)?.hash ?? '';
}

/** The number of the last entry; 0 for an empty log. */
export function lastSeq(store: Store): number {
  return (store.db.prepare('SELECT max(seq) AS seq FROM changes').get() as { seq: number | null }).seq ?? 0;
}

/** Whether any record was changed after that entry. */
export function changedAfter(store: Store, seq: number): boolean {
  return store.db.prepare('SELECT 1 FROM changes WHERE seq > ? AND records > 0 LIMIT 1').get(seq) !== undefined;
}
