// What a list of records is narrowed to: a span of days and a unit. Kept in the address, so that others can lead here.
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { isDay, monthSpan } from '../../shared/days/day.ts';
import type { Day, Month } from '../../shared/days/day.ts';
import type { Unit } from '../../shared/units/unit.ts';
import { monthText } from '../app/period.tsx';
import { DayInput } from './DayInput.tsx';
import { pinyinScore } from '../../shared/names/pinyin.ts';
import { clearable } from './clearable.tsx';
import './spanFilters.css';

export interface SpanAsked {
  from: Day | null;
  to: Day | null;
  unit: string | null;
}

interface SpanFiltersProps {
  asked: SpanAsked;
  month: Month | null;
  units: readonly Unit[];
  onChange: (asked: SpanAsked) => void;
}

const dayOrNull = (text: string | null): Day | null => (text !== null && isDay(text) ? (text as Day) : null);

/** ?from ?to ?unit of a page's address. */
export function spanAsked(params: URLSearchParams): SpanAsked {
  return { from: dayOrNull(params.get('from')), to: dayOrNull(params.get('to')), unit: params.get('unit') };
}

/** The same as a list's method takes it. */
export function spanInput({ from, to, unit }: SpanAsked): { from?: Day; to?: Day; unit?: string } {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(unit ? { unit } : {}) };
}

type Span = 'all' | 'month' | 'year' | 'own';

/** Quick spans around the month in force, or any two days. */
export function SpanFilters({ asked, month, units, onChange }: SpanFiltersProps): ReactElement {
  const year = month?.slice(0, 4) ?? '';
  const spans: Record<'month' | 'year', { from: Day; to: Day } | null> = {
    month: month === null ? null : { from: monthSpan(month).first, to: monthSpan(month).last },
    year: month === null ? null : { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day },
  };
  const is = (span: { from: Day; to: Day } | null): boolean => span !== null && span.from === asked.from && span.to === asked.to;
  const now: Span = asked.from === null && asked.to === null ? 'all' : is(spans.month) ? 'month' : is(spans.year) ? 'year' : 'own';
  return (
    <>
      <Select<Span>
        size="small"
        className="span-field"
        aria-label="时间"
        value={now}
        options={[{ value: 'all', label: '全部时间' }, ...(month === null ? [] : [{ value: 'month' as const, label: monthText(month) }, { value: 'year' as const, label: `${year}年` }]), { value: 'own', label: '一段时间' }]}
        onChange={(span) => {
          if (span === 'all') onChange({ ...asked, from: null, to: null });
          else if (span === 'own') onChange({ ...asked, from: asked.from ?? spans.year?.from ?? null, to: asked.to ?? spans.month?.to ?? null });
          else onChange({ ...asked, ...spans[span] });
        }}
      />
      {now === 'own' ? (
        <span className="span-days">
          <DayInput size="small" label="从哪一天" value={asked.from} year={Number(year) || undefined} onChange={(from) => onChange({ ...asked, from })} />
          至
          <DayInput size="small" label="到哪一天" value={asked.to} year={Number(year) || undefined} onChange={(to) => onChange({ ...asked, to })} />
        </span>
      ) : null}
      <Select<string>
        size="small"
        className="unit-field"
        aria-label="单位"
        allowClear={clearable}
        placeholder="全部单位"
        value={asked.unit ?? undefined}
        showSearch={{ filterOption: (text, option) => option !== undefined && pinyinScore(String(option.value), text) > 0 }}
        options={units.map((unit) => ({ value: unit.name, label: unit.name }))}
        onChange={(unit) => onChange({ ...asked, unit: unit ?? null })}
      />
      {now !== 'all' || asked.unit !== null ? <Button size="small" type="link" onClick={() => onChange({ from: null, to: null, unit: null })}>看全部</Button> : null}
    </>
  );
}
