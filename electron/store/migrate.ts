// Brings a data file's schema up to date: all pending migrations in one transaction, or none.
import type Database from 'better-sqlite3';
import { applicationId } from './header.ts';
import { migrations } from './migrations/index.ts';

/** Runs the migrations after `from` (the file's schema number; 0 is a new file). What throws leaves the file as it was. */
export function migrate(db: Database.Database, from: number, all: readonly string[] = migrations): void {
  db.exec('BEGIN EXCLUSIVE');
  try {
    if (from === 0) db.pragma(`application_id = ${applicationId}`);
    for (const sql of all.slice(from)) db.exec(sql);
    db.pragma(`user_version = ${all.length}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
