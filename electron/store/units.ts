// 单位: rows of the unit register.
import { asc, eq, sql } from 'drizzle-orm';
import type { Unit, UnitFields } from '../../shared/units/unit.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { submissions, units } from './tables.ts';
import type { SqlValue } from './tracked.ts';

/** All units in the register's order. */
export function listUnits(store: Store): Unit[] {
  return store.orm.select().from(units).orderBy(asc(units.position), asc(units.id)).all();
}

/** One unit, or undefined. */
export function findUnit(store: Store, id: number): Unit | undefined {
  return store.orm.select().from(units).where(eq(units.id, id)).get();
}

/** How many submissions a unit has. */
export function countUnitRecords(store: Store, id: number): number {
  return store.orm.select({ count: sql<number>`count(*)` }).from(submissions).where(eq(submissions.unitId, id)).get()?.count ?? 0;
}

/** Adds a unit and returns its id. */
export function insertUnit(recorder: Recorder, fields: UnitFields, position: number): number {
  return recorder.insert('units', unitValues(fields, position));
}

/** Replaces a unit's fields. */
export function updateUnit(recorder: Recorder, id: number, fields: UnitFields, position: number): void {
  recorder.update('units', id, unitValues(fields, position));
}

function unitValues(fields: UnitFields, position: number): SqlValue[] {
  return [
    fields.name,
    JSON.stringify(fields.aliases),
    JSON.stringify(fields.formerNames),
    fields.group,
    fields.tier,
    fields.from,
    fields.to,
    fields.exempt ? 1 : 0,
    position,
    fields.remark,
  ];
}
