// Which wording of a letter, and which remedy, is in force on a day: a newer file takes over from the day it names.
import type { Day } from '../../days/day.ts';
import type { Letter } from './template.ts';

interface Dated {
  from: Day;
  to: Day | null;
}

/** Of dated entries the one in force on a day: the newest that has begun and not ended; before the first one that one, after the last one none. */
export function inForce<T extends Dated>(entries: readonly T[], on: Day): T | undefined {
  const ordered = entries.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const [first] = ordered;
  if (first && on < first.from) return first;
  return ordered.findLast(({ from, to }) => from <= on && (to === null || to >= on));
}

/** Each letter once, in the wording in force on the day; one that has ended is left out. */
export function lettersOn(letters: readonly Letter[], on: Day): Letter[] {
  return [...new Set(letters.map(({ id }) => id))].flatMap((id) => inForce(letters.filter((letter) => letter.id === id), on) ?? []);
}
