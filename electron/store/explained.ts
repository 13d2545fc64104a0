// Whether the change log explains the records: each one must stand as the last entry that speaks of it left it.
import type Database from 'better-sqlite3';
import { isTracked, tracked } from './tracked.ts';
import type { ChangeDetail, RecordId, SqlValue, TrackedTable } from './tracked.ts';

/**
 * Reads the log from its end and compares each record with the first entry found for it. `differing` counts records that stand
 * otherwise than logged, are missing, or were never logged. Columns the log did not know yet are left out.
 * SQLite's own checks do not see a letter that became another inside a row; this does.
 */
export function explained(db: Database.Database): { differing: number; records: number } {
  const seen = new Map<TrackedTable, Set<RecordId>>();
  const standing = new Map<TrackedTable, number>();
  let differing = 0;
  const entries = db.prepare('SELECT detail FROM changes WHERE records > 0 ORDER BY seq DESC').iterate() as Iterable<{ detail: string }>;
  for (const { detail } of entries) {
    for (const [table, { columns, rows }] of Object.entries(JSON.parse(detail) as ChangeDetail)) {
      if (!isTracked(table)) {
        differing += rows.length;
        continue;
      }
      const known = seen.get(table) ?? new Set<RecordId>();
      seen.set(table, known);
      const common = tracked[table].filter((column) => columns.includes(column));
      const at = common.map((column) => columns.indexOf(column));
      const current = db.prepare(`SELECT ${common.join(', ')} FROM ${table} WHERE id = ?`).raw();
      for (const [id, , after] of rows) {
        if (known.has(id)) continue;
        known.add(id);
        const found = current.get(id) as SqlValue[] | undefined;
        if (found) standing.set(table, (standing.get(table) ?? 0) + 1);
        const same = found && after ? found.every((value, index) => value === after[at[index]!]) : !found && !after;
        if (!same) differing += 1;
      }
    }
  }
  // A file of an older schema is checked before it is brought up to date: it lacks the tables that came later.
  const present = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]);
  const tables = (Object.keys(tracked) as TrackedTable[]).filter((table) => present.has(table));
  const records = tables.reduce((sum, table) => sum + (db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number), 0);
  return { differing: differing + records - [...standing.values()].reduce((sum, count) => sum + count, 0), records };
}
