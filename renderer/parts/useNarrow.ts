// Whether the window is narrower than so many pixels, as style sheets count them.
import { useCallback, useSyncExternalStore } from 'react';

export function useNarrow(pixels: number): boolean {
  const query = `(max-width: ${pixels}px)`;
  const listen = useCallback((tell: () => void) => {
    const media = window.matchMedia(query);
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  }, [query]);
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}
