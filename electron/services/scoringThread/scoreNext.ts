// Takes one unit after another until none is left, in the program or in its second thread.
import { compileSegments } from '../../../shared/scoring/compile.ts';
import type { ItemFacts } from '../../store/itemFacts.ts';
import { keptLedger } from '../keptLedger.ts';
import { scoreUnit } from '../scoreUnits.ts';
import type { ScoredUnit, ScoringTask } from './messages.ts';

/** Scores a unit by its place in the register. */
export function unitScorer({ shares, readings, spans, records }: ScoringTask, facts: ItemFacts): (at: number) => ScoredUnit {
  const compiled = compileSegments(shares, readings);
  return (at) => {
    const { ledger, ...standings } = scoreUnit(compiled, spans, records.units[at]!, { ...records, facts });
    return { ...standings, kept: keptLedger(ledger, facts) };
  };
}

/** The place of the next unit nobody has taken, now taken; null when there is none. */
export function takeNext({ next, records }: ScoringTask): number | null {
  const at = Atomics.add(next, 0, 1);
  return at < records.units.length ? at : null;
}

/** Nobody takes another unit. */
export function stopTaking({ next, records }: ScoringTask): void {
  Atomics.store(next, 0, records.units.length);
}

export function scoreNext(task: ScoringTask, facts: ItemFacts, each: (at: number, unit: ScoredUnit) => void): void {
  const score = unitScorer(task, facts);
  for (let at = takeNext(task); at !== null; at = takeNext(task)) each(at, score(at));
}
