// The sign before a name in the legend: a piece of the area, or of the line with its point.
import type { ReactNode } from 'react';
import type { Chart } from '../../../shared/outline/chart.ts';
import { CHART_EM, legendKeyWidth } from '../../../shared/outline/chartLayout.ts';
import type { SeriesLook } from '../../../shared/outline/chartLooks.ts';
import { paintOf } from './ChartPatterns.tsx';
import { hex } from './colours.ts';
import { DASHES, Marker } from './Marker.tsx';

interface Props {
  chart: Chart;
  look: SeriesLook;
  /** The name of its pattern. */
  paint: string;
  left: number;
  top: number;
}

export function SeriesKey({ chart, look, paint, left, top }: Props): ReactNode {
  const middle = top + CHART_EM * 0.64;
  if (chart.form !== 'lines') return <rect x={left} y={middle - CHART_EM * 0.4} width={CHART_EM} height={CHART_EM * 0.8} fill={paintOf(look, paint)} stroke={hex(look.ink)} strokeWidth={0.18} />;
  const end = left + legendKeyWidth(chart) - CHART_EM;
  return (
    <>
      <path d={`M${left} ${middle} H${end}`} stroke={hex(look.ink)} strokeWidth={0.6} strokeDasharray={DASHES[look.dash]} />
      <Marker look={look} x={(left + end) / 2} y={middle} />
    </>
  );
}
