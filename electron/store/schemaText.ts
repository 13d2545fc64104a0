// The whole schema as text, from an open file or from the migrations: the reviewed schema.sql is made of it.
import Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';

/** Every table, index and trigger in order of kind and name, as SQLite keeps them. Without a file: as the migrations make them. */
export function schemaText(db?: Database.Database): string {
  if (db) {
    const rows = db
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`)
      .all() as { sql: string }[];
    return rows.map(({ sql }) => `${sql};\n`).join('\n');
  }
  const fresh = new Database(':memory:');
  try {
    for (const sql of migrations) fresh.exec(sql);
    return schemaText(fresh);
  } finally {
    fresh.close();
  }
}
