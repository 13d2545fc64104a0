// A refusal or a hint as a value: a code for programs, a Chinese sentence for people, and the place it speaks of.
import { z } from 'zod';

/** Where a problem lies. `row` counts from 1 as a spreadsheet does; `cell` is an address such as 'D7'. */
export const placeSchema = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  row: z.number().int().optional(),
  field: z.string().optional(),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A sentence that says what is wrong, where, and what to do.
 * `severity` 'refuse' (the default) stops the thing it speaks of, 'hint' does not.
 */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  at: placeSchema.optional(),
  severity: z.enum(['refuse', 'hint']).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A refusal on its way to the door: services throw it, dispatch turns it into an answer. Never used for a bug. */
export class Refusal extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem | Problem[]) {
    const list = Array.isArray(problems) ? problems : [problems];
    super(list.map((problem) => problem.message).join(' '));
    this.name = 'Refusal';
    this.problems = list;
  }
}

/** Makes one refusal: code, sentence, place. */
export function refusal(code: string, message: string, at?: Place): Refusal {
  return new Refusal(at ? { code, message, at } : { code, message });
}

/** Makes one hint: something the person should know, which stops nothing. */
export function hint(code: string, message: string, at?: Place): Problem {
  return at ? { code, message, at, severity: 'hint' } : { code, message, severity: 'hint' };
}
