// Working days left until a day: worked cases over weekends, feasts and days worked instead, and that it agrees with counting.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/days/count.ts';
import { day } from '../../../shared/days/day.ts';
import { countWorkingDays, nextWorkingDay, workingDaysLeft } from '../../../shared/days/workingDays.ts';
import { rules } from '../requests/cases.ts';

const { calendar } = rules;

test.each([
  ['the same day', '2024-03-20', '2024-03-20', 0],
  ['the next working day', '2024-03-20', '2024-03-21', 1],
  ['from a Friday over the weekend', '2024-03-22', '2024-03-25', 1],
  ['from a Saturday', '2024-03-23', '2024-03-25', 1],
  ['to a Sunday', '2024-03-22', '2024-03-24', 0],
  ['over 清明节, the Sunday after it worked', '2024-04-03', '2024-04-08', 2],
  ['over the Spring Festival with both days worked', '2024-02-02', '2024-02-19', 8],
  ['over the turn of the year', '2023-12-29', '2024-01-03', 2],
  ['overdue', '2024-03-20', '2024-03-05', -11],
  ['overdue since Friday, seen on Sunday', '2024-03-24', '2024-03-22', 0],
  ['into a year without a schedule', '2026-12-30', '2027-01-05', null],
  ['since a year without one', '2019-01-04', '2018-11-30', null],
] as const)('%s', (_name, from, to, left) => expect(workingDaysLeft(calendar, day(from), day(to))).toBe(left));

test('as many are left as were counted, and as many are past the other way round', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 1, max: 60 }), (at, count) => {
    const from = addDays(day('2019-05-15'), at) ?? day('2019-05-15');
    const { due } = countWorkingDays(calendar, from, count);
    expect(workingDaysLeft(calendar, from, due)).toBe(count);
    expect(workingDaysLeft(calendar, due, from)).toBe(-count);
    expect(nextWorkingDay(calendar, due)).toBe(due);
    expect(workingDaysLeft(calendar, addDays(due, -1) ?? due, due)).toBe(1);
  }), { numRuns: 300 });
});
