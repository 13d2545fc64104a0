// 文书 as data: the wording of each letter with fields in braces, what may not be lost from it, what a person has to supply.
import { z } from 'zod';
import { daySchema } from '../../days/day.ts';
import { outcomeValues } from '../outcomes.ts';

export const letterSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** As printed; '\n' is a chosen line break. */
  title: z.string(),
  from: daySchema,
  to: daySchema.nullable(),
  source: z.string(),
  group: z.enum(['registering', 'procedure', 'consulting', 'reply']),
  /** It carries a 文号, counted within the year. */
  numbered: z.boolean(),
  /** The row of table three a reply of this wording stands for. */
  outcome: z.enum(outcomeValues).optional(),
  /** '{申请人}', '{第三方}' …; '' for none. */
  addressee: z.string(),
  /** Head and content of each row: 登记表. */
  table: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** `when`: the paragraph is left out while that field is empty. */
  paragraphs: z.array(z.strictObject({ id: z.string().min(1), text: z.string(), when: z.string().optional() })),
  /** Whom to ask, in brackets below the date (GB/T 9704-2012, 7.3.6); left out while one of its fields is empty. */
  note: z.string().optional(),
  signed: z.boolean(),
  /** What the receiver sends back, on a page of its own. */
  slip: z.strictObject({ title: z.string(), paragraphs: z.array(z.string()), sign: z.string() }).optional(),
  /** Fields the wording must hold and that may not be empty. */
  must: z.array(z.string()),
  /** Fields a person supplies. */
  fields: z.array(z.strictObject({ name: z.string().min(1), hint: z.string(), required: z.boolean().optional(), default: z.string().optional() })),
});
export type Letter = z.infer<typeof letterSchema>;

export const lettersSchema = z.strictObject({ id: z.string(), name: z.string(), letters: z.array(letterSchema).min(1) });

/** 救济告知 by date of the reply: since 2024-01-01 a refusal to disclose goes to reconsideration first. */
export const remedySchema = z.strictObject({ from: daySchema, to: daySchema.nullable(), reconsiderationFirst: z.boolean(), article: z.string(), text: z.string() });
export type Remedy = z.infer<typeof remedySchema>;
export const remediesSchema = z.strictObject({ id: z.string(), name: z.string(), remedies: z.array(remedySchema).min(1) });

const FIELD = /\{([^{}]+)\}/g;

/** Names in braces, each once, in order. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map((match) => match[1] ?? ''))];
}

/** All the wording of a letter in which fields are filled in, as one text. */
export function wordingOf({ addressee, table = [], paragraphs, note = '', slip }: Letter): string {
  return [addressee, ...table.map(([, text]) => text), ...paragraphs.map(({ text }) => text), note, ...(slip?.paragraphs ?? [])].join('\n');
}

/** Puts values in the place of fields; what has no value goes through `blank`. */
export function filled(text: string, values: Readonly<Record<string, string>>, blank: (name: string) => string): string {
  return text.replace(FIELD, (_whole, name: string) => (values[name]?.trim() ? values[name] : blank(name)));
}
