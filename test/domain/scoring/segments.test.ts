// A run in which the scheme changes: the year so far, a month cut in two, and silence that other rules' looking back does not lengthen.
import { expect, test } from 'vitest';
import { spanOf } from '../../../shared/scoring/period.ts';
import { schemesInForce } from '../../../shared/scoring/segments.ts';
import { item, score, unit } from './helpers.ts';
import { sent, small } from './kinds/small.ts';

const price = (points: number) => ({ id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points }] });

test('the year so far begins on 1 January also when the scheme changes within the run', () => {
  const old = small([price(10)], { id: 'old', cumulative: true });
  const fresh = small([price(4)], { id: 'fresh', from: '2020-07-15', replaces: 'old', cumulative: true });
  const { segments } = schemesInForce([old, fresh], spanOf('2020-07', '2020-07'));
  const items = [item(1, '2020-02-01', [['市信息', '2020-02-02']]), item(2, '2020-07-01', [['市信息', '2020-07-14']]), item(3, '2020-07-02', [['市信息', '2020-07-15']])];
  const [row] = score(segments, '2020-07', '2020-07', [[unit(1, '甲局'), items]]).rows;
  expect([row?.score, row?.cumulative?.score]).toEqual([14, 24]);
});

test('a month cut in two is judged by the scheme in force at its end, with all that was sent in it', () => {
  const task = (points: number) => ({ id: 'q', kind: 'quota', per: 'month', needs: [{ measure: 'all', atLeast: 3 }], points });
  const old = small([task(10)], { id: 'old' });
  const fresh = small([task(20)], { id: 'fresh', from: '2020-07-15', replaces: 'old' });
  const { segments } = schemesInForce([old, fresh], spanOf('2020-07', '2020-07'));
  const run = score(segments, '2020-07', '2020-07', [[unit(1, '甲局'), [...sent(2, '2020-07-01'), ...sent(1, '2020-07-20')]]]);
  expect(run.lines.map((line) => line.points)).toEqual([20, 0]);
  expect(run.rows[0]).toMatchObject({ score: 20, submitted: 3 });
});

test('a month the run begins in the middle of blames nobody, however far back a task of the year looks', () => {
  const scheme = small([{ id: 'q', kind: 'quota', per: 'year', needs: [{ measure: 'all', atLeast: 1 }], points: 1 }], {
    escalation: { since: '2020-01', progress: 'submitted', months: 'span', streak: 'anywhere', steps: [{ months: 1, step: 'named', clause: 'c' }] },
  });
  const run = score(scheme, '2020-07-15', '2020-08-31', [[unit(1, '甲局'), []]]);
  expect(run.lists.notices.map((notice) => notice.periods)).toEqual([['2020-08']]);
});
