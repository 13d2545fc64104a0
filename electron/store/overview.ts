// Figures for the first page that SQL tells shortest.
import type { Day } from '../../shared/days/day.ts';
import type { Store } from './store.ts';

/** Unit id → the last day it sent anything. */
export function lastSubmissionDays(store: Store): Map<number, Day> {
  const rows = store.db.prepare('SELECT unit_id AS unitId, max(submitted_on) AS day FROM submissions GROUP BY unit_id').all() as { unitId: number; day: Day }[];
  return new Map(rows.map(({ unitId, day }) => [unitId, day]));
}
