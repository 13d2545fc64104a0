// The pictures of a progress bulletin: how the finished parts grew, and how far each section is.
import type { Block } from '../outline/outline.ts';
import type { ProgressInput } from './input.ts';
import { completion } from './progressFigures.ts';
import type { ProgressFigures } from './progressFigures.ts';

/** Millimetres: a line's picture, and for bars the head with the scale and each bar. */
const LINES = 68;
const BARS = { head: 22, bar: 11, highest: 130 };

/** Finished and due parts by the end of each month; left out in a year's first month, when there is no line to draw. */
export function monthChart({ year }: ProgressInput, { months, total }: ProgressFigures): Block[] {
  if (total.finished === 0 || months.filter(({ finished }) => finished !== null).length < 2) return [];
  return [
    {
      id: 'chart.months',
      kind: 'chart',
      height: LINES,
      chart: {
        form: 'lines',
        title: `${year}年承办事项累计完成情况`,
        categories: months.map(({ month }) => `${Number(month.slice(5))}月`),
        series: [
          { name: '已完成', values: months.map(({ finished }) => finished), look: 'done' },
          { name: '按时限应完成', values: months.map(({ due }) => due), look: 'plan' },
        ],
        unit: '件',
        max: total.parts,
      },
    },
  ];
}

/** Completion of each section in percent; left out where there is but one, or nothing is finished anywhere. */
export function sectionChart({ total, sections }: ProgressFigures): Block[] {
  const shown = sections.filter(({ parts }) => parts > 0);
  if (shown.length < 2 || total.finished === 0) return [];
  return [
    {
      id: 'chart.sections',
      kind: 'chart',
      height: Math.min(BARS.highest, BARS.head + BARS.bar * shown.length),
      chart: { form: 'bars', title: '各部分承办事项完成率', categories: shown.map(({ section }) => section), series: [{ name: '完成率', values: shown.map(completion), look: 'done' }], unit: '%', max: 100 },
    },
  ];
}
