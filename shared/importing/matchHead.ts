// From the text of one head to the field its column holds.
import { foldText } from '../names/fold.ts';
import { COMMISSION_FIELDS } from './commissionFields.ts';
import { EVENT_FIELDS } from './eventFields.ts';
import { IGNORED_HEADS, SUBMISSION_FIELDS, UNIT_FIELDS } from './fields.ts';
import type { FieldWords } from './fieldWords.ts';
import { instructionLevel } from './instructions.ts';

/** `trust`: 3 the head says exactly this, 2 it may say this, 1 it only looks like it. */
export interface HeadMatch {
  field: string;
  trust: 1 | 2 | 3;
}

export type HeadTable = 'units' | 'submissions' | 'scoreEvents' | 'commissions';
const LONGEST_HEAD = 24;

function wordMap(fields: readonly FieldWords[]): Map<string, HeadMatch> {
  const map = new Map<string, HeadMatch>();
  for (const { field, heads, loose } of fields) {
    for (const head of heads) if (!map.has(head)) map.set(head, { field, trust: 3 });
    for (const head of loose ?? []) if (!map.has(head)) map.set(head, { field, trust: 2 });
  }
  return map;
}

const FIELDS: Record<HeadTable, readonly FieldWords[]> = { units: UNIT_FIELDS, submissions: SUBMISSION_FIELDS, scoreEvents: EVENT_FIELDS, commissions: COMMISSION_FIELDS };
const WORDS: Record<HeadTable, Map<string, HeadMatch>> = { units: wordMap(UNIT_FIELDS), submissions: wordMap(SUBMISSION_FIELDS), scoreEvents: wordMap(EVENT_FIELDS), commissions: wordMap(COMMISSION_FIELDS) };
const IGNORED = new Set(IGNORED_HEADS);
const EVERY_HEAD = new Set([...Object.values(WORDS).flatMap((words) => [...words.keys()]), ...IGNORED]);

/** A head without spaces, line breaks, brackets with units of measure, stars, colons and a number behind it. */
export function foldHead(text: string): string {
  const folded = foldText(text).replace(/^[*★☆△]+|[*★☆△:]+$/g, '');
  const bare = folded.replace(/\([^()]*\)/g, '').replace(/[/、和及与·,_]/g, '');
  const plain = bare === '' ? folded : bare;
  return plain.length > 2 ? plain.replace(/\d+$/, '') : plain;
}

/** The field a head names, or null. */
export function matchHead(table: HeadTable, text: string): HeadMatch | null {
  if (text === '' || text.length > LONGEST_HEAD * 2) return null;
  const head = foldHead(text);
  if (head === '' || head.length > LONGEST_HEAD) return null;
  const word = WORDS[table].get(head);
  if (word) return word;
  const level = table === 'submissions' ? instructionLevel(text) : null;
  if (level !== null) return { field: `instruction:${level}`, trust: 3 };
  // 采用载体及时间: the outlet with its day in one cell.
  const outlet = /(?:时间|日期)$/.test(head) ? WORDS[table].get(head.slice(0, -2)) : undefined;
  if (outlet?.field === 'outlet' && outlet.trust === 3) return outlet;
  // A list of names (各街道、区直各部门) is content, however much its end looks like a head.
  if (IGNORED.has(head) || /[、,;]/.test(foldText(text).replace(/\([^()]*\)/g, '')) || /^各|等$/.test(head)) return null;
  for (const { field, pattern, never } of FIELDS[table]) {
    if (pattern?.test(head) && !never?.test(head)) return { field, trust: 1 };
  }
  return null;
}

/** True for heads such as 序号 and 得分, whose columns hold nothing a record keeps. */
export function isIgnoredHead(text: string): boolean {
  return IGNORED.has(foldHead(text));
}

/** True when the text is, letter for letter, a head of any table this program knows (序号 and 得分 included). */
export function isHeadWord(text: string): boolean {
  return text.length <= LONGEST_HEAD && (EVERY_HEAD.has(text) || (/[\s(（*_A-Z]/.test(text) && EVERY_HEAD.has(foldHead(text))));
}
