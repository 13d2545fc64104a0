// What was typed into the cells of one row, read as one entry: state, how often, words, day.
import type { Day } from '../../../shared/days/day.ts';
import { entryFieldsSchema, entryProblems } from '../../../shared/tracking/entry.ts';
import type { EntryFields } from '../../../shared/tracking/entry.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import type { Problem } from '../../../shared/problems.ts';
import { readTimes, wrongTimes } from '../../parts/ledger/entryKinds.ts';
import type { EntryKind } from '../../parts/ledger/entryKinds.ts';

/** Texts by column id. A day is 'YYYY-MM-DD'. */
export type RowTexts = Readonly<Record<string, string>>;

/** An entry to write; a kind that asks for more than a row holds; or what it lacks, with the column. */
export type RowEntry = { entry: EntryFields } | { ask: EntryKind; text: string } | { problems: Problem[] };

const KINDS: Readonly<Record<string, EntryKind>> = { 推进中: 'progress', 已完成: 'done', 不适用: 'notApplicable', 退回重报: 'returned', 已销号: 'closed', 恢复办理: 'reopened' };
/** Fields of an entry → columns. */
const COLUMNS: Readonly<Record<string, string>> = { on: 'lastOn', text: 'lastText', times: 'times', kind: 'state', until: 'state', by: 'state' };

/** The states a part can be brought into from where it stands. */
export function stateChoices({ stage }: Pick<Part, 'stage'>): readonly string[] {
  if (stage === '已完成') return ['已销号', '退回重报', '恢复办理'];
  if (stage === '已销号') return ['恢复办理'];
  return stage === '不适用' ? ['恢复办理', '退回重报'] : ['推进中', '已完成', '不适用', '已销号', '退回重报'];
}

/** The column a refusal of an entry speaks of; 'entry.on' and 'on' are both its day. */
export function columnOf(field: string | undefined): string {
  return COLUMNS[field?.replace(/^entry\./, '') ?? ''] ?? 'lastText';
}

/** `day` is taken when the row names none. */
export function readRow(texts: RowTexts, day: Day): RowEntry {
  const kind = KINDS[texts.state ?? ''] ?? 'progress';
  const text = texts.lastText ?? '';
  const times = readTimes(texts.times ?? '');
  if (times === undefined) return { problems: [{ code: 'entry-incomplete', message: wrongTimes(texts.times ?? ''), at: { field: 'times' } }] };
  if (texts.state === undefined && text === '' && times === null) return { problems: [{ code: 'entry-incomplete', message: '只写了日期，还没有写进展、次数或状态，没有记下。请在这一行里一起写。', at: { field: 'lastOn' } }] };
  if (kind === 'returned' || kind === 'closed' || kind === 'reopened' || (kind === 'notApplicable' && text === '')) return { ask: kind, text };
  const entry = entryFieldsSchema.parse({ kind, on: texts.lastOn ?? day, text, times: kind === 'notApplicable' ? null : times });
  const problems = entryProblems(entry).map((problem) => ({ ...problem, at: { field: columnOf(problem.at?.field) } }));
  return problems.length > 0 ? { problems } : { entry };
}
