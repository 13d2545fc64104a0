// A list as it leaves for a spreadsheet: one sheet with a title, a head and typed columns.
import { z } from 'zod';

export const sheetTableSchema = z.object({
  /** Sheet name; the file is named by the title. */
  name: z.string().min(1).max(31),
  title: z.string(),
  columns: z.array(z.object({ title: z.string(), width: z.number().optional(), kind: z.enum(['text', 'number', 'day']).optional() })),
  /** Unknown is null (a blank cell), zero is 0. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  /** A line of totals at the foot. */
  totals: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
});
export type SheetTable = z.infer<typeof sheetTableSchema>;
