// An entry in words, as a ledger prints it.
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { entryNames } from '../tracking/entry.ts';
import type { LedgerEntry } from './input.ts';

/** Entries that count, by day and within a day as they were entered: without 作废 and what it took out. */
export function countedEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const struck = new Set(entries.flatMap(({ of }) => (of === null ? [] : [of])));
  return entries.filter(({ id, kind }) => kind !== 'struck' && !struck.has(id)).toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id));
}

/** '6月3日' within the year the ledger speaks of, else with its year. */
export function sayDay(on: Day, year: number): string {
  const whole = formatDay(on);
  const own = `${year}年`;
  return whole.startsWith(own) ? whole.slice(own.length) : whole;
}

/** What was said or done, without day and person: '已召开新闻发布会1场（完成1次）', '延期至9月30日：…', '退回重报：缺少附件'. */
export function entryText({ kind, text, times, until }: Pick<LedgerEntry, 'kind' | 'text' | 'times' | 'until'>, year: number): string {
  const count = times === null ? '' : `（完成${times}次）`;
  const words = flat(text);
  if (kind === 'progress') return words === '' ? `完成${times ?? 0}次` : `${words}${count}`;
  const head = kind === 'extended' && until !== null ? `延期至${sayDay(until, year)}` : kind === 'done' ? `报告完成${count}` : entryNames[kind];
  return words === '' ? head : `${head}：${words}`;
}

/** One line, cut after so many characters. */
export function cutText(text: string, longest: number): string {
  const characters = Array.from(flat(text));
  return characters.length > longest ? `${characters.slice(0, longest).join('')}……` : characters.join('');
}

function flat(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
