// How far the annual report is while its deadlines come near: who has handed in, how the own report and the sum stand.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';

type Annual = NonNullable<Output<'home.overview'>['annual']>;

/** So many units are named. */
const NAMED = 6;

const leftText = (days: number): string => (days > 0 ? `还有 ${days} 天` : days === 0 ? '今天到期' : `已过 ${-days} 天`);

/** Nothing out of season. */
export function AnnualDue({ annual }: { annual: Output<'home.overview'>['annual'] }): ReactElement | null {
  if (annual === null) return null;
  const { year, deadlines, due, missing, ownName, own, sum } = annual;
  const next = deadlines.find(({ daysLeft }) => daysLeft >= 0) ?? deadlines.at(-1);
  const late = (deadlines[0]?.daysLeft ?? 0) < 0 && missing.length > 0;
  return (
    <section className="sheet" aria-label="年度报告">
      <h2>
        {year}年年度报告
        {next === undefined ? null : <span className={next.daysLeft < 0 ? 'stale' : 'faint'}>{next.what}：{next.on}，{leftText(next.daysLeft)}</span>}
        <Link className="more" to={`/annual?year=${year}`}>各单位</Link>
      </h2>
      <dl className="facts">
        <dt>各单位</dt>
        <dd>
          已交 {due - missing.length}，未交 {missing.length === 0 ? 0 : <b className={late ? 'annual-late' : undefined}>{missing.length}</b>}
          {missing.length === 0 ? null : <>（{missing.slice(0, NAMED).map((unit, at) => <span key={unit}>{at === 0 ? '' : '、'}<Link to={`/annual/${year}/${encodeURIComponent(unit)}`}>{unit}</Link></span>)}{missing.length > NAMED ? '等' : ''}）<Link to={`/annual?year=${year}&do=remind`}>催报</Link></>}
        </dd>
        <dt>本机关</dt>
        <dd>{ownName === null ? <><span className="faint">还没有填发文机关。</span><Link to="/settings?part=office">填写设置</Link></> : <State year={year} unit={ownName} state={own} none="还没有录入" />}</dd>
        <dt>汇总</dt>
        <dd>{sum === null ? <><span className="faint">还没有汇总。</span>{due - missing.length === 0 ? null : <Link to={`/annual?year=${year}&do=sum`}>汇总各单位</Link>}</> : <State year={year} unit={sum.unit} state={sum} none="" />}</dd>
      </dl>
    </section>
  );
}

function State({ year, unit, state, none }: { year: number; unit: string; state: Annual['own']; none: string }): ReactElement {
  const said = state === null ? none : state.errors > 0 ? `错误 ${state.errors} 处` : state.filedOn === null ? '没有错误，还没有定稿' : `${state.filedOn} 定稿`;
  return <><Link to={`/annual/${year}/${encodeURIComponent(unit)}`}>{unit}</Link> <span className={state !== null && state.errors > 0 ? 'annual-late' : 'faint'}>{said}</span></>;
}
