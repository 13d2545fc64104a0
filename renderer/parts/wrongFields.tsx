// Fields whose text cannot be read: a command that would take the value before it waits until they are put right.
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface Wrong {
  any: boolean;
  tell: (id: string, wrong: boolean) => void;
}

const WrongContext = createContext<Wrong>({ any: false, tell: () => undefined });

/** Around the fields of a form and its command. */
export function WrongFields({ children }: { children: ReactNode }): ReactElement {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const tell = useCallback((id: string, wrong: boolean) => setIds((old) => (old.has(id) === wrong ? old : new Set(wrong ? [...old, id] : [...old].filter((one) => one !== id)))), []);
  return <WrongContext.Provider value={useMemo(() => ({ any: ids.size > 0, tell }), [ids, tell])}>{children}</WrongContext.Provider>;
}

/** True while one of the fields around cannot be read. */
export function useAnyWrong(): boolean {
  return useContext(WrongContext).any;
}

/** A field says whether it can be read; one that goes is wrong no longer. */
export function useTellWrong(wrong: boolean): void {
  const { tell } = useContext(WrongContext);
  const id = useId();
  useEffect(() => {
    tell(id, wrong);
    return () => tell(id, false);
  }, [tell, id, wrong]);
}
