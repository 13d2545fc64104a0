// 少报扣分: each item short costs points once the stretch is over, for units that lived through it.
import { expect, test } from 'vitest';
import { day } from '../../../../shared/days/day.ts';
import { faults, runOf, sent, short, shortRun, small } from './small.ts';

const scheme = small([{ id: 's', kind: 'shortfall', needs: [{ measure: 'all', atLeast: 5, per: 'month' }, { measure: 'research', atLeast: 1, per: 'quarter' }], points: -2 }]);

test.each([[5, []], [6, []], [4, ['2020-04 s -2']], [0, ['2020-04 s -10']]])('%i of 5 in a month', (count, lines) => {
  expect(shortRun(scheme, '2020-04', '2020-04', { items: sent(count, '2020-04-10') })).toEqual(lines);
});

test('each demand in its own stretch, with what was sent as its records', () => {
  const run = runOf(scheme, '2020-04', '2020-06', { items: [...sent(3, '2020-04-10'), ...sent(5, '2020-05-10'), ...sent(5, '2020-06-10')] });
  expect(short(run.lines)).toEqual(['2020-04 s -4', '2020-06 s -2']);
  expect(run.lines[0]).toMatchObject({ text: '2020年4月信息应报5条，少报2条，每条扣2分，扣4分。' });
  expect(run.lines[0]?.records).toHaveLength(3);
  expect(run.lines[1]?.text).toBe('2020年第二季度调研应报1篇，少报1篇，每篇扣2分，扣2分。');
});

test('a stretch that is not over costs nothing, nor one the unit has not lived through, nor an exempt unit', () => {
  expect(shortRun(scheme, '2020-04-01', '2020-04-29')).toEqual([]);
  expect(shortRun(scheme, '2020-04', '2020-04', { unit: { from: day('2020-04-02') } })).toEqual([]);
  expect(shortRun(scheme, '2020-04', '2020-04', { unit: { to: day('2020-04-29') } })).toEqual([]);
  expect(shortRun(scheme, '2020-04', '2020-04', { unit: { from: day('2020-04-01'), to: day('2020-04-30') } })).toEqual(['2020-04 s -10']);
  expect(shortRun(scheme, '2020-04', '2020-06', { unit: { exempt: true } })).toEqual([]);
});

test('a week over the month’s end costs in the month it ends in', () => {
  const weekly = small([{ id: 's', kind: 'shortfall', needs: [{ measure: 'all', atLeast: 2, per: 'week' }], points: -1 }]);
  const run = runOf(weekly, '2020-04-27', '2020-05-03', { items: sent(1, '2020-04-30') });
  expect(short(run.lines)).toEqual(['2020-05 s -1']);
  expect(run.lines[0]?.text).toContain('2020年4月27日至5月3日信息应报2条');
});

test('a deduction is written as a negative number', () => {
  expect(faults([{ id: 's', kind: 'shortfall', needs: [{ measure: 'all', atLeast: 2, per: 'week' }], points: 1 }])).toEqual(['rules[0].points']);
});
