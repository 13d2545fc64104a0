// Reads and scores a run's records with the help of a second thread where that is worth starting one.
import { availableParallelism } from 'node:os';
import type { Compiled } from '../../../shared/scoring/compile.ts';
import { factPieces, hasItems } from '../../store/factPieces.ts';
import { readFacts } from '../../store/itemFacts.ts';
import type { ItemFacts } from '../../store/itemFacts.ts';
import { sharedNumbers } from '../../store/numberRows.ts';
import type { Context } from '../context.ts';
import type { Spans, UnitRecords } from '../scoreUnits.ts';
import { startScoringHelper } from './helper.ts';
import type { ScoringHelper } from './helper.ts';
import type { ScoredUnit, ScoringTask } from './messages.ts';
import { stopTaking, takeNext, unitScorer } from './scoreNext.ts';

/** With fewer items the run is done before a thread has started. */
const WORTH_A_THREAD = 100_000;
/** How long the program works before it looks after others, in milliseconds. */
const STRETCH = 50;

export interface Meanwhile {
  /** How much of the work is done, 0 to 1. */
  onShare: (share: number) => void;
  signal: AbortSignal;
}

/** A reading of the registers, and the scoring of what was read. */
export interface Together {
  facts: ItemFacts;
  /** Every unit of the register, in its order. */
  score(compiled: Compiled, spans: Spans, records: UnitRecords): Promise<ScoredUnit[]>;
}

/** Reads the items of a span and lets `work` score them. Writing calls wait for one another, so the registers stand still meanwhile. */
export async function together<T>(context: Context, span: Spans['all'], meanwhile: Meanwhile, work: (both: Together) => Promise<T>): Promise<T> {
  const { store } = context;
  const onFailure = (detail: string): void => context.log({ method: 'scoring.run', status: 'fault', milliseconds: 0, detail: `second thread: ${detail}` });
  const helper = availableParallelism() > 1 && hasItems(store, span, WORTH_A_THREAD) ? startScoringHelper(onFailure) : null;
  try {
    const pieces = factPieces(store, span);
    const facts = (await helper?.read(pieces, () => meanwhile.signal.throwIfAborted())) ?? readFacts(store, span);
    meanwhile.signal.throwIfAborted();
    return await work({ facts, score: (compiled, spans, records) => scoreAll(compiled, spans, records, helper, meanwhile) });
  } finally {
    await helper?.close();
  }
}

/** Scores every unit of the register, beside the helper if there is one. */
export async function scoreAll(compiled: Compiled, spans: Spans, { facts, ...records }: UnitRecords, helper: ScoringHelper | null, { onShare, signal }: Meanwhile): Promise<ScoredUnit[]> {
  const shares = compiled.segments.map(({ scheme, first, last }) => ({ scheme, first, last }));
  const task: ScoringTask = { shares, readings: compiled.readings, spans, records, next: sharedNumbers(1) };
  const units: ScoredUnit[] = [];
  const helped = helper?.score(task, (at, unit) => (units[at] = unit));
  const score = unitScorer(task, facts);
  try {
    let stretch = performance.now();
    for (let at = takeNext(task); at !== null; at = takeNext(task)) {
      units[at] = score(at);
      if (performance.now() - stretch < STRETCH) continue;
      onShare((at + 1) / records.units.length);
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      stretch = performance.now();
    }
  } catch (error) {
    stopTaking(task);
    throw error;
  }
  await helped;
  // What the thread took and did not deliver.
  return records.units.map((_, at) => units[at] ?? score(at));
}
