// Who has sent nothing in the month: each name opens what the unit sent before.
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { month as toMonth, monthSpan } from '../../../shared/days/day.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { monthText } from '../../app/period.tsx';

/** So many lines before 全部列出. */
const SHOWN = 16;

/** The month's silent units, those silent longest first; one line while nothing was ever registered. */
export function Silent({ overview, units, submissions }: { overview: Output<'home.overview'>; units: number; submissions: number }): ReactElement {
  const [all, setAll] = useState(false);
  const silent = useMemo(() => overview.silent.toSorted((left, right) => (left.lastSubmittedOn ?? '').localeCompare(right.lastSubmittedOn ?? '')), [overview.silent]);
  const span = monthSpan(toMonth(overview.month));
  const month = monthText(overview.month);
  const future = overview.month > overview.today.slice(0, 7);
  const listed = all ? silent : silent.slice(0, SHOWN);
  if (units > 0 && submissions === 0) {
    return (
      <section className="sheet" aria-label="信息报送">
        <h2>信息报送</h2>
        <p className="faint">还没有登记报送的信息。<Link to="/import?kind=submissions">导入信息报送</Link></p>
      </section>
    );
  }
  return (
    <section className="sheet" aria-label={`${month}未报送的单位`}>
      <h2>
        {month}未报送的单位
        {units === 0 || future ? null : <span className="faint">{silent.length} 个，共 {units} 个单位</span>}
        <Link className="more" to={`/submissions?from=${span.first}&to=${span.last}`}>
          当月报送 {overview.thisMonth.submitted} 条，采用 {overview.thisMonth.adopted} 条
        </Link>
      </h2>
      {units === 0 ? <p className="faint">还没有单位。导入单位名录后，这里列出当月没有报送的单位。</p> : future ? <p className="faint">{month}还没有到。</p> : silent.length === 0 ? <p className="all-done">各单位都已报送。</p> : (
        <>
          <ul className="silent">
            {listed.map((one) => (
              <li key={one.unit}>
                <Link to={`/submissions?unit=${encodeURIComponent(one.unit)}`}>{one.unit}</Link>
                <span className="faint">{one.lastSubmittedOn === null ? '从未报送' : `上次 ${one.lastSubmittedOn}`}</span>
              </li>
            ))}
          </ul>
          {silent.length > listed.length ? <Button size="small" type="link" onClick={() => setAll(true)}>列出其余 {silent.length - listed.length} 个</Button> : null}
        </>
      )}
    </section>
  );
}
