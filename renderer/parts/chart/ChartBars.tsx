// Lying bars, beside or on top of one another, categories from the top.
import type { ReactNode } from 'react';
import type { Chart } from '../../../shared/outline/chart.ts';
import { barPlaces, CHART_EM, CHART_LINE, chartNumber, type ChartLayout } from '../../../shared/outline/chartLayout.ts';
import { CHART_INK, type SeriesLook } from '../../../shared/outline/chartLooks.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';
import { paintOf } from './ChartPatterns.tsx';
import { hex } from './colours.ts';

interface Props {
  chart: Chart;
  layout: ChartLayout;
  looks: readonly SeriesLook[];
  /** Begins the names of the patterns. */
  id: string;
}

/** From a line's middle down to the foot of its letters, in characters. */
const MIDDLE = 0.36;

export function ChartBars({ chart, layout, looks, id }: Props): ReactNode {
  const { plot, scale, band } = layout;
  const across = (value: number): number => plot.left + ((value - scale.from) / (scale.to - scale.from)) * plot.width;
  const places = barPlaces(chart, band);
  const foot = plot.top + plot.height;
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${across(tick)} ${plot.top} V${foot}`} stroke={hex(CHART_INK.grid)} strokeWidth={0.18} />
          <text x={across(tick)} y={foot + CHART_LINE} textAnchor="middle">
            {chartNumber(tick, chart.unit)}
          </text>
        </g>
      ))}
      {chart.categories.map((_, at) => {
        const top = plot.top + at * band;
        const lines = layout.labels[at] ?? [];
        return (
          <g key={at}>
            {lines.map((line, index) => (
              <text key={index} x={plot.left - 1.5} y={top + band / 2 + (index - (lines.length - 1) / 2) * CHART_LINE + MIDDLE * CHART_EM} textAnchor="end">
                {line}
              </text>
            ))}
            {bars(chart, at).map(({ series, from, to, value }) => {
              const place = places[series]!;
              const look = looks[series]!;
              const [left, right] = [across(Math.min(from, to)), across(Math.max(from, to))];
              const middle = top + place.at + place.thickness / 2;
              return (
                <g key={series}>
                  <rect x={left} y={top + place.at} width={right - left} height={place.thickness} fill={paintOf(look, `${id}-${series}`)} stroke={hex(look.ink)} strokeWidth={0.18} />
                  {chart.form === 'stacked' ? <InBar text={chartNumber(value, chart.unit)} left={left} right={right} middle={middle} look={look} /> : (
                    <text x={value < 0 ? left - 1 : right + 1} y={middle + MIDDLE * CHART_EM} textAnchor={value < 0 ? 'end' : 'start'}>
                      {chartNumber(value, chart.unit)}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
      <path d={`M${across(Math.max(0, scale.from))} ${plot.top} V${foot}`} stroke={hex(CHART_INK.axis)} strokeWidth={0.25} />
    </>
  );
}

/** A number in the middle of its piece; on a pattern it has a white ground. */
function InBar({ text, left, right, middle, look }: { text: string; left: number; right: number; middle: number; look: SeriesLook }): ReactNode {
  if (left === right) return null;
  const half = (textWidth(text) * CHART_EM) / 2 + 0.4;
  const centre = (left + right) / 2;
  return (
    <>
      {look.pattern === 'none' ? null : <rect x={centre - half} y={middle - CHART_EM / 2} width={2 * half} height={CHART_EM} fill="#fff" />}
      <text x={centre} y={middle + MIDDLE * CHART_EM} textAnchor="middle" fill={hex(look.text)}>
        {text}
      </text>
    </>
  );
}

/** The bars of one category by value: beside each other all from 0, stacked each where the one before ended. */
function bars(chart: Chart, at: number): { series: number; from: number; to: number; value: number }[] {
  let [up, down] = [0, 0];
  return chart.series.flatMap(({ values }, series) => {
    const value = values[at] ?? null;
    if (value === null) return [];
    if (chart.form !== 'stacked') return [{ series, from: 0, to: value, value }];
    const from = value < 0 ? down : up;
    if (value < 0) down += value;
    else up += value;
    return [{ series, from, to: from + value, value }];
  });
}
