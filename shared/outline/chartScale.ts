// The scale of a chart: round ticks that hold every value.
import type { Chart } from './chart.ts';

export interface ChartScale {
  /** The scale's ends; `from` is 0 unless a value lies below it. */
  from: number;
  to: number;
  step: number;
  ticks: number[];
}

/** More ticks than this crowd the axis. */
const MOST_STEPS = 6;

/**
 * Ticks at 1, 2 or 5 times a power of ten. A stacked chart is as long as its sums. `max` of the chart ends the scale
 * when no value is larger. Things that are counted ('项') have whole ticks.
 */
export function chartScale(chart: Chart): ChartScale {
  const tops = chart.categories.flatMap((_, at) => {
    const values = chart.series.map(({ values: own }) => own[at] ?? 0);
    return chart.form === 'stacked' ? [values.reduce((sum, value) => sum + Math.max(0, value), 0), values.reduce((sum, value) => sum + Math.min(0, value), 0)] : values;
  });
  const most = Math.max(0, ...tops);
  const least = Math.min(0, ...tops);
  const end = chart.max !== undefined && chart.max > 0 && chart.max >= most ? chart.max : most;
  const step = roundStep((end - least) / MOST_STEPS, tops.every(Number.isInteger));
  const from = Math.floor(clean(least / step)) * step;
  const to = chart.max === end && end > 0 ? end : Math.max(step, Math.ceil(clean(end / step)) * step);
  const ticks: number[] = [];
  for (let at = from; at <= to + step / 1e6; at += step) ticks.push(clean(at));
  return { from: clean(from), to: clean(to), step, ticks };
}

/** The next of 1, 2, 5 × 10ⁿ that is not smaller. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1e-9)));
  const step = [1, 2, 5, 10].map((times) => clean(times * power)).find((value) => value >= clean(least)) ?? power * 10;
  return whole ? Math.max(1, step) : step;
}

/** Without the dust of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
