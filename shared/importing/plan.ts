// A plan: what an import would do, row by row, before anything is written.
import { z } from 'zod';
import { problemSchema } from '../problems.ts';

export const importKindSchema = z.enum(['units', 'submissions']);
export type ImportKind = z.infer<typeof importKindSchema>;

/** The person's answer about a name the register lacks: the unit it means, or a new unit. */
export const unitAnswerSchema = z.union([z.string().min(1), z.object({ create: z.literal(true), group: z.string().optional(), tier: z.string().optional() })]);

export const importOptionsSchema = z.object({
  /** Year of days written without one ('3月5日'). */
  year: z.number().int().min(1949).max(2999).optional(),
  unit: z.string().optional(),
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
  /** What the sheet was taken for: 'units', 'submissions', 'adoptions'; '' when nothing was taken and this is only a guess for mapping by hand. */
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

export const planSchema = z.object({
  planId: z.string(),
  counts: z.object({ add: z.number().int(), change: z.number().int(), same: z.number().int(), refuse: z.number().int(), skip: z.number().int() }),
  rows: z.array(planRowSchema),
  /** Problems of the file or a sheet as a whole, and every row's refusals again with their place. */
  problems: z.array(problemSchema),
  mapping: z.array(sheetMappingSchema),
  questions: z.array(planQuestionSchema),
});
export type Plan = z.infer<typeof planSchema>;
