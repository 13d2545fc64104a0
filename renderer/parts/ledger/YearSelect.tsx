// The year in sight, chosen from those that have a task table.
import { Select } from 'antd';
import type { ReactElement } from 'react';

interface YearSelectProps {
  year: number;
  years: readonly number[];
  onChange: (year: number) => void;
}

/** The year in sight stands in the list even without a table. */
export function YearSelect({ year, years, onChange }: YearSelectProps): ReactElement {
  const listed = [...new Set([...years, year])].toSorted((one, other) => other - one);
  return <Select<number> size="small" aria-label="年度" value={year} options={listed.map((one) => ({ value: one, label: `${one}年` }))} onChange={onChange} />;
}
