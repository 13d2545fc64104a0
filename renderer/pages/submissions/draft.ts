// What is being typed about a submission, laid over what stands in the register, until it is written.
import type { Day } from '../../../shared/days/day.ts';
import type { Adoption, Submission, SubmissionFields } from '../../../shared/submissions/submission.ts';
import { splitNames } from '../../parts/grid/joinedNames.ts';
import { readWords } from './words.ts';

export interface Draft {
  unit: string;
  title: string;
  submittedOn: Day | null;
  kind: string;
  forwarded: boolean | null;
  /** Names joined by 、 as they are typed; so are marks. */
  jointUnits: string;
  marks: string;
  words: string;
  remark: string;
  adoptions: Adoption[];
}

export const blankAdoption: Adoption = { outlet: '', form: '', adoptedOn: null, instruction: '' };
export const blankDraft: Draft = { unit: '', title: '', submittedOn: null, kind: '', forwarded: null, jointUnits: '', marks: '', words: '', remark: '', adoptions: [] };

/** A record of the register as it is typed over. */
export function draftOf(submission: Submission): Draft {
  const { unit, title, submittedOn, kind, forwarded, jointUnits, marks, words, remark } = submission;
  return { unit, title, submittedOn, kind, forwarded, jointUnits: jointUnits.join('、'), marks: marks.join('、'), words: words === null ? '' : String(words), remark, adoptions: submission.adoptions.map(({ id: _id, ...adoption }) => adoption) };
}

type Further = 'jointUnits' | 'marks' | 'words';

/** The further fields as they can be written; a number of words that is none is left out. */
export function furtherFields({ jointUnits, marks, words }: Pick<Draft, Further>): Partial<Pick<SubmissionFields, Further>> {
  const read = readWords(words);
  return { jointUnits: splitNames(jointUnits), marks: splitNames(marks), ...(read === 'unclear' ? {} : { words: read }) };
}

/** Nothing stands in the row. */
export function isBlank(adoption: Adoption): boolean {
  return adoption.outlet.trim() === '' && adoption.form.trim() === '' && adoption.adoptedOn === null && adoption.instruction.trim() === '';
}

/** Rows that say something; null when one of them lacks its outlet. */
export function writtenAdoptions(adoptions: readonly Adoption[]): Adoption[] | null {
  const written = adoptions.filter((adoption) => !isBlank(adoption));
  return written.every((adoption) => adoption.outlet.trim() !== '') ? written : null;
}

/** The fields that differ from the register and can be written; {} when nothing does. */
export function changedFields(before: Draft, now: Draft): Partial<SubmissionFields> {
  const fields: Partial<SubmissionFields> = {};
  if (now.unit.trim() !== '' && now.unit.trim() !== before.unit) fields.unit = now.unit.trim();
  if (now.title.trim() !== '' && now.title.trim() !== before.title) fields.title = now.title.trim();
  if (now.submittedOn !== null && now.submittedOn !== before.submittedOn) fields.submittedOn = now.submittedOn;
  if (now.kind.trim() !== before.kind) fields.kind = now.kind.trim();
  if (now.forwarded !== before.forwarded) fields.forwarded = now.forwarded;
  const [further, stood] = [furtherFields(now), furtherFields(before)];
  for (const field of ['jointUnits', 'marks', 'words'] as const) if (further[field] !== undefined && JSON.stringify(further[field]) !== JSON.stringify(stood[field])) Object.assign(fields, { [field]: further[field] });
  if (now.remark !== before.remark) fields.remark = now.remark;
  const adoptions = writtenAdoptions(now.adoptions);
  if (adoptions !== null && JSON.stringify(adoptions) !== JSON.stringify(before.adoptions)) fields.adoptions = adoptions;
  return fields;
}
