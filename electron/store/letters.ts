// Letters to applicants: issued ones, frozen as they went out, and the wording the office changed.
import { asc, desc, eq, getTableColumns, max } from 'drizzle-orm';
import type { Day } from '../../shared/days/day.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { letterTexts, requestLetters } from './tables.ts';

export interface LetterRow {
  id: number;
  requestId: number;
  letter: string;
  title: string;
  /** 文号 as printed; '' for letters without one. */
  number: string;
  year: number;
  serial: number | null;
  issuedOn: Day;
  /** Why it went out without a required element; '' when nothing was missing. */
  reason: string;
  at: string;
}

const { outline: _outline, ...columns } = getTableColumns(requestLetters);

/** Freezes a letter and returns its id; to be called inside a transaction. */
export function insertLetter(store: Store, row: Omit<LetterRow, 'id' | 'at'> & { outline: unknown }): number {
  return Number(store.orm.insert(requestLetters).values({ ...row, at: store.now() }).run().lastInsertRowid);
}

/** Letters of an application (or of all), newest first, without their text. */
export function listLetters(store: Store, requestId?: number): LetterRow[] {
  return store.orm.select(columns).from(requestLetters).where(requestId === undefined ? undefined : eq(requestLetters.requestId, requestId)).orderBy(desc(requestLetters.id)).all();
}

/** One issued letter with its outline as stored, or undefined. */
export function findLetter(store: Store, id: number): (LetterRow & { outline: unknown }) | undefined {
  return store.orm.select().from(requestLetters).where(eq(requestLetters.id, id)).get();
}

/** The highest serial number of a year; 0 for none. */
export function lastSerial(store: Store, year: number): number {
  return store.orm.select({ serial: max(requestLetters.serial) }).from(requestLetters).where(eq(requestLetters.year, year)).get()?.serial ?? 0;
}

/** The wording the office changed, as stored (unchecked JSON). */
export function listLetterTexts(store: Store): { id: string; content: unknown }[] {
  return store.orm.select().from(letterTexts).orderBy(asc(letterTexts.id)).all();
}

/** Keeps the office's wording of a letter, or (null) goes back to the shipped one. */
export function writeLetterText(recorder: Recorder, id: string, content: unknown): void {
  const there = recorder.current('letter_texts', id) !== null;
  if (content === null) {
    if (there) recorder.remove('letter_texts', id);
  } else if (there) recorder.update('letter_texts', id, [JSON.stringify(content)]);
  else recorder.insertAs('letter_texts', id, [JSON.stringify(content)]);
}
