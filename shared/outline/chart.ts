// A chart as data: what is drawn in the window, in the preview and in the Word file comes from the same numbers.
import { z } from 'zod';

/** done: deep blue · open: light grey · overdue: red hatching · plan: white with a broken line · plain: grey. */
export const chartLookSchema = z.enum(['done', 'open', 'overdue', 'plan', 'plain']);
export type ChartLook = z.infer<typeof chartLookSchema>;

export const chartSchema = z.object({
  /** bars: beside each other; stacked: on top of one another (both lying, categories from the top); lines: over the categories from left to right. */
  form: z.enum(['bars', 'stacked', 'lines']),
  /** Stands below the picture as its caption; '' for none. Whoever composes the document numbers it. */
  title: z.string(),
  categories: z.array(z.string()),
  /** `values` go with the categories; null is a gap. `look` chooses the colour and the pattern, so that it prints in black and white. */
  series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()), look: chartLookSchema.default('plain') })),
  /** What the numbers count: '项', '%'. */
  unit: z.string(),
  /** The end of the scale, e.g. 100 for percent. */
  max: z.number().optional(),
});
export type Chart = z.infer<typeof chartSchema>;
export type ChartSeries = Chart['series'][number];
