// 计分办法 the office keeps itself: added, written, or shipped ones it gave an end; the shipped files lie in resources.
import { asc } from 'drizzle-orm';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { schemes } from './tables.ts';

/** The added schemes as stored (unchecked JSON). */
export function listSchemes(store: Store): { id: string; content: unknown }[] {
  return store.orm.select({ id: schemes.id, content: schemes.content }).from(schemes).orderBy(asc(schemes.id)).all();
}

/** Changes a scheme's content; the day it was added stays. */
export function updateScheme(recorder: Recorder, id: string, content: unknown): void {
  const [, addedAt = ''] = recorder.current('schemes', id) ?? [];
  recorder.update('schemes', id, [JSON.stringify(content), addedAt]);
}

export function removeScheme(recorder: Recorder, id: string): void {
  recorder.remove('schemes', id);
}

/** Adds a scheme. */
export function insertScheme(recorder: Recorder, id: string, content: unknown, addedAt: string): void {
  recorder.insertAs('schemes', id, [JSON.stringify(content), addedAt]);
}
