// What a page's address asks for: read from the part behind '?', changed without a new step in the history.
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** `ask` changes the named ones and leaves the others; null takes one away. */
export function useAddress(): { params: URLSearchParams; ask: (changes: Record<string, string | number | null>) => void } {
  const [params, setParams] = useSearchParams();
  const ask = useCallback((changes: Record<string, string | number | null>) => {
    setParams((current) => {
      const next = new URLSearchParams(current);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name);
        else next.set(name, String(value));
      }
      return next;
    }, { replace: true });
  }, [setParams]);
  return { params, ask };
}
