// The table of a 更正通报: the numbers the bulletin printed of a unit, as they were and as they are; only where one of them differs.
import type { Block, TableCell } from '../outline/outline.ts';
import { TYPE_AREA } from '../outline/gongwen.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';
import type { RunRow } from '../scoring/result.ts';
import type { Scheme } from '../scoring/scheme.ts';
import { placeOf } from './classes.ts';

export interface ChangedRow {
  unit: string;
  before: RunRow | undefined;
  after: RunRow | undefined;
}

interface Pair {
  /** Of the old number; the new one is headed 更正后. */
  head: string;
  /** Millimetres of the two columns, and where more than three pairs stand. */
  width: readonly [number, number];
  narrow: number;
  /** Stands only where it differs: few bulletins print it. */
  rare?: boolean;
  /** As it is printed; '' where it is not. */
  say: (scheme: Scheme, row: RunRow) => string;
}

/** Millimetres in which three characters of a head stand side by side. */
const THREE_CHARACTERS = 14;

const points = (value: number | null | undefined): string => (value === null || value === undefined ? '' : sayPoints(toHundredths(value)));

const PAIRS: readonly Pair[] = [
  { head: '原报送\n/采用', width: [22, 20], narrow: 15, say: (_, row) => `${row.submitted}/${row.adopted}` },
  { head: '原得分', width: [17, 17], narrow: 14, say: (_, row) => points(row.score) },
  { head: '原累计\n得分', width: [17, 17], narrow: 14, rare: true, say: (_, row) => points(row.cumulative?.score) },
  { head: '原名次', width: [15, 15], narrow: 12, say: (scheme, row) => String(placeOf(scheme, row)) },
  { head: '原折算\n得分', width: [17, 17], narrow: 12, rare: true, say: (_, row) => points(row.converted) },
];

const differs = (scheme: Scheme, { before, after }: ChangedRow, { say }: Pair): boolean => (before && say(scheme, before)) !== (after && say(scheme, after));

/** True when a number of the unit was printed otherwise, or the unit was or is not in the table. */
export function numberChanged(scheme: Scheme, row: ChangedRow): boolean {
  return PAIRS.some((pair) => differs(scheme, row, pair));
}

/** Left out when there is no row. A unit that was or is not in the table has blank cells there. */
export function changedTable(scheme: Scheme, rows: readonly ChangedRow[]): Block[] {
  if (rows.length === 0) return [];
  const pairs = PAIRS.filter((pair) => !pair.rare || rows.some((row) => differs(scheme, row, pair)));
  const widths = pairs.flatMap(({ width, narrow }) => (pairs.length > 3 ? [narrow, narrow] : width));
  const unit = TYPE_AREA.width - widths.reduce((sum, width) => sum + width, 0);
  const narrowly = (text: string, at: number): string => ((widths[at] ?? 0) < THREE_CHARACTERS && text.length === 3 ? text.replace(/^(原|更正)/, '$1\n') : text);
  const head = ['单位', ...pairs.flatMap((pair) => [pair.head, '更正后']).map(narrowly)];
  const body = rows.map(({ unit: name, before, after }): TableCell[] => [name, ...pairs.flatMap(({ say }) => [before, after].map((row) => (row ? say(scheme, row) : '')))].map((text) => ({ text })));
  return [
    {
      id: 'changed.table',
      kind: 'table',
      columns: [{ width: unit, align: 'left' }, ...widths.map((width) => ({ width, align: 'center' as const }))],
      head: [head.map((text) => ({ text, align: 'center', strong: true }))],
      body,
    },
  ];
}
