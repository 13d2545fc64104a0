// 加减分登记: rows of the register of score events.
import type { ScoreEvent, ScoreEventFields } from '../../shared/scoreEvents/scoreEvent.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import type { SqlValue } from './tracked.ts';

/** An event as the store takes it: the unit by id. */
export type ScoreEventRecord = Omit<ScoreEventFields, 'unit'> & { unitId: number };

export interface ScoreEventFilter {
  from?: string | undefined;
  to?: string | undefined;
  unitId?: number | undefined;
  ids?: readonly number[] | undefined;
}

/** Events by day (both ends included) and unit, ordered by day, then as entered. Points as people write them. */
export function listScoreEvents(store: Store, filter: ScoreEventFilter = {}): ScoreEvent[] {
  const conditions = [
    filter.from !== undefined && 'e.on_day >= @from',
    filter.to !== undefined && 'e.on_day <= @to',
    filter.unitId !== undefined && 'e.unit_id = @unitId',
    filter.ids !== undefined && 'e.id IN (SELECT value FROM json_each(@ids))',
  ].filter((condition) => condition !== false);
  const rows = store.db
    .prepare(
      `SELECT e.id, e.unit_id AS unitId, u.name AS unit, e.kind, e.count, e.on_day AS "on", e.points, e.note,
              (SELECT count(*) FROM event_evidence v WHERE v.event_id = e.id) AS evidence
       FROM score_events e JOIN units u ON u.id = e.unit_id ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY e.on_day, e.id`,
    )
    .all({ from: filter.from ?? null, to: filter.to ?? null, unitId: filter.unitId ?? null, ids: filter.ids ? JSON.stringify(filter.ids) : null }) as ScoreEvent[];
  for (const row of rows) row.points = pointsFrom(row.points);
  return rows;
}

/** Whole hundredths, as they are kept → points. */
export function pointsFrom(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** Adds events and returns their ids. */
export function insertScoreEvents(recorder: Recorder, records: readonly ScoreEventRecord[]): number[] {
  return recorder.insertAll('score_events', records.map(valuesOf));
}

/** Replaces an event's fields. */
export function updateScoreEvent(recorder: Recorder, id: number, record: ScoreEventRecord): void {
  recorder.update('score_events', id, valuesOf(record));
}

/** Takes an event away; its evidence goes before. */
export function removeScoreEvent(recorder: Recorder, id: number): void {
  recorder.remove('score_events', id);
}

function valuesOf({ unitId, kind, count, on, points, note }: ScoreEventRecord): SqlValue[] {
  return [unitId, kind, count, on, points === null ? null : Math.round(points * 100), note];
}
