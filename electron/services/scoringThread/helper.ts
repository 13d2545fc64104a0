// The program's side of the thread that helps it score: half the time on a machine with two cores. Whatever becomes of the
// thread, the run goes on: what it has not delivered, the program does itself.
import { Worker } from 'node:worker_threads';
import type { FactPiece } from '../../store/factPieces.ts';
import { sharedFacts } from '../../store/itemFacts.ts';
import type { ItemFacts } from '../../store/itemFacts.ts';
import type { FromThread, ScoredUnit, ScoringTask, ToThread } from './messages.ts';

/** Pieces on their way, a quarter of a megabyte each: enough to read on while the thread starts, few enough not to fill the memory. */
const MOST_AHEAD = 32;
/** Of the thread, in MB: like the program's own (see package.json). */
const YOUNG_GENERATION_MB = 24;

export interface ScoringHelper {
  /** Hands over the pieces as they are read; null when the thread did not manage. `each` hears of every piece. */
  read(pieces: Iterable<FactPiece>, each: () => void): Promise<ItemFacts | null>;
  /** Scores units the program does not take, and gives each as it is ready; settles when no more will come. */
  score(task: ScoringTask, each: (at: number, unit: ScoredUnit) => void): Promise<void>;
  /** Lets the thread go when it has done what it is doing; settles when it has gone. */
  close(): Promise<void>;
}

/** Starts the thread. `onFailure` hears once if it ends before it was let go. */
export function startScoringHelper(onFailure: (reason: string) => void): ScoringHelper {
  const file = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './scoringThread.js', import.meta.url);
  const worker = new Worker(file, { name: 'scoring', execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB } });
  let gone = false;
  let hear: (message: FromThread | null) => void = () => undefined;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const letGo = (): void => {
    if (!gone) worker.postMessage({ kind: 'last' } satisfies ToThread);
    gone = true;
  };
  const fail = (reason: string): void => {
    if (gone) return;
    letGo();
    onFailure(reason);
    hear(null);
  };
  const say = (message: ToThread, transfer: ArrayBuffer[] = []): void => {
    if (gone) return;
    try {
      worker.postMessage(message, transfer);
    } catch (error) {
      // What cannot be handed over is done by the program.
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  worker.on('message', (message: FromThread) => (message.kind === 'failed' ? fail(message.stack) : hear(message)));
  worker.on('error', (error) => fail(error.stack ?? error.message));
  worker.on('messageerror', (error) => fail(error.message));
  worker.on('exit', (code) => fail(`ended by itself (${code})`));
  /** Settles with the message wanted, or null when the thread is gone. */
  const until = <K extends FromThread['kind']>(kind: K, meanwhile: (message: FromThread) => void = () => undefined): Promise<Extract<FromThread, { kind: K }> | null> =>
    new Promise((resolve) => {
      if (gone) return resolve(null);
      hear = (message) => {
        if (message === null) resolve(null);
        else if (message.kind === kind) resolve(message as Extract<FromThread, { kind: K }>);
        else meanwhile(message);
      };
    });

  return {
    read: async (pieces, each) => {
      let ahead = 0;
      let room: () => void = () => undefined;
      hear = (message) => {
        if (message?.kind === 'taken') ahead -= 1;
        room();
      };
      for (const piece of pieces) {
        while (ahead >= MOST_AHEAD && !gone) await new Promise<void>((resolve) => (room = resolve));
        if (gone) return null;
        ahead += 1;
        say({ kind: 'piece', piece }, transferable(piece));
        each();
      }
      say({ kind: 'read' });
      const read = await until('facts');
      return read && sharedFacts(read.facts);
    },
    score: async (task, each) => {
      say({ kind: 'score', task });
      await until('scored', (message) => message.kind === 'unit' && each(message.at, message.unit));
    },
    close: () => {
      letGo();
      return ended;
    },
  };
}

/** Bytes are handed over without a copy when they fill their buffer; the buffers of small ones are shared and stay. */
function transferable(piece: FactPiece): ArrayBuffer[] {
  return Object.values(piece).flatMap((part) => (part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength ? [part.buffer] : []));
}
