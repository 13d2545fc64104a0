// A year's picture: totals that are the sum of their parts, by unit, by section and by month.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { emptyTally, rateOf, summarise } from '../../../shared/tracking/summary.ts';
import type { SummaryPart } from '../../../shared/tracking/summary.ts';
import type { Tally } from '../../../shared/tracking/part.ts';

function part(unit: string, section: string, taskId: number, state: SummaryPart['standing']['state'], deadline: string | null = null, finishedOn: string | null = null): SummaryPart {
  const stage = state === '逾期' ? '未启动' : state;
  return { unit, group: '区直', section, taskId, standing: { state, stage, deadline: deadline === null ? null : day(deadline), finishedOn: finishedOn === null ? null : day(finishedOn) } };
}

const parts = [
  part('财政局', '一', 1, '已销号', '2024-03-31', '2024-03-20'), part('审计局', '一', 1, '逾期', '2024-03-31'), part('财政局', '一', 2, '已完成', '2024-06-30', '2024-07-05'),
  part('教育局', '二', 3, '不适用', '2024-06-30'), part('审计局', '二', 3, '推进中', '2024-12-31'), part('审计局', '二', 4, '退回重报'),
];

test('units and sections stand in the order of their first part, each with its own tally', () => {
  const { total, units, sections } = summarise(parts, 2024, day('2024-08-01'));
  expect(total).toEqual({ parts: 6, finished: 2, closed: 1, open: 3, overdue: 1, notApplicable: 1 });
  expect(units.map(({ unit, parts: count, finished, open, notApplicable }) => [unit, count, finished, open, notApplicable])).toEqual([['财政局', 2, 2, 0, 0], ['审计局', 3, 0, 3, 0], ['教育局', 1, 0, 0, 1]]);
  expect(sections.map(({ section, tasks, parts: count, finished }) => [section, tasks, count, finished])).toEqual([['一', 2, 3, 2], ['二', 2, 3, 0]]);
  for (const list of [units, sections]) {
    for (const key of Object.keys(emptyTally()) as (keyof Tally)[]) expect(list.reduce((sum, row) => sum + row[key], 0), key).toBe(total[key]);
  }
});

test('month by month: finished by then and due by then, nothing for months not begun, what does not apply is due nowhere', () => {
  const { months } = summarise(parts, 2024, day('2024-08-01'));
  expect(months.map(({ month }) => month)).toEqual(Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`));
  expect(months.map(({ finished }) => finished)).toEqual([0, 0, 1, 1, 1, 1, 2, 2, null, null, null, null]);
  expect(months.map(({ due }) => due)).toEqual([0, 0, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4]);
  expect(summarise(parts, 2024, day('2024-07-01')).months[6]).toEqual({ month: '2024-07', finished: 1, due: 3 });
});

test('nothing at all, and the rate of what applies', () => {
  const { total, units, sections, months } = summarise([], 2024, day('2025-03-01'));
  expect([total, units, sections]).toEqual([emptyTally(), [], []]);
  expect(months.every(({ finished, due }) => finished === 0 && due === 0)).toBe(true);
  expect(rateOf(emptyTally())).toBeNull();
  expect(rateOf({ ...emptyTally(), parts: 4, notApplicable: 1, finished: 2 })).toBe(67);
});
