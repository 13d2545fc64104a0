// Contact data of applicants, sealed before they come here, and the wrapped keys to them. Not in the change log: what is forgotten is gone.
import { asc, eq } from 'drizzle-orm';
import type { Store } from './store.ts';
import { dataKeys, requestContacts } from './tables.ts';

/** The sealed contact data of an application, or undefined. */
export function findContact(store: Store, requestId: number): string | undefined {
  return store.orm.select().from(requestContacts).where(eq(requestContacts.id, requestId)).get()?.sealed;
}

/** Ids of applications with contact data. */
export function contactIds(store: Store): number[] {
  return store.orm.select({ id: requestContacts.id }).from(requestContacts).orderBy(asc(requestContacts.id)).all().map(({ id }) => id);
}

/** Keeps sealed contact data in the place of what stood there; inside a transaction. */
export function writeContact(store: Store, requestId: number, sealed: string): void {
  store.orm.insert(requestContacts).values({ id: requestId, sealed }).onConflictDoUpdate({ target: requestContacts.id, set: { sealed } }).run();
}

/** Removes contact data and overwrites the pages they lay on; inside a transaction. */
export function removeContacts(store: Store, ids: readonly number[]): void {
  store.db.pragma('secure_delete = ON');
  const remove = store.db.prepare('DELETE FROM request_contacts WHERE id = ?');
  for (const id of ids) remove.run(id);
}

/** Kind of keyring → the data key wrapped by it. */
export function listKeys(store: Store): Map<string, string> {
  return new Map(store.orm.select().from(dataKeys).all().map(({ kind, wrapped }) => [kind, wrapped]));
}

/** Keeps a wrapped data key; inside a transaction. */
export function writeKey(store: Store, kind: string, wrapped: string): void {
  store.orm.insert(dataKeys).values({ kind, wrapped }).onConflictDoUpdate({ target: dataKeys.kind, set: { wrapped } }).run();
}
