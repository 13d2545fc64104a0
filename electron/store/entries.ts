// Progress entries: added, never edited; what no longer counts is struck out by a further entry.
import { asc, eq } from 'drizzle-orm';
import type { EntryFields, EntryKind } from '../../shared/tracking/entry.ts';
import { among } from './among.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { taskEntries } from './tables.ts';

export interface EntryRecord extends Omit<EntryFields, 'kind'> {
  partId: number;
  kind: EntryKind;
  of: number | null;
  paperId: number | null;
  source: string;
}
export type EntryRow = EntryRecord & { id: number; enteredAt: string; enteredBy: string };

/** The entries of some parts, in the order they were entered. */
export function listEntries(store: Store, partIds: readonly number[]): EntryRow[] {
  return store.orm.select().from(taskEntries).where(among(taskEntries.partId, partIds)).orderBy(asc(taskEntries.id)).all();
}

/** One entry, or undefined. */
export function findEntry(store: Store, id: number): EntryRow | undefined {
  return store.orm.select().from(taskEntries).where(eq(taskEntries.id, id)).get();
}

/** Whether the entry was struck out. */
export function isStruck(store: Store, id: number): boolean {
  return store.db.prepare('SELECT 1 FROM task_entries WHERE of_entry = ? LIMIT 1').get(id) !== undefined;
}

/** Entry → what it says. */
export function entryTexts(store: Store, ids: readonly number[]): Map<number, string> {
  const rows = store.db.prepare('SELECT id, text FROM task_entries WHERE id IN (SELECT value FROM json_each(?))').raw().all(JSON.stringify(ids)) as [number, string][];
  return new Map(rows);
}

/** Takes entries away. */
export function removeEntries(recorder: Recorder, ids: readonly number[]): void {
  for (const id of ids) recorder.remove('task_entries', id);
}

/** Adds entries and returns their ids in order. */
export function insertEntries(store: Store, recorder: Recorder, records: readonly EntryRecord[]): number[] {
  const at = store.now();
  return recorder.insertAll(
    'task_entries',
    records.map(({ partId, kind, on, text, times, until, by, of, paperId, source }) => [partId, kind, on, text, times, until, by, of, paperId, source, at, store.who]),
  );
}
