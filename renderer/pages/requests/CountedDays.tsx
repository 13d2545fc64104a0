// Every day of a period as a small calendar: which working day it is, or why it does not count.
import type { ReactElement } from 'react';
import { dayNumber } from '../../../shared/days/count.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { CountedDay } from '../../../shared/days/workingDays.ts';

const HEADS = ['一', '二', '三', '四', '五', '六', '日'];
/** Monday is 0. */
const place = (day: Day): number => (dayNumber(day) + 3) % 7;

/** Two letters for the reason: 休, 国庆, 补班, 征求, 起算. */
function shortWhy({ counted, why }: CountedDay): string {
  if (counted) return '';
  if (why.startsWith('征求')) return '征求';
  if (why.startsWith('起算')) return '起算';
  if (why.startsWith('延迟')) return '延迟';
  return /^周[六日]$/.test(why) ? '休' : why.replace(/节?放假$/, '').slice(0, 2);
}

/** '1', '2' …: which counted day each is. */
function ordinals(days: readonly CountedDay[]): Map<string, number> {
  let count = 0;
  return new Map(days.filter(({ counted }) => counted).map(({ day }) => [day, (count += 1)]));
}

export function CountedDays({ days, due }: { days: readonly CountedDay[]; due: Day | null }): ReactElement {
  const at = ordinals(days);
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  return (
    <>
      <div className="counted-months">
        {months.map((month) => <MonthTable key={month} month={month} days={days.filter(({ day }) => day.startsWith(month))} at={at} due={due} />)}
      </div>
      <p className="counted-key faint">蓝底是计入的工作日，下面是第几个；灰底不计，下面是为什么；指着日子看全文。</p>
    </>
  );
}

function MonthTable({ month, days, at, due }: { month: string; days: readonly CountedDay[]; at: Map<string, number>; due: Day | null }): ReactElement {
  const first = days[0]?.day;
  const cells: (CountedDay | null)[] = first === undefined ? [] : [...Array.from({ length: place(first) }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_day, day) => cells[week * 7 + day] ?? null));
  return (
    <table className="counted">
      <caption>{Number(month.slice(0, 4))}年{Number(month.slice(5))}月</caption>
      <thead><tr>{HEADS.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((one, column) => (one === null ? <td key={column} /> : (
              <td key={column} className={`${one.counted ? 'yes' : 'no'}${one.day === due ? ' due' : ''}`} title={`${one.day} ${one.counted ? `第 ${at.get(one.day)} 个工作日${one.why === '工作日' ? '' : `（${one.why}）`}` : `不计：${one.why}`}`}>
                {Number(one.day.slice(8))}
                <small>{one.counted ? at.get(one.day) : shortWhy(one)}</small>
              </td>
            )))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
