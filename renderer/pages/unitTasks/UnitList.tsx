// Every unit with how far it is in the year, to choose from.
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Summary } from '../../../shared/tracking/summary.ts';
import { rateOf } from '../../../shared/tracking/summary.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn, GridValue } from '../../parts/DataGrid.tsx';

type UnitRow = Summary['units'][number];

interface UnitListProps {
  year: number;
  units: readonly UnitRow[];
  onOpen: (unit: string) => void;
}

const keyOf = (row: UnitRow): string => row.unit;
const count = (id: 'parts' | 'finished' | 'closed' | 'open' | 'overdue' | 'notApplicable', title: string, hint?: string): GridColumn<UnitRow> => ({ id, title, width: 84, kind: 'number', value: (row) => row[id], ...(hint === undefined ? {} : { hint }) });

/** Of the rows that are shown. */
function totals(shown: readonly UnitRow[]): Record<string, GridValue> {
  const sum = (pick: (row: UnitRow) => number): number => shown.reduce((total, row) => total + pick(row), 0);
  const all = { parts: sum((row) => row.parts), finished: sum((row) => row.finished), closed: sum((row) => row.closed), open: sum((row) => row.open), overdue: sum((row) => row.overdue), notApplicable: sum((row) => row.notApplicable) };
  const rate = rateOf(all);
  return { unit: `${shown.length} 个单位`, ...all, rate: rate === null ? null : `${rate}%` };
}

/** Enter or a click opens the unit. */
export function UnitList({ year, units, onOpen }: UnitListProps): ReactElement {
  const navigate = useNavigate();
  const columns = useMemo<GridColumn<UnitRow>[]>(() => [
    { id: 'unit', title: '单位', width: 240, kind: 'text', sticky: true, grow: true, value: (row) => row.unit, render: (row) => <Link to={`/tasks/unit?year=${year}&unit=${encodeURIComponent(row.unit)}`}>{row.unit}</Link> },
    { id: 'group', title: '分组', width: 100, kind: 'text', filter: 'choice', value: (row) => row.group },
    count('parts', '承办', '牵头和责任的任务一共几项'),
    count('finished', '完成', '报了完成的，和已经销号的'),
    count('closed', '其中销号'),
    count('open', '在办'),
    { ...count('overdue', '逾期'), render: (row) => (row.overdue > 0 ? <span className="figure-late">{row.overdue}</span> : row.overdue) },
    count('notApplicable', '不适用'),
    { id: 'rate', title: '完成率', width: 84, kind: 'number', value: rateOf, render: (row) => (rateOf(row) === null ? '' : `${rateOf(row)}%`), hint: '已完成的／承办的（不算不适用的），百分之几' },
  ], [year]);
  return (
    <DataGrid<UnitRow>
      id="unit.list"
      label="各单位"
      columns={columns}
      rows={units}
      rowKey={keyOf}
      onOpen={(row) => onOpen(row.unit)}
      totals={totals}
      exportTitle={`${year}年各单位任务完成情况`}
      empty={{ text: `这里是各单位${year}年承担的任务和完成情况。${year}年还没有任务分解表，或者表上的名称还没有对应到单位。`, action: <Button type="primary" onClick={() => void navigate('/import?kind=tasks')}>导入任务分解表</Button> }}
    />
  );
}
