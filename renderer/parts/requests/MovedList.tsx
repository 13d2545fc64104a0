// Applications whose due day is or would be another: those that run by name, those that are over as a number.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';

export type Moved = Output<'requests.tryReadings'>['moved'];
const MOST = 30;
const said = (day: string | null): string => day ?? '没有到期日';
const isLate = (closedOn: string, due: string | null): boolean => due !== null && closedOn > due;

export function MovedList({ moved }: { moved: Moved }): ReactElement {
  const running = moved.filter(({ closedOn }) => closedOn === null);
  const over = moved.filter((one): one is Moved[number] & { closedOn: NonNullable<Moved[number]['closedOn']> } => one.closedOn !== null);
  const turned = over.filter(({ closedOn, before, after }) => isLate(closedOn, before) !== isLate(closedOn, after));
  return (
    <>
      {running.length === 0 ? <p>没有办结的申请，到期日都没有变动。</p> : (
        <>
          <b>没有办结的申请里，{running.length} 份的到期日有变动：</b>
          <ul className="holiday-moved">{running.slice(0, MOST).map((one) => <li key={one.id}><Link to={`/requests/${one.id}`}>{one.number}</Link>：{said(one.before)} → {said(one.after)}</li>)}</ul>
          {running.length > MOST ? <p><Link to={`/requests?ids=${running.map(({ id }) => id).join(',')}`}>列出全部 {running.length} 份</Link></p> : null}
        </>
      )}
      {over.length === 0 ? null : (
        <p className="faint">
          已经办结的有 {over.length} 份到期日不同{turned.length === 0 ? '，按期、逾期没有变化' : <>，其中 <Link to={`/requests?ids=${turned.map(({ id }) => id).join(',')}`}>{turned.length} 份</Link>按期、逾期的判断会变</>}。
        </p>
      )}
    </>
  );
}
