// units.*: the unit register.
import { patchOf } from '../../shared/patch.ts';
import { refusal } from '../../shared/problems.ts';
import { existsWithin, unitFieldsSchema } from '../../shared/units/unit.ts';
import type { Unit, UnitFields } from '../../shared/units/unit.ts';
import { createUnitIndex } from '../../shared/names/unitIndex.ts';
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { change } from '../store/change.ts';
import { changeHead } from '../store/changes.ts';
import { readSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { countUnitParts } from '../store/tasks.ts';
import { countUnitRecords, findUnit, insertUnit, listUnits, updateUnit } from '../store/units.ts';
import type { Handlers } from './context.ts';
import { everyRow, readFields } from './manyRows.ts';
import type { RowChange } from './manyRows.ts';

const patchSchema = patchOf(unitFieldsSchema);

const indexes = new WeakMap<Store, { hash: string; index: UnitIndex }>();

/** The one way from a printed name to a unit, over the register as it stands; kept until something changes. */
export function unitIndex(store: Store): UnitIndex {
  const make = (): UnitIndex => createUnitIndex(listUnits(store), { regionNames: readSettings(store).regionNames });
  // What an open transaction has written may yet be taken back.
  if (store.db.inTransaction) return make();
  const hash = changeHead(store);
  const known = indexes.get(store);
  if (known?.hash === hash) return known.index;
  const index = make();
  indexes.set(store, { hash, index });
  return index;
}

/** The unit a person means. Refused when the register does not know the name, with the nearest names; `field` is where it was written. */
export function unitNamed(units: UnitIndex, printed: string, on?: Unit['from'], field = 'unit'): Unit {
  const found = units.resolve(printed, on ?? undefined);
  if ('match' in found) return found.match;
  const near = found.candidates.slice(0, 3).map((unit) => `“${unit.name}”`).join('、');
  throw refusal('unit-unknown', `单位名录里没有“${printed}”。${near === '' ? '请先在单位名录里登记，或者加一个别名。' : `相近的有${near}；请改用名录里的名称，或者给单位加一个别名。`}`, { field });
}

/** The units an item was sent in together with: each once, without its own unit, in the register's order. Refused: a name the register does not know. */
export function jointUnitsNamed(units: UnitIndex, names: readonly string[], own: Unit, on: Unit['from']): Unit[] {
  if (names.length === 0) return [];
  const found = new Map(names.map((name) => unitNamed(units, name, on, 'jointUnits')).map((unit) => [unit.id, unit]));
  found.delete(own.id);
  return [...found.values()].sort((one, other) => one.position - other.position || one.id - other.id);
}

function present(unit: Unit | undefined): Unit {
  if (!unit) throw refusal('unit-gone', '这个单位已经不在名录里。请刷新后再试。', { field: 'id' });
  return unit;
}

function requireId(store: Store, id: number): Unit {
  return present(findUnit(store, id));
}

/** A unit's fields must be consistent, and its name must not mean another unit of the register. */
function check(register: readonly Unit[], fields: UnitFields, self?: number): UnitFields {
  if (fields.from !== null && fields.to !== null && fields.from > fields.to) {
    throw refusal('unit-days', '“存续起”晚于“存续止”。请改正日期。', { field: 'to' });
  }
  const others = createUnitIndex(register.filter((unit) => unit.id !== self), { regionNames: [] });
  for (const name of [fields.name, ...fields.aliases]) {
    const taken = others.resolve(name, fields.from ?? fields.to ?? undefined);
    if ('match' in taken && (taken.how === 'name' || taken.how === 'alias') && overlaps(taken.match, fields)) {
      throw refusal('unit-name-taken', `“${name}”已经是“${taken.match.name}”的${taken.how === 'name' ? '名称' : '别名'}。同一个名称只能属于一个单位，请改用别的名称。`, { field: name === fields.name ? 'name' : 'aliases' });
    }
  }
  return { ...fields, aliases: [...new Set(fields.aliases)].filter((alias) => alias !== fields.name) };
}

/** A unit that records speak of is not removed. */
function refuseRecorded(unit: Unit, { submissions, joint, scoreEvents, commissions }: ReturnType<typeof countUnitRecords>): void {
  const found = [
    [submissions, '条报送信息'],
    [joint, '条联合报送的信息'],
    [scoreEvents, '条加减分'],
    [commissions, '条约稿'],
  ] as const;
  const words = found.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  if (words.length > 0) throw refusal('unit-in-use', `“${unit.name}”有 ${words.join('、')}，不能删除。单位撤销的，请填“存续止”。`, { field: 'id' });
}

function overlaps(one: Pick<Unit, 'from' | 'to'>, other: Pick<Unit, 'from' | 'to'>): boolean {
  return existsWithin(one, other.from ?? '0000-00-00', other.to ?? '9999-99-99');
}

/** The unit's fields without its id and place. */
export function fieldsOf(unit: Unit): UnitFields {
  const { id: _id, position: _position, ...fields } = unit;
  return fields;
}

/** A unit with what a caller gave laid over it. */
function laidOver(unit: Unit, fields: Partial<UnitFields>): Unit {
  return { ...unitFieldsSchema.parse({ ...fieldsOf(unit), ...given(fields) }), id: unit.id, position: unit.position };
}

/** Changes all the units or none. Names are held against the register as it will stand, so that two units may swap theirs. */
function changeMany(store: Store, changes: readonly RowChange[]): { changed: number; change: number } {
  const known = new Map(listUnits(store).map((unit) => [unit.id, unit]));
  const nameOf = (id: number): string | undefined => known.get(id)?.name;
  const next = new Map(everyRow(changes, nameOf, ({ id, fields }) => laidOver(present(known.get(id)), readFields(patchSchema, fields))).map((unit) => [unit.id, unit]));
  const register = [...known.values()].map((unit) => next.get(unit.id) ?? unit);
  const rows = everyRow(changes, nameOf, ({ id }) => {
    const [before, after] = [present(known.get(id)), present(next.get(id))];
    const fields = check(register, fieldsOf(after), id);
    return { before, fields, differs: JSON.stringify(fields) !== JSON.stringify(unitFieldsSchema.parse(fieldsOf(before))) };
  }).filter(({ differs }) => differs);
  const [first] = rows;
  const summary = rows.length === 1 && first ? changedSummary(first.before, first.fields) : `修改 ${rows.length} 个单位`;
  const done = change(store, { command: 'units.changeMany', summary }, (recorder) => rows.forEach(({ before, fields }) => updateUnit(recorder, before.id, fields, before.position)));
  return { changed: rows.length, change: done.seq };
}

function changedSummary(before: Unit, after: UnitFields): string {
  return after.name === before.name ? `修改单位“${before.name}”` : `单位“${before.name}”改名为“${after.name}”`;
}

export const unitHandlers: Pick<Handlers, 'units.list' | 'units.add' | 'units.change' | 'units.changeMany' | 'units.remove' | 'units.move'> = {
  'units.list': ({ store }, { on }) => ({ units: listUnits(store).filter((unit) => on === undefined || existsWithin(unit, on, on)) }),

  'units.add': ({ store }, input) => {
    const fields = check(listUnits(store), unitFieldsSchema.parse(input));
    const done = change(store, { command: 'units.add', summary: `新增单位“${fields.name}”` }, (recorder) => insertUnit(recorder, fields, nextPosition(store)));
    return { id: done.result, change: done.seq };
  },

  'units.change': ({ store }, { id, fields }) => {
    const unit = requireId(store, id);
    const wanted = check(listUnits(store), fieldsOf(laidOver(unit, fields)), id);
    const done = change(store, { command: 'units.change', summary: changedSummary(unit, wanted) }, (recorder) => updateUnit(recorder, id, wanted, unit.position));
    return { id, change: done.seq };
  },

  'units.changeMany': ({ store }, { changes }) => changeMany(store, changes),

  'units.remove': ({ store }, { id }) => {
    const unit = requireId(store, id);
    refuseRecorded(unit, countUnitRecords(store, id));
    const parts = countUnitParts(store, id);
    if (parts > 0) throw refusal('unit-in-use', `“${unit.name}”承担着 ${parts} 项任务，不能删除。单位撤销的，请填“存续止”；确实要删的，请先在任务里去掉这个单位。`, { field: 'id' });
    const done = change(store, { command: 'units.remove', summary: `删除单位“${unit.name}”` }, (recorder) => recorder.remove('units', id));
    return { id, change: done.seq };
  },

  'units.move': ({ store }, { id, position }) => {
    const unit = requireId(store, id);
    const order = listUnits(store).filter((one) => one.id !== id);
    order.splice(Math.min(position, order.length), 0, unit);
    const done = change(store, { command: 'units.move', summary: `调整“${unit.name}”在名录里的次序` }, (recorder) => {
      order.forEach((one, index) => one.position !== index && updateUnit(recorder, one.id, fieldsOf(one), index));
    });
    return { id, change: done.seq };
  },
};

/** The place after the last unit. */
export function nextPosition(store: Store): number {
  return listUnits(store).reduce((last, unit) => Math.max(last, unit.position), -1) + 1;
}

/** The fields a caller gave; those left out stay as they are. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
