// The live trial: what the scheme as it stands now makes of a past period, beside the one in force, a run, or another scheme.
import { Button, Checkbox, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { classKeyOf } from '../../../shared/bulletins/classes.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { sayPeriod, spanOf } from '../../../shared/scoring/period.ts';
import { useRead } from '../../app/queries.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRested } from '../../parts/useRested.ts';
import { useEditing } from './editing.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import type { Period } from './PeriodChoice.tsx';
import { TrialLines } from './TrialLines.tsx';

type Tried = Output<'schemes.try'>;
type Row = Tried['rows'][number];

export function TrialPane({ onGo }: { onGo: (path: readonly (string | number)[]) => void }): ReactElement {
  const { scheme, faults } = useEditing();
  const { month } = usePeriod();
  const runs = useRead('scoring.list', {}).data?.runs;
  const schemes = useRead('schemes.list', {}).data?.schemes ?? [];
  const [period, setPeriod] = useState<Period | null>(null);
  const [against, setAgainst] = useState('');
  const [all, setAll] = useState(false);
  const [unit, setUnit] = useState<string | null>(null);
  const latest = runs?.find((run) => /^\d{4}-\d{2}$/.test(run.from) && /^\d{4}-\d{2}$/.test(run.to));
  const span = period ?? (latest ? { from: latest.from, to: latest.to } : month ? { from: `${month.slice(0, 4)}-01`, to: month } : null);
  const content = useRested(scheme, 200);
  const tried = useRead('schemes.try', { content, from: span?.from ?? '2020-01', to: span?.to ?? '2020-01', ...(against === '' ? {} : { against }) }, { enabled: span !== null && runs !== undefined && faults.length === 0 });
  const data = tried.data;
  const differs = (row: Row): boolean => row.before !== row.after || row.rankBefore !== row.rankAfter;
  const rows = data?.rows.filter((row) => all || data.against === null || differs(row)) ?? [];
  return (
    <section className="scheme-trial" aria-label="试算">
      <header>
        <h2>试算</h2>
        {span ? <PeriodChoice period={span} onChange={setPeriod} /> : null}
      </header>
      <div className="scheme-trial-line">
      <Select<string>
        size="small"
        className="scheme-against"
        aria-label="与哪个相比"
        value={against}
        onChange={setAgainst}
        options={[
          { value: '', label: '与改动以前的办法相比' },
          ...schemes.filter((one) => one.id !== scheme.id).map((one) => ({ value: one.id, label: `与“${one.name}”（${one.from.slice(0, 4)}年）相比` })),
          ...(runs ?? []).slice(0, 12).map((run) => ({ value: run.runId, label: `与${sayPeriod(spanOf(run.from, run.to)).dated}的计分相比` })),
        ]}
      />
      <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>全部单位</Checkbox>
      </div>
      {faults.length > 0 ? (
        <div className="scheme-faults" role="status">
          <p>有 {faults.length} 处还不对，改好以后自动试算：</p>
          <ul>
            {faults.slice(0, 6).map((fault) => (
              <li key={`${fault.path.join('.')} ${fault.message}`}>
                <Button type="link" size="small" onClick={() => onGo(fault.path)}>{placeOf(fault.path)}：{fault.message}</Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {tried.isLoading ? <p className="faint" role="status">正在试算…</p> : null}
      {data && data.problems.length === 0 ? (
        <div className={faults.length > 0 || tried.isPlaceholderData ? 'scheme-trial-body old' : 'scheme-trial-body'}>
          <Summary data={data} />
          <table className="scheme-ranks">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col" className="number">原得分</th>
                <th scope="col" className="number">现得分</th>
                <th scope="col" className="number">{scheme.ranking.by !== 'all' && classKeyOf(scheme) !== null ? '总名次' : '名次'}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 200).map((row) => (
                <tr key={row.unit} className={unit === row.unit ? 'chosen' : undefined}>
                  <td>
                    <button type="button" className="cell-link" aria-expanded={unit === row.unit} onClick={() => setUnit(unit === row.unit ? null : row.unit)}>{row.unit}</button>
                  </td>
                  <td className="number">{row.before}</td>
                  <td className="number">{row.after}<Difference row={row} /></td>
                  <td className="number"><Rank row={row} /></td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.against !== null && rows.length === 0 ? <p className="faint">各单位的得分和名次都没有变。</p> : null}
          {unit === null ? null : <TrialLines content={content} span={span} against={against} unit={unit} onClose={() => setUnit(null)} />}
        </div>
      ) : null}
    </section>
  );
}

const PLACES: Record<string, string> = { rules: '规则', clauses: '条文', outlets: '刊物', readings: '读法', classes: '单位分类', measures: '计数口径', placings: '名单', text: '原文', source: '出处', escalation: '连续没有进展的', ranking: '名次', conversion: '折算', passMark: '不达标线', bulletin: '通报用语' };
function placeOf(path: readonly (string | number)[]): string {
  const [part = '', at] = path;
  return `${PLACES[String(part)] ?? '基本信息'}${typeof at === 'number' ? `第${at + 1}项` : ''}`;
}

function Summary({ data }: { data: Tried }): ReactElement {
  if (data.against === null) return <p>没有可以比较的办法，只列出按这个办法的得分，共 {data.totals.after} 分。</p>;
  const { counts, totals } = data;
  return (
    <>
      <p className="scheme-trial-sum">
        {counts.units === 0 ? '没有影响' : `影响 ${counts.units} 个单位，${counts.removed + counts.added} 笔`}；总分 {totals.before} → <b>{totals.after}</b>
      </p>
      {data.lists.map(({ list, added, removed }) => (
        <p key={list} className="scheme-trial-list">
          <b>{list}</b>{added.length > 0 ? ` 增加 ${added.slice(0, 5).join('、')}${added.length > 5 ? `等 ${added.length} 个` : ''}` : ''}{removed.length > 0 ? ` 去掉 ${removed.slice(0, 5).join('、')}${removed.length > 5 ? `等 ${removed.length} 个` : ''}` : ''}
        </p>
      ))}
    </>
  );
}

function Difference({ row }: { row: Row }): ReactElement | null {
  if (row.before === null || row.after === null || row.before === row.after) return null;
  const difference = (Math.round(row.after * 100) - Math.round(row.before * 100)) / 100;
  return <span className={difference > 0 ? 'scheme-more' : 'scheme-less'}> {difference > 0 ? `+${difference}` : difference}</span>;
}

/** ↑2: two places better than before. */
function Rank({ row }: { row: Row }): ReactElement {
  const up = row.rankBefore !== null && row.rankAfter !== null ? row.rankBefore - row.rankAfter : 0;
  return (
    <>
      {row.rankAfter}
      {up === 0 ? null : <span className={up > 0 ? 'scheme-more' : 'scheme-less'} aria-label={up > 0 ? `上升${up}名` : `下降${-up}名`}> {up > 0 ? `↑${up}` : `↓${-up}`}</span>}
    </>
  );
}

