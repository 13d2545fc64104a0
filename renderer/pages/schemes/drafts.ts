// Schemes being written, kept on this computer under their ids until they are saved; closing the window loses nothing.
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { readKept, writeKept } from '../../parts/kept.ts';

export interface SchemeDraft {
  content: Scheme;
  /** When it was last touched, ISO 8601. */
  at: string;
}

const LIST = 'scheme-drafts';
const keyOf = (id: string): string => `scheme-draft.${id}`;

export function readDraft(id: string): SchemeDraft | null {
  return readKept<SchemeDraft | null>(keyOf(id), null);
}

/** null forgets it. */
export function writeDraft(id: string, draft: SchemeDraft | null): void {
  const others = readKept<string[]>(LIST, []).filter((one) => one !== id);
  writeKept(keyOf(id), draft ?? undefined);
  writeKept(LIST, draft ? [...others, id] : others.length > 0 ? others : undefined);
}

/** The drafts there are, the latest last. */
export function listDrafts(): { id: string; draft: SchemeDraft }[] {
  return readKept<string[]>(LIST, []).flatMap((id) => {
    const draft = readDraft(id);
    return draft ? [{ id, draft }] : [];
  });
}
