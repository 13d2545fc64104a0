// A score event's fields as the text of a cell, and back.
import type { Day } from '../../../shared/days/day.ts';
import type { ScoreEventFields } from '../../../shared/scoreEvents/scoreEvent.ts';

/** Kinds that most schemes know; those in use come first. */
export const USUAL_KINDS = ['联合调研', '以干代训', '建立考核通报制度', '增配专职信息员', '重大信息迟报', '重大信息漏报', '信息严重失实'] as const;

export const WRONG_COUNT = '数量应是 1、2 这样的整数。';
export const WRONG_POINTS = '分值应是 20、-50、0.5 这样的数，最多两位小数；由办法算的就留空。';

const half = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/[−–—]/g, '-');

/** '2', '2人次' → 2; null when it is no number. */
export function readCount(text: string): number | null {
  const match = /^(\d{1,7})(?:人次|篇次|次|人|篇|条|件)?$/.exec(half(text));
  const count = Number(match?.[1] ?? 0);
  return count >= 1 ? count : null;
}

/** '-20', '20分' → points, '' → null. */
export function readPoints(text: string): number | null | 'unclear' {
  const folded = half(text);
  if (folded === '') return null;
  const match = /^([+-]?\d{1,7}(?:\.\d{1,2})?)分?$/.exec(folded);
  return match ? Number(match[1]) : 'unclear';
}

/** Column id and text of a cell → fields of the event, or the sentence why not. */
export function eventFields(columnId: string, text: string): { fields: Partial<ScoreEventFields> } | { problem: string } {
  switch (columnId) {
    case 'unit':
      return { fields: { unit: text } };
    case 'kind':
      return { fields: { kind: text } };
    case 'count': {
      const count = readCount(text);
      return count === null ? { problem: WRONG_COUNT } : { fields: { count } };
    }
    case 'on':
      return { fields: { on: text as Day } };
    case 'points': {
      const points = readPoints(text);
      return points === 'unclear' ? { problem: WRONG_POINTS } : { fields: { points } };
    }
    case 'note':
      return { fields: { note: text } };
    default:
      throw new Error(`the register of score events has no column ${columnId} that is edited in place`);
  }
}
