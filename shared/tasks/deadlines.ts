// 完成时限 out of a cell or a requirement: 7月底之前, 三季度前, 年底前, 全年, 印发之日起30日内.
import { dayOf, daysInMonth } from '../days/day.ts';
import type { Day } from '../days/day.ts';
import { readNumeral } from '../days/numerals.ts';
import { readDay } from '../days/phrases.ts';
import { AGAIN, DURATION, IN_CELL, IN_SENTENCE, OPEN_ENDED } from './deadlineWords.ts';
import { clausesOf, flatText } from './flatText.ts';
import { readQuotas } from './quotas.ts';

/**
 * One deadline: `by` the last day, null when it has none that can be told; `text` as printed. `openEnded`: long-term or the
 * whole year. `unclear`: a Chinese clause when the words may be read in two ways, or the day lies before the issue.
 */
export interface ReadDeadline {
  by: Day | null;
  text: string;
  openEnded?: true;
  unclear?: string;
}
/** `year`: the table's own; `issuedOn` its day of issue; `cell`: the text is a whole cell of a column of deadlines. */
export interface DeadlineContext {
  year: number;
  issuedOn?: Day | null | undefined;
  cell?: boolean | undefined;
}

type Groups = Record<string, string | undefined>;

const YEARS: readonly [RegExp, number][] = [[/^(?:明|次|翌|下)/, 1], [/^(?:去|上)/, -1]];

function yearOf(groups: Groups, context: DeadlineContext): number {
  const written = groups['year'];
  if (written !== undefined) return /^\d/.test(written) ? Number(written) : (readNumeral(written) ?? context.year);
  const relative = groups['relative'] ?? '';
  return context.year + (YEARS.find(([pattern]) => pattern.test(relative))?.[1] ?? 0);
}

const lastOf = (year: number, month: number): Day | null => dayOf(year, month, daysInMonth(year, month));
const LAST_OF_PART = new Map([['上旬', 10], ['中旬', 20], ['初', 10]]);

/** The last day the words allow; null when they name no day that exists. */
function lastDay(groups: Groups, context: DeadlineContext): Day | null {
  const year = yearOf(groups, context);
  if (groups['month'] !== undefined) {
    const month = /^\d/.test(groups['month']) ? Number(groups['month']) : (readNumeral(groups['month']) ?? 0);
    if (groups['day'] !== undefined) return dayOf(year, month, Number(groups['day']));
    const part = LAST_OF_PART.get(groups['part'] ?? '');
    return part === undefined ? lastOf(year, month) : dayOf(year, month, part);
  }
  if (groups['quarter'] !== undefined) {
    const quarter = groups['quarter'] === '首' ? 1 : Number(readNumeral(groups['quarter']) ?? groups['quarter']);
    return lastOf(year, quarter * 3);
  }
  if (groups['half'] !== undefined) return lastOf(year, groups['half'] === '上' ? 6 : 12);
  return lastOf(year, 12);
}

/** 9月前 and 三季度前 may mean before it begins; the end is taken, so that nobody is called late too early. */
function unclearOf(groups: Groups, by: Day, context: DeadlineContext): string | undefined {
  const bare = groups['before'] !== undefined && groups['day'] === undefined && groups['part'] === undefined && groups['quarterPart'] === undefined;
  if (bare && (groups['month'] !== undefined || groups['quarter'] !== undefined)) return '既可理解为这一时段开始以前，也可理解为结束以前，这里按结束那天计';
  const issued = context.issuedOn;
  return issued !== undefined && issued !== null && by < issued ? '早于印发日期' : undefined;
}

function settle(groups: Groups, text: string, context: DeadlineContext): ReadDeadline | null {
  if (groups['again'] !== undefined) return { by: null, text };
  const by = lastDay(groups, context);
  // A day before the table's own year is what a figure or an older file speaks of.
  if (by === null || by < `${context.year}-01-01`) return null;
  const written = groups['year'] !== undefined && groups['day'] !== undefined;
  if (written && context.issuedOn !== undefined && context.issuedOn !== null && by < context.issuedOn && context.cell !== true) return null;
  const unclear = unclearOf(groups, by, context);
  return unclear === undefined ? { by, text } : { by, text, unclear };
}

/** A longer cell is a sentence, not a time. */
const LONGEST_CELL = 60;

function readCell(text: string, context: DeadlineContext): ReadDeadline[] | null {
  const { flat } = flatText(text);
  if (flat === '') return [];
  if (flat.length > LONGEST_CELL) return null;
  const printed = text.trim();
  const several = flat.split(/[、,;]/).filter((piece) => piece !== '');
  if (several.length > 1) {
    const read = several.map((piece) => readCell(piece, context));
    return read.some((deadlines) => deadlines === null) ? null : read.flatMap((deadlines) => deadlines ?? []);
  }
  const day = readDay(text, { year: context.year });
  if ('day' in day) return [{ by: day.day, text: printed }];
  const match = IN_CELL.exec(flat);
  const groups: Groups = match?.groups ?? {};
  if (match && ['month', 'quarter', 'half', 'end', 'year', 'relative', 'inside', 'again'].some((name) => groups[name] !== undefined)) {
    if (groups['again'] !== undefined) return [{ by: null, text: printed }];
    const by = lastDay(groups, context);
    if (by !== null) {
      const unclear = unclearOf(groups, by, context);
      return [unclear === undefined ? { by, text: printed } : { by, text: printed, unclear }];
    }
  }
  return null;
}

/** 长期坚持 and the like, where the whole text is short and a clause says nothing else. */
function openEndedIn(flat: string, quote: (from: number, to: number) => string): ReadDeadline[] {
  if (flat.length > 24) return [];
  return clausesOf(flat.replace(/、/g, ',')).filter(({ from, to }) => OPEN_ENDED.test(flat.slice(from, to))).map(({ from, to }) => ({ by: null, text: quote(from, to), openEnded: true }));
}

/** A text this short that is nothing but a time is read like a cell, whatever it came from: 第三季度末, 上半年. */
const SHORT = 8;

/**
 * Every deadline of a text, in order, quoted as printed. A day on which rules begin (自5月15日起施行), the time of figures
 * (2018年年底的数据) and a period that belongs to a count (年内不少于2次) are none; days that come again (每季度末前) and days counted
 * from another (印发之日起30日内) have no `by`.
 */
export function readDeadline(text: string, context: DeadlineContext): ReadDeadline[] {
  const { flat, quote } = flatText(text);
  if (context.cell === true || flat.length <= SHORT) {
    const cell = readCell(text, context);
    if (cell && (context.cell === true || cell.every(({ by }) => by === null || by >= `${context.year}-01-01`))) return cell;
  }
  const spans: { from: number; to: number; deadline: ReadDeadline | null }[] = [];
  const free = (from: number, to: number): boolean => spans.every((span) => to <= span.from || from >= span.to);
  for (const { text: counted } of readQuotas(flat)) {
    const from = flat.indexOf(counted);
    if (from >= 0 && /年内|年度内/.test(counted.slice(0, 6))) spans.push({ from, to: from + 4, deadline: null });
  }
  const take = (from: number, to: number, deadline: ReadDeadline | null): void => {
    if (free(from, to)) spans.push({ from, to, deadline });
  };
  for (const match of flat.matchAll(AGAIN)) {
    if (match[0].endsWith('前') || context.cell === true) take(match.index, match.index + match[0].length, { by: null, text: quote(match.index, match.index + match[0].length) });
  }
  for (const match of flat.matchAll(IN_SENTENCE)) {
    const [from, to] = [match.index, match.index + match[0].length];
    take(from, to, settle(match.groups ?? {}, quote(from, to), context));
  }
  for (const match of flat.matchAll(DURATION)) take(match.index, match.index + match[0].length, { by: null, text: quote(match.index, match.index + match[0].length) });
  const found = spans.sort((a, b) => a.from - b.from).flatMap(({ deadline }) => (deadline ? [deadline] : []));
  return [...found, ...openEndedIn(flat, quote)];
}

