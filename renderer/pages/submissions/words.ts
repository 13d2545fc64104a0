// A submission's fields as the text of a cell, and back; the words offered while typing.
import type { Day } from '../../../shared/days/day.ts';
import type { Adoption, Submission, SubmissionFields } from '../../../shared/submissions/submission.ts';

/** '《政务公开看山东》单篇、《政务公开经验做法》' */
export function adoptionText(adoptions: readonly Adoption[]): string {
  return adoptions.map((adoption) => `《${adoption.outlet}》${adoption.form}`).join('、');
}

/** Instructions of all adoptions, joined. */
export function instructionText(adoptions: readonly Adoption[]): string {
  return adoptions.map((adoption) => adoption.instruction).filter((text) => text !== '').join('、');
}

export const FORWARDED = ['是', '否'] as const;

/** 是 / 否 / blank for not said. */
export function forwardedText(value: boolean | null): string {
  return value === null ? '' : value ? '是' : '否';
}

/** Text of the choice → value; anything else is not said. */
export function readForwarded(text: string): boolean | null {
  return text === '是' ? true : text === '否' ? false : null;
}

/** Column id and text of a cell → fields of the submission. */
export function submissionFields(columnId: string, text: string): Partial<SubmissionFields> {
  switch (columnId) {
    case 'unit':
      return { unit: text };
    case 'title':
      return { title: text };
    case 'submittedOn':
      return { submittedOn: text as Day };
    case 'kind':
      return { kind: text };
    case 'forwarded':
      return { forwarded: readForwarded(text) };
    case 'remark':
      return { remark: text };
    default:
      throw new Error(`the submission register has no column ${columnId} that is edited in place`);
  }
}

/** Words already used, the most used first, then the usual ones that were not. */
export function offeredWords(used: Iterable<string>, usual: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of used) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].sort((left, right) => right[1] - left[1]).map(([word]) => word);
  return [...often, ...usual.filter((word) => !counts.has(word))];
}

export const USUAL_KINDS = ['动态', '经验做法', '调研', '专报'] as const;
export const USUAL_FORMS = ['单篇', '综合', '简讯'] as const;

/** All words of a field over the register. */
export function wordsOf(submissions: readonly Submission[], field: 'kind' | 'outlet' | 'form'): string[] {
  return field === 'kind' ? submissions.map((one) => one.kind) : submissions.flatMap((one) => one.adoptions.map((adoption) => adoption[field]));
}
