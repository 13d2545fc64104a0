// 计分办法 the office added itself; the shipped ones lie in resources.
import { asc } from 'drizzle-orm';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { schemes } from './tables.ts';

/** The added schemes as stored (unchecked JSON). */
export function listSchemes(store: Store): { id: string; content: unknown }[] {
  return store.orm.select({ id: schemes.id, content: schemes.content }).from(schemes).orderBy(asc(schemes.id)).all();
}

/** Adds a scheme. */
export function insertScheme(recorder: Recorder, id: string, content: unknown, addedAt: string): void {
  recorder.insertAs('schemes', id, [JSON.stringify(content), addedAt]);
}
