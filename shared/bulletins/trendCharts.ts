// 走势 as pictures: the same ones in the window and in the bulletin; each from the numbers of scoring.trends.
import type { PictureName } from '../contract/bulletins.ts';
import type { Chart } from '../outline/chart.ts';
import type { Block } from '../outline/outline.ts';
import type { Trends, UnitTrend } from '../scoring/trends.ts';

/** Millimetres: a line's picture, and for bars the head with the scale and each bar. */
const LINES = 68;
const BARS = { head: 22, bar: 7, highest: 190 };
/** More units than this would not fit a page of the bulletin. */
const MOST_RANKED = 12;

/** '2019年4月' at the beginning and in January, else '5月'. */
export function monthNames(months: readonly string[]): string[] {
  return months.map((month, at) => (at === 0 || month.endsWith('-01') ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : `${Number(month.slice(5))}月`));
}

/** The months from the first that any run covers. */
function known<T>(trends: Trends, list: readonly T[]): T[] {
  const first = trends.total.points.findIndex((value) => value !== null);
  return first < 0 ? [] : list.slice(first);
}

/** Points period by period where there are several, for only a whole period's points are what was ranked; else month by month, as the ledger lines are dated. Of one unit, or of all together. */
export function pointsChart(trends: Trends, unit: UnitTrend | null): Chart {
  const whose = unit === null ? '各单位合计' : unit.unit;
  if (trends.periods.length > 1) {
    const values = unit === null ? trends.periods.map(({ score }) => score) : unit.periods.map((one) => one?.score ?? null);
    return { form: 'lines', title: `${whose}各期得分`, categories: trends.periods.map(({ title }) => title), series: [{ name: '得分', values, look: 'done' }], unit: '分' };
  }
  const values = known(trends, unit === null ? trends.total.points : unit.points);
  return { form: 'lines', title: `${whose}各月得分`, categories: monthNames(known(trends, trends.months)), series: [{ name: '得分', values, look: 'done' }], unit: '分' };
}

/** Adoptions month by month. */
export function adoptionsChart(trends: Trends, unit: UnitTrend | null): Chart {
  const values = known(trends, unit === null ? trends.total.adoptions : unit.adoptions);
  return { form: 'lines', title: `${unit === null ? '各单位合计' : unit.unit}各月采用篇次`, categories: monthNames(known(trends, trends.months)), series: [{ name: '采用', values, look: 'done' }], unit: '篇次' };
}

/** Adoptions by outlet in the run's period, beside the period before where there is one; outlets that printed nothing in either are left out. */
export function outletsChart(trends: Trends): Chart {
  const [now, before] = [trends.periods.at(-1), trends.periods.at(-2)];
  const shown = trends.outlets.filter(({ periods }) => (periods.at(-1) ?? 0) > 0 || (before !== undefined && (periods.at(-2) ?? 0) > 0));
  return {
    form: 'bars',
    title: '各刊物采用篇次',
    categories: shown.map(({ outlet }) => outlet),
    series: [...(before ? [{ name: before.title, values: shown.map(({ periods }) => periods.at(-2) ?? null), look: 'open' as const }] : []), { name: now?.title ?? '', values: shown.map(({ periods }) => periods.at(-1) ?? null), look: 'done' as const }],
    unit: '篇次',
  };
}

export interface RankChange {
  unit: string;
  class: string;
  /** Places within what the scheme ranks within. */
  before: number;
  after: number;
  /** Places gained; negative for lost. */
  change: number;
  scoreBefore: number;
  scoreAfter: number;
}

/** Places beside the period before, of the units that are in both; [] without a period before. */
export function rankChanges(trends: Trends): RankChange[] {
  return trends.units.flatMap(({ unit, class: name, periods }) => {
    const [after, before] = [periods.at(-1), periods.at(-2)];
    if (!after || !before) return [];
    return [{ unit, class: name, before: before.groupRank, after: after.groupRank, change: before.groupRank - after.groupRank, scoreBefore: before.score, scoreAfter: after.score }];
  });
}

/** The units whose place changed most, in the order of the table, with both places; null when nobody moved or there is no period before. */
export function ranksChart(trends: Trends, most: number = MOST_RANKED): Chart | null {
  const all = rankChanges(trends);
  const moved = all.filter(({ change }) => change !== 0).sort((one, other) => Math.abs(other.change) - Math.abs(one.change)).slice(0, most);
  if (moved.length === 0) return null;
  const shown = all.filter((row) => moved.includes(row));
  const name = (at: number): string => `${trends.periods.at(at)?.title ?? ''}名次`;
  return { form: 'bars', title: '名次变化较大的单位', categories: shown.map(({ unit }) => unit), series: [{ name: name(-2), values: shown.map(({ before }) => before), look: 'open' }, { name: name(-1), values: shown.map(({ after }) => after), look: 'done' }], unit: '名' };
}

function block(id: PictureName, chart: Chart | null): Block[] {
  if (chart === null || chart.categories.length === 0 || chart.series.every(({ values }) => values.every((value) => value === null))) return [];
  const bars = chart.categories.length * chart.series.length;
  return [{ id: `chart.${id}`, kind: 'chart', chart, height: chart.form === 'lines' ? LINES : Math.min(BARS.highest, BARS.head + BARS.bar * bars) }];
}

/** The pictures a bulletin was asked to carry, as blocks chart.months, chart.outlets, chart.ranks; one without numbers falls away. */
export function trendPictures(trends: Trends, names: readonly PictureName[]): Block[] {
  const of: Record<PictureName, () => Block[]> = {
    // A line needs two points.
    months: () => (known(trends, trends.months).length < 2 ? [] : block('months', adoptionsChart(trends, null))),
    outlets: () => block('outlets', outletsChart(trends)),
    ranks: () => block('ranks', ranksChart(trends)),
  };
  return (['months', 'outlets', 'ranks'] as const).filter((name) => names.includes(name)).flatMap((name) => of[name]());
}
