// The months of the statistics as a picture and as a spreadsheet.
import type { Output } from '../../../shared/contract/methods.ts';
import type { Chart } from '../../../shared/outline/chart.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';

type Statistics = Output<'requests.statistics'>;

/** `now`: the month of today; what lies after it is a gap, not a zero. */
export function periodChart({ name, from, to, periods }: Statistics, now: string): Chart {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const valuesOf = (which: 'received' | 'closed') => periods.map((period) => (period.key > now ? null : period[which].length));
  return {
    form: 'lines',
    title: `${name}各${periods.some(({ key }) => key.length > 4) ? '月' : '年'}新收和办结的申请`,
    categories: periods.map((period) => (sameYear ? period.name.replace(/^\d+年/, '') : period.key)),
    series: [{ name: '新收', values: valuesOf('received'), look: 'plan' }, { name: '办结', values: valuesOf('closed'), look: 'done' }],
    unit: '件',
  };
}

export function periodSheet(data: Statistics, now: string): SheetTable {
  return { name: '各月', title: periodChart(data, now).title, columns: [{ title: '时间', width: 14 }, ...['新收', '办结', '逾期答复'].map((title) => ({ title, width: 12, kind: 'number' as const }))], rows: data.periods.map(({ name, received, closed, late }) => [name, received.length, closed.length, late.length]) };
}
