// A year's days off as a form: one row for each feast, with its days off and the Saturdays and Sundays worked for it.
import { addDays, daysBetween } from './count.ts';
import { weekdayOf } from './calendar.ts';
import type { Day } from './day.ts';
import { formatDay, readDay } from './phrases.ts';
import type { Schedule } from './schedule.ts';

export interface FeastRow {
  name: string;
  from: Day | null;
  /** The last day off; null is a single day. */
  to: Day | null;
  /** Days worked, as people write them: '2月14日、2月28日'. */
  working: string;
}

export interface RowProblem {
  /** From 0; null when it speaks of the whole. */
  row: number | null;
  message: string;
}

/** The statutory feasts (全国年节及纪念日放假办法). */
export const feastNames = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
/** Longest time off in a row; longer ones are a slip of the pen. */
const MOST_DAYS = 16;

/** '2月14日'; with its year when that is another one. */
const sayIn = (year: number, day: Day): string => (day.startsWith(`${year}-`) ? formatDay(day).replace(/^\d+年/, '') : formatDay(day));

export function blankRows(): FeastRow[] {
  return feastNames.map((name) => ({ name, from: null, to: null, working: '' }));
}

/** The form of a schedule; days of one feast that do not follow each other stand in rows of their own. */
export function rowsOfSchedule({ year, off, working }: Schedule): FeastRow[] {
  const rows: FeastRow[] = [];
  for (const { day, name } of off.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    const last = rows.findLast((row) => row.name === name);
    if (last && last.to !== null && addDays(last.to, 1) === day) last.to = day;
    else rows.push({ name, from: day, to: day, working: '' });
  }
  for (const name of new Set(working.map((one) => one.name))) {
    const text = working.filter((one) => one.name === name).map(({ day }) => sayIn(year, day)).join('、');
    const row = rows.find((one) => one.name === name);
    if (row) row.working = text;
    else rows.push({ name, from: null, to: null, working: text });
  }
  return rows.map((row) => (row.to === row.from ? { ...row, to: null } : row));
}

/** The form → the schedule, or everything that is wrong with it. */
export function scheduleOf(year: number, rows: readonly FeastRow[], head: { version: string; sources: readonly string[] }): { schedule: Schedule } | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const [off, working]: [Schedule['off'], Schedule['working']] = [[], []];
  const filled = rows.map((row, at) => ({ ...row, at, name: row.name.trim() })).filter(({ from, to, working: days }) => from !== null || to !== null || days.trim() !== '');
  for (const { name, from, to, working: days, at } of filled) {
    const say = (message: string): void => void problems.push({ row: at, message: `${name === '' ? `第${at + 1}行` : name}：${message}` });
    if (name === '') say('没有写是什么节日。');
    if (from === null) {
      if (to !== null) say('没有填从哪一天放假。');
    } else offDays(year, from, to ?? from, say).forEach((day) => off.push({ day, name }));
    workedDays(year, days, say).forEach((day) => working.push({ day, name }));
  }
  if (filled.length === 0) return { problems: [{ row: null, message: '还没有填哪一天放假。' }] };
  const missing = feastNames.filter((feast) => !filled.some(({ name, from }) => from !== null && name.split('、').includes(feast)));
  if (missing.length > 0) problems.push({ row: null, message: `还没有填${missing.join('、')}。两个节日连在一起放的，把名称写成“国庆节、中秋节”这样。` });
  const seen = new Set<Day>();
  const twice = new Set([...off, ...working].map(({ day }) => day).filter((day) => seen.size === seen.add(day).size));
  for (const day of twice) problems.push({ row: null, message: `${formatDay(day)}填了两次（既放假又上班，或者两个节日都有），请核对。` });
  const inOrder = (list: Schedule['off']) => list.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return problems.length > 0 ? { problems } : { schedule: { year, version: head.version, sources: [...head.sources], off: inOrder(off), working: inOrder(working) } };
}

type Say = (message: string) => void;
const isFar = (year: number, day: Day): boolean => Math.abs(Number(day.slice(0, 4)) - year) > 1;

function offDays(year: number, from: Day, to: Day, say: Say): Day[] {
  const count = daysBetween(from, to) + 1;
  if (isFar(year, from) || isFar(year, to)) say(`放假的日期不是${year}年前后的，请核对年份。`);
  else if (count < 1) say('放假的最后一天早于第一天。');
  else if (count > MOST_DAYS) say(`从${formatDay(from)}到${formatDay(to)}有${count}天，请核对起止日期。`);
  else return Array.from({ length: count }, (_, at) => addDays(from, at) ?? from);
  return [];
}

function workedDays(year: number, text: string, say: Say): Day[] {
  return text.split(/[、，,;；\s]+/).filter((part) => part !== '').flatMap((part): Day[] => {
    const read = readDay(part, { year });
    if (!('day' in read)) say(`上班的日子里，${read.message}，请写作2月14日、2026-02-14这样的形式。`);
    else if (isFar(year, read.day)) say(`上班的${formatDay(read.day)}不是${year}年前后的，请核对年份。`);
    else if (weekdayOf(read.day) !== '周六' && weekdayOf(read.day) !== '周日') say(`${formatDay(read.day)}是${weekdayOf(read.day)}，本来就上班，不用填。`);
    else return [read.day];
    return [];
  });
}
