// 一页图: a report's applications by outcome and its five years, as pictures with their numbers, for those who look rather than read.
import { z } from 'zod';
import type { Chart } from '../../outline/chart.ts';
import type { Block, Outline, TableCell } from '../../outline/outline.ts';
import { fromUnits } from '../decimal.ts';
import type { Form } from '../form.ts';
import { quantitiesOf } from '../narrative/quantities.ts';
import { unitsOf } from '../report.ts';
import type { Cells } from '../report.ts';

const count = z.number().nullable();
export const pictureYearSchema = z.object({
  year: z.number().int(),
  /** A report of that year is kept; else all numbers are null. */
  kept: z.boolean(),
  received: count, handled: count, carriedOut: count,
  granted: count, partlyGranted: count, denied: count, unavailable: count, notProcessed: count, other: count,
  reconsideration: count, litigation: count,
});
export type PictureYear = z.infer<typeof pictureYearSchema>;
type Named = Exclude<keyof PictureYear, 'year' | 'kept'>;

export const pictureSchema = z.object({ unit: z.string(), year: z.number().int(), /** Oldest first, the report's own year last. */ years: z.array(pictureYearSchema) });
export type Picture = z.infer<typeof pictureSchema>;

export const YEARS = 5;
export const outcomeNames = [['granted', '予以公开'], ['partlyGranted', '部分公开'], ['denied', '不予公开'], ['unavailable', '无法提供'], ['notProcessed', '不予处理'], ['other', '其他处理']] as const;
const CELLS: Record<Named, readonly string[]> = {
  received: ['three.newlyReceived.total'], handled: ['three.total.total'], carriedOut: ['three.carriedOut.total'], granted: ['three.granted.total'], partlyGranted: ['three.partlyGranted.total'],
  denied: ['denied'], unavailable: ['unavailable'], notProcessed: ['notProcessed'], other: ['other', 'three.other_other.total'], reconsideration: ['four.reconsideration.total'], litigation: ['litigation'],
};

/** The numbers of one year's report; a sum with a blank in it is unknown, as a blank is. */
export function pictureYear(form: Form, year: number, cells: Cells): PictureYear {
  const known = quantitiesOf(form);
  const of = (name: Named): number | null => {
    const paths = CELLS[name].map((id) => known.get(id)?.paths).find((list) => list !== undefined) ?? [];
    const values = paths.map((path) => unitsOf(cells.get(path)));
    return paths.length === 0 || values.includes(null) ? null : Number(fromUnits(values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n)));
  };
  return {
    year, kept: true, received: of('received'), handled: of('handled'), carriedOut: of('carriedOut'), granted: of('granted'), partlyGranted: of('partlyGranted'), denied: of('denied'),
    unavailable: of('unavailable'), notProcessed: of('notProcessed'), other: of('other'), reconsideration: of('reconsideration'), litigation: of('litigation'),
  };
}

/** A year of which no report is kept. */
export function missingYear(year: number): PictureYear {
  return { year, kept: false, received: null, handled: null, carriedOut: null, granted: null, partlyGranted: null, denied: null, unavailable: null, notProcessed: null, other: null, reconsideration: null, litigation: null };
}

const isKnown = (own: PictureYear | undefined): own is PictureYear => own !== undefined && outcomeNames.some(([id]) => own[id] !== null);

/** Applications by outcome, beside last year's where it is known; null while nothing is filled in. */
export function outcomeChart({ years }: Picture): Chart | null {
  const [now, before] = [years.at(-1), years.at(-2)];
  if (!isKnown(now)) return null;
  const series = (own: PictureYear, look: 'done' | 'open'): Chart['series'][number] => ({ name: `${own.year}年`, values: outcomeNames.map(([id]) => own[id]), look });
  return { form: 'bars', title: `${now.year}年政府信息公开申请办理结果`, categories: outcomeNames.map(([, title]) => title), series: [...(isKnown(before) ? [series(before, 'open')] : []), series(now, 'done')], unit: '件' };
}

/** Received and handled, year by year; null while fewer than two years are known. */
export function trendChart({ years, year }: Picture): Chart | null {
  const first = years.findIndex(({ received }) => received !== null);
  const shown = first < 0 ? [] : years.slice(first);
  if (shown.filter(({ received }) => received !== null).length < 2) return null;
  return {
    form: 'lines', title: `${shown[0]?.year ?? year}—${year}年政府信息公开申请`, categories: shown.map((own) => `${own.year}年`),
    series: [{ name: '本年新收', values: shown.map(({ received }) => received), look: 'done' }, { name: '本年办结', values: shown.map(({ handled }) => handled), look: 'plan' }], unit: '件',
  };
}

/** In percent of the applications handled, to one place; '' where that cannot be said. */
const shareOf = (value: number | null, handled: number | null): string => (value === null || handled === null || handled === 0 ? '' : `${Math.round((value / handled) * 1000) / 10}%`);
const said = (value: number | null): string => (value === null ? '' : String(value));

/** The rows beside the pictures in the window. */
export const outcomeHead = ['办理结果', '件数', '占比', '上年'] as const;
export function outcomeRows({ years }: Picture): string[][] {
  const [now, before] = [years.at(-1), years.at(-2)];
  const row = (title: string, id: Named): string[] => [title, said(now?.[id] ?? null), shareOf(now?.[id] ?? null, now?.handled ?? null), said(before?.[id] ?? null)];
  return [...outcomeNames.map(([id, title]) => row(title, id)), row('总计', 'handled')];
}

export const yearHead = ['年份', '新收', '办结', '结转', '予以公开', '部分公开', '不予公开', '复议', '诉讼'] as const;
export function yearRows({ years }: Picture): string[][] {
  return years.map((own) => [`${own.year}年`, ...(['received', 'handled', 'carriedOut', 'granted', 'partlyGranted', 'denied', 'reconsideration', 'litigation'] as const).map((id) => said(own[id]))]);
}

/** One sentence to begin with: how many came, how that compares, how many were granted. */
export function pictureOpening({ unit, year, years }: Picture): string {
  const [now, before] = [years.at(-1), years.at(-2)];
  if (now === undefined || now.received === null) return `${unit}${year}年的年度报告还没有填写申请的数量。`;
  const more = before?.received == null ? '' : now.received === before.received ? '，与上年持平' : `，比上年${now.received > before.received ? '增加' : '减少'}${Math.abs(now.received - before.received)}件`;
  const handled = now.handled === null ? '' : `，办结${now.handled}件`;
  const open = now.granted === null || now.partlyGranted === null || now.handled === null || now.handled === 0 ? '' : `，予以公开和部分公开${now.granted + now.partlyGranted}件，占${shareOf(now.granted + now.partlyGranted, now.handled)}`;
  return `${year}年新收政府信息公开申请${now.received}件${more}${handled}${open}。`;
}

/** Millimetres, so that both pictures and the table stand on one page. */
const OUTCOMES = 60;
const LINES = 48;
const WIDE = { year: 18, count: 10, outcome: 14.6 };

/** All years with all outcomes, and the year's shares below. */
function pageTable({ years }: Picture): Block {
  const columns: { title: string; id: Named; width: number; share: boolean }[] = [
    { title: '新收', id: 'received', width: WIDE.count, share: false }, { title: '办结', id: 'handled', width: WIDE.count, share: false },
    ...outcomeNames.map(([id, title]) => ({ title, id, width: WIDE.outcome, share: true })),
    { title: '结转', id: 'carriedOut', width: WIDE.count, share: false }, { title: '复议', id: 'reconsideration', width: WIDE.count, share: false }, { title: '诉讼', id: 'litigation', width: WIDE.count, share: false },
  ];
  const now = years.at(-1);
  const row = (first: string, of: (column: (typeof columns)[number]) => string): TableCell[] => [{ text: first, align: 'center' }, ...columns.map((column): TableCell => ({ text: of(column), align: 'center' }))];
  return {
    id: 'years', kind: 'table', compact: true, columns: [{ width: WIDE.year }, ...columns.map(({ width }) => ({ width }))],
    head: [row('年份', ({ title }) => title)],
    body: [
      ...years.filter(({ kept }) => kept).map((own) => row(`${own.year}年`, ({ id }) => said(own[id]))),
      row('本年占比', ({ id, share }) => (share ? shareOf(now?.[id] ?? null, now?.handled ?? null) : '')),
    ],
  };
}

/** The page as a document. Refused by the caller when there is nothing to draw. */
export function pictureOutline(picture: Picture): Outline {
  const { unit, year } = picture;
  const charts = ([[outcomeChart(picture), OUTCOMES], [trendChart(picture), LINES]] as const).flatMap(([chart, height]) => (chart === null ? [] : [{ chart, height }]));
  return {
    title: `${unit}${year}年政府信息公开申请情况图`,
    blocks: [
      { id: 'title', kind: 'title', text: `${unit}\n${year}年政府信息公开申请情况` },
      { id: 'opening', kind: 'paragraph', text: pictureOpening(picture), editable: true },
      ...charts.map(({ chart, height }, at): Block => ({ id: `chart.${at + 1}`, kind: 'chart', chart: charts.length === 1 ? chart : { ...chart, title: `图${at + 1}　${chart.title}` }, height })),
      pageTable(picture),
    ],
  };
}
