// The task ledger in memory: tables, tasks, parts and what was said of them, built once and kept up with the change log.
import type { Day } from '../../shared/days/day.ts';
import type { Tally } from '../../shared/tracking/part.ts';
import type { Standing, State } from '../../shared/tracking/standing.ts';
import { entryFrom, partFrom, tableFrom, taskFrom } from './ledgerRows.ts';
import type { LedgerEntry } from './ledgerRows.ts';
import type { Store } from './store.ts';
import type { PartRow, TableRow, TaskRow } from './tasks.ts';
import { tracked } from './tracked.ts';
import type { ChangeDetail, RecordChange, SqlValue, TrackedTable } from './tracked.ts';

/** A part with what was said of it in the order it was entered. `folded` keeps its standing on one day until something changes. */
export interface LedgerPart extends PartRow {
  entries: LedgerEntry[];
  /** Files and links kept as evidence. */
  evidence: number;
  folded: { day: Day; standing: Standing } | null;
}

/** A task with its parts by id. `summed` keeps what its parts make together on one day until something changes. */
export interface LedgerTask extends TaskRow {
  parts: LedgerPart[];
  summed: { day: Day; state: State; tally: Tally; lastOn: Day | null } | null;
}

export interface Ledger {
  tables: Map<number, TableRow>;
  tasks: Map<number, LedgerTask>;
  parts: Map<number, LedgerPart>;
  /** Entry → its part; evidence → its part. */
  entries: Map<number, number>;
  evidence: Map<number, number>;
}

interface Kept {
  ledger: Ledger;
  seq: number;
  hash: string;
  /** Tasks in the order of tables and places; null until asked for. */
  order: LedgerTask[] | null;
}

/** Children before what they belong to when rows go, and after it when they come. */
const parentsFirst = ['task_tables', 'tasks', 'task_parts', 'task_entries', 'evidence'] as const;
type LedgerTable = (typeof parentsFirst)[number];

/** More changed records than this are sooner read anew than followed one by one. */
const longestReplay = 20_000;

const keptLedgers = new WeakMap<Store, Kept>();

/**
 * The ledger as it stands, shared by all who ask: it is read, never changed. It is built at the first call and then follows the
 * change log; within an open transaction it is read anew and not kept, since what stands there may yet be taken back.
 */
export function ledgerOf(store: Store): Ledger {
  return store.db.inTransaction ? buildLedger(store) : keptUp(store).ledger;
}

/** Tasks in the order of their tables and their places. */
export function tasksInOrder(store: Store): readonly LedgerTask[] {
  if (store.db.inTransaction) return sorted(buildLedger(store));
  const kept = keptUp(store);
  return (kept.order ??= sorted(kept.ledger));
}

function sorted(ledger: Ledger): LedgerTask[] {
  return [...ledger.tasks.values()].sort((one, other) => one.tableId - other.tableId || one.position - other.position || one.id - other.id);
}

function keptUp(store: Store): Kept {
  const head = (store.db.prepare('SELECT seq, hash FROM changes ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: '' };
  const kept = keptLedgers.get(store);
  if (kept && kept.hash === head.hash && kept.seq === head.seq) return kept;
  if (kept && follow(store, kept)) {
    kept.seq = head.seq;
    kept.hash = head.hash;
    return kept;
  }
  const built: Kept = { ledger: buildLedger(store), seq: head.seq, hash: head.hash, order: null };
  keptLedgers.set(store, built);
  return built;
}

/** Reads everything from the data. */
export function buildLedger({ db }: Store): Ledger {
  const ledger: Ledger = { tables: new Map(), tasks: new Map(), parts: new Map(), entries: new Map(), evidence: new Map() };
  for (const table of parentsFirst) {
    // The id comes last, so that the rows are taken as they are.
    const rows = db.prepare(`SELECT ${columnsOf(table).join(', ')}, id FROM ${table} ORDER BY id`).raw().iterate() as IterableIterator<SqlValue[]>;
    for (const row of rows) put(ledger, table, row.at(-1) as number, row);
  }
  return ledger;
}

/** The columns as the log names them; what an entry says, and who entered it when, is not held. */
function columnsOf(table: LedgerTable): readonly string[] {
  if (table !== 'task_entries') return tracked[table];
  const held = ['part_id', 'kind', 'on_day', 'times', 'until', 'of_entry'];
  return tracked.task_entries.map((column) => (held.includes(column) ? column : column === 'text' ? "iif(text = '', '', '1')" : 'NULL'));
}

/** Follows the log from the entry seen last; false when that cannot be done and all must be read anew. */
function follow(store: Store, kept: Kept): boolean {
  const { db } = store;
  const seen = db.prepare('SELECT hash FROM changes WHERE seq = ?').pluck().get(kept.seq) as string | undefined;
  if ((seen ?? '') !== kept.hash) return false;
  const { records } = db.prepare('SELECT total(records) AS records FROM changes WHERE seq > ?').get(kept.seq) as { records: number };
  if (records > longestReplay) return false;
  const details = db.prepare('SELECT detail FROM changes WHERE seq > ? AND records > 0 ORDER BY seq').pluck().iterate(kept.seq) as IterableIterator<string>;
  for (const detail of details) {
    const changed = JSON.parse(detail) as ChangeDetail;
    if (!parentsFirst.every((table) => sameColumns(table, changed))) return false;
    for (const table of parentsFirst.toReversed()) for (const [id, , after] of rowsOf(table, changed)) if (after === null) take(kept.ledger, table, id as number);
    for (const table of parentsFirst) for (const [id, , after] of rowsOf(table, changed)) if (after !== null) put(kept.ledger, table, id as number, after);
    if (changed.tasks) kept.order = null;
  }
  return true;
}

function rowsOf(table: LedgerTable, changed: ChangeDetail): readonly RecordChange[] {
  return changed[table]?.rows ?? [];
}

function sameColumns(table: TrackedTable, changed: ChangeDetail): boolean {
  const columns = changed[table]?.columns;
  return columns === undefined || (columns.length === tracked[table].length && columns.every((column, index) => column === tracked[table][index]));
}

/** Puts one row in its place, new or in the place of what stood there. */
function put(ledger: Ledger, table: LedgerTable, id: number, values: readonly SqlValue[]): void {
  if (table === 'task_tables') {
    ledger.tables.set(id, tableFrom(id, values));
    for (const task of ledger.tasks.values()) if (task.tableId === id) forgetParts(task);
  } else if (table === 'tasks') {
    const task: LedgerTask = { ...taskFrom(id, values), parts: ledger.tasks.get(id)?.parts ?? [], summed: null };
    ledger.tasks.set(id, task);
    forgetParts(task);
  } else if (table === 'task_parts') {
    const row = partFrom(id, values);
    const before = ledger.parts.get(id);
    if (before) take(ledger, table, id);
    const part: LedgerPart = { ...row, entries: before?.entries ?? [], evidence: before?.evidence ?? 0, folded: null };
    ledger.parts.set(id, part);
    const task = ledger.tasks.get(row.taskId);
    if (task) insertById(task.parts, part);
    forget(ledger, part);
  } else if (table === 'task_entries') {
    const { partId, entry } = entryFrom(id, values);
    if (ledger.entries.has(id)) take(ledger, table, id);
    const part = ledger.parts.get(partId);
    if (!part) return;
    ledger.entries.set(id, partId);
    insertById(part.entries, entry);
    forget(ledger, part);
  } else {
    if (ledger.evidence.has(id)) take(ledger, table, id);
    const part = ledger.parts.get(values[0] as number);
    if (!part) return;
    ledger.evidence.set(id, part.id);
    part.evidence += 1;
  }
}

/** Takes one row out; what belongs to it went before. */
function take(ledger: Ledger, table: LedgerTable, id: number): void {
  if (table === 'task_tables') ledger.tables.delete(id);
  else if (table === 'tasks') ledger.tasks.delete(id);
  else if (table === 'task_parts') {
    const part = ledger.parts.get(id);
    if (!part) return;
    ledger.parts.delete(id);
    const task = ledger.tasks.get(part.taskId);
    if (task) removeById(task.parts, id);
    forget(ledger, part);
  } else if (table === 'task_entries') {
    const part = ledger.parts.get(ledger.entries.get(id) ?? 0);
    ledger.entries.delete(id);
    if (!part) return;
    removeById(part.entries, id);
    forget(ledger, part);
  } else {
    const part = ledger.parts.get(ledger.evidence.get(id) ?? 0);
    ledger.evidence.delete(id);
    if (part) part.evidence -= 1;
  }
}

function forget(ledger: Ledger, part: LedgerPart): void {
  part.folded = null;
  const task = ledger.tasks.get(part.taskId);
  if (task) task.summed = null;
}

function forgetParts(task: LedgerTask): void {
  task.summed = null;
  for (const part of task.parts) part.folded = null;
}

/** Keeps the list in the order of ids; a new row nearly always comes last. */
function insertById<T extends { id: number }>(list: T[], row: T): void {
  const last = list.at(-1);
  if (!last || last.id < row.id) list.push(row);
  else list.splice(list.findIndex(({ id }) => id > row.id), 0, row);
}

function removeById(list: { id: number }[], id: number): void {
  const at = list.findIndex((row) => row.id === id);
  if (at >= 0) list.splice(at, 1);
}
