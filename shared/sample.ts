// A sample: an office as it was, for trying the program. The files lie in resources/samples.
import { z } from 'zod';
import { officeSettingsSchema } from './settings.ts';
import { submissionFieldsSchema } from './submissions/submission.ts';
import { unitFieldsSchema } from './units/unit.ts';

/** Units in the register's order; submissions name their unit as it stands there. `source` says what is real and what was made up. */
export const sampleSchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  settings: officeSettingsSchema.partial(),
  units: z.array(unitFieldsSchema),
  submissions: z.array(submissionFieldsSchema),
});
export type Sample = z.infer<typeof sampleSchema>;
