// The list behind a number of the statistics.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import type { Listed } from '../../parts/requests/dueWords.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { behindColumns } from './columns.tsx';
import type { Behind } from './CountTables.tsx';

const keyOf = (one: Listed): number => one.id;

/** `name`: the span, for the exported list. */
export function BehindPanel({ name, behind, onClose }: { name: string; behind: Behind; onClose: () => void }): ReactElement {
  const navigate = useNavigate();
  const query = useRead('requests.list', {});
  const rows = useMemo(() => {
    const wanted = new Set(behind.ids);
    return query.data?.requests.filter(({ id }) => wanted.has(id)) ?? [];
  }, [query.data, behind.ids]);
  return (
    <SidePanel title={`${behind.title}（${behind.ids.length} 件）`} width={640} onClose={onClose}>
      <Loaded query={query} text="正在读取清单">
        {() => (
          <div className="behind-list">
            <DataGrid<Listed> id="requests.behind" label={behind.title} columns={behindColumns} rows={rows} rowKey={keyOf} enterOpens onOpen={(one) => void navigate(`/requests/${one.id}`)} exportTitle={`${name}${behind.title.replace('：', '，')}`} empty={{ text: '没有这样的申请。' }} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}
