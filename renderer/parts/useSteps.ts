// A value with its steps: what was changed can be taken back and done again.
import { useCallback, useMemo, useState } from 'react';

export interface Steps<T> {
  now: T;
  /** `label`: changes of one label that follow each other (letters typed into one field) are one step. The same value is no step. */
  change: (work: (now: T) => T, label?: string) => void;
  /** Takes back the last step; null when there is none. */
  back: (() => void) | null;
  /** Does again what was taken back; null when there is none. */
  forward: (() => void) | null;
}

const MOST = 100;

interface Kept<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
  label: string | undefined;
}

export function useSteps<T>(first: () => T): Steps<T> {
  const [kept, setKept] = useState<Kept<T>>(() => ({ past: [], now: first(), future: [], label: undefined }));
  const change = useCallback((work: (now: T) => T, label?: string) => {
    setKept((old) => {
      const next = work(old.now);
      if (next === old.now) return old;
      const goesOn = label !== undefined && label === old.label && old.past.length > 0;
      return { past: goesOn ? old.past : [...old.past, old.now].slice(-MOST), now: next, future: [], label };
    });
  }, []);
  const back = useCallback(() => {
    setKept((old) => (old.past.length === 0 ? old : { past: old.past.slice(0, -1), now: old.past.at(-1) as T, future: [old.now, ...old.future], label: undefined }));
  }, []);
  const forward = useCallback(() => {
    setKept((old) => (old.future.length === 0 ? old : { past: [...old.past, old.now], now: old.future[0] as T, future: old.future.slice(1), label: undefined }));
  }, []);
  const [canBack, canForward] = [kept.past.length > 0, kept.future.length > 0];
  return useMemo(() => ({ now: kept.now, change, back: canBack ? back : null, forward: canForward ? forward : null }), [kept.now, change, back, forward, canBack, canForward]);
}
