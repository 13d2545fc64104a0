// The numbers behind the trend's pictures as spreadsheets: every unit, not only the one in sight.
import { rankChanges } from '../../../shared/bulletins/trendCharts.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import type { Trends } from '../../../shared/scoring/trends.ts';
import { periodText } from './bounds.ts';

const numbers = (titles: readonly string[]): SheetTable['columns'] => titles.map((title) => ({ title, width: 12, kind: 'number' }));
const until = ({ from, to }: Trends): string => `（截至${periodText(from, to)}）`;

/** Points or adoptions of every unit by month. */
export function monthSheet(trends: Trends, what: 'points' | 'adoptions'): SheetTable {
  const title = what === 'points' ? '各单位各月得分' : '各单位各月采用篇次';
  return { name: what === 'points' ? '各月得分' : '各月采用', title: `${title}${until(trends)}`, columns: [{ title: '单位', width: 30 }, { title: '分类', width: 16 }, ...numbers(trends.months)], rows: trends.units.map((unit) => [unit.unit, unit.class, ...unit[what]]), totals: ['合计', null, ...trends.total[what]] };
}

export function outletSheet(trends: Trends): SheetTable {
  return { name: '各刊物', title: `各刊物采用篇次${until(trends)}`, columns: [{ title: '刊物', width: 30 }, ...numbers(trends.months), ...numbers(trends.periods.map(({ title }) => title))], rows: trends.outlets.map(({ outlet, months, periods }) => [outlet, ...months, ...periods]) };
}

export function rankSheet(trends: Trends): SheetTable {
  return { name: '名次变化', title: `名次变化${until(trends)}`, columns: [{ title: '单位', width: 30 }, { title: '分类', width: 16 }, ...numbers(['上期名次', '本期名次', '升降', '上期得分', '本期得分'])], rows: rankChanges(trends).map((row) => [row.unit, row.class, row.before, row.after, row.change, row.scoreBefore, row.scoreAfter]) };
}

/** Every unit's points and place in each period. */
export function periodSheet(trends: Trends): SheetTable {
  const heads = trends.periods.flatMap(({ title }) => [`${title}得分`, `${title}名次`]);
  return { name: '各期', title: `各单位各期得分和名次${until(trends)}`, columns: [{ title: '单位', width: 30 }, { title: '分类', width: 16 }, ...numbers(heads)], rows: trends.units.map(({ unit, class: name, periods }) => [unit, name, ...periods.flatMap((one) => [one?.score ?? null, one?.groupRank ?? null])]) };
}
