// An open store in a folder of its own, with a clock that stands still.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { unitFieldsSchema } from '../../shared/units/unit.ts';
import type { UnitFields } from '../../shared/units/unit.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import type { Opened } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { change } from '../../electron/store/change.ts';
import { insertUnit } from '../../electron/store/units.ts';
import { temporaryFolder } from './temporary.ts';

export const testMoment = '2020-07-30T09:00:00+08:00';

/** Opens a data file for a test; it is closed when the test ends. */
export async function testStore(path = join(temporaryFolder(), '数据.db'), moment = testMoment): Promise<Store> {
  return (await testOpen(path, moment)).store;
}

/** The same, with what opening found. */
export async function testOpen(path: string, moment = testMoment): Promise<Opened> {
  const opened = await openStore(path, { now: () => moment, who: '张三' });
  onTestFinished(() => closeStore(opened.store));
  return opened;
}

/** A unit's fields with nothing but a name and what is given. */
export function unitFields(name: string, more: Partial<UnitFields> = {}): UnitFields {
  return unitFieldsSchema.parse({ name, ...more });
}

/** Adds a unit as one logged change. */
export function addUnit(store: Store, name: string): { id: number; seq: number } {
  const { result, seq } = change(store, { command: 'units.add', summary: `新增单位“${name}”` }, (recorder) => insertUnit(recorder, unitFields(name), 0));
  return { id: result, seq };
}
