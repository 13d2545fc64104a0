// Applications for information that press: overdue, due today, due this week; each line opens its file.
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { addDays, dayNumber } from '../../../shared/days/count.ts';
import { useRead } from '../../app/queries.ts';
import { byNextAction, leftOf } from '../../parts/requests/dueWords.ts';
import type { Listed } from '../../parts/requests/dueWords.ts';
import { useCalendar } from '../../parts/requests/useCalendar.ts';

/** Nothing while it is being read; one line with the next step while there is no application. */
export function DueRequests(): ReactElement | null {
  const all = useRead('requests.list', {}).data?.requests;
  const known = useCalendar();
  if (all === undefined || known === null) return null;
  const { today } = known;
  const sunday = addDays(today, 6 - ((dayNumber(today) + 3) % 7)) ?? today;
  const running = all.filter(({ closedOn }) => closedOn === null).toSorted(byNextAction);
  const due = running.filter((one) => one.due !== null);
  const lists: readonly [string, Listed[]][] = [
    ['已逾期', due.filter((one) => one.due! < today)],
    ['今天到期', due.filter((one) => one.due === today)],
    ['本周到期', due.filter((one) => one.due! > today && one.due! <= sunday)],
    ['等着确认收到', running.filter(({ state }) => state === 'unconfirmed')],
  ];
  const pressing = lists.reduce((count, [, listed]) => count + listed.length, 0);
  return (
    <section className="sheet" aria-label="依申请公开">
      <h2>依申请公开 {running.length === 0 ? null : <span className="faint">没有办结的 {running.length} 份</span>}<Link className="more" to="/requests">登记簿</Link></h2>
      {all.length === 0 ? <p className="faint">还没有申请。<Link to="/requests?do=add">登记一份申请</Link></p> : pressing === 0 ? <p className="all-done">本周没有到期的申请，也没有逾期的。</p> : null}
      {lists.map(([title, listed]) => (listed.length === 0 ? null : (
        <Fragment key={title}>
          <h3>{title} <span className="faint">{listed.length} 份</span></h3>
          <ul className="due-list" aria-label={title}>
            {listed.slice(0, 6).map((one) => (
              <li key={one.id}>
                <Link className="due-task" to={`/requests/${one.id}`} title={one.application.content}>{one.number} {one.application.content}</Link>
                <span className="due-units faint">{one.application.applicant.name}</span>
                <span className={title === '已逾期' ? 'due-day late' : 'due-day'} title={one.due === null ? undefined : `到期 ${one.due}`}>{title === '已逾期' ? leftOf(one, known.calendar, today).text : one.due?.slice(5)}</span>
              </li>
            ))}
          </ul>
          {listed.length > 6 ? <Link to="/requests">还有 {listed.length - 6} 份</Link> : null}
        </Fragment>
      )))}
    </section>
  );
}
