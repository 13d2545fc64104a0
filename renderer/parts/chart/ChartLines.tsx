// Lines over the categories from left to right; a gap in the numbers is a gap in the line.
import type { ReactNode } from 'react';
import type { Chart } from '../../../shared/outline/chart.ts';
import { CHART_EM, CHART_LINE, chartNumber, pointLabels, type ChartLayout } from '../../../shared/outline/chartLayout.ts';
import { CHART_INK, type SeriesLook } from '../../../shared/outline/chartLooks.ts';
import { hex } from './colours.ts';
import { DASHES, Marker } from './Marker.tsx';

interface Props {
  chart: Chart;
  layout: ChartLayout;
  looks: readonly SeriesLook[];
}

export function ChartLines({ chart, layout, looks }: Props): ReactNode {
  const { plot, scale, band } = layout;
  const foot = plot.top + plot.height;
  const down = (value: number): number => foot - ((value - scale.from) / (scale.to - scale.from)) * plot.height;
  const across = (at: number): number => plot.left + (at + 0.5) * band;
  const places = pointLabels(chart, layout);
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${plot.left} ${down(tick)} H${plot.left + plot.width}`} stroke={hex(CHART_INK.grid)} strokeWidth={0.18} />
          <text x={plot.left - 1.2} y={down(tick) + 0.36 * CHART_EM} textAnchor="end">
            {chartNumber(tick, chart.unit)}
          </text>
        </g>
      ))}
      <path d={`M${plot.left} ${down(Math.max(0, scale.from))} H${plot.left + plot.width}`} stroke={hex(CHART_INK.axis)} strokeWidth={0.25} />
      {layout.labels.map((lines, at) =>
        lines.length === 0 ? null : (
          <text key={at} x={across(at)} y={foot + CHART_LINE} textAnchor="middle">
            {lines[0]}
          </text>
        ),
      )}
      {chart.series.map(({ values }, series) => {
        const look = looks[series]!;
        return (
          <g key={series}>
            <path d={pathOf(values, across, down)} fill="none" stroke={hex(look.ink)} strokeWidth={0.6} strokeDasharray={DASHES[look.dash]} />
            {values.map((value, at) => (value === null ? null : <Marker key={at} look={look} x={across(at)} y={down(value)} />))}
          </g>
        );
      })}
      {chart.series.map(({ values }, series) =>
        values.map((value, at) => {
          const place = places[series]?.[at] ?? null;
          if (value === null || place === null) return null;
          return (
            <text key={`${series}.${at}`} x={across(at)} y={down(value) + (place === 'above' ? -1.8 : CHART_EM + 1.4)} textAnchor="middle" className="chart-halo">
              {chartNumber(value, chart.unit)}
            </text>
          );
        }),
      )}
    </>
  );
}

function pathOf(values: readonly (number | null)[], across: (at: number) => number, down: (value: number) => number): string {
  return values.map((value, at) => (value === null ? '' : `${(values[at - 1] ?? null) === null ? 'M' : 'L'}${across(at)} ${down(value)}`)).join(' ');
}
