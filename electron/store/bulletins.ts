// Issued bulletins and corrections: the outline as it was exported, frozen.
import { desc, eq } from 'drizzle-orm';
import type { Day } from '../../shared/days/day.ts';
import type { Store } from './store.ts';
import { bulletins } from './tables.ts';

export interface BulletinRow {
  id: number;
  runId: string;
  title: string;
  documentNumber: string;
  issuedOn: Day;
  at: string;
  /** The bulletin this one corrects; null for a bulletin. */
  corrects: number | null;
}

/** Freezes a bulletin and returns its id; to be called inside a transaction. */
export function insertBulletin(store: Store, row: Omit<BulletinRow, 'id' | 'at' | 'corrects'> & { outline: unknown; corrects?: number }): number {
  return Number(store.orm.insert(bulletins).values({ corrects: null, ...row, at: store.now() }).run().lastInsertRowid);
}

/** Issued bulletins, newest first, without their text. */
export function listBulletins(store: Store): BulletinRow[] {
  return store.orm.select(bulletinColumns).from(bulletins).orderBy(desc(bulletins.id)).all();
}

/** One issued bulletin's outline as stored, or undefined. */
export function findBulletin(store: Store, id: number): (BulletinRow & { outline: unknown }) | undefined {
  return store.orm.select().from(bulletins).where(eq(bulletins.id, id)).get();
}

const bulletinColumns = {
  id: bulletins.id,
  runId: bulletins.runId,
  title: bulletins.title,
  documentNumber: bulletins.documentNumber,
  issuedOn: bulletins.issuedOn,
  at: bulletins.at,
  corrects: bulletins.corrects,
};
