// 救济告知: what the applicant may do against a reply, by the law in force on its date.
import type { Day } from '../../days/day.ts';
import { inForce } from './editions.ts';
import { filled } from './template.ts';
import type { Remedy } from './template.ts';

/** The sentence for a reply of that day; `first`: a refusal to disclose (行政复议法第二十三条第一款第四项). Throws when no wording is known for the day. */
export function remedyText(remedies: readonly Remedy[], first: boolean, on: Day, names: Readonly<Record<string, string>>): string {
  const found = inForce(remedies.filter((remedy) => remedy.reconsiderationFirst === first), on);
  if (!found) throw new Error('no remedy is known');
  return filled(found.text, names, (name) => `{${name}}`);
}
