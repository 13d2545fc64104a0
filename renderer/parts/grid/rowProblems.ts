// Refusals of a change to many records, told as a table needs them: which of its edits, and which column.
import type { Problem } from '../../../shared/problems.ts';

/** 'changes.3.fields.title' → the fourth edit, column 'title'; columns are called as the fields are. Other places stay. */
export function rowProblems(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => {
    const path = /^changes\.(\d+)\.(?:fields\.)?([^.]+)/.exec(problem.at?.field ?? '');
    return path ? { ...problem, at: { row: Number(path[1]) + 1, field: path[2] ?? '' } } : problem;
  });
}
