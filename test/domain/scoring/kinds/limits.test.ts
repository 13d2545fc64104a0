// 取平均、封顶、扣完为止: bounds on sums, their order, and what lies beside them.
import { describe, expect, test } from 'vitest';
import { event, item } from '../helpers.ts';
import { faults, runOf, sent, short, shortRun, small } from './small.ts';

const ITEMS = { id: 'r', kind: 'pointsPerItem', measure: 'all', points: 2 };
const LATE = { id: 'l', kind: 'events', events: ['迟报'], points: -20 };
const ASKED = { id: 'k', kind: 'events', events: ['约稿未完成'], points: -10 };

describe('取平均', () => {
  const scheme = small([ITEMS, { id: 'a', kind: 'average', over: ['r'], per: 'quarter' }]);
  test('over the quarter, and over as much of it as the run covers', () => {
    const items = [...sent(10, '2020-04-01'), ...sent(1, '2020-05-01')];
    expect(runOf(scheme, '2020-04', '2020-06', { items }).rows[0]?.score).toBe(7.33);
    expect(runOf(scheme, '2020-04', '2020-05', { items }).rows[0]?.score).toBe(11);
    expect(runOf(scheme, '2020-04', '2020-04', { items }).rows[0]?.score).toBe(20);
    expect(runOf(scheme, '2020-03', '2020-06', { items: [...items, ...sent(3, '2020-03-01')] }).rows[0]?.score).toBe(13.33);
    expect(runOf(scheme, '2020-04', '2020-06', { items }).lines.at(-1)?.text).toBe('2020年第二季度3个月合计22分，取平均计7.33分，调整-14.67分。');
  });
});

describe('封顶', () => {
  const cap = (more: Record<string, unknown>) => small([ITEMS, LATE, { id: 'c', kind: 'cap', per: 'month', ...more }]);
  test('exactly at the bound nothing happens, above it the rest goes', () => {
    const of = (count: number) => shortRun(cap({ over: ['r'], most: 10 }), '2020-04', '2020-04', { items: sent(count, '2020-04-01') }).filter((line) => line.includes(' c '));
    expect([of(5), of(6)]).toEqual([[], ['2020-04 c -2']]);
  });

  test('deductions end at a bound, too', () => {
    const run = runOf(cap({ over: ['l'], least: -30 }), '2020-04', '2020-04', { items: sent(1, '2020-04-01'), others: { events: [event('迟报', '2020-04-02', 3)] } });
    expect(run.rows[0]?.score).toBe(-28);
    expect(run.lines.at(-1)?.text).toBe('2020年4月合计扣60分，最多扣30分，少扣30分。');
  });

  test('a sum may be held between two bounds', () => {
    const both = cap({ over: ['r', 'l'], most: 10, least: 0 });
    expect(runOf(both, '2020-04', '2020-04', { items: sent(9, '2020-04-01') }).rows[0]?.score).toBe(10);
    const low = runOf(both, '2020-04', '2020-04', { items: sent(4, '2020-04-01'), others: { events: [event('迟报', '2020-04-02')] } });
    expect([low.rows[0]?.score, low.lines.find((line) => line.rule === 'c')?.text]).toEqual([0, '2020年4月合计-12分，最少计0分，补12分。']);
    expect(faults([ITEMS, { id: 'c', kind: 'cap', over: ['r'], most: 0, least: 1, per: 'month' }, { id: 'd', kind: 'cap', over: ['r'], per: 'month' }])).toEqual(['rules[1].least', 'rules[2].most']);
  });

  test('10 a month and 25 a quarter: the second sees what the first has left', () => {
    const two = small([ITEMS, { id: 'm', kind: 'cap', over: ['r'], most: 10, per: 'month' }, { id: 'q', kind: 'cap', over: ['r'], most: 25, per: 'quarter' }]);
    const items = ['2020-04-01', '2020-05-01', '2020-06-01'].flatMap((on) => sent(20, on));
    expect(shortRun(two, '2020-04', '2020-06', { items }).filter((line) => !line.includes(' r '))).toEqual(['2020-04 m -30', '2020-05 m -30', '2020-06 q -5', '2020-06 m -30']);
    expect(runOf(two, '2020-04', '2020-05', { items }).rows[0]?.score).toBe(20);
  });
});

describe('扣完为止', () => {
  const floor = (more: Record<string, unknown> = {}) => small([ITEMS, LATE, ASKED, { id: 'f', kind: 'floor', deductions: ['l'], per: 'quarter', ...more }]);
  const of = (scheme: ReturnType<typeof small>, items: number, late: number, asked: number) =>
    runOf(scheme, '2020-04', '2020-06', { items: sent(items, '2020-04-01'), others: { events: [...(late ? [event('迟报', '2020-05-02', late)] : []), ...(asked ? [event('约稿未完成', '2020-05-03', asked)] : [])] } });

  test('down to 0 and no further; exactly 0 needs no line', () => {
    expect([of(floor(), 15, 1, 0).rows[0]?.score, of(floor(), 10, 1, 0).rows[0]?.score, of(floor(), 9, 1, 0).rows[0]?.score]).toEqual([10, 0, 0]);
    expect(short(of(floor(), 10, 1, 0).lines).some((line) => line.includes(' f '))).toBe(false);
    expect(of(floor(), 9, 1, 0).lines.at(-1)?.text).toBe('2020年第二季度应扣20分，可扣的得分只有18分，扣到0分为止，少扣2分。');
  });

  test('others first, the rest is taken from; or they stand beside it and may be negative', () => {
    expect(of(floor(), 9, 1, 1).rows[0]?.score).toBe(0);
    expect(of(floor({ except: ['k'] }), 9, 1, 1).rows[0]?.score).toBe(-10);
  });

  test('where the others have left less than nothing, nothing more is taken', () => {
    const run = of(floor(), 1, 2, 3);
    expect(run.rows[0]?.score).toBe(-28);
    expect(run.lines.find((line) => line.rule === 'f')?.text).toBe('2020年第二季度应扣40分，得分是-28分，没有可以扣的，少扣40分。');
  });

  test('from the points of some rules alone; down to another bound', () => {
    const part = small([ITEMS, { id: 'b', kind: 'base', points: 6, per: 'quarter' }, LATE, { id: 'f', kind: 'floor', deductions: ['l'], from: ['b'], per: 'quarter' }]);
    expect(of(part, 5, 1, 0).rows[0]?.score).toBe(10);
    expect(of(floor({ at: -5 }), 5, 1, 0).rows[0]?.score).toBe(-5);
  });

  test('each quarter for itself', () => {
    const run = runOf(floor(), '2020-01', '2020-06', { items: [...sent(20, '2020-01-01'), item(1, '2020-04-01')], others: { events: [event('迟报', '2020-05-02')] } });
    expect(run.rows[0]?.score).toBe(40);
  });

  test('after a cap and an average, in the scheme’s order', () => {
    const scheme = small([ITEMS, LATE, { id: 'a', kind: 'average', over: ['r'], per: 'quarter' }, { id: 'f', kind: 'floor', deductions: ['l'], per: 'quarter' }]);
    expect(of(scheme, 15, 1, 0).rows[0]?.score).toBe(0);
  });
});
