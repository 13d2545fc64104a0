// The runs so far, the newest first.
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid/types.ts';
import { momentText } from '../../parts/moment.ts';
import { periodText } from './bounds.ts';

type Run = Output<'scoring.list'>['runs'][number];

export function RunList({ runs }: { runs: readonly Run[] }): ReactElement {
  const navigate = useNavigate();
  const columns = useMemo<GridColumn<Run>[]>(
    () => [
      {
        id: 'period',
        title: '时期',
        width: 220,
        kind: 'text',
        sticky: true,
        value: (run) => periodText(run.from, run.to),
        render: (run) => <Link to={`/scoring/${run.runId}`}>{periodText(run.from, run.to)}</Link>,
      },
      { id: 'scheme', title: '计分办法', width: 300, kind: 'text', grow: true, value: (run) => run.schemeName },
      { id: 'submitted', title: '报送数量', width: 90, kind: 'number', value: (run) => run.submitted },
      { id: 'score', title: '总分', width: 90, kind: 'number', value: (run) => run.score },
      { id: 'at', title: '计分时间', width: 140, kind: 'text', filter: 'none', value: (run) => momentText(run.at) },
      {
        id: 'state',
        title: '状态',
        width: 200,
        kind: 'text',
        filter: 'choice',
        value: stateText,
        render: (run) => <span className={run.stale ? 'scoring-stale' : undefined}>{stateText(run)}</span>,
      },
    ],
    [],
  );
  return (
    <DataGrid<Run>
      id="scoring-runs"
      label="历次计分"
      columns={columns}
      rows={runs}
      rowKey={(run) => run.runId}
      onOpen={(run) => void navigate(`/scoring/${run.runId}`)}
      empty={{ text: '还没有计过分。在上面选好计分办法和时期，点“计分”。' }}
      exportTitle="历次计分"
    />
  );
}

function stateText(run: Run): string {
  return [run.frozen ? '已印发通报，冻结' : '', run.stale ? '登记已有变动' : ''].filter((part) => part !== '').join('；');
}
