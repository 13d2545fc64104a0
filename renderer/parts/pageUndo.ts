// A page whose work is a draft takes 撤销 and 重做 over while it is open: Ctrl+Z then takes back the draft's last step, never a record of a register.
import { useEffect, useSyncExternalStore } from 'react';

export interface PageUndo {
  /** What is being written: 这份文稿, 这个办法. */
  name: string;
  /** Takes back the last step of the draft; null when there is none. */
  back: (() => void) | null;
  /** Does it again; null when nothing was taken back. */
  forward: (() => void) | null;
}

let present: PageUndo | null = null;
const listeners = new Set<() => void>();

function put(next: PageUndo | null): void {
  present = next;
  for (const tell of listeners) tell();
}

/** The page takes over until it is left. */
export function usePageUndo({ name, back, forward }: PageUndo): void {
  useEffect(() => {
    const own: PageUndo = { name, back, forward };
    put(own);
    return () => {
      if (present === own) put(null);
    };
  }, [name, back, forward]);
}

/** Who has taken over; null on pages that write into the registers. */
export function usePageUndoTaken(): PageUndo | null {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => present);
}
