// 到期日历: the month in force, day by day: worked or off, and what is due.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Calendar } from '../../../shared/days/calendar.ts';
import { addDays, dayNumber } from '../../../shared/days/count.ts';
import { addMonths, monthSpan } from '../../../shared/days/day.ts';
import type { Day, Month } from '../../../shared/days/day.ts';
import { monthText, usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { Listed } from '../../parts/requests/dueWords.ts';
import { useCalendar } from '../../parts/requests/useCalendar.ts';
import { SubPages } from '../../parts/SubPages.tsx';
import './requests.css';

const HEADS = ['一', '二', '三', '四', '五', '六', '日'];
const SHOWN = 4;

/** The weeks of a month from Monday on; null before its first and after its last day. */
function weeksOf(month: Month): (Day | null)[][] {
  const { first, last } = monthSpan(month);
  const cells: (Day | null)[] = Array.from({ length: (dayNumber(first) + 3) % 7 }, () => null);
  for (let day: Day | null = first; day !== null && day <= last; day = addDays(day, 1)) cells.push(day);
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_day, at) => cells[week * 7 + at] ?? null));
}

export function CalendarPage(): ReactElement {
  const { month, setMonth } = usePeriod();
  const query = useRead('requests.list', {});
  const known = useCalendar();
  const due = (query.data?.requests ?? []).filter((one) => one.due !== null && one.closedOn === null && month !== null && one.due.startsWith(month));
  const year = Number(month?.slice(0, 4));
  return (
    <Page title="申请的到期日历" note={month === null ? undefined : `${monthText(month)}到期 ${due.length} 份`} commands={month === null ? null : <><Button onClick={() => setMonth(addMonths(month, -1))}>上个月</Button><Button onClick={() => setMonth(addMonths(month, 1))}>下个月</Button></>}>
      <SubPages area="requests" />
      <Loaded query={query}>
        {() => (month === null || known === null ? null : (
          <>
            {known.calendar.has(year) ? null : <p className="no-schedule">还没有录入{year}年的放假安排，哪天上班还不知道。<Link to="/settings?part=holidays">录入放假安排</Link></p>}
            <div className="due-month">
              <table>
                <caption className="unseen">{monthText(month)}</caption>
                <thead><tr>{HEADS.map((head) => <th key={head} scope="col">周{head}</th>)}</tr></thead>
                <tbody>{weeksOf(month).map((week, at) => <tr key={at}>{week.map((day, column) => (day === null ? <td key={column} className="none" /> : <DayCell key={day} day={day} calendar={known.calendar.has(year) ? known.calendar : null} today={known.today} due={due.filter((one) => one.due === day)} />))}</tr>)}</tbody>
              </table>
            </div>
          </>
        ))}
      </Loaded>
    </Page>
  );
}

function DayCell({ day, calendar, today, due }: { day: Day; calendar: Calendar | null; today: Day; due: readonly Listed[] }): ReactElement {
  const kind = calendar?.kindOf(day) ?? null;
  const late = day < today;
  return (
    <td className={`${kind === null || kind.working ? 'work' : 'off'}${day === today ? ' today' : ''}`}>
      <div className="due-head"><b>{Number(day.slice(8))}</b>{day === today ? <span className="due-today">今天</span> : null}<span className="faint">{kind === null || kind.why === '工作日' || kind.why.startsWith('周') ? '' : kind.why}</span></div>
      <ul aria-label={`${day} 到期`}>
        {due.slice(0, SHOWN).map((one) => <li key={one.id}><Link to={`/requests/${one.id}`} className={late ? 'left-late' : undefined} title={`${one.application.applicant.name}：${one.application.content}`}>{late ? '逾期 ' : ''}{one.number} {one.application.applicant.name}</Link></li>)}
        {due.length > SHOWN ? <li className="faint">还有 {due.length - SHOWN} 份</li> : null}
      </ul>
    </td>
  );
}
