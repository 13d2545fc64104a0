// 计分明细 of one unit: every line with its clause, its sentence, its records and its points; the lines add up to the score.
import { Button, Tag } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { ScoreLine } from '../../../shared/scoring/result.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { byRecord, RecordLinks } from './RecordLinks.tsx';

interface Props {
  runId: string;
  unit: string;
  /** Only lines that speak of this outlet. */
  outlet: string | null;
  scheme: Scheme | undefined;
  onClose: () => void;
  onAll: () => void;
}

/** Lines drawn before the person asks for the rest. */
const AT_ONCE = 300;

export function LedgerPanel({ runId, unit, outlet, scheme, onClose, onAll }: Props): ReactElement {
  const explained = useRead('scoring.explain', { runId, unit }, { keep: false });
  return (
    <SidePanel title={unit} width={560} onClose={onClose}>
      <Loaded query={explained}>{(data) => <Ledger key={data.row.unit} data={data} outlet={outlet} scheme={scheme} onAll={onAll} />}</Loaded>
    </SidePanel>
  );
}

function Ledger({ data, outlet, scheme, onAll }: { data: Output<'scoring.explain'>; outlet: string | null; scheme: Scheme | undefined; onAll: () => void }): ReactElement {
  const { row, lines } = data;
  const submissions = useRead('submissions.list', { unit: row.unit }).data?.submissions;
  const registered = useMemo(() => byRecord(submissions ?? []), [submissions]);
  const [all, setAll] = useState(false);
  const by = scheme?.ranking.by ?? 'group';
  const within = by === 'all' ? '' : row[by];
  const shown = outlet === null ? lines : lines.filter((line) => speaksOf(line, outlet));
  const sum = (of: readonly ScoreLine[]) => of.reduce((total, line) => total + Math.round(line.points * 100), 0) / 100;
  const clauses = scheme?.clauses.filter((clause) => shown.some((line) => line.clause === clause.label || line.clause === clause.id)) ?? [];
  return (
    <div className="scoring-ledger">
      <p>
        得 {row.score} 分{row.cumulative ? `（累计 ${row.cumulative.score} 分）` : ''}，第 {row.rank} 名{within ? `，${within}中第 ${row.groupRank} 名` : ''}{row.converted == null ? '' : `，折算 ${row.converted} 分`}；报送 {row.submitted} 条，采用 {row.adopted} 条。
      </p>
      {outlet === null ? null : (
        <p>
          <Tag>只看“{outlet}”</Tag>
          <Button size="small" type="link" onClick={onAll}>看全部 {lines.length} 笔</Button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="faint">{lines.length === 0 ? '没有任何一笔得分。' : '没有这样的一笔。'}</p>
      ) : (
        <table className="scoring-lines">
          <thead>
            <tr>
              <th scope="col">月份</th>
              <th scope="col">依据</th>
              <th scope="col">条款</th>
              <th scope="col" className="number">分值</th>
            </tr>
          </thead>
          <tbody>
            {(all ? shown : shown.slice(0, AT_ONCE)).map((line, index) => (
              <tr key={index} className={line.points === 0 ? 'zero' : undefined}>
                <td>{line.period}</td>
                <td>
                  {line.text} <RecordLinks records={line.records} registered={registered} />
                </td>
                <td className="clause" title={scheme?.clauses.find((clause) => clause.label === line.clause || clause.id === line.clause)?.text}>{line.clause}</td>
                <td className="number">{line.points}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {!all && shown.length > AT_ONCE ? (
              <tr>
                <td colSpan={4}>
                  <Button size="small" type="link" onClick={() => setAll(true)}>还有 {shown.length - AT_ONCE} 笔，全部列出</Button>
                </td>
              </tr>
            ) : null}
            <tr>
              <th scope="row" colSpan={3}>{outlet === null ? `合计 ${shown.length} 笔` : `这 ${shown.length} 笔合计`}</th>
              <td className="number">{sum(shown)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {clauses.length > 0 ? (
        <section aria-label="条文">
          <h2>条文</h2>
          {clauses.map((clause) => (
            <p key={clause.id}>
              <b>{clause.label}</b>　{clause.text}
            </p>
          ))}
        </section>
      ) : null}
    </div>
  );
}

function speaksOf(line: ScoreLine, outlet: string): boolean {
  return line.text.includes(outlet) || line.records.some((record) => record.text.includes(outlet));
}
