// How the latest scoring stands: the head of the ranking, and whether the registers changed since.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { momentText } from '../../parts/moment.ts';

/** '2020-01' or '2020-01-15' as people read it. */
function boundText(bound: string): string {
  const [year, month, day] = bound.split('-').map(Number);
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}

/** Opens the run. */
export function Ranking({ run }: { run: Output<'home.overview'>['latestRun'] }): ReactElement {
  if (run === null) {
    return (
      <section className="sheet" aria-label="计分排名">
        <h2>计分排名</h2>
        <p className="faint">还没有计过分。<Link to="/scoring">去计分</Link></p>
      </section>
    );
  }
  return (
    <section className="sheet" aria-label="计分排名">
      <h2>
        计分排名
        <span className="faint">{boundText(run.from)}{run.from === run.to ? '' : `至${boundText(run.to)}`}</span>
        <Link className="more" to={`/scoring/${run.runId}`}>全部名次</Link>
      </h2>
      {run.stale ? <p className="stale">这次计分（{momentText(run.at)}）之后，登记又有改动，名次可能不同。</p> : null}
      <table className="ranking">
        <thead><tr><th scope="col">名次</th><th scope="col">单位</th><th scope="col">得分</th></tr></thead>
        <tbody>
          {run.top.slice(0, 8).map((row) => (
            <tr key={row.unit}>
              <td>{row.rank}</td>
              <td><Link to={`/scoring/${run.runId}?unit=${encodeURIComponent(row.unit)}`}>{row.unit}</Link></td>
              <td>{row.score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
