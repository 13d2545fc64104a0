// What the checks found, beside the report: a click leads to the place; each can be explained with a reason.
import { CheckCircleOutlined, ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Finding } from '../../../shared/annual/finding.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { goToCell, goToText } from './goTo.ts';

interface FindingsProps {
  year: number;
  unit: string;
  found: Output<'annual.check'>;
  /** The cell that has the focus: findings about it are marked. */
  at: string | null;
  /** Before a finding is explained, what was typed is kept. */
  keep: () => Promise<void>;
  /** Puts 0 into the cells. */
  onZero: (paths: readonly string[]) => void;
}

const keyOf = ({ rule, cells, part = '', quote = '', message }: Finding): string => [rule, part, quote, cells.join(' '), message].join('|');

function show({ cells: [first], part, quote }: Finding): void {
  if (first !== undefined) goToCell(first);
  else if (part !== undefined) goToText(part, quote);
}

export function Findings({ year, unit, found, at, keep, onZero }: FindingsProps): ReactElement {
  const [explaining, setExplaining] = useState<string | null>(null);
  const groups = [
    { title: '错误', list: found.problems.filter(({ severity }) => severity === 'error') },
    { title: '提示', list: found.problems.filter(({ severity }) => severity === 'hint') },
  ];
  return (
    <div className="annual-findings">
      {found.problems.length === 0 ? <p className="annual-sound" role="status"><CheckCircleOutlined aria-hidden /> 各项勾稽关系都对得上，没有要改的。</p> : null}
      {groups.map(({ title, list }) => (list.length === 0 ? null : (
        <section key={title} aria-label={title}>
          <h3>{title} {list.length}</h3>
          <ul>
            {list.map((finding) => {
              const key = keyOf(finding);
              return (
                <li key={key} className={`${finding.severity}${at !== null && finding.cells.includes(at) ? ' here' : ''}`}>
                  {finding.severity === 'error' ? <ExclamationCircleFilled aria-hidden /> : <InfoCircleOutlined aria-hidden />}
                  <div>
                    <button type="button" className="annual-finding" onClick={() => show(finding)}>{finding.message}</button>
                    {explaining === key ? <Reason year={year} unit={unit} finding={finding} keep={keep} onClose={() => setExplaining(null)} /> : (
                      <div className="annual-finding-ways">
                        {finding.rule === 'R11' ? <button type="button" className="cell-link" onClick={() => onZero(finding.cells)}>空格都填 0</button> : null}
                        <button type="button" className="cell-link" onClick={() => setExplaining(key)}>说明理由</button>
                      </div>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )))}
      {found.accepted.length === 0 ? null : (
        <section aria-label="已说明">
          <h3>已说明 {found.accepted.length}</h3>
          <ul>
            {found.accepted.map((finding) => (
              <li key={keyOf(finding)} className="accepted">
                <CheckCircleOutlined aria-hidden />
                <div><button type="button" className="annual-finding" onClick={() => show(finding)}>{finding.message}</button><div>理由：{finding.reason}</div></div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The reason why a finding may stand. */
function Reason({ year, unit, finding, keep, onClose }: Pick<FindingsProps, 'year' | 'unit' | 'keep'> & { finding: Finding; onClose: () => void }): ReactElement {
  const command = useCommand();
  const [reason, setReason] = useState('');
  const take = async (): Promise<void> => {
    await keep();
    const { rule, cells, quote = '' } = finding;
    const result = await command.run('annual.accept', { year, unit, rule, cells, quote, reason }, { beside: true, done: () => '已写明理由；有关的数改动之前不再提示。' });
    if (result.ok) onClose();
  };
  return (
    <div className="annual-reason">
      <Input.TextArea autoFocus aria-label="可以保留的理由" placeholder="为什么可以保留" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Problems problems={command.problems} bare />
      <div className="form-commands">
        <Button size="small" type="primary" disabled={command.busy || reason.trim() === ''} onClick={() => void take()}>保留</Button>
        <Button size="small" onClick={onClose}>不保留了</Button>
      </div>
    </div>
  );
}
