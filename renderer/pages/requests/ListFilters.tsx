// The filters of the register: state, overdue, year of arrival.
import { Checkbox, Select } from 'antd';
import type { ReactElement } from 'react';
import { requestStates, stateNames } from '../../../shared/requests/standing.ts';
import type { RequestState } from '../../../shared/requests/standing.ts';

export interface Asked {
  state: RequestState | 'running' | 'all';
  late: boolean;
  year: number | null;
  /** Just these applications: those behind a cell of the annual report. */
  ids: ReadonlySet<number> | null;
}

/** What an address asks for; by itself what is not closed. */
export function askedOf(params: URLSearchParams): Asked {
  const state = params.get('state') ?? (params.has('ids') ? 'all' : 'running');
  const year = Number(params.get('year'));
  const ids = (params.get('ids') ?? '').split(',').map(Number).filter((id) => Number.isInteger(id) && id > 0);
  return {
    state: state === 'all' || (requestStates as readonly string[]).includes(state) ? (state as Asked['state']) : 'running',
    late: params.get('late') === '1',
    year: Number.isInteger(year) && year > 1900 ? year : null,
    ids: ids.length === 0 ? null : new Set(ids),
  };
}

interface FiltersProps {
  asked: Asked;
  years: readonly number[];
  onChange: (changes: Record<string, string | number | null>) => void;
}

export function ListFilters({ asked, years, onChange }: FiltersProps): ReactElement {
  const states = [{ value: 'running', label: '没有办结的' }, { value: 'all', label: '全部状态' }, ...requestStates.map((value) => ({ value, label: stateNames[value] }))] as { value: Asked['state']; label: string }[];
  return (
    <>
      <Select<Asked['state']> size="small" aria-label="状态" className="narrow-field" value={asked.state} options={states} onChange={(state) => onChange({ state: state === 'running' && asked.ids === null ? null : state })} />
      <Select<number> size="small" aria-label="收到的年份" className="narrow-field" value={asked.year ?? 0} options={[{ value: 0, label: '全部年份' }, ...years.map((value) => ({ value, label: `${value}年` }))]} onChange={(year) => onChange({ year: year === 0 ? null : year })} />
      <Checkbox checked={asked.late} onChange={({ target }) => onChange({ late: target.checked ? 1 : null })}>只看逾期</Checkbox>
      {asked.ids === null ? null : <span className="faint">只列年度报告那一格的 {asked.ids.size} 份 <button type="button" className="cell-link" onClick={() => onChange({ ids: null })}>看全部</button></span>}
    </>
  );
}
