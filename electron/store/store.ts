// The open data file: one connection, what it is called, who works with it. Handed around, never global.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

export interface Store {
  /** The connection, for bulk work and for what SQL says shortest. */
  db: Database.Database;
  /** The same connection with typed queries. */
  orm: BetterSQLite3Database;
  path: string;
  /** The moment, as ISO 8601 with offset; the only clock the store knows. */
  now: () => string;
  /** The person at the machine, for the change log. */
  who: string;
}

/** Wraps an open connection. */
export function makeStore(db: Database.Database, path: string, now: () => string, who: string): Store {
  return { db, orm: drizzle(db), path, now, who };
}

/** SHA-256 of text or bytes, as 64 lower-case hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
