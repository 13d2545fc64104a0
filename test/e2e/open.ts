// The window for a test: gone when the test ends.
import { onTestFinished } from 'vitest';
import { startWindow } from './start.ts';
import type { OpenWindow, WindowOptions } from './start.ts';

/** Opens the program on a data file of its own in a browser of 1366×768. */
export async function openWindow(options?: WindowOptions): Promise<OpenWindow> {
  const window = await startWindow(options);
  onTestFinished(window.close);
  return window;
}
