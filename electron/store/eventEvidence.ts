// 佐证材料 of score events: as of tasks, the bytes are kept once among the files.
import { asc, eq } from 'drizzle-orm';
import type { EventEvidence } from '../../shared/scoreEvents/scoreEvent.ts';
import { among } from './among.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { eventEvidence } from './tables.ts';

/** The evidence of some events, in the order it came. `sha256` is '' for a link. */
export function listEventEvidence(store: Store, eventIds: readonly number[]): EventEvidence[] {
  const rows = store.orm.select().from(eventEvidence).where(among(eventEvidence.eventId, eventIds)).orderBy(asc(eventEvidence.id)).all();
  return rows.map((row) => ({ ...row, sha256: row.sha256 ?? '' }));
}

/** One piece of evidence, or undefined. */
export function findEventEvidence(store: Store, id: number): EventEvidence | undefined {
  const row = store.orm.select().from(eventEvidence).where(eq(eventEvidence.id, id)).get();
  return row && { ...row, sha256: row.sha256 ?? '' };
}

/** Adds a piece of evidence and returns its id; a file's bytes must be kept before. */
export function insertEventEvidence(recorder: Recorder, { eventId, name, link, sha256, size, on, note }: Omit<EventEvidence, 'id'>): number {
  return recorder.insert('event_evidence', [eventId, name, link, sha256 === '' ? null : sha256, size, on, note]);
}

/** Takes pieces of evidence away; the bytes stay, so that taking this back finds them. */
export function removeEventEvidence(recorder: Recorder, ids: readonly number[]): void {
  for (const id of ids) recorder.remove('event_evidence', id);
}
