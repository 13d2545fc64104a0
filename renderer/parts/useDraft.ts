// The draft of a document: what the person filled in and changed, kept in the data file under a name until it is exported, taken back step by step.
import { useCallback, useEffect } from 'react';
import { readKept, writeKept } from './kept.ts';
import { usePageUndo } from './pageUndo.ts';
import { useSteps } from './useSteps.ts';

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
  const { now: draft, change, back, forward } = useSteps<D>(() => readKept<D>(key, {} as D));
  usePageUndo({ name: '这份文稿', back, forward });
  useEffect(() => writeKept(key, isBlank(draft) ? undefined : draft), [key, draft]);
  return {
    draft,
    put: useCallback((more) => change((old) => ({ ...old, ...more }), Object.values(more).some((value) => typeof value === 'object') ? undefined : Object.keys(more).join(' ')), [change]),
    edit: useCallback((blockId, text) => {
      change((old) => {
        const others = Object.entries(old.edits ?? {}).filter(([id]) => id !== blockId);
        return { ...old, edits: Object.fromEntries(text === null ? others : [...others, [blockId, text]]) };
      });
    }, [change]),
    forget: useCallback(() => writeKept(key, undefined), [key]),
  };
}
