// Taking a change back and doing it again: the rows of a log entry written the other way round, as a new entry.
import { refusal } from '../../shared/problems.ts';
import { change } from './change.ts';
import { sameValues } from './recorder.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { beforeColumn, isTracked, tracked } from './tracked.ts';
import type { ChangeDetail, RecordChange, SqlValue, TrackedTable } from './tracked.ts';

export const undoCommand = 'changes.undo';
export const redoCommand = 'changes.redo';

interface Entry {
  seq: number;
  summary: string;
  detail: string;
  undoable: number;
  target: number | null;
}

/** Whether the entry is taken back at present. */
export function isUndone(store: Store, seq: number): boolean {
  const last = store.db.prepare('SELECT command FROM changes WHERE target = ? ORDER BY seq DESC LIMIT 1').get(seq) as { command: string } | undefined;
  return last?.command === undoCommand;
}

/** The newest change that can be undone now, or null. */
export function undoableSeq(store: Store): number | null {
  const rows = store.db.prepare('SELECT seq FROM changes WHERE undoable = 1 AND target IS NULL ORDER BY seq DESC').iterate() as Iterable<{ seq: number }>;
  for (const { seq } of rows) if (!isUndone(store, seq)) return seq;
  return null;
}

/** The change whose undoing was the last thing that happened, or null: anything else done since closes the way forward. */
export function redoableSeq(store: Store): number | null {
  const fresh = store.db.prepare('SELECT max(seq) AS seq FROM changes WHERE undoable = 1 AND target IS NULL').get() as { seq: number | null };
  const undos = store.db
    .prepare('SELECT seq, command, target FROM changes WHERE target IS NOT NULL ORDER BY seq DESC')
    .iterate() as Iterable<{ seq: number; command: string; target: number }>;
  const redone = new Set<number>();
  for (const entry of undos) {
    if (fresh.seq !== null && entry.seq < fresh.seq) return null;
    if (entry.command === redoCommand) redone.add(entry.target);
    else if (!redone.has(entry.target)) return isUndone(store, entry.target) ? entry.target : null;
  }
  return null;
}

/** Undoes one entry. Refused when it does not exist, cannot be undone, is undone already, or its records were changed since. */
export function undo(store: Store, seq: number): { seq: number; summary: string; detail: ChangeDetail } {
  const entry = read(store, seq);
  if (isUndone(store, seq)) throw refusal('already-undone', `“${entry.summary}”已经撤销过了。`);
  return turn(store, entry, undoCommand, `撤销：${entry.summary}`, (row) => [row[0], row[2], row[1]]);
}

/** Does an undone entry again. Refused when it is not undone or its records were changed since. */
export function redo(store: Store, seq: number): { seq: number; summary: string; detail: ChangeDetail } {
  const entry = read(store, seq);
  if (!isUndone(store, seq)) throw refusal('not-undone', `“${entry.summary}”没有被撤销，不用重做。`);
  return turn(store, entry, redoCommand, `重做：${entry.summary}`, (row) => row);
}

function read(store: Store, seq: number): Entry {
  const entry = store.db.prepare('SELECT seq, summary, detail, undoable, target FROM changes WHERE seq = ?').get(seq) as Entry | undefined;
  if (!entry) throw refusal('change-unknown', `操作日志里没有第 ${seq} 项。`);
  if (entry.target !== null) throw refusal('change-not-undoable', '这一项本身就是撤销或重做，请对原来的操作撤销或重做。');
  if (entry.undoable === 0) throw refusal('change-not-undoable', `“${entry.summary}”是已经固定下来的结果，不能撤销。`);
  return entry;
}

function turn(store: Store, entry: Entry, command: string, summary: string, way: (row: RecordChange) => RecordChange): { seq: number; summary: string; detail: ChangeDetail } {
  const detail = JSON.parse(entry.detail) as ChangeDetail;
  change(store, { command, summary, target: entry.seq }, (recorder) => {
    for (const [table, changes] of Object.entries(detail)) {
      if (!isTracked(table)) throw new Error(`the log names the unknown table ${table}`);
      for (const row of changes.rows) apply(recorder, table, way(row), changes.columns, entry.summary);
    }
  });
  return { seq: entry.seq, summary, detail };
}

/** Puts one record from `before` to `after`, if it still stands as `before` says. */
function apply(recorder: Recorder, table: TrackedTable, [id, before, after]: RecordChange, columns: readonly string[], what: string): void {
  const current = recorder.current(table, id);
  const expected = before && widen(table, columns, before, current);
  const same = current === null || expected === null ? current === expected : sameValues(current, expected);
  if (!same) throw refusal('changed-since', `“${what}”涉及的记录后来又改过，不能直接撤销或重做。请先撤销后来的修改。`);
  if (after === null) {
    if (current !== null) recorder.remove(table, id);
    return;
  }
  const values = widen(table, columns, after, current);
  if (current === null) recorder.insertAs(table, id, values);
  else recorder.update(table, id, values);
}

/** Values logged under an older set of columns, in today's order; a column the log did not know keeps its present value, or has what it had when it came. */
function widen(table: TrackedTable, columns: readonly string[], values: SqlValue[], current: SqlValue[] | null): SqlValue[] {
  return tracked[table].map((column, index) => {
    const at = columns.indexOf(column);
    return at >= 0 ? (values[at] ?? null) : (current?.[index] ?? beforeColumn[table]?.[column] ?? null);
  });
}
