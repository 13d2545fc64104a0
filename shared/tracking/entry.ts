// 进展记录: one dated thing that was said or done about a unit's part of a task. Entries are added and never edited.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import type { Problem } from '../problems.ts';

/**
 * 进展 progress · 完成 done (as reported) · 不适用 notApplicable · 退回重报 returned · 销号 closed (by the office) ·
 * 恢复办理 reopened · 延期 extended · 催办 urged · 作废 struck (takes an earlier entry out of account; both stay to be read).
 */
export const entryKindSchema = z.enum(['progress', 'done', 'notApplicable', 'returned', 'closed', 'reopened', 'extended', 'urged', 'struck']);
export type EntryKind = z.infer<typeof entryKindSchema>;

export const entryNames: Record<EntryKind, string> = {
  progress: '进展', done: '完成', notApplicable: '不适用', returned: '退回重报', closed: '销号', reopened: '恢复办理', extended: '延期', urged: '催办', struck: '作废',
};

/** What a unit itself may report; the rest is the office's. */
export const reportedKinds: readonly EntryKind[] = ['progress', 'done', 'notApplicable'];

export const entryFieldsSchema = z.object({
  /** Everything but 作废, which has a method of its own. */
  kind: entryKindSchema.exclude(['struck']),
  on: daySchema,
  text: z.string().trim().max(10_000).default(''),
  /** 完成次数: how many times it was done since the entry before; counts towards the quotas in the period of `on`. */
  times: z.number().int().min(1).max(9999).nullable().default(null),
  /** 延期至. */
  until: daySchema.nullable().default(null),
  /** 经办人、批准人: who says so. */
  by: z.string().trim().max(200).default(''),
});
export type EntryFields = z.infer<typeof entryFieldsSchema>;

export const entrySchema = entryFieldsSchema.extend({
  kind: entryKindSchema,
  id: z.number().int(),
  partId: z.number().int(),
  /** For 作废: the entry taken out of account. */
  of: z.number().int().nullable(),
  /** The issued paper that urged. */
  paperId: z.number().int().nullable(),
  /** Where it came from: '' typed in, otherwise the file's name. */
  source: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string(),
  /** Taken out of account by a later 作废. */
  struck: z.boolean(),
});
export type Entry = z.infer<typeof entrySchema>;

/** What an entry lacks to be kept; empty when it may be. Fields: kind, on, text, times, until, by. */
export function entryProblems(entry: EntryFields): Problem[] {
  const problems: Problem[] = [];
  const want = (field: keyof EntryFields, message: string): void => {
    problems.push({ code: 'entry-incomplete', message, at: { field } });
  };
  if (entry.kind === 'progress' && entry.text === '' && entry.times === null) want('text', '进展还没有写内容。请写一句做了什么，或者填完成次数。');
  if (entry.kind === 'notApplicable' && entry.text === '') want('text', '不适用要写明理由，请补上。');
  if (entry.kind === 'returned' && entry.text === '') want('text', '退回重报要写明为什么退回、要补什么，请补上。');
  if (entry.kind === 'closed' && entry.text === '') want('text', '销号要写明依据（核对了什么），请补上。');
  if (entry.kind === 'closed' && entry.by === '') want('by', '销号要写明是谁批准的，请补上。');
  if (entry.kind === 'extended' && entry.until === null) want('until', '延期要写明延到哪一天，请补上。');
  if (entry.kind === 'extended' && entry.by === '') want('by', '延期要写明是谁批准的，请补上。');
  if (entry.kind !== 'extended' && entry.until !== null) want('until', '只有延期才填延到哪一天，请去掉这一项。');
  if (entry.times !== null && entry.kind !== 'progress' && entry.kind !== 'done') want('times', '只有进展和完成才填完成次数，请去掉这一项。');
  return problems;
}
