// The draft of a document: what the person filled in and changed, kept in the data file under a name until it is exported.
import { useCallback, useEffect, useState } from 'react';
import { readKept, writeKept } from './kept.ts';

/** A field that was not touched is missing: then the office's settings hold. */
export interface EditedDraft {
  /** Block id → text, '' for a block left out. */
  edits?: Record<string, string>;
}

export interface DraftState<D extends EditedDraft> {
  draft: D;
  put: (more: Partial<D>) => void;
  /** New text of a block, '' to leave it out, null for the computed text. */
  edit: (blockId: string, text: string | null) => void;
  /** Forgets what is kept of it; what is in sight stays until the page is left or changed. */
  forget: () => void;
}

const isBlank = (draft: object): boolean => Object.values(draft).every((value) => value === undefined || (typeof value === 'object' && value !== null && Object.keys(value as object).length === 0));

export function useDraft<D extends EditedDraft>(key: string): DraftState<D> {
  const [draft, setDraft] = useState<D>(() => readKept<D>(key, {} as D));
  useEffect(() => writeKept(key, isBlank(draft) ? undefined : draft), [key, draft]);
  return {
    draft,
    put: useCallback((more) => setDraft((old) => ({ ...old, ...more })), []),
    edit: useCallback((blockId, text) => {
      setDraft((old) => {
        const others = Object.entries(old.edits ?? {}).filter(([id]) => id !== blockId);
        return { ...old, edits: Object.fromEntries(text === null ? others : [...others, [blockId, text]]) };
      });
    }, []),
    forget: useCallback(() => writeKept(key, undefined), [key]),
  };
}
