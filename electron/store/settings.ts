// 设置: what the office says about itself, one row.
import { emptySettings } from '../../shared/settings.ts';
import type { OfficeSettings } from '../../shared/settings.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { settings } from './tables.ts';

/** The settings; what was never said is empty. */
export function readSettings(store: Store): OfficeSettings {
  return { ...emptySettings, ...store.orm.select().from(settings).get()?.content };
}

/** Replaces the settings. */
export function writeSettings(recorder: Recorder, content: OfficeSettings): void {
  const values = [JSON.stringify(content)];
  if (recorder.current('settings', 1) === null) recorder.insertAs('settings', 1, values);
  else recorder.update('settings', 1, values);
}
