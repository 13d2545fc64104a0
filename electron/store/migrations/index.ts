// All migrations in order; the schema number is their count. A released one is never edited, a new one is added below.
import { sql as schema1 } from './0001.ts';
import { sql as schema2 } from './0002.ts';
import { sql as schema3 } from './0003.ts';
import { sql as schema4 } from './0004.ts';
import { sql as schema5 } from './0005.ts';
import { sql as schema6 } from './0006.ts';
import { sql as schema7 } from './0007.ts';
import { sql as schema8 } from './0008.ts';
import { sql as schema9 } from './0009.ts';

export const migrations: readonly string[] = [schema1, schema2, schema3, schema4, schema5, schema6, schema7, schema8, schema9];

/** The schema this program writes (PRAGMA user_version). */
export const currentSchema = migrations.length;
