// A chart in one sentence, for those who cannot see it.
import type { Chart } from './chart.ts';
import { chartNumber } from './chartLayout.ts';

const FORMS = { bars: '条形图', stacked: '堆积条形图', lines: '折线图' };

/** '各单位完成情况：堆积条形图，共12类。已完成最多的是财政金融局（9项），最少的是…（1项）。' Numbers themselves stand in the chart's table. */
export function chartSentence(chart: Chart): string {
  const head = `${chart.title === '' ? '图表' : chart.title}：${FORMS[chart.form]}，共${chart.categories.length}类。`;
  return head + chart.series.map(({ name, values }) => seriesSentence(chart, name, values)).join('');
}

function seriesSentence(chart: Chart, name: string, values: readonly (number | null)[]): string {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, category: chart.categories[at] ?? '' }]));
  const [first] = known;
  if (!first) return `${name}没有数字。`;
  const last = known.at(-1) ?? first;
  const said = (value: number): string => `${chartNumber(value, chart.unit)}${chart.unit === '%' ? '' : chart.unit}`;
  if (chart.form === 'lines') return `${name}从${first.category}的${said(first.value)}到${last.category}的${said(last.value)}。`;
  const most = known.reduce((best, one) => (one.value > best.value ? one : best), first);
  const least = known.reduce((best, one) => (one.value < best.value ? one : best), first);
  if (most.value === least.value) return `${name}都是${said(most.value)}。`;
  return `${name}最多的是${most.category}（${said(most.value)}），最少的是${least.category}（${said(least.value)}）。`;
}
