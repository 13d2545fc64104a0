// What is wrong with a method's input: one problem for each fault, with the path of its field.
import type { z } from 'zod';
import type { Problem } from '../../shared/problems.ts';

/** The faults of an input read with `sayIssue`; `at.field` is the dotted path. */
export function fieldProblems(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    return { code: 'input-invalid', message: `${field === '' ? '输入' : `“${field}”`}不对：${issue.message.replace(/。$/, '')}。`, at: { field } };
  });
}
