// All applications with their events in memory: read once, then kept up with the change log.
import type { Application, KeptEvent } from '../../shared/requests/application.ts';
import { findRequest, listAllEvents, listEvents, listRequests } from './requests.ts';
import type { Store } from './store.ts';
import type { ChangeDetail } from './tracked.ts';

export interface FiledRequest {
  id: number;
  number: string;
  application: Application;
  events: readonly KeptEvent[];
}

export interface RequestLedger {
  /** In the order they were entered. */
  files: Map<number, FiledRequest>;
  /** Changes whenever a schedule or the settings do: what was derived by them is stale. */
  rules: number;
  /** Changes whenever anything here does. */
  version: number;
}

interface Kept extends RequestLedger {
  seq: number;
  hash: string;
}

/** More changed records than this are sooner read anew. */
const longestReplay = 20_000;
const kept = new WeakMap<Store, Kept>();

function build(store: Store): Map<number, FiledRequest> {
  const events = listAllEvents(store);
  return new Map(listRequests(store).map((record) => [record.id, { ...record, events: events.get(record.id) ?? [] }]));
}

/** The ledger as it stands; within an open transaction it is read anew, since what stands there may yet be taken back. */
export function requestLedger(store: Store): RequestLedger {
  if (store.db.inTransaction) return { files: build(store), rules: -1, version: -1 };
  const head = (store.db.prepare('SELECT seq, hash FROM changes ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: '' };
  const known = kept.get(store);
  if (known && known.seq === head.seq && known.hash === head.hash) return known;
  if (known && follow(store, known)) return Object.assign(known, head);
  const made: Kept = { files: build(store), rules: (known?.rules ?? 0) + 1, version: (known?.version ?? 0) + 1, ...head };
  kept.set(store, made);
  return made;
}

/** Follows the log from the entry seen last; false when all must be read anew. */
function follow(store: Store, known: Kept): boolean {
  const { db } = store;
  const seen = db.prepare('SELECT hash FROM changes WHERE seq = ?').pluck().get(known.seq) as string | undefined;
  if ((seen ?? '') !== known.hash) return false;
  const { records } = db.prepare('SELECT total(records) AS records FROM changes WHERE seq > ?').get(known.seq) as { records: number };
  if (records > longestReplay) return false;
  const touched = new Set<number>();
  const details = db.prepare('SELECT detail FROM changes WHERE seq > ? AND records > 0 ORDER BY seq').pluck().all(known.seq) as string[];
  for (const detail of details) {
    const changed = JSON.parse(detail) as ChangeDetail;
    if (changed.schedules || changed.settings) known.rules += 1;
    for (const [id] of changed.requests?.rows ?? []) touched.add(id as number);
    const events = changed.request_events;
    const at = events?.columns.indexOf('request_id') ?? -1;
    for (const [, before, after] of events?.rows ?? []) for (const values of [before, after]) if (values) touched.add(values[at] as number);
  }
  if (touched.size > 0) known.version += 1;
  let sorted = true;
  const highest = Math.max(0, ...[...known.files.keys()].slice(-1));
  for (const id of touched) {
    const record = findRequest(store, id);
    if (!record) known.files.delete(id);
    else {
      // A new one comes last; one that comes back has its old place.
      sorted &&= known.files.has(id) || id > highest;
      known.files.set(id, { ...record, events: listEvents(store, id) });
    }
  }
  if (!sorted) known.files = new Map([...known.files].sort(([one], [other]) => one - other));
  return true;
}
