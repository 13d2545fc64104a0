// The scheme being written: every change is kept at once and can be taken back step by step; the stored scheme stays as it is.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { readDraft, writeDraft } from './drafts.ts';

export interface DraftOf {
  scheme: Scheme;
  /** Something is not saved. */
  changed: boolean;
  change: (work: (scheme: Scheme) => Scheme) => void;
  /** Takes back the last change; null when there is none. */
  back: (() => void) | null;
  /** Forgets the draft: the stored scheme stands again. */
  forget: () => void;
}

const STEPS = 100;

/** `stored` is null for a scheme that is only a draft yet. */
export function useSchemeDraft(id: string, stored: Scheme | null): DraftOf | null {
  const [steps, setSteps] = useState<Scheme[]>(() => {
    const kept = readDraft(id)?.content ?? stored;
    return kept ? [kept] : [];
  });
  const scheme = steps.at(-1);
  const changed = useMemo(() => scheme !== undefined && (stored === null || JSON.stringify(scheme) !== JSON.stringify(stored)), [scheme, stored]);
  useEffect(() => {
    if (scheme) writeDraft(id, changed ? { content: scheme, at: new Date().toISOString() } : null);
  }, [id, scheme, changed]);
  const change = useCallback((work: (scheme: Scheme) => Scheme) => {
    setSteps((old) => {
      const last = old.at(-1);
      if (!last) return old;
      const next = work(last);
      return next === last ? old : [...old.slice(-STEPS), next];
    });
  }, []);
  const back = useCallback(() => setSteps((old) => (old.length > 1 ? old.slice(0, -1) : old)), []);
  const forget = useCallback(() => {
    writeDraft(id, null);
    setSteps(stored ? [stored] : []);
  }, [id, stored]);
  return scheme ? { scheme, changed, change, back: steps.length > 1 ? back : null, forget } : null;
}
