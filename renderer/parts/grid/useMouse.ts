// Selecting with the mouse: press, drag (the table scrolls along at its edges), release; dragging a row number moves the row.
import { useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import type { CellAt } from './selection.ts';
import type { RowPlaces } from './places.ts';
import { HEAD_HEIGHT, NUMBER_WIDTH } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';

interface MouseOptions {
  scroll: RefObject<HTMLDivElement | null>;
  layout: GridLayout;
  rowCount: number;
  places: RowPlaces;
  footHeight: number;
  movable: boolean;
  onSelect: (cell: CellAt, extend: boolean) => void;
  onSelectRows: (from: number, to: number) => void;
  onMove: (from: number, to: number) => void;
}

export interface GridMouse {
  onPointerDown: (event: ReactPointerEvent<HTMLDivElement>) => void;
  /** While a row is dragged: the place (0 … rowCount) it would go to. */
  dropAt: number | null;
}

/** The column under a place inside the table; sticky columns lie above the others. -1 is the row number. */
export function columnAt(layout: GridLayout, x: number, scrollLeft: number): number {
  if (x < NUMBER_WIDTH) return -1;
  const find = (place: number, from: number): number => {
    for (let index = layout.lefts.length - 1; index >= from; index -= 1) if (place >= (layout.lefts[index] ?? 0)) return index;
    return from;
  };
  const stickyEnd = layout.stickyCount > 0 ? (layout.lefts[layout.stickyCount - 1] ?? 0) + (layout.widths[layout.stickyCount - 1] ?? 0) : NUMBER_WIDTH;
  return x < stickyEnd ? Math.min(find(x, 0), layout.stickyCount - 1) : find(x + scrollLeft, layout.stickyCount);
}

/** Works from the pointer's place alone, so that cells need no listeners of their own. */
export function useMouse(options: MouseOptions): GridMouse {
  const latest = useRef(options);
  latest.current = options;
  const [dropAt, setDropAt] = useState<number | null>(null);

  const placeOf = (clientX: number, clientY: number): { row: number; edge: number; column: number } => {
    const { scroll, layout, places } = latest.current;
    const box = scroll.current?.getBoundingClientRect();
    const top = scroll.current?.scrollTop ?? 0;
    const y = clientY - (box?.top ?? 0) - HEAD_HEIGHT + top;
    return { row: Math.max(0, places.rowAt(y)), edge: places.edgeAt(y), column: columnAt(layout, clientX - (box?.left ?? 0), scroll.current?.scrollLeft ?? 0) };
  };

  const onPointerDown = (event: ReactPointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || latest.current.rowCount === 0) return;
    const target = event.target as HTMLElement;
    if (target.closest('a, button, input, textarea, .grid-head, .grid-foot, .grid-options')) return;
    if (!target.closest('.grid-row')) return;
    const onNumber = target.closest('.grid-body .grid-number') !== null;
    const start = placeOf(event.clientX, event.clientY);
    const moving = onNumber && latest.current.movable && !event.shiftKey;
    if (onNumber) latest.current.onSelectRows(start.row, start.row);
    else latest.current.onSelect({ row: start.row, column: Math.max(0, start.column) }, event.shiftKey);
    let last = { x: event.clientX, y: event.clientY };
    let to: number | null = null;
    let moved = false;
    const follow = (): void => {
      const place = placeOf(last.x, last.y);
      if (moving) {
        to = place.edge;
        setDropAt(to);
      } else if (onNumber) latest.current.onSelectRows(start.row, place.row);
      else latest.current.onSelect({ row: place.row, column: Math.max(0, place.column) }, true);
    };
    const move = (next: PointerEvent): void => {
      last = { x: next.clientX, y: next.clientY };
      if (!moved && Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) < 5) return;
      moved = true;
      follow();
    };
    const roll = setInterval(() => {
      const element = latest.current.scroll.current;
      if (!moved || !element) return;
      const box = element.getBoundingClientRect();
      const step = (place: number, low: number, high: number): number => (place < low ? (place - low) / 3 : place > high ? (place - high) / 3 : 0);
      const down = step(last.y, box.top + HEAD_HEIGHT, box.bottom - latest.current.footHeight);
      const right = step(last.x, box.left, box.right);
      if (down === 0 && right === 0) return;
      element.scrollBy(right, down);
      follow();
    }, 40);
    const stop = (): void => {
      clearInterval(roll);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
      setDropAt(null);
      if (moving && to !== null && to !== start.row && to !== start.row + 1) latest.current.onMove(start.row, to > start.row ? to - 1 : to);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
    event.preventDefault();
  };
  return { onPointerDown, dropAt };
}
