// Schemes being written, kept in the data file under their ids until they are saved; closing the window loses nothing.
import { useSyncExternalStore } from 'react';
import { groupList } from '../../../shared/scoring/scheme.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { readKept, writeKept } from '../../parts/kept.ts';

export interface SchemeDraft {
  content: Scheme;
  /** When it was last touched, ISO 8601. */
  at: string;
}

const LIST = 'scheme-drafts';
const keyOf = (id: string): string => `scheme-draft.${id}`;

/** A draft begun before the groups were a list is brought to what it would be today. */
export function readDraft(id: string): SchemeDraft | null {
  const kept = readKept<SchemeDraft | null>(keyOf(id), null);
  if (!kept) return null;
  const { bulletin } = kept.content;
  return { ...kept, content: { ...kept.content, bulletin: { ...bulletin, groups: groupList(bulletin.groups) as typeof bulletin.groups } } };
}

/** null forgets it. */
export function writeDraft(id: string, draft: SchemeDraft | null): void {
  const others = readKept<string[]>(LIST, []).filter((one) => one !== id);
  writeKept(keyOf(id), draft ?? undefined);
  writeKept(LIST, draft ? [...others, id] : others.length > 0 ? others : undefined);
}

let broughtBack = 0;
const listeners = new Set<() => void>();

/** A draft that was given up is there again; what shows drafts reads them anew (`useBroughtBack`). */
export function bringBack(id: string, draft: SchemeDraft): void {
  writeDraft(id, draft);
  broughtBack += 1;
  for (const tell of listeners) tell();
}

/** Another number after each draft that was brought back. */
export function useBroughtBack(): number {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => broughtBack);
}

/** The drafts there are, the latest last. */
export function listDrafts(): { id: string; draft: SchemeDraft }[] {
  return readKept<string[]>(LIST, []).flatMap((id) => {
    const draft = readDraft(id);
    return draft ? [{ id, draft }] : [];
  });
}
