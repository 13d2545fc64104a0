// 约稿登记: rows of the register of commissioned items.
import type { Commission, CommissionFields } from '../../shared/commissions/commission.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import type { SqlValue } from './tracked.ts';

/** A commissioned item as the store takes it: the unit by id. */
export type CommissionRecord = Omit<CommissionFields, 'unit'> & { unitId: number };

export interface CommissionFilter {
  /** Items with a day (of asking, due or delivered) in the span, both ends included. */
  from?: string | undefined;
  to?: string | undefined;
  unitId?: number | undefined;
  ids?: readonly number[] | undefined;
}

const dayColumns = ['asked_on', 'due_on', 'delivered_on'] as const;

/** The condition that a day of the item lies in @from … @to; '' when neither is given. */
export function inSpan({ from, to }: Pick<CommissionFilter, 'from' | 'to'>): string {
  const within = (column: string): string => [from !== undefined && `c.${column} >= @from`, to !== undefined && `c.${column} <= @to`].filter((part) => part !== false).join(' AND ');
  return from === undefined && to === undefined ? '' : `(${dayColumns.map((column) => `(${within(column)})`).join(' OR ')})`;
}

/** Items in the order of the day they are due (of asking or delivery where there is none), then as entered. */
export function listCommissions(store: Store, filter: CommissionFilter = {}): Commission[] {
  const conditions = [
    inSpan(filter),
    filter.unitId === undefined ? '' : 'c.unit_id = @unitId',
    filter.ids === undefined ? '' : 'c.id IN (SELECT value FROM json_each(@ids))',
  ].filter((condition) => condition !== '');
  const rows = store.db
    .prepare(
      `SELECT c.id, c.unit_id AS unitId, u.name AS unit, c.title, c.by_whom AS "by", c.asked_on AS askedOn, c.due_on AS dueOn, c.delivered_on AS deliveredOn,
              c.outcome, c.excused, c.note
       FROM commissions c JOIN units u ON u.id = c.unit_id ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       ORDER BY coalesce(c.due_on, c.asked_on, c.delivered_on), c.id`,
    )
    .all({ from: filter.from ?? null, to: filter.to ?? null, unitId: filter.unitId ?? null, ids: filter.ids ? JSON.stringify(filter.ids) : null }) as (Omit<Commission, 'excused'> & { excused: number })[];
  return rows.map((row) => ({ ...row, excused: row.excused === 1 }));
}

/** Adds items and returns their ids. */
export function insertCommissions(recorder: Recorder, records: readonly CommissionRecord[]): number[] {
  return recorder.insertAll('commissions', records.map(valuesOf));
}

/** Replaces an item's fields. */
export function updateCommission(recorder: Recorder, id: number, record: CommissionRecord): void {
  recorder.update('commissions', id, valuesOf(record));
}

/** Takes an item away. */
export function removeCommission(recorder: Recorder, id: number): void {
  recorder.remove('commissions', id);
}

function valuesOf({ unitId, title, by, askedOn, dueOn, deliveredOn, outcome, excused, note }: CommissionRecord): SqlValue[] {
  return [unitId, title, by, askedOn, dueOn, deliveredOn, outcome, excused ? 1 : 0, note];
}
