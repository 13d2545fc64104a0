// A run beside the register as it stands now, or beside another run: the units whose points or places differ, and the lines that came or went.
import { Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { periodText } from './bounds.ts';

const NOW = '';

export function ComparePanel({ run, onClose }: { run: Output<'scoring.show'>; onClose: () => void }): ReactElement {
  const { runId, head } = run;
  const [other, setOther] = useState(NOW);
  const runs = useRead('scoring.list', {}).data?.runs ?? [];
  const compared = useRead('scoring.compare', { runId, ...(other === NOW ? {} : { with: other }) }, { always: true });
  const chosen = runs.find((one) => one.runId === other);
  // Runs of the same period first: those are mostly what is wanted.
  const same = (one: (typeof runs)[number]): boolean => one.from === head.from && one.to === head.to;
  const others = runs.filter((one) => one.runId !== runId).sort((one, two) => Number(same(two)) - Number(same(one)));
  const options = [{ value: NOW, label: '现在的登记' }, ...others.map((one) => ({ value: one.runId, label: `${periodText(one.from, one.to)}　${one.schemeName}　${momentText(one.at)}` }))];
  return (
    <SidePanel title="逐笔比较" width={640} onClose={onClose}>
      <div className="scoring-line">
        <label htmlFor="compare-with">与</label>
        <Select id="compare-with" className="scoring-with" value={other} options={options} onChange={setOther} />
        <span>比较</span>
      </div>
      {chosen && chosen.scheme !== head.scheme ? <p className="faint">两次用的不是同一个计分办法，没有一笔会完全相同。</p> : null}
      <Loaded query={compared} text="正在逐笔比较">{(data) => <Differences data={data} other={chosen ? '另一次' : '现在'} />}</Loaded>
    </SidePanel>
  );
}

function Differences({ data, other }: { data: Output<'scoring.compare'>; /** What stands in the columns of the other side. */ other: string }): ReactElement {
  const rows = data.rows.filter((row) => row.before !== row.after || row.rankBefore !== row.rankAfter);
  const added = data.lines.filter((line) => line.change === 'added').length;
  if (rows.length === 0 && data.lines.length === 0) return <p>没有不同：{other === '现在' ? '按现在的登记重新计算，' : ''}每一笔都与这次计分相同。</p>;
  return (
    <div className="scoring-ledger">
      <p>
        {rows.length > 0 ? `${rows.length} 个单位的得分或名次不同。` : '各单位的得分和名次都相同，只是依据有变动。'}
        {data.lines.length > 0 ? `有 ${added} 笔是${other}多出的，${data.lines.length - added} 笔是${other}没有的。` : ''}
      </p>
      {rows.length > 0 ? (
        <table className="scoring-lines">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="number">这次计分</th>
              <th scope="col" className="number">{other === '现在' ? '按现在' : other}</th>
              <th scope="col" className="number">相差</th>
              <th scope="col" className="number">名次</th>
              <th scope="col" className="number">{other}名次</th>
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
