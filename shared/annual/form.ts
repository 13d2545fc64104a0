// 年度报告的表式 as data: parts, printed tables, identities, dated by report year. One definition drives screen, file, import and checks.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';

/** A printed cell: a fixed text, or the place of a number by its dotted path ('three.granted.total'). */
export const formCellSchema = z.strictObject({
  text: z.string().optional(),
  cell: z.string().optional(),
  /** An amount in 万元, kept as an exact decimal. */
  money: z.boolean().optional(),
  /** A change against last year (2019 form): may be negative. */
  signed: z.boolean().optional(),
  rowSpan: z.number().int().min(1).optional(),
  colSpan: z.number().int().min(1).optional(),
});
export type FormCell = z.infer<typeof formCellSchema>;

export const formTableSchema = z.strictObject({
  title: z.string().min(1),
  /** On a page of its own, turned. */
  landscape: z.boolean(),
  /** To stand on a page of its own, set in smaller type. */
  ownPage: z.boolean().default(false),
  /** Widths in millimetres. */
  columns: z.array(z.number().positive()).min(1),
  /** Rows as printed; a cell covered by another's span is left out. */
  head: z.array(z.array(formCellSchema)),
  body: z.array(z.array(formCellSchema)),
});
export type FormTable = z.infer<typeof formTableSchema>;

/** What a text must speak of: one of the words has to occur. */
export const mentionSchema = z.strictObject({
  words: z.array(z.string()).min(1),
  /** How it is called: 社会评议. */
  say: z.string().min(1),
  /** A sentence to begin with; the person puts in what was really so. */
  offer: z.string().min(1),
});
export type Mention = z.infer<typeof mentionSchema>;

export const formPartSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** A part of text; else `table` names its table. */
  text: z.boolean().optional(),
  table: z.string().optional(),
  /** Characters it should not exceed. */
  atMost: z.number().int().optional(),
  /** What the part is to speak of, shown beside it. */
  prompts: z.array(z.string().min(1)).default([]),
  aspects: z.array(z.strictObject({ id: z.string(), title: z.string(), prompts: z.array(z.string().min(1)).default([]) })).default([]),
  mustMention: z.array(mentionSchema).default([]),
  /** The same for the reports of governments alone (条例 50 条四项). */
  governmentsMention: z.array(mentionSchema).default([]),
});

/**
 * 勾稽关系: the sum of `sum` minus `minus` equals the sum of `equals`, for each row or column of a table or each name listed.
 * {row}, {column}, {group} stand for it; 'last:' before a path speaks of last year's report.
 */
export const identitySchema = z.strictObject({
  rule: z.string().regex(/^R\d+$/),
  severity: z.enum(['error', 'hint']),
  each: z.union([z.strictObject({ row: z.string() }), z.strictObject({ column: z.string() }), z.strictObject({ group: z.array(z.string()).min(1) })]),
  sum: z.array(z.string()).min(1),
  minus: z.array(z.string()).default([]),
  equals: z.array(z.string()).min(1),
  /** What must hold, as a clause: “{row}”这一行…应等于总计. */
  say: z.string().min(1),
});
export type Identity = z.infer<typeof identitySchema>;

export const formSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** First and last report year it is used for; null is open. */
  from: z.number().int(),
  to: z.number().int().nullable(),
  source: z.strictObject({ document: z.string(), documentNumber: z.string(), issuedOn: daySchema.optional(), note: z.string().optional() }),
  parts: z.array(formPartSchema).min(1),
  tables: z.record(z.string(), formTableSchema),
  identities: z.array(identitySchema),
  /** Sums the form does not print in a cell and texts speak of, e.g. 不予公开 in all. */
  quantities: z.array(z.strictObject({ id: z.string().regex(/^[A-Za-z]+$/), title: z.string().min(1), sum: z.array(z.string()).min(1) })).default([]),
  /** How groups of an identity are called. */
  names: z.record(z.string(), z.string()).default({}),
  /** Words that show a file to be of another edition. */
  notThisForm: z.array(z.string()).default([]),
});
export type Form = z.infer<typeof formSchema>;

/** The form of a report year; undefined when none is known for it. */
export function formFor(forms: readonly Form[], year: number): Form | undefined {
  return forms.find((form) => form.from <= year && (form.to === null || form.to >= year));
}
