// 计分办法 as data.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
export const schemeSchema = z.object({ id: z.string(), name: z.string(), from: daySchema, to: daySchema.nullable() });
export type Scheme = z.infer<typeof schemeSchema>;
