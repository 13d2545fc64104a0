// 单位: rows of the unit register.
import { asc, eq } from 'drizzle-orm';
import type { Unit, UnitFields } from '../../shared/units/unit.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { units } from './tables.ts';
import type { SqlValue } from './tracked.ts';

/** All units in the register's order. */
export function listUnits(store: Store): Unit[] {
  return store.orm.select().from(units).orderBy(asc(units.position), asc(units.id)).all();
}

/** One unit, or undefined. */
export function findUnit(store: Store, id: number): Unit | undefined {
  return store.orm.select().from(units).where(eq(units.id, id)).get();
}

/** What of the registers names a unit: submissions (its own and those sent in with others), 加减分, 约稿. */
export function countUnitRecords(store: Store, id: number): { submissions: number; joint: number; scoreEvents: number; commissions: number } {
  const count = (table: string): number => store.db.prepare(`SELECT count(*) FROM ${table} WHERE unit_id = ?`).pluck().get(id) as number;
  return { submissions: count('submissions'), joint: count('joint_units'), scoreEvents: count('score_events'), commissions: count('commissions') };
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
