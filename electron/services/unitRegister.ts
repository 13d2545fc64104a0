// What the registers of what units did have in common: one record shown, added, changed, many changed at once, some removed.
import type { z } from 'zod';
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { patchOf } from '../../shared/patch.ts';
import { refusal } from '../../shared/problems.ts';
import { change } from '../store/change.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { everyRow, readFields } from './manyRows.ts';
import type { RowChange } from './manyRows.ts';
import { unitIndex } from './units.ts';

/** A register: what a person writes (F), the record as it is read (S) and as it is kept (R). */
export interface UnitRegister<F extends object, S extends { id: number }, R> {
  /** Its name in the method table: the commands of the change log begin with it. */
  method: string;
  /** 条报送信息: what stands behind a number. */
  counted: string;
  gone: { code: string; message: string };
  schema: z.ZodObject & z.ZodType<F>;
  /** What a record says, without ids: what the schema takes. */
  said(record: S): object;
  /** How a record is called in a sentence. */
  nameOf(fields: F | S): string;
  /** Holds the fields against the units and against one another: the fields as they will be read back, and the record to keep. */
  settle(units: UnitIndex, fields: F): { fields: F; record: R };
  list(store: Store, ids: readonly number[]): S[];
  insert(recorder: Recorder, records: readonly R[]): number[];
  update(store: Store, recorder: Recorder, before: S, record: R): void;
  remove(store: Store, recorder: Recorder, record: S): void;
}

interface Done {
  id: number;
  change: number;
}

export interface RegisterActions<F extends object, S> {
  show(store: Store, id: number): S;
  add(store: Store, fields: F): Done;
  change(store: Store, id: number, fields: Partial<F>): Done;
  changeMany(store: Store, changes: readonly RowChange[]): { changed: number; change: number };
  remove(store: Store, ids: readonly number[]): { removed: number; change: number };
}

/** The actions of a register. Refused: a record that is gone, a unit the register lacks, what `settle` refuses. */
export function registerActions<F extends object, S extends { id: number }, R>(register: UnitRegister<F, S, R>): RegisterActions<F, S> {
  const { method, counted, schema, nameOf } = register;
  const patchSchema = patchOf(schema);

  function present(found: S | undefined): S {
    if (!found) throw refusal(register.gone.code, register.gone.message, { field: 'id' });
    return found;
  }

  const required = (store: Store, id: number): S => present(register.list(store, [id])[0]);

  /** A record as it stands and as it is to stand; what a caller did not speak of stays. */
  function wanted(units: UnitIndex, before: S, fields: Partial<F>): { before: S; fields: F; record: R; differs: boolean } {
    const said = register.said(before);
    const next = register.settle(units, schema.parse({ ...said, ...fields }));
    return { before, ...next, differs: JSON.stringify(next.fields) !== JSON.stringify(schema.parse(said)) };
  }

  return {
    show: required,

    add(store, fields) {
      const { record, fields: kept } = register.settle(unitIndex(store), fields);
      const done = change(store, { command: `${method}.add`, summary: `登记“${nameOf(kept)}”` }, (recorder) => register.insert(recorder, [record])[0]!);
      return { id: done.result, change: done.seq };
    },

    change(store, id, fields) {
      const row = wanted(unitIndex(store), required(store, id), fields);
      const done = change(store, { command: `${method}.change`, summary: `修改“${nameOf(row.fields)}”` }, (recorder) => register.update(store, recorder, row.before, row.record));
      return { id, change: done.seq };
    },

    changeMany(store, changes) {
      const units = unitIndex(store);
      const known = new Map(register.list(store, changes.map(({ id }) => id)).map((record) => [record.id, record]));
      const name = (id: number): string | undefined => {
        const found = known.get(id);
        return found && nameOf(found);
      };
      const rows = everyRow(changes, name, ({ id, fields }) => wanted(units, present(known.get(id)), readFields(patchSchema, fields) as Partial<F>)).filter(({ differs }) => differs);
      const [first] = rows;
      const summary = rows.length === 1 && first ? `修改“${nameOf(first.fields)}”` : `修改 ${rows.length} ${counted}`;
      const done = change(store, { command: `${method}.changeMany`, summary }, (recorder) => rows.forEach((row) => register.update(store, recorder, row.before, row.record)));
      return { changed: rows.length, change: done.seq };
    },

    remove(store, ids) {
      const found = [...new Set(ids)].map((id) => required(store, id));
      const [first] = found;
      const summary = found.length === 1 && first ? `删除“${nameOf(first)}”` : `删除 ${found.length} ${counted}`;
      const done = change(store, { command: `${method}.remove`, summary }, (recorder) => found.forEach((record) => register.remove(store, recorder, record)));
      return { removed: found.length, change: done.seq };
    },
  };
}
