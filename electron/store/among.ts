// A list of ids in one condition: handed over as one value, since a statement may hold no more than some thirty thousand.
import { sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';

/** The column holds one of the ids. */
export function among(column: AnyColumn, ids: readonly number[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}
