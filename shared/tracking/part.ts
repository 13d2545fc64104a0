// What the ledger shows: a task with its standing, a unit's part of it, and a table of tasks.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { keptEvidenceSchema } from '../keptEvidence.ts';
import { quotaSchema, periodicSchema, taskDeadlineSchema, taskTableSchema } from '../tasks/task.ts';
import { entrySchema } from './entry.ts';
import { standingSchema, stateSchema } from './standing.ts';

const id = z.number().int();
export const roleSchema = z.enum(['lead', 'responsible']);
export type Role = z.infer<typeof roleSchema>;
export const roleNames: Record<Role, string> = { lead: '牵头', responsible: '责任' };

/** A task table as it is kept; `tasks` and `parts` are counts. */
export const storedTableSchema = taskTableSchema.extend({ id, /** The file it was read from, '' when typed in. */ file: z.string(), tasks: z.number().int(), parts: z.number().int() });
export type StoredTable = z.infer<typeof storedTableSchema>;

/** How many parts stand in each state. `finished` = 已完成 + 已销号; 不适用 counts in neither `finished` nor `open`. */
export const tallySchema = z.object({ parts: z.number().int(), finished: z.number().int(), closed: z.number().int(), open: z.number().int(), overdue: z.number().int(), notApplicable: z.number().int() });
export type Tally = z.infer<typeof tallySchema>;

/** A task in a list: as printed, with the state of its parts, or of one unit's part when a unit was asked for. */
export const listedTaskSchema = z.object({
  id,
  tableId: id,
  position: z.number().int(),
  number: z.string(),
  section: z.string(),
  subsection: z.string(),
  leads: z.array(z.string()),
  responsible: z.array(z.string()),
  groups: z.array(z.string()),
  /** Names that stand for no unit of the register yet, collective names that name nobody in particular included. */
  unknown: z.array(z.string()),
  openEnded: z.boolean(),
  requirement: z.string(),
  remark: z.string(),
  deadline: daySchema.nullable(),
  deadlineText: z.string(),
  quotas: z.array(quotaSchema),
  state: stateSchema,
  tally: tallySchema,
  /** The last day any of its units said anything. */
  lastOn: daySchema.nullable(),
  /** The task of an earlier year it was carried over from. */
  carriedFrom: id.nullable(),
});
export type ListedTask = z.infer<typeof listedTaskSchema>;

/** A unit's part of a task, with how it stands and what the unit last said. `via` is the printed name by which the unit is meant. */
export const partSchema = standingSchema.extend({
  id,
  taskId: id,
  tableId: id,
  unitId: id,
  unit: z.string(),
  group: z.string(),
  role: roleSchema,
  via: z.string(),
  number: z.string(),
  section: z.string(),
  subsection: z.string(),
  requirement: z.string(),
  deadlineText: z.string(),
  /** The text of the last entry the unit made; '' for none. */
  lastText: z.string(),
  /** Files and links kept as evidence. */
  evidence: z.number().int(),
  /** The number of its newest entry, 0 for none: what a workbook was filled in against. */
  version: z.number().int(),
});
export type Part = z.infer<typeof partSchema>;

/** 佐证材料: a file kept in the data, or a link. */
export const evidenceSchema = keptEvidenceSchema.extend({
  partId: id,
  /** The entry it belongs to, when it belongs to one. */
  entryId: id.nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A printed name of a task with the units it stands for. */
export const taskNameUnitsSchema = z.object({ text: z.string(), role: roleSchema, group: z.boolean(), units: z.array(z.string()) });

/** Everything about one task. */
export const shownTaskSchema = listedTaskSchema.extend({
  table: storedTableSchema,
  names: z.array(taskNameUnitsSchema),
  deadlines: z.array(taskDeadlineSchema),
  periodic: z.array(periodicSchema),
  /** Where it stood in the file: sheet and row, from 1. */
  source: z.object({ sheet: z.string(), row: z.number().int() }).nullable(),
  parts: z.array(partSchema.extend({ entries: z.array(entrySchema), files: z.array(evidenceSchema) })),
  /** The chain of tasks it continues, newest first. */
  earlier: z.array(z.object({ id, year: z.number().int(), title: z.string(), requirement: z.string(), state: stateSchema })),
});
export type ShownTask = z.infer<typeof shownTaskSchema>;
