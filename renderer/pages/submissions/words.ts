// A submission's fields as the text of a cell, and back; the words offered while typing.
import type { Day } from '../../../shared/days/day.ts';
import { citeOutlet } from '../../../shared/scoring/outlets.ts';
import type { Adoption, Submission, SubmissionFields } from '../../../shared/submissions/submission.ts';
import { splitNames } from '../../parts/grid/joinedNames.ts';

/** '《政务公开看山东》单篇、《政务公开经验做法》', '报国务院办公厅（综合）' */
export function adoptionText(adoptions: readonly Adoption[]): string {
  return adoptions.map((adoption) => `${citeOutlet(adoption.outlet)}${adoption.form === '' || citeOutlet(adoption.outlet).endsWith('》') ? adoption.form : `（${adoption.form}）`}`).join('、');
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

export const WRONG_WORDS = '字数应是整数，如 1850；不知道就留空。';

/** '1850', '1850字' → 1850, '' → null. */
export function readWords(text: string): number | null | 'unclear' {
  const folded = text.normalize('NFKC').replace(/[,\s]|字$/g, '');
  return folded === '' ? null : /^\d{1,7}$/.test(folded) ? Number(folded) : 'unclear';
}

/** What is wrong with the text of a cell; null for nothing. */
export function wrongCell(columnId: string, text: string): string | null {
  return columnId === 'words' && readWords(text) === 'unclear' ? WRONG_WORDS : null;
}

/** Column id and text of a cell that is not wrong → fields of the submission. */
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
    case 'jointUnits':
      return { jointUnits: splitNames(text) };
    case 'marks':
      return { marks: splitNames(text) };
    case 'words': {
      const words = readWords(text);
      return words === 'unclear' ? {} : { words };
    }
    case 'remark':
      return { remark: text };
    default:
      throw new Error(`the submission register has no column ${columnId} that is edited in place`);
  }
}

export const USUAL_KINDS = ['动态', '经验做法', '调研', '专报'] as const;
export const USUAL_FORMS = ['单篇', '综合', '简讯'] as const;
export const USUAL_MARKS = ['已审核签字', '附佐证', '原创'] as const;

/** All words of a field over the register. */
export function wordsOf(submissions: readonly Submission[], field: 'kind' | 'mark' | 'outlet' | 'form'): string[] {
  if (field === 'mark') return submissions.flatMap((one) => one.marks);
  return field === 'kind' ? submissions.map((one) => one.kind) : submissions.flatMap((one) => one.adoptions.map((adoption) => adoption[field]));
}
