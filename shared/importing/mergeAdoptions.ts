// Two lists of adoptions of one item become one: nothing twice, blanks filled, what is new added.
import { foldOutlet } from '../names/fold.ts';
import type { Adoption } from '../submissions/submission.ts';
import { joinInstructions } from './instructions.ts';

export interface MergedAdoptions {
  adoptions: Adoption[];
  /** False when the second list said nothing new. */
  changed: boolean;
  /** Adoptions of the first list, as they were, whose form, day or instruction the second one corrected. */
  corrected: { was: Adoption; now: Adoption }[];
}

const agree = (first: string | null, second: string | null): boolean => first === second || first === null || second === null || first === '' || second === '';

/**
 * `present` stands already; `more` is what a further row says. An adoption by the same outlet whose form and day do not
 * contradict is the same one. With `correct`, one that contradicts the only remaining one of its outlet corrects it
 * (a later file puts a record right); without, it is a second printing. Instructions on one adoption stand side by side, unless
 * `correct` puts another in the place of what was known.
 */
export function mergeAdoptions(present: readonly Adoption[], more: readonly Adoption[], correct: boolean): MergedAdoptions {
  const adoptions = present.map((adoption) => ({ ...adoption }));
  const free = new Set(adoptions.keys());
  const corrected: MergedAdoptions['corrected'] = [];
  let changed = false;
  const write = (at: number, other: Adoption): void => {
    const mine = adoptions[at];
    if (!mine) return;
    free.delete(at);
    const next: Adoption = {
      ...mine,
      form: other.form === '' ? mine.form : other.form,
      adoptedOn: other.adoptedOn ?? mine.adoptedOn,
      instruction: correct && other.instruction !== '' ? other.instruction : joinInstructions([mine.instruction, other.instruction]),
    };
    const differs = (field: 'form' | 'adoptedOn'): boolean => mine[field] !== next[field] && (mine[field] ?? '') !== '';
    if (differs('form') || differs('adoptedOn') || joinInstructions([mine.instruction, next.instruction]) !== next.instruction) corrected.push({ was: mine, now: next });
    if (next.form !== mine.form || next.adoptedOn !== mine.adoptedOn || next.instruction !== mine.instruction) changed = true;
    adoptions[at] = next;
  };
  const left: Adoption[] = [];
  for (const other of more) {
    const fits = [...free].filter((at) => {
      const mine = adoptions[at];
      return mine && foldOutlet(mine.outlet) === foldOutlet(other.outlet) && agree(mine.form, other.form) && agree(mine.adoptedOn, other.adoptedOn);
    });
    const exact = fits.find((at) => adoptions[at]?.adoptedOn === other.adoptedOn && adoptions[at]?.form === other.form) ?? fits[0];
    if (exact === undefined) left.push(other);
    else write(exact, other);
  }
  for (const other of left) {
    const rivals = [...free].filter((at) => foldOutlet(adoptions[at]?.outlet ?? '') === foldOutlet(other.outlet));
    const [only] = rivals;
    if (correct && rivals.length === 1 && only !== undefined) write(only, other);
    else {
      adoptions.push({ ...other });
      changed = true;
    }
  }
  return { adoptions, changed, corrected };
}
