// A year's days off as an office says them: '春节：2月10日至17日放假；2月4日、18日上班'.
import { addDays } from '../../../shared/days/count.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { Schedule } from '../../../shared/days/schedule.ts';

const said = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** '2月10日至17日'; days in a row are said as one span. */
function spans(days: readonly Day[]): string {
  const found: [Day, Day][] = [];
  for (const day of days.toSorted()) {
    const last = found.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else found.push([day, day]);
  }
  return found.map(([from, to]) => (from === to ? said(from) : `${said(from)}至${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : said(to)}`)).join('、');
}

/** One line for each feast, in the order of the year. */
export function feastLines({ off, working }: Pick<Schedule, 'off' | 'working'>): string[] {
  return [...new Set([...off, ...working].toSorted((one, other) => (one.day < other.day ? -1 : 1)).map(({ name }) => name))].map((name) => {
    const free = off.filter((one) => one.name === name).map(({ day }) => day);
    const worked = working.filter((one) => one.name === name).map(({ day }) => day);
    return `${name}：${[free.length === 0 ? '' : `${spans(free)}放假`, worked.length === 0 ? '' : `${worked.toSorted().map(said).join('、')}上班`].filter((part) => part !== '').join('，')}`;
  });
}
