// Which runs stand beside each other, and a ledger by month.
import { describe, expect, test } from 'vitest';
import { ledgerByMonth, monthsUpTo, periodsUpTo } from '../../../shared/scoring/trends.ts';
import type { RunSpan } from '../../../shared/scoring/trends.ts';
import { hitech, item, score, unit } from './helpers.ts';

const run = (from: string, to: string, more: Partial<RunSpan> = {}): RunSpan => ({ runId: `${from}/${to}`, from, to, frozen: false, at: '2020-08-01', ...more });
const ids = (runs: readonly RunSpan[]) => runs.map((one) => one.runId);

describe('periods', () => {
  test('quarters beside quarters, oldest first, none that is longer, later or further back', () => {
    const quarters = [run('2019-01', '2019-03'), run('2019-04', '2019-06'), run('2019-07', '2019-09'), run('2019-10', '2019-12')];
    const all = [...quarters, run('2019-01', '2019-12'), run('2020-04', '2020-06')];
    expect(ids(periodsUpTo(run('2020-01', '2020-03'), all, 12))).toEqual(['2019-04/2019-06', '2019-07/2019-09', '2019-10/2019-12', '2020-01/2020-03']);
  });

  test('1—6月 beside 1—7月 where there is no run as long', () => {
    expect(ids(periodsUpTo(run('2020-01', '2020-07'), [run('2020-01', '2020-06'), run('2020-01', '2020-05'), run('2020-03', '2020-06')], 12))).toEqual(['2020-01/2020-05', '2020-01/2020-06', '2020-01/2020-07']);
  });

  test('of several runs of a period the issued one, else the newest', () => {
    const twice = [run('2020-05', '2020-05', { runId: 'old' }), run('2020-05', '2020-05', { runId: 'new', at: '2020-09-01' })];
    expect(ids(periodsUpTo(run('2020-06', '2020-06'), twice, 12))).toEqual(['new', '2020-06/2020-06']);
    expect(ids(periodsUpTo(run('2020-06', '2020-06'), [{ ...twice[0]!, frozen: true }, twice[1]!], 12))).toEqual(['old', '2020-06/2020-06']);
  });
});

test('months: the run where it reaches, else another that covers them, else nothing', () => {
  const found = monthsUpTo(run('2020-06', '2020-07'), [run('2020-04', '2020-06')], 5);
  expect(found.map(({ month, run: from }) => [month, from?.runId ?? null])).toEqual([['2020-03', null], ['2020-04', '2020-04/2020-06'], ['2020-05', '2020-04/2020-06'], ['2020-06', '2020-06/2020-07'], ['2020-07', '2020-06/2020-07']]);
});

test('a ledger by month adds up to its score and counts each adoption once', () => {
  const { compiled, ledgers } = score(hitech(), '2020-01', '2020-07', [[unit(1, '甲局'), [item(1, '2020-02-01', [['政务公开看山东', '2020-03-01'], ['政务公开经验做法', '2020-02-03']]), item(2, '2020-03-02', [['政务公开经验做法', null]])]]]);
  const months = ledgerByMonth(compiled, ledgers[0]!);
  expect([...months.values()].reduce((sum, one) => sum + one.points, 0)).toBe(30);
  expect(months.get('2020-03')).toEqual({ points: 30, outlets: [1, 1, 0, 0] });
  expect(months.get('2020-02')).toEqual({ points: 0, outlets: [1, 0, 0, 0] });
});
