// The list behind a number of the year's picture.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Part } from '../../../shared/tracking/part.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { deadlineOf } from '../../parts/ledger/partWords.ts';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';

/** What a number counts. */
export interface Behind {
  title: string;
  /** Only this section; all of them when left out. */
  section?: string;
  keep: (part: Part) => boolean;
}

const keyOf = (part: Part): number => part.id;
const COLUMNS: readonly GridColumn<Part>[] = [
  { id: 'unit', title: '单位', width: 130, kind: 'text', filter: 'choice', value: (part) => part.unit },
  { id: 'number', title: '序号', width: 48, kind: 'text', value: (part) => part.number },
  { id: 'requirement', title: '具体要求', width: 160, kind: 'text', grow: true, value: (part) => part.requirement },
  { id: 'deadline', title: '时限', width: 92, kind: 'day', value: deadlineOf },
  { id: 'state', title: '状态', width: 90, kind: 'text', filter: 'choice', value: (part) => part.state, render: (part) => <StateMark state={part.state} /> },
];

export function PartsPanel({ year, behind, onClose }: { year: number; behind: Behind; onClose: () => void }): ReactElement {
  const navigate = useNavigate();
  const query = useRead('progress.list', { year, ...(behind.section === undefined ? {} : { section: behind.section }) }, { keep: false });
  const parts = useMemo(() => query.data?.parts.filter(behind.keep) ?? [], [query.data, behind]);
  return (
    <SidePanel title={behind.title} width={640} onClose={onClose}>
      <Loaded query={query} text="正在读取清单">
        {() => (
          <div className="behind-list">
            <DataGrid<Part>
              id="picture.behind"
              label={behind.title}
              columns={COLUMNS}
              rows={parts}
              rowKey={keyOf}
              onOpen={(part) => void navigate(`/tasks?year=${year}&open=${part.taskId}`)}
              exportTitle={`${year}年${behind.title.replace('：', '，')}`}
              empty={{ text: '现在没有这样的任务。' }}
            />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}
