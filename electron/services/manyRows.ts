// Changes to many records at once: every record that cannot be changed is named, and one is enough to refuse them all.
import type { z } from 'zod';
import { Refusal, refusal } from '../../shared/problems.ts';
import type { Problem } from '../../shared/problems.ts';
import { sayIssue } from '../../shared/sayIssue.ts';

export interface RowChange {
  id: number;
  fields: Record<string, unknown>;
}

/**
 * Runs `work` for each change. When any is refused the whole is, with one problem for each bad record: `at.field` is the path
 * in the input ('changes.3.fields.title'), the sentence begins with what `nameOf` calls the record. A record that stands
 * twice in the list is refused too.
 */
export function everyRow<C extends RowChange, T>(changes: readonly C[], nameOf: (id: number) => string | undefined, work: (change: C) => T): T[] {
  const problems: Problem[] = [];
  const done: T[] = [];
  const seen = new Set<number>();
  for (const [index, change] of changes.entries()) {
    try {
      if (seen.has(change.id)) throw refusal('row-twice', '在这一批修改里出现了两次，请合成一项。', { field: 'id' });
      seen.add(change.id);
      done.push(work(change));
    } catch (error) {
      const problem = error instanceof Refusal ? error.problems[0] : undefined;
      if (!problem) throw error;
      const name = nameOf(change.id);
      const field = problem.at?.field ?? 'id';
      const at = { field: field === 'id' ? `changes.${index}.id` : `changes.${index}.fields.${field}` };
      problems.push({ code: problem.code, message: `${name === undefined ? `第 ${index + 1} 项` : `“${name}”`}：${problem.message}`, at });
    }
  }
  if (problems.length > 0) throw new Refusal(problems);
  return done;
}

/** What a caller wrote about one record, held against its schema. Refused: the first field that is wrong, by its path. */
export function readFields<T>(schema: z.ZodType<T>, fields: Record<string, unknown>): T {
  const read = schema.safeParse(fields, { error: sayIssue });
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const words = (issue?.message ?? '写法不对').replace(/。$/, '');
  throw refusal('input-invalid', `${words}，请改正后再试。`, { field: issue?.path.map(String).join('.') ?? '' });
}
