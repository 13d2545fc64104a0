// The log of everything that was done; an entry can be taken back on its own.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { readKey } from '../../app/queries.ts';
import { call } from '../../bridge.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction, GridColumn } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { useCommand } from '../../parts/useCommand.ts';

type Change = Output<'changes.list'>['changes'][number];
const STEP = 500;
const keyOf = (change: Change): number => change.seq;
const toneOf = (change: Change): 'muted' | undefined => (change.undoneBy === null ? undefined : 'muted');

function stateText(change: Change): string {
  if (change.undoneBy !== null) return '已撤销';
  return change.undoes === null ? '' : `撤销第 ${change.undoes} 项`;
}

/** So many pages from the newest back, read on from the last entry of the one before. */
async function readPages(pages: number, signal: AbortSignal): Promise<{ changes: Change[]; more: boolean }> {
  const changes: Change[] = [];
  for (let page = 0; page < pages; page += 1) {
    const last = changes.at(-1);
    const read = await call('changes.list', { limit: STEP, ...(last === undefined ? {} : { before: last.seq }) }, { signal });
    changes.push(...read.changes);
    if (read.changes.length < STEP) return { changes, more: false };
  }
  return { changes, more: true };
}

/** The newest first; older ones are fetched when asked for. */
export function LogPart(): ReactElement {
  const [pages, setPages] = useState(1);
  const query = useQuery({ queryKey: [...readKey('changes.list'), 'pages', pages], queryFn: ({ signal }) => readPages(pages, signal), placeholderData: keepPreviousData });
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
      render: (change) => (change.undoable ? <button type="button" className="cell-link" aria-label={`撤销：${change.summary}`} onClick={() => void undo([change.seq])}>撤销</button> : null),
    },
  ], [undo]);
  const actions = useMemo<GridAction<Change>[]>(() => [
    { id: 'undo', title: '撤销这一项', single: true, disabled: ([change]) => change?.undoable !== true, run: ([change]) => change && void undo([change.seq]) },
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
            toolbar={data.more ? <Button size="small" loading={query.isFetching} onClick={() => setPages(pages + 1)}>更早的记录</Button> : undefined}
            empty={{ text: '这里记下每一次登记、修改、导入和撤销。还没有做过什么。' }}
          />
        )}
      </Loaded>
    </div>
  );
}
