// Colours, patterns and lines of a chart's series: told apart in black and white too, one deep blue, red only for what is overdue.
import type { Chart } from './chart.ts';

export interface SeriesLook {
  /** Colour of the area, RRGGBB; of a pattern its ground. */
  fill: string;
  /** Pattern drawn on the ground; 'none' is a plain area. */
  pattern: 'none' | 'upward' | 'downward' | 'dots' | 'across';
  /** Colour of the pattern, the outline and the line. */
  ink: string;
  /** Colour of a number that stands on the area. */
  text: string;
  dash: 'solid' | 'dash' | 'dot';
  marker: 'circle' | 'diamond' | 'square' | 'triangle';
}

/** Axis and grid lines, and the letters. */
export const CHART_INK = { axis: '5D636C', grid: 'D4D7DB', text: '000000' };

const DEEP = '1F4E8C';
const GREY = '5D636C';

const LOOKS: Record<Exclude<Chart['series'][number]['look'], 'plain'>, SeriesLook> = {
  done: { fill: DEEP, pattern: 'none', ink: DEEP, text: 'FFFFFF', dash: 'solid', marker: 'circle' },
  open: { fill: 'DDE1E6', pattern: 'none', ink: GREY, text: '000000', dash: 'dot', marker: 'square' },
  overdue: { fill: 'FFFFFF', pattern: 'upward', ink: 'B3261E', text: '000000', dash: 'solid', marker: 'triangle' },
  plan: { fill: 'FFFFFF', pattern: 'none', ink: GREY, text: '000000', dash: 'dash', marker: 'diamond' },
};

/** Series without a meaning of their own, in this order. */
const PLAIN: SeriesLook[] = [
  { fill: DEEP, pattern: 'none', ink: DEEP, text: 'FFFFFF', dash: 'solid', marker: 'circle' },
  { fill: 'C3C9D1', pattern: 'none', ink: GREY, text: '000000', dash: 'dash', marker: 'square' },
  { fill: 'FFFFFF', pattern: 'downward', ink: GREY, text: '000000', dash: 'dot', marker: 'diamond' },
  { fill: 'FFFFFF', pattern: 'dots', ink: DEEP, text: '000000', dash: 'dash', marker: 'triangle' },
  { fill: 'FFFFFF', pattern: 'across', ink: GREY, text: '000000', dash: 'dot', marker: 'circle' },
];

/** The look of each series; no two are alike while there are no more than there are looks. */
export function chartLooks(chart: Chart): SeriesLook[] {
  const taken = new Set<SeriesLook>();
  const blueTaken = chart.series.some(({ look }) => look === 'done');
  const free = PLAIN.filter((_, index) => index > 0 || !blueTaken);
  let next = 0;
  return chart.series.map(({ look }) => {
    const own = look === 'plain' ? undefined : LOOKS[look];
    if (own && !taken.has(own)) {
      taken.add(own);
      return own;
    }
    next += 1;
    return free[(next - 1) % free.length]!;
  });
}
