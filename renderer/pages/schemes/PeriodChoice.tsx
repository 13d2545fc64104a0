// The past period a scheme is tried on: that of an earlier run, or months typed.
import { Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { isMonth } from '../../../shared/days/day.ts';
import { readMonth } from '../../app/period.tsx';

export interface Period {
  from: string;
  to: string;
}

export function PeriodChoice({ period, onChange }: { period: Period; onChange: (period: Period) => void }): ReactElement {
  return (
    <span className="scheme-period">
      <MonthInput label="试算从哪个月" value={period.from} onChange={(from) => onChange({ from, to: from > period.to ? from : period.to })} />
      至
      <MonthInput label="试算到哪个月" value={period.to} onChange={(to) => onChange({ from: to < period.from ? to : period.from, to })} />
    </span>
  );
}

function MonthInput({ label, value, onChange }: { label: string; value: string; onChange: (month: string) => void }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readMonth(typed, (isMonth(value) ? value : '2020-01') as never);
  return (
    <Input
      size="small"
      aria-label={label}
      value={typed ?? value}
      status={read === null ? 'error' : ''}
      onChange={(event) => {
        setTyped(event.target.value);
        const month = readMonth(event.target.value, value as never);
        if (month && event.target.value.length >= 6) onChange(month);
      }}
      onBlur={() => {
        if (read !== null) onChange(read);
        setTyped(null);
      }}
    />
  );
}
