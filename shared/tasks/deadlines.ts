// 完成时限 out of a cell or a requirement: 7月底之前, 三季度前, 年底前, 全年, 印发之日起30日内.
import { dayOf, daysInMonth } from '../days/day.ts';
import type { Day } from '../days/day.ts';
import { readNumeral } from '../days/numerals.ts';
import { readDay } from '../days/phrases.ts';
import { AGAIN, AT_LATEST, BY_THEN, DURATION, HOW_OFTEN, IN_CELL, IN_SENTENCE, OPEN_ENDED } from './deadlineWords.ts';
import { dayBeforeFeast } from './feasts.ts';
import { clausesOf, flatText } from './flatText.ts';
import { readQuotas } from './quotas.ts';

/**
 * One deadline: `by` the last day, null when it has none that can be told; `text` as printed. `openEnded`: long-term or the
 * whole year. `unclear`: a Chinese clause when the words may be read in two ways, name no day that exists or none that is the same
 * each year, or when the day lies before the issue.
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
/** `by` null with a reason: the words name a day that does not exist, or one that cannot be told. */
interface Told {
  by: Day | null;
  year: number;
  unclear?: string;
}

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (readNumeral(text) ?? 0));
const YEARS: readonly [RegExp, number][] = [[/^(?:明|次|翌|下)/, 1], [/^(?:去|上)/, -1]];

function yearOf(written: string | undefined, relative: string | undefined, fallback: number, context: DeadlineContext): number {
  if (written !== undefined) return numberOf(written) + (numberOf(written) < 100 ? 2000 : 0);
  const shift = YEARS.find(([pattern]) => pattern.test(relative ?? ''))?.[1];
  return shift === undefined ? fallback : context.year + shift;
}

const LAST_OF_PART = new Map([['上旬', 10], ['初', 10], ['中旬', 20], ['上中旬', 20]]);

function dayTold(year: number, month: number, dayNumber: number): Told {
  const by = dayOf(year, month, dayNumber);
  if (by !== null) return { by, year };
  const why = month < 1 || month > 12 ? `没有${month}月` : `${year}年${month}月只有${daysInMonth(year, month)}天`;
  return { by: null, year, unclear: `写的日期不存在（${why}），没有认定完成日期` };
}
const lastOf = (year: number, month: number): Told => dayTold(year, month, Math.max(1, daysInMonth(year, month)));

/** The last day the words allow. */
function told(groups: Groups, context: DeadlineContext): Told {
  const { numeric, numericMonth, spanMonth, spanDay, feast, quarter, half, month, day, part, fromMonth } = groups;
  if (numeric !== undefined) {
    const parts = numeric.split(/[./-]/).map(Number);
    const [year, numericOf, dayOfIt] = parts.length > 2 ? parts : [context.year, ...parts];
    return dayTold(year ?? context.year, numericOf ?? 0, dayOfIt ?? 0);
  }
  if (numericMonth !== undefined) {
    const [year, numericOf] = numericMonth.split(/[./-]/).map(Number);
    return lastOf(year ?? context.year, numericOf ?? 0);
  }
  if (feast !== undefined) {
    const feastYear = groups['feastYear'] === undefined && groups['feastRelative'] === undefined ? null : yearOf(groups['feastYear'], groups['feastRelative'], context.year, context);
    return { year: feastYear ?? context.year, ...dayBeforeFeast(feast, feastYear, context.year) };
  }
  const from = groups['fromYear'] ?? groups['fromYear2'];
  const year = yearOf(groups['year'], groups['relative'], from === undefined ? context.year : Number(from), context);
  if (spanMonth !== undefined) return dayTold(year, Number(spanMonth), Number(spanDay));
  if (month !== undefined) {
    const ends = numberOf(month);
    const wraps = fromMonth !== undefined && numberOf(fromMonth) > ends && groups['year'] === undefined && groups['relative'] === undefined;
    const taken = year + (wraps ? 1 : 0);
    const last = part === undefined ? undefined : LAST_OF_PART.get(part);
    const by = day !== undefined ? dayTold(taken, ends, numberOf(day)) : last === undefined ? lastOf(taken, ends) : dayTold(taken, ends, last);
    return wraps && by.unclear === undefined ? { ...by, unclear: '起止月份跨年，按次年计' } : by;
  }
  if (quarter !== undefined) return lastOf(year, (quarter === '首' ? 1 : numberOf(quarter)) * 3);
  if (half !== undefined) return lastOf(year, half === '上' ? 6 : 12);
  const within = groups['within'];
  if (within !== undefined) return lastOf(/^\d/.test(within) ? Number(within.slice(0, 4)) : context.year + (/^[明次]/.test(within) ? 1 : 0), 12);
  return lastOf(year, 12);
}

/** 9月前 and 三季度前 may mean before it begins; the end is taken, so that nobody is called late too early. */
function unclearOf(groups: Groups, { by, unclear, year }: Told, context: DeadlineContext): string | undefined {
  if (unclear !== undefined || by === null) return unclear;
  const bare = groups['before'] !== undefined && groups['day'] === undefined && groups['spanDay'] === undefined && groups['part'] === undefined && groups['quarterPart'] === undefined;
  if (bare && (groups['month'] !== undefined || groups['quarter'] !== undefined || groups['numericMonth'] !== undefined)) return '既可理解为这一时段开始以前，也可理解为结束以前，这里按结束那天计';
  if (groups['about'] !== undefined) return '没有写准是哪一天，这里按写的那天计';
  const issued = context.issuedOn;
  if (issued !== undefined && issued !== null) return by < issued ? '早于印发日期' : undefined;
  return year < context.year ? '早于任务表的年份' : undefined;
}

const deadline = (by: Day | null, text: string, unclear: string | undefined): ReadDeadline => (unclear === undefined ? { by, text } : { by, text, unclear });

function settle(groups: Groups, text: string, context: DeadlineContext): ReadDeadline | null {
  if (groups['again'] !== undefined) return { by: null, text };
  const found = told(groups, context);
  // A day before the table's own year is what a figure or an older file speaks of.
  if (found.year < context.year || (found.by !== null && found.by < `${context.year}-01-01`)) return null;
  const written = groups['numeric'] !== undefined || (groups['year'] !== undefined && groups['day'] !== undefined);
  if (written && found.by !== null && context.issuedOn !== undefined && context.issuedOn !== null && found.by < context.issuedOn && context.cell !== true) return null;
  return deadline(found.by, text, unclearOf(groups, found, context));
}

/** A longer cell is a sentence, not a time. */
const LONGEST_CELL = 60;
const SAYS_WHEN = ['month', 'spanMonth', 'quarter', 'half', 'end', 'year', 'relative', 'inside', 'again', 'numeric', 'numericMonth', 'feast', 'within'];

/** One time that fills the cell. */
function readWhole(flat: string, printed: string, context: DeadlineContext): ReadDeadline[] | null {
  if (OPEN_ENDED.test(flat)) return [{ by: null, text: printed, openEnded: true }];
  const day = readDay(flat, { year: context.year });
  if ('day' in day) return [deadline(day.day, printed, unclearOf({}, { by: day.day, year: Number(day.day.slice(0, 4)) }, context))];
  const groups: Groups = IN_CELL.exec(flat)?.groups ?? {};
  if (SAYS_WHEN.some((name) => groups[name] !== undefined) && !(groups['feast'] !== undefined && groups['before'] === undefined)) {
    if (groups['again'] !== undefined) return [{ by: null, text: printed }];
    const found = told(groups, context);
    return [deadline(found.by, printed, unclearOf(groups, found, context))];
  }
  if (day.code === 'day-impossible') return [{ by: null, text: printed, unclear: '写的日期不存在，没有认定完成日期' }];
  return null;
}

function readCell(text: string, context: DeadlineContext): ReadDeadline[] | null {
  const { flat, quote } = flatText(text.replace(/[\s。；;，,、]+$/u, ''));
  if (flat === '') return [];
  if (flat.length > LONGEST_CELL) return null;
  const whole = readWhole(flat, quote(0, flat.length).trim(), context);
  if (whole) return whole;
  if (context.cell === true && HOW_OFTEN.test(flat)) return [{ by: null, text: quote(0, flat.length).trim() }];
  const cuts = [...flat.matchAll(/[、,;。和及()]+/g)];
  if (cuts.length === 0) return null;
  const found: ReadDeadline[] = [];
  for (const [index, cut] of [...cuts, null].entries()) {
    const before = cuts[index - 1];
    const [from, to] = [before === undefined ? 0 : before.index + before[0].length, cut?.index ?? flat.length];
    if (to <= from) continue;
    const piece = flat.slice(from, to);
    // 6、12月: the last piece says 月 for all.
    const read = readWhole(/^\d{1,2}$/.test(piece) && /^(?:[、和]\d{1,2})*[、和]\d{1,2}月/.test(flat.slice(to)) ? `${piece}月` : piece, quote(from, to), context);
    if (!read) return null;
    found.push(...read);
  }
  return found;
}

/** In a requirement these say how the work is done, not until when. */
const MANNER = /^(?:及时|实时|即时|随时|动态|适时|立即|马上|日常|定期|经常)/;

/** 长期坚持 and the like, where the whole text is short and a clause says nothing else. */
function openEndedIn(flat: string, cell: boolean, quote: (from: number, to: number) => string): ReadDeadline[] {
  if (flat.length > 24) return [];
  return clausesOf(flat.replace(/、|[()]|并(?=长期|持续|常态)/g, ',')).filter(({ from, to }) => OPEN_ENDED.test(flat.slice(from, to)) && (cell || !MANNER.test(flat.slice(from, to)))).map(({ from, to }) => ({ by: null, text: quote(from, to), openEnded: true }));
}

/** A text this short that is nothing but a time is read like a cell, whatever it came from: 第三季度末, 上半年. */
const SHORT = 8;

function readSentence(text: string, context: DeadlineContext): ReadDeadline[] {
  const { flat, quote } = flatText(text);
  const spans: { from: number; to: number; deadline: ReadDeadline | null }[] = [];
  const take = (from: number, to: number, found: ReadDeadline | null): void => {
    if (spans.every((span) => to <= span.from || from >= span.to)) spans.push({ from, to, deadline: found });
  };
  for (const { text: counted } of readQuotas(flat)) {
    const from = flat.indexOf(counted);
    if (from >= 0 && /年内|年度内/.test(counted.slice(0, 6))) spans.push({ from, to: from + 4, deadline: null });
  }
  for (const match of flat.matchAll(AGAIN)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (match[0].endsWith('前') || context.cell === true) take(from, to, { by: null, text: quote(from, to) });
  }
  for (const pattern of [IN_SENTENCE, AT_LATEST, BY_THEN]) {
    for (const match of flat.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      take(from, to, settle(match.groups ?? {}, quote(from, to), context));
    }
  }
  for (const match of flat.matchAll(DURATION)) take(match.index, match.index + match[0].length, { by: null, text: quote(match.index, match.index + match[0].length) });
  const found = spans.sort((a, b) => a.from - b.from).flatMap((span) => (span.deadline ? [span.deadline] : []));
  return [...found, ...openEndedIn(flat, context.cell === true, quote)];
}

/**
 * Every deadline of a text, in order, quoted as printed. A day on which rules begin (自5月15日起施行), the time of figures
 * (2018年年底的数据) and a period that belongs to a count (年内不少于2次) are none; days that come again (每季度末前), days counted
 * from another (印发之日起30日内) and days that do not exist (6月31日) have no `by`.
 */
export function readDeadline(text: string, context: DeadlineContext): ReadDeadline[] {
  if (context.cell === true) {
    const cell = readCell(text, context);
    if (cell) return cell;
  }
  const found = readSentence(text, context);
  if (found.length > 0 || context.cell === true || flatText(text).flat.length > SHORT) return found;
  return readCell(text, context)?.filter(({ by, unclear }) => (by === null ? unclear === undefined : by >= `${context.year}-01-01`)) ?? [];
}
