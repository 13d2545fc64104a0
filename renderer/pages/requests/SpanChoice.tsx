// Which span is counted: a year, or two days.
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { isDay } from '../../../shared/days/day.ts';
import type { Day } from '../../../shared/days/day.ts';
import { DayInput } from '../../parts/DayInput.tsx';

export type Span = { year: number } | { from: Day; to: Day };

const dayOf = (text: string | null): Day | null => (text !== null && isDay(text) ? (text as Day) : null);

/** What an address asks for; the year in force by itself, null until it is known. */
export function spanOf(params: URLSearchParams, year: number | null): Span | null {
  const [from, to, asked] = [dayOf(params.get('from')), dayOf(params.get('to')), params.get('year')];
  if (from !== null && to !== null) return { from, to };
  const now = asked !== null && /^\d{4}$/.test(asked) ? Number(asked) : year;
  return now === null ? null : { year: now };
}

interface SpanChoiceProps {
  span: Span | null;
  years: readonly number[];
  onChange: (changes: Record<string, string | number | null>) => void;
}

export function SpanChoice({ span, years, onChange }: SpanChoiceProps): ReactElement | null {
  if (span === null) return null;
  const own = 'from' in span;
  const listed = [...new Set([...years, ...(own ? [] : [span.year])])].toSorted((one, other) => other - one);
  const yearOf = (): string => (own ? span.from.slice(0, 4) : String(span.year));
  const put = (from: Day, to: Day): void => onChange({ year: null, from: from <= to ? from : to, to: from <= to ? to : from });
  return (
    <span className="picture-choices">
      <Select<number>
        size="small"
        className="span-field"
        aria-label="统计哪一段"
        value={own ? 0 : span.year}
        options={[...listed.map((value) => ({ value, label: `${value}年` })), { value: 0, label: '一段时间' }]}
        onChange={(year) => (year === 0 ? put(`${yearOf()}-01-01` as Day, `${yearOf()}-12-31` as Day) : onChange({ year, from: null, to: null }))}
      />
      {own ? (
        <span className="statistics-days">
          <DayInput key={span.from} size="small" label="从哪一天" value={span.from} year={Number(yearOf())} required onChange={(from) => from !== null && put(from, span.to)} />
          至
          <DayInput key={span.to} size="small" label="到哪一天" value={span.to} year={Number(yearOf())} required onChange={(to) => to !== null && put(span.from, to)} />
        </span>
      ) : null}
    </span>
  );
}
