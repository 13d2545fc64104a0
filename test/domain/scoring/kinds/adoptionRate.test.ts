// 采用率: exactly at the bound is not below it; only outlets of the scheme count as adoption.
import { expect, test } from 'vitest';
import type { ScoringItem } from '../../../../shared/scoring/facts.ts';
import { item } from '../helpers.ts';
import { faults, runOf, shortRun, small } from './small.ts';

const rate = (more: Record<string, unknown> = {}) =>
  small([{ id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 0 }] }, { id: 'r', kind: 'adoptionRate', measure: 'all', per: 'quarter', bands: [{ below: 30, points: -1 }, { atLeast: 80, points: 1 }], ...more }]);

/** So many items, the first `adopted` of them printed. */
const items = (all: number, adopted: number, outlet = '市信息', on = '2020-05-10'): ScoringItem[] => Array.from({ length: all }, (_, at) => item(at + 1, '2020-04-10', at < adopted ? [[outlet, on]] : []));
const of = (list: ScoringItem[], more: Record<string, unknown> = {}): string[] => shortRun(rate(more), '2020-04', '2020-06', { items: list }).filter((line) => line.includes(' r '));

test.each([[10, 3, []], [10, 2, ['2020-06 r -1']], [10, 8, ['2020-06 r 1']], [10, 7, []], [7, 2, ['2020-06 r -1']], [3, 1, []], [1, 0, ['2020-06 r -1']]])('%i sent, %i adopted', (all, adopted, lines) => {
  expect(of(items(all, adopted))).toEqual(lines);
});

test('nothing sent is no rate; few may be left out', () => {
  expect(of([])).toEqual([]);
  expect(of(items(4, 0), { minimum: 5 })).toEqual([]);
  expect(of(items(5, 0), { minimum: 5 })).toEqual(['2020-06 r -1']);
});

test('an outlet the scheme does not list is no adoption, nor one after the run', () => {
  expect(of(items(2, 2, '外地晚报'))).toEqual(['2020-06 r -1']);
  expect(of(items(2, 2, '市信息', '2020-07-01'))).toEqual(['2020-06 r -1']);
});

test('says what the rate is, never rounded up to the bound', () => {
  const run = runOf(rate({ bands: [{ below: 33.34, points: -1 }] }), '2020-04', '2020-06', { items: items(3, 1) });
  expect(run.lines.find((line) => line.rule === 'r')?.text).toBe('2020年第二季度信息3条，采用1条，采用率33.33%，计-1分。');
});

test('a band without a bound is refused', () => {
  expect(faults([{ id: 'r', kind: 'adoptionRate', measure: 'all', per: 'month', bands: [{ points: 1 }] }])).toEqual(['rules[0].bands[0]']);
});
