// The draft of a bulletin: what the person filled in and changed, kept on this computer by run until it is exported.
import { useCallback, useEffect, useState } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { readKept, writeKept } from '../../parts/kept.ts';

/** A field that was not touched is missing: then the office's settings hold. */
export interface Draft {
  documentNumber?: string;
  issuedOn?: Day;
  issuer?: string;
  masthead?: string;
  addressee?: string;
  copyTo?: string;
  /** Block id → text, '' for a block left out. */
  edits?: Record<string, string>;
}

const keyOf = (runId: string): string => `bulletin-draft.${runId}`;

export interface DraftState {
  draft: Draft;
  put: (more: Partial<Draft>) => void;
  /** New text of a block, '' to leave it out, null for the computed text. */
  edit: (blockId: string, text: string | null) => void;
  /** Forgets what is kept on this computer; what is in sight stays until the page is left or changed. */
  forget: () => void;
}

export function useDraft(runId: string): DraftState {
  const [draft, setDraft] = useState<Draft>(() => readKept<Draft>(keyOf(runId), {}));
  const empty = Object.values(draft).every((value) => value === undefined || (typeof value === 'object' && Object.keys(value).length === 0));
  useEffect(() => writeKept(keyOf(runId), empty ? undefined : draft), [runId, draft, empty]);
  return {
    draft,
    put: useCallback((more) => setDraft((old) => ({ ...old, ...more })), []),
    edit: useCallback((blockId, text) => {
      setDraft((old) => {
        const others = Object.entries(old.edits ?? {}).filter(([id]) => id !== blockId);
        return { ...old, edits: Object.fromEntries(text === null ? others : [...others, [blockId, text]]) };
      });
    }, []),
    forget: useCallback(() => writeKept(keyOf(runId), undefined), [runId]),
  };
}

/** The value once it has rested for a while, so that not every key asks for a new preview. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
