// A plan: what an import would do, row by row, before anything is written.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { problemSchema } from '../problems.ts';
import { taskTableSchema } from '../tasks/task.ts';

export const importKindSchema = z.enum(['units', 'submissions', 'scoreEvents', 'commissions', 'tasks', 'progress', 'annualTables', 'applications']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** Registers read by their column heads, in the order in which they are best imported: units first, since the others name them. */
export const registerKindSchema = importKindSchema.extract(['units', 'submissions', 'scoreEvents', 'commissions']);
export type RegisterKind = z.infer<typeof registerKindSchema>;

/** The person's answer about a name the register lacks: the unit it means, or a new unit. */
export const unitAnswerSchema = z.union([z.string().min(1), z.object({ create: z.literal(true), group: z.string().optional(), tier: z.string().optional() })]);

export const importOptionsSchema = z.object({
  /** Year of days written without one ('3月5日'). */
  year: z.number().int().min(1949).max(2999).optional(),
  /** annualTables: the reporting unit, over what the file says. */
  unit: z.string().optional(),
  /** annualTables: the unit amounts are given in, over what the head says. */
  moneyIn: z.enum(['元', '万元']).optional(),
  /** 'stop' (default): one refused row stops the whole import. 'skip': the other rows are written. */
  onRefusal: z.enum(['stop', 'skip']).optional(),
  /** The file is text pasted from a spreadsheet (tabs and line ends). */
  pasted: z.boolean().optional(),
  /** Sheets to read, by name; otherwise every visible sheet that is recognised. */
  sheets: z.array(z.string()).optional(),
  /** Rows hidden in the sheet: 'take' (default, each with a hint) or 'skip'. */
  hiddenRows: z.enum(['take', 'skip']).optional(),
  /** The person's own mapping: header row (from 1, as printed) and column letter → field name, '' for a column to leave out; no columns at all: read the titles of that row. */
  mapping: z.array(z.object({ sheet: z.string(), headerRow: z.number().int().min(1), columns: z.record(z.string(), z.string()) })).optional(),
  /** Printed name → answer. */
  units: z.record(z.string(), unitAnswerSchema).optional(),
  /** tasks: what the person says of the table itself, in place of what was read. */
  table: z.object({ title: z.string().min(1), issuer: z.string().nullable(), documentNumber: z.string().nullable(), year: z.number().int().min(1949).max(2999), issuedOn: daySchema.nullable(), defaultDeadline: daySchema.nullable() }).partial().optional(),
  /** tasks: '表1!5' (sheet and row) → the deadline the person confirms, null for none. */
  deadlines: z.record(z.string(), daySchema.nullable()).optional(),
  /** tasks: the table of the data this file is a new version of; null: none, it is a new one. Found by title and year when left out. */
  into: z.number().int().nullable().optional(),
  /** progress: part → which report counts where the file and the data differ. */
  conflicts: z.record(z.string(), z.enum(['file', 'data'])).optional(),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

export const planActionSchema = z.enum(['add', 'change', 'same', 'refuse', 'skip']);

export const planRowSchema = z.object({
  sheet: z.string(),
  /** Row as the spreadsheet counts it, from 1. */
  row: z.number().int(),
  action: planActionSchema,
  /** The record as it would stand, by field; for people and for the commit. */
  values: z.record(z.string(), z.unknown()),
  /** For 'change': the fields as they stand now. */
  before: z.record(z.string(), z.unknown()).optional(),
  /** Further rows folded into this record (an item adopted twice stands on two rows). */
  alsoRows: z.array(z.number().int()).optional(),
  /** The same for rows of other sheets (a sheet of adoptions joined to the register). */
  alsoAt: z.array(z.object({ sheet: z.string(), row: z.number().int() })).optional(),
  problems: z.array(problemSchema),
});
export type PlanRow = z.infer<typeof planRowSchema>;

export const sheetMappingSchema = z.object({
  sheet: z.string(),
  /** What the sheet was taken for: 'units', 'submissions', 'adoptions', 'scoreEvents', 'commissions'; '' when nothing was taken and this is only a guess for mapping by hand. */
  part: z.string(),
  headerRow: z.number().int(),
  columns: z.array(z.object({ column: z.string(), title: z.string(), field: z.string().nullable() })),
});
export type SheetMapping = z.infer<typeof sheetMappingSchema>;

/** A name the register does not know: asked, never created silently. */
export const planQuestionSchema = z.object({
  name: z.string(),
  rows: z.array(z.object({ sheet: z.string(), row: z.number().int() })),
  candidates: z.array(z.string()),
});

/** A task table as it would be kept. `existing` is the table of the data it is compared with, `gone` its tasks the file no longer has (they stay). */
export const planTableSchema = taskTableSchema.extend({
  sheet: z.string(),
  tasks: z.number().int(),
  existing: z.object({ id: z.number().int(), title: z.string() }).nullable(),
  gone: z.array(z.object({ id: z.number().int(), number: z.string(), requirement: z.string() })),
});
export type PlanTable = z.infer<typeof planTableSchema>;

export const planSchema = z.object({
  planId: z.string(),
  counts: z.object({ add: z.number().int(), change: z.number().int(), same: z.number().int(), refuse: z.number().int(), skip: z.number().int() }),
  rows: z.array(planRowSchema),
  /** Problems of the file or a sheet as a whole, and every row's refusals again with their place. */
  problems: z.array(problemSchema),
  mapping: z.array(sheetMappingSchema),
  questions: z.array(planQuestionSchema),
  /** Sheets that belong to other kinds, to be imported next from the same file. */
  others: z.array(z.object({ kind: registerKindSchema, sheets: z.array(z.string()) })).optional(),
  /** tasks: the tables found, in the file's order; a row's `values.table` is the index. */
  tables: z.array(planTableSchema).optional(),
});
export type Plan = z.infer<typeof planSchema>;

/** What a planner of its own kind gives: rows, problems of the file, and what else it knows. */
export type PlannedRows = Pick<Plan, 'rows' | 'problems'> & Partial<Pick<Plan, 'mapping' | 'questions' | 'tables' | 'others'>>;
