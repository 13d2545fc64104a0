// What goes to and fro between the program and the thread that helps it score.
import type { Segment } from '../../../shared/scoring/segments.ts';
import type { FactPiece } from '../../store/factPieces.ts';
import type { SharedFacts } from '../../store/itemFacts.ts';
import type { SharedNumbers } from '../../store/numberRows.ts';
import type { KeptLedger } from '../../store/runs.ts';
import type { Spans, UnitRecords, UnitStandings } from '../scoreUnits.ts';

/** A run's units, to be scored by whoever takes the next one. */
export interface ScoringTask {
  shares: Segment[];
  readings: Record<string, string>;
  spans: Spans;
  records: Omit<UnitRecords, 'facts'>;
  /** One number both threads add to: the place of the next unit nobody has taken. */
  next: SharedNumbers;
}

/** A unit scored, its ledger ready to be kept. */
export type ScoredUnit = UnitStandings & { kept: KeptLedger };

/** Pieces in their order, then `read`, then `score`; `last` ends the thread at any time. */
export type ToThread = { kind: 'piece'; piece: FactPiece } | { kind: 'read' } | { kind: 'score'; task: ScoringTask } | { kind: 'last' };

export type FromThread = { kind: 'taken' } | { kind: 'facts'; facts: SharedFacts } | { kind: 'unit'; at: number; unit: ScoredUnit } | { kind: 'scored' } | { kind: 'failed'; stack: string };
