// What goes to and fro between the program and the document worker.
import type { Problem } from '../../../shared/problems.ts';
import type { JobName } from './jobs.ts';

export interface JobRequest {
  job: JobName;
  input: unknown;
}

/** Sent instead of a job: no more will come. */
export const LAST = 'last';

/** Done, refused (for the person), or failed (a bug, with where it happened). */
export type JobReply = { kind: 'done'; output: unknown } | { kind: 'refused'; problems: Problem[] } | { kind: 'failed'; message: string; stack: string };
