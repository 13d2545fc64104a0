// What is being typed about a record at the side, laid over what stands in its register, until it is written.
import { useEffect, useRef, useState } from 'react';
import { readKept, writeKept } from './kept.ts';

export interface RecordDraft<D> {
  /** The record as it stands with what was typed. */
  now: D;
  set: (fields: Partial<D>) => void;
  /** Writes what differs of a record that stands; what is refused stays typed. */
  keep: (more?: Partial<D>) => Promise<void>;
  /** A new record was written: what stays for the next one. */
  restart: (fields: Partial<D>) => void;
}

interface Options<D> {
  before: D;
  /** The name under which what is typed of a new record is kept in the data file; null for a record that stands. */
  keptAs: string | null;
  /** Writes a record that stands; answers with the fields that were written, [] when it was refused. */
  write: (now: D) => Promise<readonly (keyof D)[]>;
}

/** The caller is `key`ed by the record, so that what was typed belongs to one. */
export function useRecordDraft<D extends object>({ before, keptAs, write }: Options<D>): RecordDraft<D> {
  const [typed, setTyped] = useState<Partial<D>>(() => (keptAs === null ? {} : readKept<Partial<D>>(keptAs, {})));
  const now: D = { ...before, ...typed };
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    if (keptAs !== null) writeKept(keptAs, Object.keys(typed).length === 0 ? undefined : typed);
  }, [keptAs, typed]);
  return {
    now,
    set: (fields) => setTyped((current) => ({ ...current, ...fields })),
    restart: setTyped,
    keep: async (more = {}) => {
      if (keptAs !== null) return;
      const written = new Set<PropertyKey>(await write({ ...latest.current, ...more }));
      if (written.size > 0) setTyped((current) => Object.fromEntries(Object.entries(current).filter(([name]) => !written.has(name))) as Partial<D>);
    },
  };
}
