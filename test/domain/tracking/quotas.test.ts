// 频次要求 counted: the periods of a year, how often a part was done in each, and which periods are asked for at all.
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/days/count.ts';
import { day } from '../../../shared/days/day.ts';
import { countQuotas, periodsOf } from '../../../shared/tracking/quotaCount.ts';
import { perSchema } from '../../../shared/tasks/task.ts';
import type { Per } from '../../../shared/tasks/task.ts';

test.each<[Per, number]>([['year', 1], ['halfYear', 2], ['quarter', 4], ['month', 12], ['tenDays', 36], ['week', 53], ['day', 366]])('2024 has its periods of %s: %i', (per, count) => {
  expect(periodsOf(2024, per)).toHaveLength(count);
});

test.each([2023, 2024, 2026, 2028])('the periods of %i join without a gap from the first day to the last', (year) => {
  for (const per of perSchema.options) {
    const periods = periodsOf(year, per);
    expect(periods[0]!.first, per).toBe(`${year}-01-01`);
    expect(periods.at(-1)!.last, per).toBe(`${year}-12-31`);
    periods.slice(1).forEach(({ first }, index) => expect(first, per).toBe(addDays(periods[index]!.last, 1)));
    for (const { first, last } of periods) expect(daysBetween(first, last), per).toBeGreaterThanOrEqual(0);
  }
});

test('weeks run from Monday to Sunday, cut at the year’s ends', () => {
  const weeks = periodsOf(2024, 'week');
  expect(weeks.slice(0, 2)).toEqual([{ first: '2024-01-01', last: '2024-01-07' }, { first: '2024-01-08', last: '2024-01-14' }]);
  expect(weeks.at(-1)).toEqual({ first: '2024-12-30', last: '2024-12-31' });
  expect(periodsOf(2023, 'week')[0]).toEqual({ first: '2023-01-01', last: '2023-01-01' });
});

const twice = { text: '每季度至少2次', atLeast: 2, per: 'quarter' as const, inPrinciple: false };
const said = (...lines: [string, number][]): { on: ReturnType<typeof day>; times: number }[] => lines.map(([on, times]) => ({ on: day(on), times }));
const count = (times: ReturnType<typeof said>, today: string, since: string | null = '2024-05-20'): unknown => {
  const [{ done, from, to, passed, met } = { done: 0, from: '', to: '', passed: 0, met: 0 }] = countQuotas([twice], times, { year: 2024, since: since === null ? null : day(since), today: day(today) });
  return [done, from, to, passed, met];
};

test('counts of the running period, and of those that are over since the table was issued', () => {
  expect(count([], '2024-08-01')).toEqual([0, '2024-07-01', '2024-09-30', 1, 0]);
  expect(count(said(['2024-06-30', 1], ['2024-07-01', 1]), '2024-08-01')).toEqual([1, '2024-07-01', '2024-09-30', 1, 0]);
  expect(count(said(['2024-06-01', 1], ['2024-06-30', 1]), '2024-08-01')).toEqual([0, '2024-07-01', '2024-09-30', 1, 1]);
  expect(count(said(['2024-06-01', 3]), '2024-07-01')).toEqual([0, '2024-07-01', '2024-09-30', 1, 1]);
  expect(count(said(['2024-02-01', 2]), '2024-12-31', null)).toEqual([0, '2024-10-01', '2024-12-31', 3, 1]);
});

test('before the year its first period stands, after it the last; all are over then', () => {
  expect(count([], '2023-12-01')).toEqual([0, '2024-01-01', '2024-03-31', 0, 0]);
  expect(count(said(['2024-11-01', 2]), '2025-01-01')).toEqual([2, '2024-10-01', '2024-12-31', 3, 1]);
});

test('what was done in another year counts in no period', () => {
  expect(count(said(['2023-12-31', 9], ['2025-01-01', 9]), '2025-02-01', null)).toEqual([0, '2024-10-01', '2024-12-31', 4, 0]);
});
