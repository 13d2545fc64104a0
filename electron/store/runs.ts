// Scoring runs: written once, never changed. Each unit's ledger is one row, so that explaining a unit reads one row.
import { ledgerJson } from './ledgerBytes.ts';
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
  return (store.db.prepare(`SELECT ${headColumns} FROM runs ORDER BY at DESC, change_seq DESC, id`).all() as HeadRow[]).map(toHead);
}

/** One run's head and its result (rows, totals, lists), or undefined. */
export function findRun(store: Store, id: string): { head: RunHead; result: unknown } | undefined {
  const row = store.db.prepare(`SELECT ${headColumns}, result FROM runs WHERE id = ?`).get(id) as (HeadRow & { result: string }) | undefined;
  return row && { head: toHead(row), result: JSON.parse(row.result) as unknown };
}

/** A unit's part of a run: who it is and its counts as JSON, and its ledger as `packLedger` gives it. */
export interface KeptLedger {
  unitId: number;
  unit: string;
  ledger: Uint8Array;
}

/** Writes a run; to be called inside a transaction. */
export function insertRun(store: Store, head: RunHead, result: unknown, ledgers: Iterable<KeptLedger>): void {
  store.db
    .prepare(
      `INSERT INTO runs (id, scheme_id, scheme_hash, facts_hash, span_from, span_to, at, who, submitted, score, scheme, readings, result, change_seq)
       VALUES (@id, @schemeId, @schemeHash, @factsHash, @from, @to, @at, @who, @submitted, @score, @scheme, @readings, @result, @changeSeq)`,
    )
    .run({ ...head, who: store.who, scheme: JSON.stringify(head.scheme), readings: JSON.stringify(head.readings), result: JSON.stringify(result) });
  const insert = store.db.prepare('INSERT INTO run_ledgers (run_id, unit_id, unit, ledger) VALUES (?, ?, ?, ?)');
  for (const { unitId, unit, ledger } of ledgers) insert.run(head.id, unitId, unit, ledger);
}

/** The ledgers of a run as JSON texts, of all units or of one. */
export function readLedgers(store: Store, runId: string, unitId?: number): { unitId: number; unit: string; ledger: string }[] {
  const rows = store.db
    .prepare(`SELECT unit_id AS unitId, unit, ledger FROM run_ledgers WHERE run_id = @runId AND (@unitId IS NULL OR unit_id = @unitId) ORDER BY unit_id`)
    .all({ runId, unitId: unitId ?? null }) as KeptLedger[];
  return rows.map((row) => ({ ...row, ledger: ledgerJson(row.ledger) }));
}

function toHead(row: HeadRow): RunHead {
  const { scheme, readings, ...rest } = row;
  return { ...rest, scheme: JSON.parse(scheme) as unknown, readings: JSON.parse(readings) as Record<string, string> };
}
