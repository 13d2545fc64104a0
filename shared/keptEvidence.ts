// 佐证材料 as it is kept, whatever it proves: a file inside the data, or a link.
import { z } from 'zod';
import { daySchema } from './days/day.ts';

export const keptEvidenceSchema = z.object({
  id: z.number().int(),
  /** File name or what the link is called. */
  name: z.string(),
  /** '' for a file. */
  link: z.string(),
  /** Bytes; 0 for a link. */
  size: z.number().int(),
  /** '' for a link. */
  sha256: z.string(),
  on: daySchema,
  note: z.string(),
});
export type KeptEvidence = z.infer<typeof keptEvidenceSchema>;

/** What a person gives beside the file's bytes; the name of the file, or the link itself, is taken when none is given. */
export const givenEvidenceSchema = z.object({
  name: z.string().trim().max(200).optional(),
  link: z.string().trim().max(2_000).optional(),
  /** Today when left out. */
  on: daySchema.optional(),
  note: z.string().trim().max(2_000).default(''),
});
