// All migrations in order; the schema number is their count. A released one is never edited, a new one is added below.
import { sql as schema1 } from './0001.ts';
import { sql as schema2 } from './0002.ts';
import { sql as annual } from './0006.ts';
import { sql as requests } from './0007.ts';
import { sql as letters } from './0008.ts';

export const migrations: readonly string[] = [schema1, schema2, annual, requests, letters];

/** The schema this program writes (PRAGMA user_version). */
export const currentSchema = migrations.length;
