// What is written when something is recorded: which fields a kind of entry asks for, and which parts it makes sense for.
import type { Day } from '../../../shared/days/day.ts';
import { entryFieldsSchema, entryProblems } from '../../../shared/tracking/entry.ts';
import type { EntryFields } from '../../../shared/tracking/entry.ts';
import type { Problem } from '../../../shared/problems.ts';
import type { Part } from '../../../shared/tracking/part.ts';

export type RecordKind = EntryFields['kind'];

export interface EntryDraft {
  kind: RecordKind;
  on: Day | null;
  text: string;
  /** As typed. */
  times: string;
  until: Day | null;
  by: string;
}

/** In the order in which they are offered. */
export const recordKinds: readonly RecordKind[] = ['progress', 'done', 'notApplicable', 'returned', 'closed', 'reopened', 'extended', 'urged'];

/** What is asked for beside the day and the words. */
export const asks = {
  times: (kind: RecordKind): boolean => kind === 'progress' || kind === 'done',
  until: (kind: RecordKind): boolean => kind === 'extended',
  by: (kind: RecordKind): boolean => kind === 'closed' || kind === 'extended' || kind === 'urged' || kind === 'returned' || kind === 'reopened',
};

/** What belongs into the field of words. */
export const textHints: Record<RecordKind, string> = {
  progress: '做了什么，如：在门户网站公开了上半年财政预算执行情况',
  done: '做到了什么程度（可以不写）',
  notApplicable: '为什么不适用',
  returned: '为什么退回、要补什么',
  closed: '依据：核对了什么',
  reopened: '为什么恢复办理（可以不写）',
  extended: '为什么延期（可以不写）',
  urged: '怎样催的（可以不写），如：电话提醒',
};

/** True when an entry of this kind can be meant for a part that stands so. */
export function isMeant(kind: RecordKind, part: Pick<Part, 'stage' | 'lastOn'>): boolean {
  const { stage } = part;
  const open = stage === '未启动' || stage === '推进中' || stage === '退回重报';
  switch (kind) {
    case 'closed':
      return stage !== '已销号' && stage !== '不适用';
    case 'returned':
      return part.lastOn !== null && stage !== '已销号' && stage !== '退回重报';
    case 'reopened':
      return stage === '已完成' || stage === '已销号' || stage === '不适用';
    case 'progress':
      return stage !== '已销号' && stage !== '不适用';
    default:
      return open;
  }
}

/** The entry, or what it lacks: sentences beside the fields. */
export function readDraft(draft: EntryDraft): { entry: EntryFields } | { problems: Problem[] } {
  const typed = draft.times.normalize('NFKC').trim();
  const times = asks.times(draft.kind) && typed !== '' ? Number(typed.replace(/次$/, '')) : null;
  const problems: Problem[] = [];
  if (draft.on === null) problems.push({ code: 'entry-incomplete', message: '还没有写哪一天，请补上日期。', at: { field: 'on' } });
  if (times !== null && !(Number.isInteger(times) && times >= 1 && times <= 9999)) problems.push({ code: 'entry-incomplete', message: `完成次数“${draft.times}”不是 1 到 9999 的整数，请改写。`, at: { field: 'times' } });
  if (draft.on === null || problems.length > 0) return { problems };
  const entry = entryFieldsSchema.parse({ kind: draft.kind, on: draft.on, text: draft.text, times, until: asks.until(draft.kind) ? draft.until : null, by: asks.by(draft.kind) ? draft.by : '' });
  const lacks = entryProblems(entry);
  return lacks.length > 0 ? { problems: lacks } : { entry };
}
