// A unit's report held against what the data says of the part: there already, new, or at odds with what came in meanwhile.
import { foldText } from '../names/fold.ts';
import { entryNames, reportedKinds } from '../tracking/entry.ts';
import type { EntryKind } from '../tracking/entry.ts';
import { lastReport } from '../tracking/fillIn.ts';
import type { State } from '../tracking/standing.ts';
import { openStates } from '../tracking/standing.ts';
import type { KnownEntry, KnownPart } from './facts.ts';
import type { Report } from './progressReport.ts';

/** What the sheet shows of the part, printed when it was handed out. */
export interface Printed {
  /** The newest entry at that time, 0 for none; null when the sheet lost it. */
  version: number | null;
  /** 上次填报 and 目前状态 as they stand in the row; null when there is no such column. */
  last: string | null;
  state: string | null;
}

/**
 * same: the report is in the data already · new: nothing was said since the sheet was handed out, or only what this report does
 * not contradict · conflict: `other` was said since and is something else.
 */
export type Decision = { kind: 'same'; entry: KnownEntry } | { kind: 'new' } | { kind: 'conflict'; other: KnownEntry };

/** Kinds that say nothing of how far the unit is: they never stand against a report. */
const BESIDE: readonly EntryKind[] = ['urged', 'extended', 'struck'];

/**
 * Decides about one report. A report without a day is the same as one that came in after the sheet was handed out; what the unit
 * had said before that, it says anew.
 */
export function decide(report: Report, part: KnownPart, state: State, printed: Printed): Decision {
  const struck = new Set(part.entries.map(({ of }) => of));
  const counted = part.entries.filter(({ id, kind }) => !struck.has(id) && !BESIDE.includes(kind));
  const version = printed.version ?? (untouched(part, counted, state, printed) ? Infinity : null);
  const told = counted.findLast((entry) => sameReport(report, entry) && (report.dated ? entry.on === report.entry.on : version === null || entry.id > version));
  if (told) return { kind: 'same', entry: told };
  const since = version ?? 0;
  const newer = counted.filter(({ id }) => id > since);
  // Something that counted when the sheet was handed out was struck out since.
  const undone = part.entries.filter(({ kind, id, of }) => kind === 'struck' && id > since && of !== null && of <= since && version !== null);
  const other = newer.at(-1) ?? undone.map(({ of }) => part.entries.find(({ id }) => id === of)).findLast((entry) => entry !== undefined && !BESIDE.includes(entry.kind));
  return other ? { kind: 'conflict', other } : { kind: 'new' };
}

function sameReport({ entry }: Report, known: KnownEntry): boolean {
  return known.kind === entry.kind && known.times === entry.times && foldText(known.text) === foldText(entry.text);
}

/** Without a version: true when the row still shows what the data shows now. */
function untouched(part: KnownPart, counted: readonly KnownEntry[], state: State, { last, state: shown }: Printed): boolean {
  if (counted.length === 0) return true;
  if (last === null || shown === null) return false;
  const now = counted.filter(({ kind }) => reportedKinds.includes(kind)).at(-1);
  const open = (one: string): boolean => (openStates as readonly string[]).includes(one);
  // 逾期 comes by itself as days go by; what was sent back does not.
  const sameState = shown === state || ((shown === '逾期' || state === '逾期') && open(shown) && open(state) && !part.entries.some(({ kind }) => kind === 'returned'));
  return sameState && foldText(last) === foldText(now ? lastReport(now.on, now.text) : '');
}

/** '6月1日记的“完成：已公开”' as a sentence quotes a report. */
export function quoted({ kind, on, text, times, by }: Pick<KnownEntry, 'kind' | 'on' | 'text' | 'times' | 'by'>): string {
  const words = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `${on}${by === '' ? '' : ` ${by}`}“${entryNames[kind]}${times === null ? '' : `${times}次`}${words === '' ? '' : `：${words.replace(/\s+/g, ' ')}`}”`;
}
