// The scheme being written: every change is kept at once and can be taken back step by step; the stored scheme stays as it is.
import { useCallback, useEffect, useMemo } from 'react';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { usePageUndo } from '../../parts/pageUndo.ts';
import { useSteps } from '../../parts/useSteps.ts';
import { readDraft, writeDraft } from './drafts.ts';

export interface DraftOf {
  scheme: Scheme;
  /** Something is not saved. */
  changed: boolean;
  /** Letters typed into one field (`label`) are one step. */
  change: (work: (scheme: Scheme) => Scheme, label?: string) => void;
  /** Takes back the last change; null when there is none. */
  back: (() => void) | null;
  /** Forgets the draft: the stored scheme stands again. It is a step like any other. */
  forget: () => void;
}

/** `stored` is null for a scheme that is only a draft yet. */
export function useSchemeDraft(id: string, stored: Scheme | null): DraftOf | null {
  const steps = useSteps<Scheme | null>(() => readDraft(id)?.content ?? stored);
  const { now: scheme, change: step, back, forward } = steps;
  usePageUndo({ name: '这个办法', back, forward });
  const changed = useMemo(() => scheme !== null && (stored === null || JSON.stringify(scheme) !== JSON.stringify(stored)), [scheme, stored]);
  useEffect(() => {
    if (scheme) writeDraft(id, changed ? { content: scheme, at: new Date().toISOString() } : null);
  }, [id, scheme, changed]);
  const change = useCallback<DraftOf['change']>((work, label) => step((old) => (old ? work(old) : old), label), [step]);
  const forget = useCallback(() => {
    writeDraft(id, null);
    step(() => stored);
  }, [id, stored, step]);
  return scheme ? { scheme, changed, change, back, forget } : null;
}
