// Issued papers of supervision, of tasks and of scoring runs: the outline as it was exported, frozen, with its numbers and receivers.
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { PaperHead } from '../../shared/contract/tasks.ts';
import type { Day } from '../../shared/days/day.ts';
import { reportedKinds } from '../../shared/tracking/entry.ts';
import type { Store } from './store.ts';
import { papers } from './tables.ts';

export type PaperKind = PaperHead['kind'];

export interface PaperSheet {
  unit: string;
  number: number;
  parts: number[];
  /** Of a scoring run's sheets: the months that led to it, 'YYYY-MM'. */
  periods?: string[];
}

export interface PaperRow {
  id: number;
  kind: PaperKind;
  title: string;
  /** '〔2024〕3号' or '〔2024〕3—7号'; a bulletin's 发文字号. */
  number: string;
  /** The year of issue, in which sheets are numbered. */
  year: number;
  firstNumber: number | null;
  lastNumber: number | null;
  issuedOn: Day;
  replyBy: Day | null;
  sheets: PaperSheet[];
  at: string;
  /** The scoring run it rests on; null for papers of tasks. */
  runId: string | null;
}

/** Freezes a paper and returns its id; to be called inside a transaction. */
export function insertPaper(store: Store, row: Omit<PaperRow, 'id' | 'at' | 'runId'> & { outline: unknown; runId?: string }): number {
  return Number(store.orm.insert(papers).values({ runId: null, ...row, at: store.now() }).run().lastInsertRowid);
}

/** Issued papers, newest first, without their text. */
export function listPapers(store: Store, filter: { kind?: PaperKind | undefined; year?: number | undefined } = {}): PaperRow[] {
  const wanted = [filter.kind === undefined ? undefined : eq(papers.kind, filter.kind), filter.year === undefined ? undefined : eq(papers.year, filter.year)];
  return store.orm.select(columns).from(papers).where(and(...wanted)).orderBy(desc(papers.id)).all();
}

/** The papers that rest on a scoring run, in the order they were issued. */
export function papersOfRun(store: Store, runId: string): PaperRow[] {
  return store.orm.select(columns).from(papers).where(eq(papers.runId, runId)).orderBy(papers.id).all();
}

/** One issued paper with its outline as stored, or undefined. */
export function findPaper(store: Store, id: number): (PaperRow & { outline: unknown }) | undefined {
  return store.orm.select().from(papers).where(eq(papers.id, id)).get();
}

/** The numbered papers of a kind and year, in the order of their numbers. */
export function numberedPapers(store: Store, kind: PaperKind, year: number): (PaperRow & { firstNumber: number; lastNumber: number })[] {
  const rows = store.orm.select(columns).from(papers).where(and(eq(papers.kind, kind), eq(papers.year, year), isNotNull(papers.firstNumber))).orderBy(papers.firstNumber).all();
  return rows.flatMap((row) => (row.firstNumber === null ? [] : [{ ...row, firstNumber: row.firstNumber, lastNumber: row.lastNumber ?? row.firstNumber }]));
}

/** A report of a unit, as far as it may answer a paper. */
export interface ReportRow {
  id: number;
  partId: number;
  on: Day;
  enteredAt: string;
}

/** What the units themselves reported on these parts and still counts, in the order it was entered. */
export function listReports(store: Store, partIds: readonly number[]): ReportRow[] {
  return store.db
    .prepare(
      `SELECT id, part_id AS partId, on_day AS "on", entered_at AS enteredAt FROM task_entries
       WHERE part_id IN (SELECT value FROM json_each(?)) AND kind IN (SELECT value FROM json_each(?))
         AND id NOT IN (SELECT of_entry FROM task_entries WHERE of_entry IS NOT NULL)
       ORDER BY id`,
    )
    .all(JSON.stringify(partIds), JSON.stringify(reportedKinds)) as ReportRow[];
}

/** For each paper the last of the entries that came with it: what was entered later has a greater id. A paper whose entries were undone is not there. */
export function lastUrgings(store: Store): Map<number, number> {
  const rows = store.db.prepare('SELECT paper_id AS paperId, max(id) AS last FROM task_entries WHERE paper_id IS NOT NULL GROUP BY paper_id').all() as { paperId: number; last: number }[];
  return new Map(rows.map(({ paperId, last }) => [paperId, last]));
}

const columns = {
  id: papers.id,
  kind: papers.kind,
  title: papers.title,
  number: papers.number,
  year: papers.year,
  firstNumber: papers.firstNumber,
  lastNumber: papers.lastNumber,
  issuedOn: papers.issuedOn,
  replyBy: papers.replyBy,
  sheets: papers.sheets,
  at: papers.at,
  runId: papers.runId,
};
