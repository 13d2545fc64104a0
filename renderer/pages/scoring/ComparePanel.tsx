// A run beside the register as it stands now, beside what another reading or scheme makes of it, or beside another run: units, places, lines.
import { Button, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { periodText } from './bounds.ts';
import { overallTitle, ranksWithin } from './rankTitles.ts';
import { ReadingChoices } from './ReadingChoices.tsx';

type Run = Output<'scoring.show'>;
type Compared = Output<'scoring.compare'>;

export function ComparePanel({ run, onClose }: { run: Run; onClose: () => void }): ReactElement {
  const { runId } = run;
  const { params, ask } = useAddress();
  const schemes = useRead('schemes.list', {}).data?.schemes ?? [];
  const own = useRead('schemes.show', { scheme: runId }).data;
  const runs = useRead('scoring.list', {}).data?.runs ?? [];
  const asked = params.get('with') ?? '';
  const other = runs.find((one) => `run:${one.runId}` === asked);
  const scheme = other ? '' : asked;
  const [chosen, setChosen] = useState<Record<string, string> | null>(null);
  // Readings are told from the scheme's own; the run may have taken others already.
  const ofRun = Object.fromEntries(Object.entries(run.readings).filter(([id, option]) => own?.readings.find((reading) => reading.id === id)?.taken !== option));
  const taken = chosen ?? (scheme === '' ? ofRun : {});
  const readings = scheme === '' && own ? Object.fromEntries(own.readings.map((reading) => [reading.id, taken[reading.id] ?? reading.taken])) : taken;
  const plain = asked === '' && chosen === null;
  // Runs of the same period first: those are mostly what is wanted.
  const same = (one: (typeof runs)[number]): boolean => one.from === run.from && one.to === run.to;
  const others = runs.filter((one) => one.runId !== runId).sort((one, two) => Number(same(two)) - Number(same(one)));
  const compared = useRead('scoring.compare', other ? { runId, with: other.runId } : plain ? { runId } : { runId, readings, ...(scheme === '' ? {} : { scheme }) }, { always: true });
  return (
    <SidePanel title={other ? '与另一次计分比较' : plain ? '与现在的登记比较' : '换读法或办法比较'} width={680} onClose={onClose}>
      <div className="scoring-compare">
        <div className="scoring-line">
          <label className="scoring-label" htmlFor="compare-scheme">改用</label>
          <Select<string>
            id="compare-scheme"
            style={{ flex: 1, minWidth: 0 }}
            value={asked}
            options={[
              { value: '', label: '这次计分所用的办法' },
              ...schemes.map((one) => ({ value: one.id, label: `${one.name}（${one.from} 起${one.to ? `，至 ${one.to}` : ''}）` })),
              ...others.map((one) => ({ value: `run:${one.runId}`, label: `另一次：${periodText(one.from, one.to)}　${one.schemeName}　${momentText(one.at)}` })),
            ]}
            onChange={(next) => {
              ask({ with: next === '' ? null : next });
              setChosen(null);
            }}
          />
          {plain ? null : (
            <Button
              size="small"
              type="link"
              onClick={() => {
                ask({ with: null });
                setChosen(null);
              }}
            >
              只与现在的登记比较
            </Button>
          )}
        </div>
        {other ? null : <ReadingChoices scheme={scheme === '' ? runId : scheme} taken={taken} onTake={setChosen} />}
        {other && other.scheme !== run.scheme ? <p className="faint">两次用的不是同一个计分办法，没有一笔会完全相同。</p> : null}
      </div>
      {run.head.stale && !plain && !other ? <p className="faint">计分以后登记也有变动，下面的不同包括登记的变动。</p> : null}
      <Loaded query={compared} text="正在逐笔比较">{(data) => <Differences data={data} plain={plain} other={other !== undefined} rank={overallTitle(ranksWithin(own, run.rows))} />}</Loaded>
    </SidePanel>
  );
}

/** Lines drawn at once; the rest are a click on their unit away. */
const AT_ONCE = 200;

function Differences({ data, plain, other, rank }: { data: Compared; plain: boolean; other: boolean; /** What the table calls the place among all units. */ rank: string }): ReactElement {
  const [unit, setUnit] = useState<string | null>(null);
  const rows = data.rows.filter((row) => row.before !== row.after || row.rankBefore !== row.rankAfter);
  const added = data.lines.filter((line) => line.change === 'added').length;
  if (rows.length === 0 && data.lines.length === 0) return <p>{plain ? '没有不同：按现在的登记重新计算，每一笔都与这次计分相同。' : other ? '没有不同：每一笔都与这次计分相同。' : '没有不同：这样计分，每一笔都与这次计分相同。'}</p>;
  const lines = unit === null ? data.lines : data.lines.filter((line) => line.unit === unit);
  return (
    <div className="scoring-ledger">
      <p>
        {rows.length > 0 ? `${rows.length} 个单位的得分或${rank}不同。` : '各单位的得分和名次都相同，只是依据有变动。'}
        {data.lines.length > 0 ? `有 ${added} 笔是${other ? '另一次' : '现在'}多出的，${data.lines.length - added} 笔是${other ? '另一次' : '现在'}没有的。` : ''}
      </p>
      {rows.length > 0 ? (
        <table className="scoring-lines">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="number">这次计分</th>
              <th scope="col" className="number">{other ? '另一次' : plain ? '按现在' : '改用后'}</th>
              <th scope="col" className="number">相差</th>
              <th scope="col" className="number">{rank}</th>
              <th scope="col" className="number">{other ? '另一次' : plain ? '现在' : '改用后'}{rank}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const difference = (Math.round(row.after * 100) - Math.round(row.before * 100)) / 100;
              return (
                <tr key={row.unit} className={row.unit === unit ? 'chosen' : undefined}>
                  <td><button type="button" className="scoring-number" aria-pressed={row.unit === unit} title="只看这个单位的变动" onClick={() => setUnit(row.unit === unit ? null : row.unit)}>{row.unit}</button></td>
                  <td className="number">{row.rankBefore === null ? '' : row.before}</td>
                  <td className="number">{row.rankAfter === null ? '' : row.after}</td>
                  <td className="number">{difference > 0 ? `+${difference}` : difference}</td>
                  <td className="number">{row.rankBefore}</td>
                  <td className="number">{row.rankAfter}<Move before={row.rankBefore} after={row.rankAfter} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {data.lines.length > 0 ? (
        <>
          <p>
            {unit === null ? '逐笔的变动：' : `${unit}的变动：`}
            {unit === null ? null : <Button size="small" type="link" onClick={() => setUnit(null)}>看全部 {data.lines.length} 笔</Button>}
          </p>
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
              {lines.slice(0, AT_ONCE).map((line, index) => (
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
          {lines.length > AT_ONCE ? <p className="faint">还有 {lines.length - AT_ONCE} 笔没有列出，点上面的单位看它的每一笔。</p> : null}
        </>
      ) : null}
    </div>
  );
}

/** ↑2: two places better than in the run. */
function Move({ before, after }: { before: number | null; after: number | null }): ReactElement | null {
  const up = before !== null && after !== null ? before - after : 0;
  if (up === 0) return null;
  return <span className={up > 0 ? 'scoring-up' : 'scoring-down'} aria-label={up > 0 ? `上升${up}名` : `下降${-up}名`}> {up > 0 ? `↑${up}` : `↓${-up}`}</span>;
}
