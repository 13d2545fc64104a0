// What comes back through the door, whichever host asked.
import type { FilePart } from './define.ts';
import type { Problem } from '../problems.ts';

export interface Progress {
  /** What is being done, in Chinese. */
  text: string;
  /** 0 to 1, or null when it cannot be told. */
  share: number | null;
}

/**
 * done: the output and, where the method makes one, the document.
 * refused: sentences for the person; the data is as before.
 * fault: something broke; `message` says what happened and what to do; the data is as before.
 */
export type Answer<T = unknown> =
  | { status: 'done'; output: T; document?: FilePart }
  | { status: 'refused'; problems: Problem[] }
  | { status: 'fault'; message: string; detail: string };
