// One row of the plan in full: every field, what it was before, every sentence.
import type { ReactElement } from 'react';
import type { ImportKind, PlanRow } from '../../../shared/importing/plan.ts';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { actionHints, actionNames } from './actions.ts';
import { fieldTexts, planFields, rowKind } from './kinds.ts';

export function RowPanel({ kind, row, onClose }: { kind: ImportKind; row: PlanRow; onClose: () => void }): ReactElement {
  return (
    <SidePanel title={`${row.sheet} 第 ${[row.row, ...(row.alsoRows ?? [])].join('、')} 行：${actionNames[row.action]}`} width={420} onClose={onClose}>
      <p className="faint">{actionHints[row.action]}</p>
      <Problems problems={row.problems} bare />
      <table className="import-fields">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {row.before ? <th scope="col">现在</th> : null}
            <th scope="col">{row.before ? '导入后' : '内容'}</th>
          </tr>
        </thead>
        <tbody>
          {planFields[rowKind(kind, row)].map(({ id, title }) => {
            const { before, after } = fieldTexts(rowKind(kind, row), row, id);
            return (
              <tr key={id} className={before === after ? undefined : 'changed'}>
                <th scope="row">{title}</th>
                {row.before ? <td>{before}</td> : null}
                <td>{after}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </SidePanel>
  );
}
