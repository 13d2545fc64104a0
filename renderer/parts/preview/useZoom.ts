// How large the pages are shown: fitted to the window's width (never above 115 %) or as the person chose.
import { useEffect, useState, type RefObject } from 'react';

const STEPS = [0.5, 0.67, 0.75, 0.85, 1, 1.15, 1.3, 1.5, 2];
const LARGEST_FIT = 1.15;

export interface Zoom {
  scale: number;
  fits: boolean;
  smaller: () => void;
  larger: () => void;
  fit: () => void;
}

/** `width` is the width of the widest page with its grey margin at 100 %. */
export function useZoom(box: RefObject<HTMLElement | null>, width: number): Zoom {
  const [room, setRoom] = useState(width);
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  const scale = chosen ?? Math.max(0.3, Math.min(LARGEST_FIT, room / width));
  return {
    scale,
    fits: chosen === null,
    smaller: () => setChosen(STEPS.findLast((step) => step < scale - 0.01) ?? STEPS[0]!),
    larger: () => setChosen(STEPS.find((step) => step > scale + 0.01) ?? STEPS.at(-1)!),
    fit: () => setChosen(null),
  };
}
