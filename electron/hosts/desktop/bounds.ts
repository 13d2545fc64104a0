// Where the window was last time: kept in a small file, used again if that place is still on a screen.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

export interface Bounds {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}

export const smallest = { width: 1024, height: 640 };
const usual = { width: 1366, height: 860 };

/** The bounds to open with. `screens` are the working areas of all screens, the main one first. */
export function chooseBounds(saved: unknown, screens: Rectangle[]): Bounds {
  const kept = readSaved(saved);
  const screen = kept && screens.find((area) => shows(area, kept));
  if (kept && screen) {
    const width = Math.min(kept.width, screen.width);
    const height = Math.min(kept.height, screen.height);
    return { x: kept.x, y: kept.y, width, height, maximized: kept.maximized };
  }
  const main = screens[0];
  return { width: Math.min(usual.width, main?.width ?? usual.width), height: Math.min(usual.height, main?.height ?? usual.height), maximized: kept?.maximized ?? false };
}

/** What was kept last time; undefined when there is nothing that can be read (the usual bounds are taken then). */
export function loadBounds(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined; // cut off by a power failure: worth no more than opening at the usual place
  }
}

/** Keeps the bounds; written beside and then put in place, so that it is never half. */
export function keepBounds(file: string, bounds: Rectangle, maximized: boolean): void {
  writeFileSync(`${file}.new`, JSON.stringify({ ...bounds, maximized }));
  renameSync(`${file}.new`, file);
}

function readSaved(saved: unknown): (Rectangle & { maximized: boolean }) | undefined {
  if (typeof saved !== 'object' || saved === null) return undefined;
  const { x, y, width, height, maximized } = saved as Record<string, unknown>;
  const whole = (value: unknown): value is number => Number.isSafeInteger(value);
  if (!whole(x) || !whole(y) || !whole(width) || !whole(height) || width < 200 || height < 200) return undefined;
  return { x, y, width, height, maximized: maximized === true };
}

/** The middle of the window's title bar lies on the screen: it can be seen and moved. */
function shows(area: Rectangle, bounds: Rectangle): boolean {
  const x = bounds.x + bounds.width / 2;
  const y = bounds.y + 15;
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}
