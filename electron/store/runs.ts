// Scoring runs: written once, never changed. Each unit's ledger is one row, so that explaining a unit reads one row.
import type { Store } from './store.ts';

export interface RunHead {
  id: string;
  schemeId: string;
  schemeHash: string;
  factsHash: string;
  from: string;
  to: string;
  at: string;
  submitted: number;
  /** Whole hundredths of a point. */
  score: number;
  scheme: unknown;
  readings: Record<string, string>;
  /** The last entry of the change log when the facts were read. */
  changeSeq: number;
}

type HeadRow = Omit<RunHead, 'scheme' | 'readings'> & { scheme: string; readings: string };

const headColumns = `id, scheme_id AS schemeId, scheme_hash AS schemeHash, facts_hash AS factsHash, span_from AS "from", span_to AS "to", at, submitted, score, scheme, readings, change_seq AS changeSeq`;

/** Runs, newest first. */
export function listRuns(store: Store): RunHead[] {
  return (store.db.prepare(`SELECT ${headColumns} FROM runs ORDER BY at DESC, id`).all() as HeadRow[]).map(toHead);
}

/** One run's head and its result (rows, totals, lists), or undefined. */
export function findRun(store: Store, id: string): { head: RunHead; result: unknown } | undefined {
  const row = store.db.prepare(`SELECT ${headColumns}, result FROM runs WHERE id = ?`).get(id) as (HeadRow & { result: string }) | undefined;
  return row && { head: toHead(row), result: JSON.parse(row.result) as unknown };
}

/** Writes a run's ledgers, one after another; to be called inside a transaction that ends with `insertRun`. Unit and ledger are JSON texts, the ledger as its bytes: half the memory. */
export function ledgerWriter(store: Store, runId: string): (ledger: { unitId: number; unit: string; ledger: Uint8Array }) => void {
  // The head is written last, when the sums are known: the reference is checked at the end of the transaction.
  store.db.pragma('defer_foreign_keys = ON');
  const insert = store.db.prepare('INSERT INTO run_units (run_id, unit_id, unit, ledger) VALUES (?, ?, ?, CAST(? AS TEXT))');
  return ({ unitId, unit, ledger }) => void insert.run(runId, unitId, unit, ledger);
}

/** Writes a run's head and result; to be called inside a transaction. */
export function insertRun(store: Store, head: RunHead, result: unknown): void {
  store.db
    .prepare(
      `INSERT INTO runs (id, scheme_id, scheme_hash, facts_hash, span_from, span_to, at, who, submitted, score, scheme, readings, result, change_seq)
       VALUES (@id, @schemeId, @schemeHash, @factsHash, @from, @to, @at, @who, @submitted, @score, @scheme, @readings, @result, @changeSeq)`,
    )
    .run({ ...head, who: store.who, scheme: JSON.stringify(head.scheme), readings: JSON.stringify(head.readings), result: JSON.stringify(result) });
}

/** The ledgers of a run as JSON texts, of all units or of one. */
export function readLedgers(store: Store, runId: string, unitId?: number): { unitId: number; unit: string; ledger: string }[] {
  return store.db
    .prepare(`SELECT unit_id AS unitId, unit, ledger FROM run_units WHERE run_id = @runId AND (@unitId IS NULL OR unit_id = @unitId) ORDER BY unit_id`)
    .all({ runId, unitId: unitId ?? null }) as { unitId: number; unit: string; ledger: string }[];
}

function toHead(row: HeadRow): RunHead {
  const { scheme, readings, ...rest } = row;
  return { ...rest, scheme: JSON.parse(scheme) as unknown, readings: JSON.parse(readings) as Record<string, string> };
}
