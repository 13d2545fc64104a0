// The numbers under the trend's pictures; those of a run open it.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { monthNames } from '../../../shared/bulletins/trendCharts.ts';
import type { RankChange } from '../../../shared/bulletins/trendCharts.ts';
import type { Trends, UnitTrend } from '../../../shared/scoring/trends.ts';

interface Props {
  trends: Trends;
  unit: UnitTrend | null;
}

export function MonthNumbers({ trends, unit, what }: Props & { what: 'points' | 'adoptions' }): ReactElement {
  const values = unit === null ? trends.total[what] : unit[what];
  return (
    <table className="picture-table months">
      <thead><tr>{monthNames(trends.months).map((name, at) => <th key={trends.months[at]} scope="col">{name.replace('年', '年\u200b')}</th>)}</tr></thead>
      <tbody><tr>{values.map((value, at) => <td key={trends.months[at]}>{value ?? ''}</td>)}</tr></tbody>
    </table>
  );
}

export function OutletNumbers({ trends }: { trends: Trends }): ReactElement {
  return (
    <table className="picture-table">
      <thead><tr><th scope="col">刊物</th>{trends.periods.map(({ runId, title }) => <th key={runId} scope="col">{title}</th>)}</tr></thead>
      <tbody>{trends.outlets.map(({ outlet, periods }) => <tr key={outlet}><th scope="row">{outlet}</th>{periods.map((count, at) => <td key={at}>{count ?? ''}</td>)}</tr>)}</tbody>
    </table>
  );
}

/** '↑3', '↓1', '—': never by colour alone. */
function sayChange(change: number): string {
  return change === 0 ? '—' : `${change > 0 ? '↑' : '↓'}${Math.abs(change)}`;
}

export function RankNumbers({ trends, rows }: { trends: Trends; rows: readonly RankChange[] }): ReactElement {
  const classes = new Set(rows.map((row) => row.class)).size > 1;
  return (
    <table className="picture-table">
      <thead><tr><th scope="col">单位</th>{classes ? <th scope="col">分类</th> : null}<th scope="col">上期名次</th><th scope="col">本期名次</th><th scope="col">升降</th><th scope="col">上期得分</th><th scope="col">本期得分</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit}>
            <th scope="row"><Link to={`/scoring/${trends.runId}?unit=${encodeURIComponent(row.unit)}`}>{row.unit}</Link></th>
            {classes ? <td>{row.class}</td> : null}
            <td>{row.before}</td>
            <td>{row.after}</td>
            <td className={row.change < 0 ? 'late' : undefined}>{sayChange(row.change)}</td>
            <td>{row.scoreBefore}</td>
            <td>{row.scoreAfter}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each period with its sums, or the unit's own numbers and place; the period opens its run. */
export function PeriodNumbers({ trends, unit }: Props): ReactElement {
  return (
    <table className="picture-table">
      <thead><tr><th scope="col">时期</th><th scope="col">报送</th><th scope="col">采用</th><th scope="col">得分</th>{unit === null ? null : <th scope="col">名次</th>}</tr></thead>
      <tbody>
        {trends.periods.map((period, at) => {
          const own = unit === null ? period : unit.periods[at];
          return (
            <tr key={period.runId}>
              <th scope="row"><Link to={`/scoring/${period.runId}`}>{period.title}</Link></th>
              <td>{own?.submitted ?? ''}</td>
              <td>{own?.adopted ?? ''}</td>
              <td>{own?.score ?? ''}</td>
              {unit === null ? null : <td>{unit.periods[at]?.groupRank ?? ''}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
