// The office as its settings say, with what was said for one paper.
import type { OfficeSettings } from '../../shared/settings.ts';
import { readSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

type Said = { [K in 'issuer' | 'masthead' | 'addressee' | 'copyTo']?: string | undefined };

/** Another issuer for this once has its own masthead. */
export function officeOf(store: Store, said: Said = {}): OfficeSettings {
  const settings = readSettings(store);
  const { issuer = settings.issuer, masthead, addressee = settings.addressee, copyTo = settings.copyTo } = said;
  return { ...settings, issuer, masthead: masthead ?? (issuer === settings.issuer ? settings.masthead : ''), addressee, copyTo };
}
