// A printed grid as it leaves for a spreadsheet: sheets with merged cells, numbers and sums that stay live.
import { z } from 'zod';

export const gridCellSchema = z.object({
  /** Words; a number that must not lose a digit is words too. */
  text: z.string().optional(),
  number: z.number().optional(),
  /** Without '='; `number` is what it gave when written. */
  formula: z.string().optional(),
  rowSpan: z.number().int().min(1).optional(),
  colSpan: z.number().int().min(1).optional(),
  /** How it looks: words of the head, words of a row, a number, a title above the grid, a note without lines, text to be read. */
  look: z.enum(['head', 'words', 'number', 'title', 'note', 'text']),
});
export type GridCell = z.infer<typeof gridCellSchema>;

export const gridBookSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string().min(1),
      landscape: z.boolean(),
      /** Millimetres. */
      columns: z.array(z.number().positive()),
      /** A cell covered by another's span is left out. */
      rows: z.array(z.array(gridCellSchema)),
      /** How many rows from the top stay in sight and are printed on every page. */
      headRows: z.number().int().min(0),
    }),
  ),
});
export type GridBook = z.infer<typeof gridBookSchema>;
