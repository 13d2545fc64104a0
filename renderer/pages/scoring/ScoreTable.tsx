// The score table as printed: unit, outlets, sent, adopted, points, ranks; every number opens the lines it is made of.
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { RunRow } from '../../../shared/scoring/result.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn, GridValue } from '../../parts/grid/types.ts';
import { periodText } from './bounds.ts';

interface Props {
  run: Output<'scoring.show'>;
  /** The rows of the chosen group. */
  rows: readonly RunRow[];
  scheme: Scheme | undefined;
  /** A panel stands beside the table: only unit, counts, points and rank are shown, so that the points stay in sight. */
  narrow: boolean;
  toolbar: ReactNode;
  onExplain: (unit: string, outlet?: string) => void;
}

const OUTLET = 'outlet:';

const NARROW = new Set(['unit', 'submitted', 'adopted', 'score', 'rank']);

export function ScoreTable({ run, rows, scheme, narrow, toolbar, onExplain }: Props): ReactElement {
  const columns = useMemo(() => {
    const all = scoreColumns(run, scheme, onExplain);
    return narrow ? all.filter((column) => NARROW.has(column.id)) : all;
  }, [run, scheme, narrow, onExplain]);
  return (
    <DataGrid<RunRow>
      id={`scores-${run.scheme}`}
      label="得分情况"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unit}
      onOpenCell={(row, column) => onExplain(row.unit, column.startsWith(OUTLET) ? column.slice(OUTLET.length) : undefined)}
      totals={(shown) => totals(shown, Object.keys(run.totals.outlets))}
      toolbar={toolbar}
      rowTone={(row) => (row.submitted === 0 ? 'muted' : undefined)}
      empty={{ text: '这段时期没有应当计分的单位。请先在“单位”里登记单位。' }}
      exportTitle={`${periodText(run.from, run.to)}得分情况`}
    />
  );
}

function scoreColumns(run: Props['run'], scheme: Scheme | undefined, onExplain: Props['onExplain']): GridColumn<RunRow>[] {
  const button = (row: RunRow, value: number, outlet?: string): ReactNode =>
    value === 0 ? (
      <span className="scoring-zero">0</span>
    ) : (
      <button type="button" className="scoring-number" tabIndex={-1} onClick={() => onExplain(row.unit, outlet)}>
        {value}
      </button>
    );
  const count = (id: string, title: string, width: number, value: (row: RunRow) => number, hint?: string): GridColumn<RunRow> => ({
    id,
    title,
    width,
    kind: 'number',
    filter: 'none',
    value,
    render: (row) => button(row, value(row)),
    hint,
  });
  const several = (pick: (row: RunRow) => string) => new Set(run.rows.map(pick)).size > 1;
  return [
    {
      id: 'unit',
      title: '单位',
      width: 228,
      kind: 'text',
      sticky: true,
      grow: true,
      value: (row) => row.unit,
      render: (row) => (
        <button type="button" className="scoring-number" tabIndex={-1} onClick={() => onExplain(row.unit)}>
          {row.unit}
        </button>
      ),
    },
    ...(several((row) => row.group) ? [{ id: 'group', title: '分组', width: 76, kind: 'text' as const, value: (row: RunRow) => row.group }] : []),
    ...(several((row) => row.tier) ? [{ id: 'tier', title: '数量级', width: 90, kind: 'text' as const, value: (row: RunRow) => row.tier }] : []),
    ...Object.keys(run.totals.outlets).map((outlet): GridColumn<RunRow> => {
      const printed = scheme?.outlets.find((one) => one.name === outlet)?.printed ?? outlet;
      const value = (row: RunRow) => row.outlets[outlet] ?? 0;
      const width = Math.min(150, Math.max(76, outlet.length * 13 + 18));
      return { ...count(`${OUTLET}${outlet}`, outlet, width, value, `${printed}：采用的次数`), render: (row) => button(row, value(row), outlet) };
    }),
    count('submitted', '报送数量', 76, (row) => row.submitted),
    count('adopted', '采用数量', 76, (row) => row.adopted, '至少被采用一次的信息'),
    count('score', '得分', 64, (row) => row.score, '点数字看每一笔依据'),
    { id: 'rank', title: '名次', width: 52, kind: 'number', filter: 'none', value: (row) => row.rank, hint: '得分相同的名次相同' },
    ...(several((row) => row.group) ? [{ id: 'groupRank', title: '组内名次', width: 76, kind: 'number' as const, filter: 'none' as const, value: (row: RunRow) => row.groupRank }] : []),
  ];
}

/** Sums of the rows that are shown; points are added as whole hundredths. */
function totals(rows: readonly RunRow[], outlets: readonly string[]): Record<string, GridValue> {
  const sum = (value: (row: RunRow) => number) => rows.reduce((total, row) => total + Math.round(value(row) * 100), 0) / 100;
  return {
    unit: `合计 ${rows.length} 个单位`,
    ...Object.fromEntries(outlets.map((outlet) => [`${OUTLET}${outlet}`, sum((row) => row.outlets[outlet] ?? 0)])),
    submitted: sum((row) => row.submitted),
    adopted: sum((row) => row.adopted),
    score: sum((row) => row.score),
  };
}
