// A sample: an office as it was, for trying the program. The files lie in resources/samples.
import { z } from 'zod';
import { daySchema } from './days/day.ts';
import { officeSettingsSchema } from './settings.ts';
import { submissionFieldsSchema } from './submissions/submission.ts';
import { taskSchema, taskTableSchema } from './tasks/task.ts';
import { entryFieldsSchema } from './tracking/entry.ts';
import { unitFieldsSchema } from './units/unit.ts';

/** A task as it is kept; which units it means follows from its names. */
const sampleTaskSchema = taskSchema
  .pick({ number: true, section: true, subsection: true, leads: true, responsible: true, groups: true, openEnded: true, requirement: true, remark: true, deadlines: true, quotas: true, periodic: true })
  .extend({ deadline: daySchema.nullable(), deadlineText: z.string() });

/** What a unit reported about a task; `task` is its place in the table, from 1. */
const sampleEntrySchema = entryFieldsSchema.extend({ task: z.number().int().min(1), unit: z.string() });

export const sampleTaskTableSchema = taskTableSchema.extend({ tasks: z.array(sampleTaskSchema), progress: z.array(sampleEntrySchema) });
export type SampleTaskTable = z.infer<typeof sampleTaskTableSchema>;

/** Units in the register's order; submissions name their unit as it stands there. `source` says what is real and what was made up. */
export const sampleSchema = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  settings: officeSettingsSchema.partial(),
  units: z.array(unitFieldsSchema),
  submissions: z.array(submissionFieldsSchema),
  taskTables: z.array(sampleTaskTableSchema).optional(),
});
export type Sample = z.infer<typeof sampleSchema>;
