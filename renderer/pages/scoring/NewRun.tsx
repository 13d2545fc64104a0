// A new run: scheme, period, and the readings where the scheme's words leave something open.
import { Button, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Month } from '../../../shared/days/day.ts';
import { addMonths } from '../../../shared/days/day.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { Problems } from '../../parts/Problems.tsx';
import { endsBefore, periodText, quickChoices, readBound } from './bounds.ts';
import { ReadingChoices } from './ReadingChoices.tsx';
import { useScoring } from './useScoring.tsx';

/** In place of a scheme's id. */
const BY_TIME = '';

export function NewRun(): ReactElement | null {
  const scoring = useScoring();
  const schemes = useRead('schemes.list', {}).data?.schemes;
  const month = useBaseMonth();
  const [chosen, setChosen] = useState<string | null>(null);
  const [period, setPeriod] = useState<{ from: string; to: string } | null>(null);
  const [readings, setReadings] = useState<Record<string, string>>({});
  const bounds = period ?? (month ? { from: `${month.slice(0, 4)}-01`, to: month } : { from: '', to: '' });
  const [from, to] = [readBound(bounds.from), readBound(bounds.to)];
  // The office's own go before the shipped ones, the later before the earlier.
  const offered = schemes?.toReversed().toSorted((one, other) => (one.origin === other.origin ? 0 : one.origin === 'own' ? -1 : 1));
  const inForce = offered?.find((one) => to !== null && one.from <= `${to}-99` && (one.to === null || one.to >= (from ?? to))) ?? schemes?.at(-1);
  // The scheme began within the period and took another's place: each scores its own days.
  const split = inForce?.replaces != null && from !== null && inForce.from > (from.length === 7 ? `${from}-01` : from);
  const scheme = chosen ?? (split ? BY_TIME : (inForce?.id ?? null));
  const single = scheme === BY_TIME ? null : scheme;
  const wrong = [from === null ? bounds.from : null, to === null ? bounds.to : null].find((text) => text !== null && text.trim() !== '');

  const backwards = from !== null && to !== null && endsBefore(from, to);

  if (schemes && schemes.length === 0) return <p className="faint">还没有计分办法。</p>;
  const run = async () => {
    if (scheme === null || from === null || to === null || backwards) return;
    await scoring.score({ ...(single === null ? {} : { scheme: single, readings }), from, to }, ({ totals }) => `已按现在的登记给${periodText(from, to)}计分：报送 ${totals.submitted} 条，共 ${totals.score} 分。`);
  };
  return (
    <form
      className="scoring-new"
      aria-label="新的计分"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <div className="scoring-line">
        <label className="scoring-label" htmlFor="scoring-scheme">计分办法</label>
        <Select<string>
          id="scoring-scheme"
          style={{ width: 380 }}
          value={scheme}
          placeholder="请选择"
          options={[
            ...(schemes?.map((one) => ({ value: one.id, label: `${one.name}（${one.from} 起${one.to ? `，至 ${one.to}` : ''}）` })) ?? []),
            ...((schemes?.length ?? 0) > 1 ? [{ value: BY_TIME, label: '按各办法的执行时间，分段计分' }] : []),
          ]}
          onChange={(value) => {
            setChosen(value);
            setReadings({});
          }}
        />
        <span className="faint">{scheme === BY_TIME ? '每一天用那一天有效的办法，名次和通报按后一个办法' : schemes?.find((one) => one.id === scheme)?.source}</span>
      </div>
      <div className="scoring-line">
        <span className="scoring-label" id="scoring-period">时期</span>
        <Input
          className="scoring-bound"
          aria-label="从哪个月"
          value={bounds.from}
          placeholder="如 2020-01"
          status={backwards ? 'error' : ''}
          onChange={(event) => setPeriod({ ...bounds, from: event.target.value })}
          onBlur={() => from && setPeriod({ ...bounds, from })}
        />
        <span>至</span>
        <Input
          className="scoring-bound"
          aria-label="到哪个月"
          value={bounds.to}
          placeholder="如 2020-07"
          status={backwards ? 'error' : ''}
          onChange={(event) => setPeriod({ ...bounds, to: event.target.value })}
          onBlur={() => to && setPeriod({ ...bounds, to })}
        />
        {month
          ? quickChoices(month).map((choice) => (
              <Button
                key={choice.title}
                size="small"
                type={choice.from === from && choice.to === to ? 'primary' : 'default'}
                ghost={choice.from === from && choice.to === to}
                title={periodText(choice.from, choice.to)}
                onClick={() => setPeriod({ from: choice.from, to: choice.to })}
              >
                {choice.title}
              </Button>
            ))
          : null}
        <span className="spring" />
        <Button type="primary" htmlType="submit" disabled={scheme === null || from === null || to === null || backwards || scoring.busy}>
          {from && to && !backwards ? `给${periodText(from, to)}计分` : '计分'}
        </Button>
      </div>
      {wrong ? <span className="field-problem" role="alert">“{wrong}”看不出是哪个月，请写作 2020-07；不按整月的写作 2020-07-01。</span> : null}
      {backwards ? <span className="field-problem" role="alert">时期到 {to} 为止，却从 {from} 开始，请把前后改过来。</span> : null}
      {single ? <ReadingChoices scheme={single} taken={readings} onTake={setReadings} /> : null}
      <Problems problems={scoring.problems} />
      {scoring.waiting}
    </form>
  );
}

/** The month the quick choices are seen from: the month in force, or the latest one with submissions when it has none. */
function useBaseMonth(): Month | null {
  const { month } = usePeriod();
  const overview = useRead('home.overview', month ? { month } : {}, { enabled: month !== null }).data;
  if (!month || !overview) return month;
  if (overview.thisMonth.submitted > 0) return month;
  const latest = overview.silent.map((one) => one.lastSubmittedOn).reduce<string | null>((max, day) => (day !== null && (max === null || day > max) ? day : max), null);
  // Only a long silence moves the view: early in a month nothing may have come in yet.
  return latest !== null && latest.slice(0, 7) < addMonths(month, -3) ? (latest.slice(0, 7) as Month) : month;
}
