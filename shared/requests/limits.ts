// 办理时限 as dated data: so many days, since when, by which article.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import type { Day } from '../days/day.ts';

export const limitSchema = z.strictObject({
  id: z.enum(['reply', 'correction', 'extension', 'thirdParty', 'agency', 'feePayment', 'applicantCorrection']),
  name: z.string().min(1),
  days: z.number().int().min(1),
  unit: z.enum(['workingDay', 'day']),
  from: daySchema,
  to: daySchema.nullable(),
  article: z.string().min(1),
  begins: z.string().min(1),
});
export type Limit = z.infer<typeof limitSchema>;

export const limitsSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.strictObject({ document: z.string(), documentNumber: z.string() }),
  limits: z.array(limitSchema).min(1),
});
export type Limits = z.infer<typeof limitsSchema>;

/** The limit in force on a day, the newest that has begun; before the first and after the last one the nearest is taken, since no other is known. */
export function limitOn(limits: readonly Limit[], id: Limit['id'], on: Day): Limit {
  const all = limits.filter((limit) => limit.id === id).sort((a, b) => (a.from < b.from ? -1 : 1));
  const found = all.findLast((limit) => limit.from <= on && (limit.to === null || limit.to >= on)) ?? (all[0] && on < all[0].from ? all[0] : all.at(-1));
  if (!found) throw new Error(`no limit ${id}`);
  return found;
}
