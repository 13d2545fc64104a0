// 佐证材料: files kept inside the data, each once however often it is shown as evidence, and links.
import { asc, eq } from 'drizzle-orm';
import type { Evidence } from '../../shared/tracking/part.ts';
import { among } from './among.ts';
import type { Recorder } from './recorder.ts';
import { sha256 } from './store.ts';
import type { Store } from './store.ts';
import { evidence, files } from './tables.ts';

export type EvidenceFields = Omit<Evidence, 'id'>;

const columns = { id: evidence.id, partId: evidence.partId, entryId: evidence.entryId, name: evidence.name, link: evidence.link, size: evidence.size, sha256: evidence.sha256, on: evidence.on, note: evidence.note };

/** The evidence of some parts, in the order it came. `sha256` is '' for a link. */
export function listEvidence(store: Store, partIds: readonly number[]): Evidence[] {
  const rows = store.orm.select(columns).from(evidence).where(among(evidence.partId, partIds)).orderBy(asc(evidence.id)).all();
  return rows.map((row) => ({ ...row, sha256: row.sha256 ?? '' }));
}

/** One piece of evidence, or undefined. */
export function findEvidence(store: Store, id: number): Evidence | undefined {
  const row = store.orm.select(columns).from(evidence).where(eq(evidence.id, id)).get();
  return row && { ...row, sha256: row.sha256 ?? '' };
}

/** Keeps a file's bytes inside the running change and returns their hash; bytes that are kept already stay as they are. */
export function keepFile(store: Store, bytes: Uint8Array): string {
  const hash = sha256(bytes);
  store.db.prepare('INSERT OR IGNORE INTO files (sha256, content) VALUES (?, ?)').run(hash, bytes);
  return hash;
}

/** The bytes of a kept file, or undefined. */
export function fileBytes(store: Store, hash: string): Uint8Array | undefined {
  return store.orm.select({ content: files.content }).from(files).where(eq(files.sha256, hash)).get()?.content;
}

/** Adds a piece of evidence and returns its id; a file's bytes must be kept before. */
export function insertEvidence(recorder: Recorder, { partId, entryId, name, link, sha256: hash, size, on, note }: EvidenceFields): number {
  return recorder.insert('evidence', [partId, entryId, name, link, hash === '' ? null : hash, size, on, note]);
}

/** Takes pieces of evidence away; the bytes stay, so that taking this back finds them. */
export function removeEvidence(recorder: Recorder, ids: readonly number[]): void {
  for (const id of ids) recorder.remove('evidence', id);
}
