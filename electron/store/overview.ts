// Figures for the first page that SQL tells shortest.
import type { Day } from '../../shared/days/day.ts';
import type { Store } from './store.ts';

/** Unit id → the last day it sent anything, alone or together with others. */
export function lastSubmissionDays(store: Store): Map<number, Day> {
  const rows = store.db
    .prepare(
      `SELECT unitId, max(day) AS day FROM (
         SELECT unit_id AS unitId, max(submitted_on) AS day FROM submissions GROUP BY unit_id
         UNION ALL SELECT j.unit_id, s.submitted_on FROM joint_units j JOIN submissions s ON s.id = j.submission_id
       ) GROUP BY unitId`,
    )
    .all() as { unitId: number; day: Day }[];
  return new Map(rows.map(({ unitId, day }) => [unitId, day]));
}
