// Conditions a scheme may put on a rule or on a member of one: only under certain options of a reading.
import { z } from 'zod';

const oneSchema = z.strictObject({ reading: z.string(), is: z.array(z.string()).min(1) });

/** 仅在某种读法之下: the member counts only when the reading was taken as one of these options; of several conditions all must hold. */
export const whenSchema = z.union([oneSchema, z.array(oneSchema).min(1)], { error: '应写作 {"reading": "读法代号", "is": ["选择代号"]}，或者几个这样的条件' });
export type When = z.infer<typeof whenSchema>;

/** True when there is no condition, or the options taken meet every one. */
export function holds(when: When | undefined, taken: Readonly<Record<string, string>>): boolean {
  if (when === undefined) return true;
  return (Array.isArray(when) ? when : [when]).every(({ reading, is }) => is.includes(taken[reading] ?? ''));
}
