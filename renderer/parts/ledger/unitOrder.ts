// Rows about units in the order of the register.
import type { Unit } from '../../../shared/units/unit.ts';

/** Units the register does not have stand last, in the order in which they come. */
export function inUnitOrder<R extends { unit: string }>(rows: readonly R[], units: readonly Unit[]): R[] {
  const places = new Map(units.map(({ name }, place) => [name, place]));
  const placeOf = (row: R): number => places.get(row.unit) ?? units.length;
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}
