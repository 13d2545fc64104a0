// A fact for the report's text, from the office's own registers: a number, a sentence ready to be put in, and the records behind it.
import { z } from 'zod';

export const factSchema = z.object({
  id: z.string(),
  /** The part or aspect it is for. */
  part: z.string(),
  title: z.string(),
  /** The number as read, with what it counts: '12件', '92%'. */
  value: z.string(),
  /** As the text would keep it: numbers that a cell of the tables says, too, are bound to the cell. */
  sentence: z.string(),
  /** Where the tables say otherwise, or how it was counted; '' for nothing. */
  note: z.string(),
  /** The note is a reason to look again: the table says otherwise, something is late. */
  warn: z.boolean(),
  /** The register it comes from, and the page of the program that lists it. */
  from: z.string(),
  link: z.string(),
  /** The records it is made of, each with its page; `more` counts those left out. */
  records: z.array(z.object({ text: z.string(), link: z.string() })),
  more: z.number().int(),
});
export type Fact = z.infer<typeof factSchema>;
export type FactRecord = Fact['records'][number];

/** Records listed with a fact; a longer list stands on the page it links to. */
const MOST = 200;

/** A fact with its records cut to what can be read. */
export function factOf(fact: Omit<Fact, 'records' | 'more' | 'note' | 'warn'> & { note?: string; warn?: boolean }, records: readonly FactRecord[]): Fact {
  const { note = '', warn = false } = fact;
  return { ...fact, note, warn: warn && note !== '', records: records.slice(0, MOST), more: Math.max(0, records.length - MOST) };
}
