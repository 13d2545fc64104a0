// The list of a year's reports: rows and columns.
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';

export interface ReportRow {
  unit: string;
  /** The register knows the unit; a sum stands for units and need not be one. */
  known: boolean;
  state: '汇总' | '已交' | '未交';
  receivedOn: string | null;
  errors: number | null;
  hints: number | null;
  filedOn: string | null;
}

/** Sums first, then what was handed in, then who is missing. */
export function reportRows({ reports, missing }: Output<'annual.list'>): ReportRow[] {
  const rows = reports.map(({ unit, inRegister, sum, receivedOn, errors, hints, filedOn }): ReportRow => ({ unit, known: inRegister || sum, state: sum ? '汇总' : '已交', receivedOn, errors, hints, filedOn }));
  return [
    ...rows.filter(({ state }) => state === '汇总'),
    ...rows.filter(({ state }) => state === '已交'),
    ...missing.map((unit): ReportRow => ({ unit, known: true, state: '未交', receivedOn: null, errors: null, hints: null, filedOn: null })),
  ];
}

export function reportColumns(year: number): GridColumn<ReportRow>[] {
  const to = (unit: string): string => `/annual/${year}/${encodeURIComponent(unit)}`;
  return [
    { id: 'unit', title: '单位', width: 260, kind: 'text', sticky: true, grow: true, value: ({ unit }) => unit, render: ({ unit }) => <Link to={to(unit)}>{unit}</Link> },
    { id: 'state', title: '情况', width: 90, kind: 'text', filter: 'choice', value: ({ state }) => state, render: ({ state }) => <span className={`annual-state ${state === '未交' ? 'missing' : ''}`}>{state === '未交' ? '○ 未交' : state === '已交' ? '✓ 已交' : '∑ 汇总'}</span> },
    { id: 'known', title: '名录', width: 90, kind: 'text', filter: 'choice', value: ({ known }) => (known ? '' : '不在名录'), render: ({ known }) => (known ? '' : <Link className="annual-wrong" to="/units" title="单位名录里没有这个名称：写错的请改正名称，漏了的请加进名录">不在名录</Link>) },
    { id: 'receivedOn', title: '报来日期', width: 110, kind: 'day', value: ({ receivedOn }) => receivedOn },
    { id: 'errors', title: '错误', width: 80, kind: 'number', value: ({ errors }) => errors, render: ({ errors }) => (errors === null ? '' : <span className={errors > 0 ? 'annual-wrong' : undefined}>{errors}</span>) },
    { id: 'hints', title: '提示', width: 80, kind: 'number', value: ({ hints }) => hints },
    { id: 'filedOn', title: '定稿', width: 110, kind: 'day', value: ({ filedOn }) => filedOn },
  ];
}
