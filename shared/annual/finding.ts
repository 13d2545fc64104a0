// What a check of an annual report finds: rule, severity, cells, one sentence.
import { z } from 'zod';

export const findingSchema = z.object({
  /** R1–R18. */
  rule: z.string(),
  severity: z.enum(['error', 'hint']),
  /** Dotted paths of all cells concerned; [] when it concerns a text. */
  cells: z.array(z.string()),
  message: z.string(),
  /** The part of text concerned, with the words in question. */
  part: z.string().optional(),
  quote: z.string().optional(),
});
export type Finding = z.infer<typeof findingSchema>;
