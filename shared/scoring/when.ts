// Conditions a scheme may put on a rule or on a member of one: only under certain options of a reading.
import { z } from 'zod';

/** 仅在某种读法之下: the member counts only when the reading was taken as one of these options. */
export const whenSchema = z.strictObject({ reading: z.string(), is: z.array(z.string()).min(1) });
export type When = z.infer<typeof whenSchema>;

/** True when there is no condition, or the options taken meet it. */
export function holds(when: When | undefined, taken: Readonly<Record<string, string>>): boolean {
  return when === undefined || when.is.includes(taken[when.reading] ?? '');
}
