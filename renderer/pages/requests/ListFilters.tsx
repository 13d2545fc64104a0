// The filters of the register: state, overdue, year of arrival, given ids.
import { Button, Checkbox, Select } from 'antd';
import type { ReactElement } from 'react';
import { requestStates, stateNames } from '../../../shared/requests/standing.ts';
import type { RequestState } from '../../../shared/requests/standing.ts';

export interface Asked {
  state: RequestState | 'running' | 'all';
  late: boolean;
  year: number | null;
  /** Only these, e.g. those behind a number of the annual report; null is any. */
  ids: ReadonlySet<number> | null;
}

/** What an address asks for; by itself what is not closed, of given ids all. */
export function askedOf(params: URLSearchParams): Asked {
  const ids = params.has('ids') ? (params.get('ids') ?? '').split(',').map(Number).filter((id) => Number.isInteger(id) && id > 0) : null;
  const usual = ids === null ? 'running' : 'all';
  const state = params.get('state') ?? usual;
  const year = Number(params.get('year'));
  return {
    state: state === 'all' || (requestStates as readonly string[]).includes(state) ? (state as Asked['state']) : usual,
    late: params.get('late') === '1',
    year: Number.isInteger(year) && year > 1900 ? year : null,
    ids: ids === null ? null : new Set(ids),
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
      <Select<Asked['state']> size="small" aria-label="状态" className="narrow-field" value={asked.state} options={states} onChange={(state) => onChange({ state: state === (asked.ids === null ? 'running' : 'all') ? null : state })} />
      <Select<number> size="small" aria-label="收到的年份" className="narrow-field" value={asked.year ?? 0} options={[{ value: 0, label: '全部年份' }, ...years.map((value) => ({ value, label: `${value}年` }))]} onChange={(year) => onChange({ year: year === 0 ? null : year })} />
      <Checkbox checked={asked.late} onChange={({ target }) => onChange({ late: target.checked ? 1 : null })}>只看逾期</Checkbox>
      {asked.ids === null ? null : <Button size="small" type="link" onClick={() => onChange({ ids: null })}>只列了 {asked.ids.size} 份，看全部</Button>}
    </>
  );
}
