// The program's side of the document worker: one thread, started when first needed, ended by limits or cancelling, started anew.
import { Worker } from 'node:worker_threads';
import { Refusal, refusal } from '../../../shared/problems.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import { LAST } from './messages.ts';
import type { JobReply, JobRequest } from './messages.ts';

export interface DocumentWorker {
  /**
   * Runs one job; jobs wait for one another. Rejects with a Refusal: whatever the job refuses, file-too-large (memory or time ran out),
   * cancelled (the signal, or close). Rejects with an Error for a bug. Bytes given in stay usable.
   */
  run<J extends JobName>(job: J, input: JobInput<J>, signal?: AbortSignal): Promise<JobOutput<J>>;
  /** Ends the thread; jobs still waiting are cancelled. A later `run` starts a new one. */
  close(): Promise<void>;
}

export interface DocumentWorkerOptions {
  /** Memory of the thread in MB (its own heap). */
  memoryMb?: number;
  /** Longest time of one job. */
  timeoutMs?: number;
}

const DEFAULT_MEMORY_MB = 1024;
const DEFAULT_TIMEOUT_MS = 120_000;
const YOUNG_GENERATION_MB = 64;
/** How long an idle thread may take to go. */
const PATIENCE_MS = 5_000;

const cancelled = (): Refusal => refusal('cancelled', '已取消，什么也没有改动。');
const outOfMemory = (): Refusal => refusal('file-too-large', '文件内容太多，处理时内存不够，已停止。请删去多余的行、列和图片，或者分成几个文件，再试一次。');
const outOfTime = (seconds: number): Refusal =>
  refusal('file-too-large', `文件处理了 ${seconds} 秒还没有完成，已停止。请删去多余的行、列和图片，或者分成几个文件，再试一次。`);

/** One worker thread, reused. Costs nothing until the first job; does not keep the process alive between jobs. */
export function createDocumentWorker(options: DocumentWorkerOptions = {}): DocumentWorker {
  const memoryMb = options.memoryMb ?? DEFAULT_MEMORY_MB;
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closing = new AbortController();

  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };

  const runNow = async (request: JobRequest, signals: AbortSignal[]): Promise<unknown> => {
    if (signals.some((signal) => signal.aborted)) throw cancelled();
    worker ??= startWorker(memoryMb, (gone) => {
      if (worker === gone) worker = null;
    });
    const outcome = await converse(worker, request, signals, timeoutMs);
    if (outcome.kind === 'ended') {
      await end();
      throw outcome.reason;
    }
    return resultOf(outcome);
  };

  return {
    run: <J extends JobName>(job: J, input: JobInput<J>, signal?: AbortSignal): Promise<JobOutput<J>> => {
      const request = { job, input: ownBytes(input) };
      const signals = signal ? [signal, closing.signal] : [closing.signal];
      const turn = last.then(() => runNow(request, signals));
      // The next job waits for this one whatever becomes of it; the caller alone hears of a failure.
      last = turn.then(
        () => undefined,
        () => undefined,
      );
      return orCancelled(turn, signals) as Promise<JobOutput<J>>;
    },
    close: async () => {
      closing.abort();
      closing = new AbortController();
      await last;
      const idle = worker;
      worker = null;
      if (idle) await dismissed(idle);
    },
  };
}

/**
 * Ends a thread that has no job. It is asked to go by itself, since breaking one off in the midst of its own clearing up can
 * take the whole process with it; one that does not go is broken off.
 */
function dismissed(idle: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void idle.terminate(), PATIENCE_MS);
    idle.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    idle.ref();
    idle.postMessage(LAST);
  });
}

/** `onGone` hears when the thread has ended for whatever reason; between jobs there is nobody else to hear it, and nothing to lose. */
function startWorker(memoryMb: number, onGone: (worker: Worker) => void): Worker {
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './documentWorker.js', import.meta.url);
  const started = new Worker(file, {
    name: 'documents',
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  started.on('error', () => onGone(started));
  started.on('exit', () => onGone(started));
  started.unref();
  return started;
}

/** A caller who cancels is answered at once, even while an earlier job is still running. */
function orCancelled(turn: Promise<unknown>, signals: AbortSignal[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(cancelled());
    const leave = (): void => signals.forEach((signal) => signal.removeEventListener('abort', onAbort));
    for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true });
    turn.then(resolve, reject).finally(leave);
  });
}

type Outcome = JobReply | { kind: 'ended'; reason: Error };

/** Sends one job and waits for whichever comes first: the answer, the thread's end, the signal, the time limit. */
function converse(worker: Worker, request: JobRequest, signals: AbortSignal[], timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const onMessage = (reply: JobReply): void => finish(reply);
    const onError = (error: Error & { code?: string }): void =>
      finish({ kind: 'ended', reason: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : error });
    const onExit = (code: number): void => finish({ kind: 'ended', reason: new Error(`the document worker ended by itself (${code})`) });
    const onAbort = (): void => finish({ kind: 'ended', reason: cancelled() });
    const timer = setTimeout(() => finish({ kind: 'ended', reason: outOfTime(Math.round(timeoutMs / 1000)) }), timeoutMs);
    const leave = (): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).off('messageerror', onError).unref();
      for (const signal of signals) signal.removeEventListener('abort', onAbort);
    };
    const finish = (outcome: Outcome): void => {
      leave();
      resolve(outcome);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).on('messageerror', onError).ref();
    for (const signal of signals) signal.addEventListener('abort', onAbort, { once: true });
    try {
      worker.postMessage(request, transferable(request.input));
    } catch (error) {
      leave();
      reject(error as Error);
    }
  });
}

function resultOf(reply: JobReply): unknown {
  if (reply.kind === 'done') return reply.output;
  if (reply.kind === 'refused') throw new Refusal(reply.problems);
  const error = new Error(reply.message);
  error.stack = reply.stack;
  throw error;
}

/** The bytes of a job are copied once, so that the copy can be handed over and the caller keeps its own. */
function ownBytes(input: JobInput<JobName>): unknown {
  return 'bytes' in input ? { ...input, bytes: new Uint8Array(input.bytes) } : input;
}

function transferable(input: unknown): ArrayBuffer[] {
  const bytes = typeof input === 'object' && input !== null && 'bytes' in input ? input.bytes : null;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}
