// Reports that differ from what was recorded since the sheet went out: both side by side, and the person says which counts.
import { Button, Segmented } from 'antd';
import type { ReactElement } from 'react';
import type { ImportOptions, PlanRow } from '../../../shared/importing/plan.ts';
import { conflictOf, rowTitle, toldText } from './progressWords.ts';
import type { Told } from './progressWords.ts';

type Answers = NonNullable<ImportOptions['conflicts']>;
type Side = Answers[string];

interface Props {
  rows: readonly PlanRow[];
  answers: Answers;
  disabled: boolean;
  onAnswer: (answers: Answers) => void;
}

/** Nothing without a conflict. */
export function Conflicts({ rows, answers, disabled, onAnswer }: Props): ReactElement | null {
  const found = rows.flatMap((row) => {
    const conflict = conflictOf(row);
    return conflict === null ? [] : [{ row, conflict }];
  });
  if (found.length === 0) return null;
  const open = found.filter(({ conflict }) => answers[conflict.part] === undefined);
  const all = (side: Side): void => onAnswer({ ...answers, ...Object.fromEntries(open.map(({ conflict }) => [conflict.part, side])) });
  return (
    <div className="import-conflicts" role="group" aria-label="填报和台账不一致的">
      <div className="import-question">
        <span>填报表发出以后台账里又有记录、和填报不一致的 {found.length} 项{open.length === 0 ? '，都已选定' : `，请选以哪一份为准`}。</span>
        {open.length > 1 ? <><Button size="small" disabled={disabled} onClick={() => all('file')}>都以填报为准</Button><Button size="small" disabled={disabled} onClick={() => all('data')}>都保留现有</Button></> : null}
      </div>
      <table className="import-list">
        <thead><tr><th scope="col">单位</th><th scope="col">任务</th><th scope="col">台账里现有的</th><th scope="col">这份填报</th><th scope="col">以哪一份为准</th></tr></thead>
        <tbody>
          {found.map(({ row, conflict }) => (
            <tr key={`${row.sheet} ${row.row}`}>
              <td>{String(row.values['unit'])}</td>
              <td className="task" title={rowTitle(row)}>{rowTitle(row)}</td>
              <Report told={conflict.data} kept={answers[conflict.part] !== undefined} />
              <Report told={conflict.file} kept={answers[conflict.part] === 'file'} dropped={answers[conflict.part] === 'data'} />
              <td>
                <Segmented<Side | ''>
                  size="small"
                  aria-label={`“${String(row.values['unit'])}”${rowTitle(row)}以哪一份为准`}
                  disabled={disabled}
                  value={answers[conflict.part] ?? ''}
                  options={[{ value: 'file', label: '以填报为准' }, { value: 'data', label: '保留现有' }]}
                  onChange={(side) => (side === '' ? undefined : onAnswer({ ...answers, [conflict.part]: side }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Report({ told, kept, dropped = false }: { told: Told; kept: boolean; dropped?: boolean }): ReactElement {
  return (
    <td className={kept ? 'report kept' : dropped ? 'report dropped' : 'report'}>
      {toldText(told)}
      <span className="faint">{told.on}{told.by === '' ? '' : `　${told.by}`}</span>
    </td>
  );
}
