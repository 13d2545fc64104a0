// The year's numbers as pictures and as spreadsheets.
import type { Chart } from '../../../shared/outline/chart.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import { rateOf } from '../../../shared/tracking/summary.ts';
import type { Summary } from '../../../shared/tracking/summary.ts';
import type { Tally } from '../../../shared/tracking/part.ts';

export const sectionName = (section: string): string => (section === '' ? '没有分部分的' : section);
export const rateText = (tally: Tally): string => (rateOf(tally) === null ? '—' : `${rateOf(tally)}%`);

export function monthChart({ year, months, total }: Summary): Chart {
  return {
    form: 'lines',
    title: `${year}年各月累计完成情况`,
    categories: months.map(({ month }) => `${Number(month.slice(5))}月`),
    series: [
      { name: '已完成', values: months.map(({ finished }) => finished), look: 'done' },
      { name: '按时限应完成', values: months.map(({ due }) => due), look: 'plan' },
    ],
    unit: '项',
    max: Math.max(1, total.parts),
  };
}

export function sectionChart({ year, sections }: Summary): Chart {
  return { form: 'bars', title: `${year}年各部分完成率`, categories: sections.map(({ section }) => sectionName(section)), series: [{ name: '完成率', values: sections.map(rateOf), look: 'done' }], unit: '%', max: 100 };
}

export function unitChart({ year, units }: Summary): Chart {
  return {
    form: 'stacked',
    title: `${year}年各单位完成情况`,
    categories: units.map(({ unit }) => unit),
    series: [
      { name: '已完成', values: units.map(({ finished }) => finished), look: 'done' },
      { name: '在办（没有逾期）', values: units.map(({ open, overdue }) => open - overdue), look: 'open' },
      { name: '逾期', values: units.map(({ overdue }) => overdue), look: 'overdue' },
    ],
    unit: '项',
  };
}

const numbers = (titles: readonly string[]): SheetTable['columns'] => titles.map((title) => ({ title, width: 12, kind: 'number' }));
const NUMBERS = numbers(['承办', '已完成', '其中销号', '在办', '其中逾期', '不适用', '完成率（%）']);
const tallyCells = (tally: Tally): (number | null)[] => [tally.parts, tally.finished, tally.closed, tally.open, tally.overdue, tally.notApplicable, rateOf(tally)];

export function unitSheet({ year, on, units, total }: Summary): SheetTable {
  return { name: '各单位', title: `${year}年各单位任务完成情况（截至${on}）`, columns: [{ title: '单位', width: 30 }, { title: '分组', width: 12 }, ...NUMBERS], rows: units.map((unit) => [unit.unit, unit.group, ...tallyCells(unit)]), totals: ['合计', null, ...tallyCells(total)] };
}

export function sectionSheet({ year, on, sections, total }: Summary): SheetTable {
  const tasks = sections.reduce((sum, section) => sum + section.tasks, 0);
  return { name: '各部分', title: `${year}年各部分任务完成情况（截至${on}）`, columns: [{ title: '部分', width: 40 }, { title: '任务', width: 10, kind: 'number' }, ...NUMBERS], rows: sections.map((section) => [sectionName(section.section), section.tasks, ...tallyCells(section)]), totals: ['合计', tasks, ...tallyCells(total)] };
}

export function monthSheet({ year, on, months }: Summary): SheetTable {
  return { name: '各月', title: `${year}年各月累计完成情况（截至${on}）`, columns: [{ title: '月份', width: 12 }, ...numbers(['按时限应完成', '已完成'])], rows: months.map(({ month, due, finished }) => [`${Number(month.slice(5))}月底`, due, finished]) };
}
