// What a scoring run reads beside the submissions, unit by unit: 加减分 and 约稿 within a span.
import type { Day } from '../../shared/days/day.ts';
import type { Commission } from '../../shared/commissions/commission.ts';
import type { ScoreEvent } from '../../shared/scoreEvents/scoreEvent.ts';
import { inSpan } from './commissions.ts';
import { pointsFrom } from './scoreEvents.ts';
import type { Store } from './store.ts';

/** 加减分 of a unit, as registered; `points` as people write them. */
export type EventFact = Pick<ScoreEvent, 'id' | 'kind' | 'count' | 'on' | 'points' | 'note'>;
/** 约稿 of a unit, as registered. */
export type CommissionFact = Omit<Commission, 'unit' | 'unitId' | 'note'>;

/** Unit id → its 加减分 from the first to the last day, both included, by id. */
export function readScoreEvents(store: Store, span: { from: Day; to: Day }): Map<number, EventFact[]> {
  const rows = store.db
    .prepare('SELECT unit_id AS unitId, id, kind, count, on_day AS "on", points, note FROM score_events WHERE on_day >= @from AND on_day <= @to ORDER BY id')
    .all(span) as (EventFact & { unitId: number })[];
  return byUnit(rows, (row) => ({ ...row, points: pointsFrom(row.points) }));
}

/** Unit id → its 约稿 with a day (of asking, due or delivered) in the span, both ends included, by id. */
export function readCommissions(store: Store, span: { from: Day; to: Day }): Map<number, CommissionFact[]> {
  const rows = store.db
    .prepare(
      `SELECT c.unit_id AS unitId, c.id, c.title, c.by_whom AS "by", c.asked_on AS askedOn, c.due_on AS dueOn, c.delivered_on AS deliveredOn, c.outcome, c.excused
       FROM commissions c WHERE ${inSpan(span)} ORDER BY c.id`,
    )
    .all(span) as (Omit<CommissionFact, 'excused'> & { excused: number; unitId: number })[];
  return byUnit(rows, (row) => ({ ...row, excused: row.excused === 1 }));
}

function byUnit<R extends { unitId: number }, F>(rows: readonly R[], factOf: (row: Omit<R, 'unitId'>) => F): Map<number, F[]> {
  const found = new Map<number, F[]>();
  for (const { unitId, ...row } of rows) {
    const list = found.get(unitId);
    if (list) list.push(factOf(row));
    else found.set(unitId, [factOf(row)]);
  }
  return found;
}
