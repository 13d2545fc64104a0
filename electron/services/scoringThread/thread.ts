// The thread's own side: puts the pieces of the registers together while the program reads on, then scores units beside it.
import { parentPort } from 'node:worker_threads';
import { FactsReader } from '../../store/itemFacts.ts';
import type { ItemFacts } from '../../store/itemFacts.ts';
import type { FromThread, ToThread } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('the scoring thread only runs as a worker thread');

const reader = new FactsReader();
let facts: ItemFacts | null = null;
const say = (message: FromThread): void => port.postMessage(message);

port.on('message', (message: ToThread) => {
  // With its port closed the thread has nothing to wait for and ends by itself.
  if (message.kind === 'last') port.close();
  else answer(message).catch((error: unknown) => say({ kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
});

async function answer(message: Exclude<ToThread, { kind: 'last' }>): Promise<void> {
  if (message.kind === 'piece') {
    reader.take(message.piece);
    say({ kind: 'taken' });
  } else if (message.kind === 'read') {
    facts = reader.done();
    say({ kind: 'facts', facts: facts.share() });
    // Loaded only now, so that the thread takes the first piece at once.
    await import('./scoreNext.ts');
  } else {
    if (!facts) throw new Error('nothing was read');
    const { scoreNext } = await import('./scoreNext.ts');
    scoreNext(message.task, facts, (at, unit) => say({ kind: 'unit', at, unit }));
    say({ kind: 'scored' });
  }
}
