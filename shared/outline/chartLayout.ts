// Where everything of a chart stands, in millimetres: the same for the Word file and for the picture in the window.
import type { Chart } from './chart.ts';
import { chartScale, type ChartScale } from './chartScale.ts';
import { PITCH, POINTS_PER_MM, SIZES } from './gongwen.ts';
import { textWidth } from './textWidth.ts';

/** Text of a chart is 五号; one character in millimetres. */
export const CHART_TEXT = SIZES.five;
export const CHART_EM = CHART_TEXT / POINTS_PER_MM;
/** Lines of a label are this far apart. */
export const CHART_LINE = CHART_EM * 1.2;
/** The caption below the picture: free space above and below it and its pitch, in points. */
export const CHART_CAPTION = { above: 3, pitch: PITCH.five, below: 8 };
/** Free space between the bars of two categories, in percent of one bar, as Word counts it. */
export const GAP_WIDTH = 60;
/** Free space above the legend and the unit. */
export const CHART_HEAD = 1.5;
/** The sign before a name in the legend, with the space after it; a line is longer than a piece of an area. */
export const legendKeyWidth = (chart: Chart): number => (chart.form === 'lines' ? 4 : 1.6) * CHART_EM;
/** Between a name and the next sign; some programs set the letters wider than others. */
const BETWEEN_KEYS = 1.4 * CHART_EM;
/** Rows of the legend are this far apart. */
const LEGEND_LINE = CHART_LINE * 1.25;
/** A label of a category takes at most this share of the width and this many lines. */
const LABEL_SHARE = 0.36;
const LABEL_LINES = 2;
/** Half the room a number stands in above a point. */
const ABOVE_POINT = CHART_LINE;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface LegendKey {
  series: number;
  left: number;
  top: number;
}

export interface ChartLayout {
  scale: ChartScale;
  /** Within the axes. */
  plot: Box;
  /** Each category's label, parted into lines; an empty list where the label is left out for want of room. */
  labels: string[][];
  /** Every which label of the lower axis stands (1: each). */
  labelEvery: number;
  /** Extent of one category along its axis. */
  band: number;
  /** Legend names from left to right; none for one series. */
  legend: LegendKey[];
  legendBox: Box | null;
  /** '单位：项', or '' when the numbers carry their sign themselves. */
  unitText: string;
}

/** Text of a number with what it counts where that belongs to it: '85%', '12'. */
export function chartNumber(value: number, unit: string): string {
  return `${value}${unit === '%' ? '%' : ''}`;
}

/** Lays a chart out in a picture of so many millimetres. */
export function chartLayout(chart: Chart, width: number, height: number): ChartLayout {
  const scale = chartScale(chart);
  const unitText = chart.unit === '' || chart.unit === '%' ? '' : `单位：${chart.unit}`;
  const { keys, rows } = legendOf(chart, width, unitText === '' ? 0 : textWidth(unitText) * CHART_EM + 2 * CHART_EM);
  const head = CHART_HEAD + (keys.length > 0 ? rows * LEGEND_LINE + 1 : unitText === '' ? 0 : CHART_LINE + 1.5);
  const legendBox = keys.length === 0 ? null : boxOf(keys, chart, rows);
  const widest = (texts: string[]): number => Math.max(0, ...texts.map(textWidth)) * CHART_EM;
  const numbers = scale.ticks.map((tick) => chartNumber(tick, chart.unit));
  const foot = CHART_LINE + 1.5;
  const count = Math.max(1, chart.categories.length);
  if (chart.form === 'lines') {
    const left = widest(numbers) + 2;
    const plotWidth = Math.max(10, width - left - 2);
    const band = plotWidth / count;
    const labelEvery = Math.max(1, Math.ceil((widest(chart.categories) + CHART_EM / 2) / band));
    const plot = { left, top: head + ABOVE_POINT / 2, width: plotWidth, height: Math.max(10, height - head - ABOVE_POINT / 2 - foot) };
    return { scale, plot, band, labelEvery, labels: chart.categories.map((name, at) => (at % labelEvery === 0 ? [name] : [])), legend: keys, legendBox, unitText };
  }
  const room = Math.min(widest(chart.categories), width * LABEL_SHARE);
  const left = room + 2;
  const right = chart.form === 'bars' ? Math.max(widest(numbers), widest(chart.series.flatMap(({ values }) => values.map((value) => (value === null ? '' : chartNumber(value, chart.unit)))))) + 2 : Math.max(2, widest(numbers.slice(-1)) / 2 + 0.5);
  const plot = { left, top: head, width: Math.max(10, width - left - right), height: Math.max(10, height - head - foot) };
  const band = plot.height / count;
  const lines = Math.max(1, Math.min(LABEL_LINES, Math.floor(band / CHART_LINE)));
  return { scale, plot, band, labelEvery: 1, labels: chart.categories.map((name) => labelLines(name, room / CHART_EM, lines)), legend: keys, legendBox, unitText };
}

/** Height in millimetres at which a chart of a width reads well: room for labels of two lines and bars as thick as their text, never more than a page. */
export function chartHeight(chart: Chart, width: number): number {
  if (chart.form === 'lines') return 75;
  const bars = chart.form === 'bars' ? chart.series.length : 1;
  const long = chart.categories.some((name) => textWidth(name) * CHART_EM > width * LABEL_SHARE);
  const each = Math.max((long ? 2 : 1) * CHART_LINE + 1.2, bars * CHART_EM * 1.1 + 2.6);
  return Math.round(Math.min(205, Math.max(30, chart.categories.length * each + 3.5 * CHART_LINE)));
}

/** Bars of one category from its upper edge: place and thickness of each, as Word sets them. */
export function barPlaces(chart: Chart, band: number): { at: number; thickness: number }[] {
  const beside = chart.form === 'bars' ? Math.max(1, chart.series.length) : 1;
  const thickness = band / (beside + GAP_WIDTH / 100);
  const start = (thickness * GAP_WIDTH) / 200;
  return chart.series.map((_, index) => ({ at: start + (chart.form === 'bars' ? index * thickness : 0), thickness }));
}

/**
 * Where the number of a line's point stands: above it, or below where another line runs above. With more than two lines, and where
 * points stand closer than their numbers are wide, only the last point of each line has one. No number where it would stand on
 * the lower axis, or say the same as the one above it.
 */
export function pointLabels(chart: Chart, layout: ChartLayout): ('above' | 'below' | null)[][] {
  const { scale, plot } = layout;
  const widest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => (value === null ? 0 : textWidth(chartNumber(value, chart.unit))))));
  const crowded = chart.series.length > 2 || widest * CHART_EM > layout.band;
  const overAxis = (value: number): number => ((value - scale.from) / (scale.to - scale.from)) * plot.height;
  return chart.series.map(({ values }, own) => {
    const last = values.findLastIndex((value) => value !== null);
    return values.map((value, at) => {
      if (value === null || (crowded && at !== last)) return null;
      const others = chart.series.flatMap((series, index) => (index === own || (series.values[at] ?? null) === null ? [] : [{ index, value: series.values[at] as number }]));
      if (others.some((other) => other.value === value && other.index < own)) return null;
      if (!others.some((other) => other.value > value)) return 'above';
      return overAxis(value) < CHART_LINE + 1.5 ? null : 'below';
    });
  });
}

/** The legend right of the unit, in as many rows as it takes, ending at the right edge. */
function legendOf(chart: Chart, width: number, from: number): { keys: LegendKey[]; rows: number } {
  if (chart.series.length < 2) return { keys: [], rows: 0 };
  const widths = chart.series.map(({ name }) => keyWidth(chart, name));
  const rows: number[][] = [[]];
  let used = 0;
  widths.forEach((own, index) => {
    if (used > 0 && from + used + own > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(index);
    used += own;
  });
  const longest = Math.max(...rows.map((row) => row.reduce((sum, index) => sum + (widths[index] ?? 0), 0)));
  const start = Math.max(from, width - longest);
  const keys = rows.flatMap((row, line) => {
    let at = start;
    return row.map((series) => {
      const left = at;
      at += widths[series] ?? 0;
      return { series, left, top: CHART_HEAD + line * LEGEND_LINE };
    });
  });
  return { keys, rows: rows.length };
}

function boxOf(keys: readonly LegendKey[], chart: Chart, rows: number): Box {
  const left = Math.min(...keys.map((key) => key.left));
  const right = Math.max(...keys.map((key) => key.left + keyWidth(chart, chart.series[key.series]?.name ?? '')));
  return { left, top: CHART_HEAD, width: right - left, height: rows * LEGEND_LINE };
}

function keyWidth(chart: Chart, name: string): number {
  return legendKeyWidth(chart) + textWidth(name) * CHART_EM + BETWEEN_KEYS;
}

/** A name in lines of so many characters; what does not fit ends with …, the whole name stands in the table of numbers. */
function labelLines(name: string, room: number, most: number): string[] {
  const lines: string[] = [''];
  let cut = false;
  for (const character of name) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && textWidth(line + character) > room + 0.01) {
      if (lines.length === most) {
        cut = true;
        break;
      }
      lines.push(character);
    } else lines[lines.length - 1] = line + character;
  }
  if (!cut) return lines;
  let last = lines.at(-1) ?? '';
  while (last !== '' && textWidth(`${last}…`) > room + 0.01) last = Array.from(last).slice(0, -1).join('');
  return [...lines.slice(0, -1), `${last}…`];
}
