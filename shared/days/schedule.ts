// 放假安排: a year's schedule as the State Council's office publishes it, dated data with its source.
import { z } from 'zod';
import { daySchema } from './day.ts';

const entrySchema = z.strictObject({ day: daySchema, name: z.string().min(1) });

export const scheduleSchema = z.strictObject({
  year: z.number().int().min(1949).max(2999),
  /** Which state of the schedule: 国务院办公厅通知（含年中调整）. */
  version: z.string().min(1),
  /** Addresses or document numbers of the notices. */
  sources: z.array(z.string().min(1)).min(1),
  /** Days off, some of them in the last days of the year before. */
  off: z.array(entrySchema),
  /** Saturdays and Sundays that are worked. */
  working: z.array(entrySchema),
});
export type Schedule = z.infer<typeof scheduleSchema>;
