// The draft of a paper: what the person filled in and changed, kept on this computer until it is exported.
import { useCallback, useEffect, useState } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { readKept, writeKept } from '../../parts/kept.ts';

/** What was not touched is missing: then the settings and the customs hold. */
export interface Draft {
  /** As typed. */
  number?: string;
  documentNumber?: string;
  issuedOn?: Day;
  /** null: the units need not answer by any day. */
  replyBy?: Day | null;
  issuer?: string;
  addressee?: string;
  copyTo?: string;
  /** Units the paper does not go to after all. */
  left?: readonly string[];
  /** Block id → text, '' for a block left out. */
  edits?: Record<string, string>;
}

export interface DraftState {
  draft: Draft;
  put: (more: Partial<Draft>) => void;
  /** New text of a block, '' to leave it out, null for the computed text. */
  edit: (blockId: string, text: string | null) => void;
  /** Forgets what is kept; what is in sight stays. */
  forget: () => void;
}

/** Drafts are told apart by what they are made of: the parts, or the period. */
export function draftKey(kind: string, of: string): string {
  let hash = 0;
  for (let at = 0; at < of.length; at += 1) hash = (Math.imul(hash, 31) + of.charCodeAt(at)) >>> 0;
  return `paper-draft.${kind}.${of.length}.${hash.toString(36)}`;
}

const isBlank = (draft: Draft): boolean => Object.values(draft).every((value) => value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0));

export function useDraft(key: string): DraftState {
  const [draft, setDraft] = useState<Draft>(() => readKept<Draft>(key, {}));
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

/** The value once it has rested for a while, so that not every key asks for a new preview. */
export function useRested<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return rested;
}
