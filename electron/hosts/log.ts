// The run log: which method, how it ended, how long it took. Never the content of a record.
import { appendFileSync, renameSync, statSync } from 'node:fs';
import type { LogLine } from '../services/context.ts';

const limit = 2 * 1024 * 1024;

/** Opens a log file that keeps itself under 2 MB with one older half. A log that cannot be written never stops the work. */
export function openLog(path: string, now: () => string): (line: LogLine) => void {
  return ({ method, status, milliseconds, detail }) => {
    if (status === 'done' && milliseconds < 200) return;
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: now(), method, status, milliseconds, detail })}\n`);
    } catch {
      // A full or read-only disk is told by the store itself, with the sentence a person needs.
    }
  };
}
