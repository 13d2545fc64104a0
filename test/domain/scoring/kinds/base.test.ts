// 底分: every unit has it from the start, once a stretch.
import { expect, test } from 'vitest';
import { day } from '../../../../shared/days/day.ts';
import { runOf, shortRun, small } from './small.ts';

const scheme = small([{ id: 'b', kind: 'base', per: 'quarter', points: 6, name: '信息报送' }]);

test('once a quarter, in its last month', () => {
  expect(shortRun(scheme, '2020-01', '2020-07')).toEqual(['2020-03 b 6', '2020-06 b 6']);
  expect(runOf(scheme, '2020-03', '2020-03').lines[0]?.text).toBe('2020年第一季度信息报送底分，计6分。');
});

test('not for exempt units, nor for those that had not been founded', () => {
  expect(shortRun(scheme, '2020-01', '2020-06', { unit: { exempt: true } })).toEqual([]);
  expect(shortRun(scheme, '2020-01', '2020-06', { unit: { from: day('2020-06-30') } })).toEqual(['2020-06 b 6']);
});
