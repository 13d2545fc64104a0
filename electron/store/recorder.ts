// Writes rows and keeps what stood there before: the only way a tracked table is changed.
import type Database from 'better-sqlite3';
import { refusal } from '../../shared/problems.ts';
import { tracked } from './tracked.ts';
import type { ChangeDetail, RecordChange, RecordId, SqlValue, TrackedTable } from './tracked.ts';

/** Rows to a statement. */
const batchSize = 50;

/** Longest text of one column, in UTF-16 units: what a spreadsheet's cell can hold; lists and whole documents are JSON and may be longer. */
const longestText: Record<TrackedTable, number> = {
  settings: 1_000_000, units: 100_000, submissions: 32_767, adoptions: 32_767, schemes: 10_000_000,
  task_tables: 32_767, tasks: 100_000, task_parts: 32_767, task_entries: 32_767, evidence: 32_767,
  joint_units: 0, score_events: 32_767, event_evidence: 32_767, commissions: 32_767, annual_reports: 10_000_000,
  requests: 100_000, request_events: 100_000, schedules: 1_000_000, letter_texts: 1_000_000,
};

interface Statements {
  insert: Database.Statement;
  batch: Database.Statement;
  insertWithId: Database.Statement;
  update: Database.Statement;
  remove: Database.Statement;
  select: Database.Statement;
}

/**
 * Collects the changes of one transaction. Values are given in the order of `tracked[table]`. Refused: a text too long for a record.
 * Half of a surrogate pair is replaced as SQLite would replace it, so that the log and the row never differ.
 */
export class Recorder {
  readonly #db: Database.Database;
  readonly #statements = new Map<TrackedTable, Statements>();
  readonly #changes = new Map<TrackedTable, Map<RecordId, RecordChange>>();

  constructor(db: Database.Database) {
    this.#db = db;
  }

  /** Adds a row and returns its new id. */
  insert(table: TrackedTable, given: SqlValue[]): number {
    const values = storable(table, given);
    const id = Number(this.#of(table).insert.run(...values).lastInsertRowid);
    this.#note(table, id, null, values);
    return id;
  }

  /**
   * Adds many rows, fifty to a statement, and returns their new ids in order. SQLite numbers the rows of one statement one after
   * the other, and nobody else writes: the last id tells them all.
   */
  insertAll(table: TrackedTable, rows: readonly SqlValue[][]): number[] {
    const ids: number[] = [];
    const batch = this.#of(table).batch;
    const whole = rows.length - (rows.length % batchSize);
    for (let at = 0; at < whole; at += batchSize) {
      const flat: SqlValue[] = [];
      for (let index = at; index < at + batchSize; index++) flat.push(...storable(table, rows[index]!));
      const first = Number(batch.run(flat).lastInsertRowid) - batchSize + 1;
      for (let index = 0; index < batchSize; index++) {
        ids.push(first + index);
        this.#note(table, first + index, null, rows[at + index]!);
      }
    }
    for (const values of rows.slice(whole)) ids.push(this.insert(table, values));
    return ids;
  }

  /** Adds a row under a given id (undoing a removal, or a named record). */
  insertAs(table: TrackedTable, id: RecordId, given: SqlValue[]): void {
    const values = storable(table, given);
    this.#of(table).insertWithId.run(id, ...values);
    this.#note(table, id, null, values);
  }

  /** Replaces a row's columns. A row that does not exist is a bug. */
  update(table: TrackedTable, id: RecordId, given: SqlValue[]): void {
    const values = storable(table, given);
    const before = this.current(table, id);
    if (before === null) throw new Error(`no ${table} ${id}`);
    if (sameValues(before, values)) return;
    this.#of(table).update.run(...values, id);
    this.#note(table, id, before, values);
  }

  /** Removes a row. A row that does not exist is a bug. */
  remove(table: TrackedTable, id: RecordId): void {
    const before = this.current(table, id);
    if (before === null) throw new Error(`no ${table} ${id}`);
    this.#of(table).remove.run(id);
    this.#note(table, id, before, null);
  }

  /** The row's columns as they stand now, or null. */
  current(table: TrackedTable, id: RecordId): SqlValue[] | null {
    return (this.#of(table).select.raw().get(id) as SqlValue[] | undefined) ?? null;
  }

  /** Everything recorded so far and the number of records it touches. */
  result(): { detail: ChangeDetail; records: number } {
    const detail: ChangeDetail = {};
    let records = 0;
    for (const [table, changes] of this.#changes) {
      const rows = [...changes.values()].filter(([, before, after]) => !(before === null && after === null));
      if (rows.length === 0) continue;
      detail[table] = { columns: tracked[table], rows };
      records += rows.length;
    }
    return { detail, records };
  }

  #note(table: TrackedTable, id: RecordId, before: SqlValue[] | null, after: SqlValue[] | null): void {
    let changes = this.#changes.get(table);
    if (!changes) this.#changes.set(table, (changes = new Map()));
    const earlier = changes.get(id);
    if (earlier) earlier[2] = after;
    else changes.set(id, [id, before, after]);
  }

  #of(table: TrackedTable): Statements {
    const known = this.#statements.get(table);
    if (known) return known;
    const columns = tracked[table];
    const marks = columns.map(() => '?').join(', ');
    const made: Statements = {
      insert: this.#db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`),
      batch: this.#db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: batchSize }, () => `(${marks})`).join(', ')}`),
      insertWithId: this.#db.prepare(`INSERT INTO ${table} (id, ${columns.join(', ')}) VALUES (?, ${marks})`),
      update: this.#db.prepare(`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`),
      remove: this.#db.prepare(`DELETE FROM ${table} WHERE id = ?`),
      select: this.#db.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE id = ?`),
    };
    this.#statements.set(table, made);
    return made;
  }
}

/** The values, changed in place where need be, as the file will give them back. */
function storable(table: TrackedTable, values: SqlValue[]): SqlValue[] {
  const longest = longestText[table];
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (typeof value !== 'string') continue;
    if (value.length > longest) {
      throw refusal('text-too-long', `有一项内容太长（${value.length} 字，最多 ${longest} 字），没有写入，原有数据不变。请删减后再试。`);
    }
    if (!value.isWellFormed()) values[index] = value.toWellFormed();
  }
  return values;
}

/** True when two rows hold the same values. */
export function sameValues(one: readonly SqlValue[], other: readonly SqlValue[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
