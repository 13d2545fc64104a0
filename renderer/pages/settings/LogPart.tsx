// The log of everything that was done; an entry can be taken back on its own.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction, GridColumn } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { useCommand } from '../../parts/useCommand.ts';

type Change = Output<'changes.list'>['changes'][number];
const STEP = 500;
const keyOf = (change: Change): number => change.seq;
/** An entry that touched no record (a scoring run, a frozen bulletin) leaves nothing to take back. */
const canUndo = (change: Change): boolean => change.undoneBy === null && change.records > 0;
const toneOf = (change: Change): 'muted' | undefined => (change.undoneBy === null ? undefined : 'muted');

function stateText(change: Change): string {
  if (change.undoneBy !== null) return '已撤销';
  return change.undoes === null ? '' : `撤销第 ${change.undoes} 项`;
}

/** The newest first; older ones are fetched when asked for. */
export function LogPart(): ReactElement {
  const [limit, setLimit] = useState(STEP);
  const query = useRead('changes.list', { limit });
  const command = useCommand();
  const { undo } = command;
  const columns = useMemo<GridColumn<Change>[]>(() => [
    { id: 'seq', title: '序号', width: 70, kind: 'number', sticky: true, value: (change) => change.seq },
    { id: 'at', title: '时间', width: 140, kind: 'text', value: (change) => momentText(change.at), filter: 'text' },
    { id: 'who', title: '操作人', width: 110, kind: 'text', value: (change) => change.who, filter: 'choice' },
    { id: 'summary', title: '做了什么', width: 420, kind: 'text', grow: true, value: (change) => change.summary },
    { id: 'records', title: '涉及记录', width: 90, kind: 'number', value: (change) => change.records },
    { id: 'state', title: '状态', width: 120, kind: 'text', value: stateText, filter: 'choice' },
    {
      id: 'undo',
      title: '撤销',
      width: 70,
      kind: 'text',
      filter: 'none',
      value: () => '',
      render: (change) => (canUndo(change) ? <button type="button" className="cell-link" aria-label={`撤销：${change.summary}`} onClick={() => void undo([change.seq])}>撤销</button> : null),
    },
  ], [undo]);
  const actions = useMemo<GridAction<Change>[]>(() => [
    { id: 'undo', title: '撤销这一项', single: true, disabled: ([change]) => change === undefined || !canUndo(change), run: ([change]) => change && void undo([change.seq]) },
  ], [undo]);
  return (
    <div className="settings-part fill">
      <Loaded query={query} text="正在读取操作日志">
        {(data) => (
          <DataGrid<Change>
            id="changes"
            label="操作日志"
            columns={columns}
            rows={data.changes}
            rowKey={keyOf}
            actions={actions}
            rowTone={toneOf}
            exportTitle="操作日志"
            toolbar={data.changes.length >= limit && limit < 1000 ? <Button size="small" onClick={() => setLimit(1000)}>再往前列</Button> : undefined}
            empty={{ text: '这里记下每一次登记、修改、导入和撤销。还没有做过什么。' }}
          />
        )}
      </Loaded>
    </div>
  );
}
