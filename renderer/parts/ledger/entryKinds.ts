// What can be recorded about parts of tasks: what each kind asks for, and for which parts it makes sense.
import { entryNames } from '../../../shared/tracking/entry.ts';
import type { EntryFields } from '../../../shared/tracking/entry.ts';
import type { Part } from '../../../shared/tracking/part.ts';

export type EntryKind = EntryFields['kind'];

interface KindFacts {
  /** What belongs into the field of words. */
  hint: string;
  /** Asks how many times it was done. */
  times?: true;
  /** Asks to which day the deadline is put off. */
  until?: true;
  /** Who answers for it: the label of the field. */
  by?: string;
  /** Stages of parts it can be meant for; for any stage when left out. */
  stages?: readonly Part['stage'][];
}

const OPEN: readonly Part['stage'][] = ['未启动', '推进中', '退回重报'];
const FACTS: Record<EntryKind, KindFacts> = {
  progress: { hint: '做了什么', times: true, stages: [...OPEN, '已完成'] },
  done: { hint: '做到了什么程度（可以不写）', times: true, stages: OPEN },
  notApplicable: { hint: '为什么不适用', stages: OPEN },
  returned: { hint: '为什么退回、要补什么', by: '经办人', stages: ['推进中', '已完成', '不适用'] },
  closed: { hint: '依据：核对了什么', by: '批准人', stages: [...OPEN, '已完成'] },
  reopened: { hint: '为什么恢复办理（可以不写）', by: '经办人', stages: ['已完成', '已销号', '不适用'] },
  extended: { hint: '为什么延期（可以不写）', until: true, by: '批准人', stages: [...OPEN, '已完成'] },
  urged: { hint: '怎样催的（可以不写），如：电话提醒', by: '经办人', stages: OPEN },
};

export function kindFacts(kind: EntryKind): KindFacts {
  return FACTS[kind];
}

export function kindName(kind: EntryKind): string {
  return entryNames[kind];
}

/** True when an entry of this kind can be meant for a part that stands so. */
export function isMeant(kind: EntryKind, part: Pick<Part, 'stage' | 'lastOn'>): boolean {
  return (FACTS[kind].stages?.includes(part.stage) ?? true) && (kind !== 'returned' || part.lastOn !== null);
}

/** The parts an entry of this kind is written for; 销号 leaves out what was not reported as done, unless nothing was. */
export function meantParts<P extends Pick<Part, 'stage' | 'lastOn'>>(kind: EntryKind, parts: readonly P[]): P[] {
  const meant = parts.filter((part) => isMeant(kind, part));
  const reported = kind === 'closed' ? meant.filter(({ stage }) => stage === '已完成') : [];
  return reported.length > 0 ? reported : meant;
}

/** As typed → a whole number of times, null for none, undefined when it cannot be read. */
export function readTimes(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim().replace(/\s*次$/, '');
  if (text === '') return null;
  return /^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** The sentence for a count that cannot be read. */
export function wrongTimes(typed: string): string {
  return `完成次数“${typed.trim()}”不是 1 到 9999 的整数，请改写。`;
}
