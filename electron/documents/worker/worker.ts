// The document worker's own side: takes one job at a time, answers with what came out, a refusal or a fault.
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../../shared/problems.ts';
import { jobs, type JobInput, type JobName } from './jobs.ts';
import { LAST } from './messages.ts';
import type { JobReply, JobRequest } from './messages.ts';

// What a library still uses of Node's past is no concern of the person at the terminal.
process.noDeprecation = true;

const port = parentPort;
if (!port) throw new Error('the document worker only runs as a worker thread');

port.on('message', (request: JobRequest | typeof LAST) => {
  // With its port closed the thread has nothing to wait for and ends by itself.
  if (request === LAST) return port.close();
  run(request).then(
    (output) => answer({ kind: 'done', output }, output),
    (error: unknown) => answer(replyOf(error), null),
  );
});

/** The input was sent by the pool, which knows the job's types. */
async function run(request: JobRequest): Promise<unknown> {
  const job = jobs[request.job] as (input: JobInput<JobName>) => Promise<unknown>;
  return job(request.input as JobInput<JobName>);
}

/** Bytes are handed over without a copy when they fill their buffer; the buffers of small Node Buffers are shared and stay. */
function answer(reply: JobReply, output: unknown): void {
  const whole = output instanceof Uint8Array && output.buffer instanceof ArrayBuffer && output.byteLength === output.buffer.byteLength;
  port?.postMessage(reply, whole ? [output.buffer as ArrayBuffer] : []);
}

function replyOf(error: unknown): JobReply {
  if (error instanceof Refusal) return { kind: 'refused', problems: error.problems };
  if (error instanceof Error) return { kind: 'failed', message: error.message, stack: error.stack ?? '' };
  return { kind: 'failed', message: String(error), stack: '' };
}
