// 报送计分、报送未采用: points for what was sent in, adopted or not.
import { expect, test } from 'vitest';
import { item } from '../helpers.ts';
import { runOf, short, small } from './small.ts';

test('every item a measure counts, in the month it was sent', () => {
  const scheme = small([{ id: 'r', kind: 'pointsPerItem', measure: 'research', points: 0.5 }]);
  const run = runOf(scheme, '2020-04', '2020-05', { items: [item(1, '2020-04-01', [], { kind: '调研' }), item(2, '2020-05-31', [['区快讯', null]], { kind: ' 调研 ' }), item(3, '2020-05-31'), item(4, '2020-06-01', [], { kind: '调研' })] });
  expect(short(run.lines)).toEqual(['2020-04 r 0.5', '2020-05 r 0.5', '2020-05 unlisted 0']);
  expect(run.lines[0]?.text).toBe('信息1：报送一篇，计0.5分。');
});

test('sent on and not adopted up to the end of the run', () => {
  const scheme = small([{ id: 'n', kind: 'submittedNotAdopted', points: 2 }, { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 10 }] }]);
  const items = [item(1, '2020-04-01'), item(2, '2020-04-02', [['市信息', '2020-05-01']]), item(3, '2020-04-03', [], { forwarded: false })];
  expect(short(runOf(scheme, '2020-04', '2020-04', { items }).lines)).toEqual(['2020-04 n 2', '2020-04 n 2', '2020-04 n 0']);
  expect(short(runOf(scheme, '2020-04', '2020-05', { items }).lines)).toEqual(['2020-04 n 2', '2020-04 n 0', '2020-05 p 10']);
});
