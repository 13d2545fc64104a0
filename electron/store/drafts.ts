// What the window remembers: text being typed and not yet written, column widths. Not in the change log: none of it is a record.
import { asc, eq } from 'drizzle-orm';
import type { Store } from './store.ts';
import { drafts } from './tables.ts';

/** Everything remembered, by name. */
export function listDrafts(store: Store): { name: string; content: unknown }[] {
  return store.orm.select().from(drafts).orderBy(asc(drafts.name)).all();
}

/** Remembers a value in the place of what stood under its name. */
export function writeDraft(store: Store, name: string, content: unknown): void {
  store.orm.insert(drafts).values({ name, content }).onConflictDoUpdate({ target: drafts.name, set: { content } }).run();
}

/** Forgets what stands under a name; nothing there is no matter. */
export function removeDraft(store: Store, name: string): void {
  store.orm.delete(drafts).where(eq(drafts.name, name)).run();
}
