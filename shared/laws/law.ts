// A law as dated data: its articles with paragraphs (款) and items (项), so that what a letter cites can be looked up.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import type { Day } from '../days/day.ts';

export const lawSchema = z.strictObject({
  id: z.string().min(1),
  /** As it is cited within 《》. */
  title: z.string().min(1),
  documentNumber: z.string(),
  from: daySchema,
  to: daySchema.nullable(),
  /** All its articles are here: what is not, does not exist. */
  whole: z.boolean(),
  source: z.string().min(1),
  articles: z.array(z.strictObject({
    article: z.number().int().min(1),
    paragraphs: z.array(z.strictObject({ text: z.string().min(1), items: z.array(z.string().min(1)).optional() })).min(1),
  })).min(1),
});
export type Law = z.infer<typeof lawSchema>;

/** The edition in force on a day; the newest that began by then, since an old one may not have been closed yet. */
export function lawOn(laws: readonly Law[], title: string, on: Day): Law | undefined {
  return laws.filter((law) => law.title === title && law.from <= on && (law.to === null || law.to >= on)).toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
}
