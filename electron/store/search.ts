// Finding submissions by words of their title.
import { and, desc, eq, like, sql } from 'drizzle-orm';
import type { Store } from './store.ts';
import { submissions, units } from './tables.ts';

/** Titles that hold every word (separated by spaces), newest first. */
export function searchTitles(store: Store, text: string, limit: number): { id: number; title: string; unit: string; submittedOn: string }[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || limit <= 0) return [];
  const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return store.orm
    .select({ id: submissions.id, title: submissions.title, unit: units.name, submittedOn: submissions.submittedOn })
    .from(submissions)
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(and(...words.map((word) => sql`${like(submissions.title, pattern(word))} ESCAPE '\\'`)))
    .orderBy(desc(submissions.submittedOn), desc(submissions.id))
    .limit(limit)
    .all();
}
