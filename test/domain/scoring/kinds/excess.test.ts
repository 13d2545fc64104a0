// 超额加分: items beyond the task, up to a bound.
import { expect, test } from 'vitest';
import { runOf, sent, short, shortRun, small } from './small.ts';

const scheme = (more: Record<string, unknown> = {}) => small([{ id: 'x', kind: 'excess', per: 'month', measure: 'all', above: 5, points: 1, ...more }]);

test.each([[5, []], [6, ['2020-04 x 1']], [9, ['2020-04 x 4']]])('%i items over 5', (count, lines) => {
  expect(shortRun(scheme(), '2020-04', '2020-04', { items: sent(count, '2020-04-10') })).toEqual(lines);
});

test('at most 3 points a month, and each month anew', () => {
  const run = runOf(scheme({ most: 3 }), '2020-04', '2020-05', { items: [...sent(9, '2020-04-10'), ...sent(8, '2020-05-10')] });
  expect(short(run.lines)).toEqual(['2020-04 x 3', '2020-05 x 3']);
  expect(run.lines.map((line) => line.text)).toEqual(['2020年4月信息9条，超过5条的4条每条1分，最多3分，计3分。', '2020年5月信息8条，超过5条的3条每条1分，计3分。']);
  expect(run.lines[0]?.records).toHaveLength(9);
});

test('over the year: counted when the year is over, with all of it', () => {
  const yearly = scheme({ per: 'year' });
  const items = [...sent(4, '2020-02-10'), ...sent(4, '2020-12-10')];
  expect(shortRun(yearly, '2020-01', '2020-11', { items })).toEqual([]);
  expect(shortRun(yearly, '2020-12', '2020-12', { items })).toEqual(['2020-12 x 3']);
});
