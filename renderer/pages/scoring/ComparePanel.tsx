// A run beside the register as it stands now: the units whose points or places differ, and the lines that came or went.
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';

export function ComparePanel({ runId, onClose }: { runId: string; onClose: () => void }): ReactElement {
  const compared = useRead('scoring.compare', { runId }, { always: true });
  return (
    <SidePanel title="与现在的登记比较" width={640} onClose={onClose}>
      <Loaded query={compared} text="正在按现在的登记重新计算">{(data) => <Differences data={data} />}</Loaded>
    </SidePanel>
  );
}

function Differences({ data }: { data: Output<'scoring.compare'> }): ReactElement {
  const rows = data.rows.filter((row) => row.before !== row.after || row.rankBefore !== row.rankAfter);
  const added = data.lines.filter((line) => line.change === 'added').length;
  if (rows.length === 0 && data.lines.length === 0) return <p>没有不同：按现在的登记重新计算，每一笔都与这次计分相同。</p>;
  return (
    <div className="scoring-ledger">
      <p>
        {rows.length > 0 ? `${rows.length} 个单位的得分或名次不同。` : '各单位的得分和名次都相同，只是依据有变动。'}
        {data.lines.length > 0 ? `有 ${added} 笔是现在多出的，${data.lines.length - added} 笔是现在没有的。` : ''}
      </p>
      {rows.length > 0 ? (
        <table className="scoring-lines">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="number">这次计分</th>
              <th scope="col" className="number">按现在</th>
              <th scope="col" className="number">相差</th>
              <th scope="col" className="number">名次</th>
              <th scope="col" className="number">现在名次</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const difference = (Math.round(row.after * 100) - Math.round(row.before * 100)) / 100;
              return (
                <tr key={row.unit}>
                  <td>{row.unit}</td>
                  <td className="number">{row.rankBefore === null ? '' : row.before}</td>
                  <td className="number">{row.rankAfter === null ? '' : row.after}</td>
                  <td className="number">{difference > 0 ? `+${difference}` : difference}</td>
                  <td className="number">{row.rankBefore}</td>
                  <td className="number">{row.rankAfter}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {data.lines.length > 0 ? (
        <table className="scoring-lines">
          <thead>
            <tr>
              <th scope="col">变动</th>
              <th scope="col">单位</th>
              <th scope="col">依据</th>
              <th scope="col" className="number">分值</th>
            </tr>
          </thead>
          <tbody>
            {data.lines.map((line, index) => (
              <tr key={index}>
                <td>{line.change === 'added' ? '多出' : '没有了'}</td>
                <td>{line.unit}</td>
                <td>
                  {line.text}
                  <span className="faint">（{line.period}，{line.clause}）</span>
                </td>
                <td className="number">{line.points}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
