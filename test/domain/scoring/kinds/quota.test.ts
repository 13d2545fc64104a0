// 任务基础分: exactly the quota, one short; stretches that are not over; units that did not live through them.
import { describe, expect, test } from 'vitest';
import { day } from '../../../../shared/days/day.ts';
import { faults, runOf, sent, short, shortRun, small } from './small.ts';

const monthly = small([{ id: 'q', kind: 'quota', per: 'month', needs: [{ measure: 'all', atLeast: 3 }], points: 20 }]);

describe('每月3条得20分', () => {
  test.each([[4, 20], [3, 20], [2, 0], [0, 0]])('%i items: %i points', (count, points) => {
    const run = runOf(monthly, '2020-04', '2020-04', { items: sent(count, '2020-04-30') });
    expect(short(run.lines)).toEqual([`2020-04 q ${points}`]);
    expect(run.lines[0]?.records).toHaveLength(count);
    expect(run.lines[0]?.text).toBe(`2020年4月信息${count}条（任务3条），${points > 0 ? '完成' : '未完成'}，计${points}分。`);
  });

  test('each month for itself; what is over in one does not help the next', () => {
    expect(shortRun(monthly, '2020-04', '2020-06', { items: [...sent(6, '2020-04-01'), ...sent(3, '2020-06-30')] })).toEqual(['2020-04 q 20', '2020-05 q 0', '2020-06 q 20']);
  });

  test('a month the run breaks off is open: 0 for now; the rest of it counts when it ends in the run', () => {
    const items = sent(2, '2020-04-05');
    const open = runOf(monthly, '2020-04-01', '2020-04-20', { items });
    expect(open.lines[0]).toMatchObject({ points: 0, text: '2020年4月信息2条（任务3条），还没有到期，暂计0分。' });
    // What was sent before the run begins counts towards the month that ends in it.
    expect(shortRun(monthly, '2020-04-16', '2020-04-30', { items: [...items, ...sent(1, '2020-04-20')] })).toEqual(['2020-04 q 20']);
  });

  test('exempt units and units that did not exist are not judged; one day of the month is enough to be', () => {
    expect(shortRun(monthly, '2020-04', '2020-05', { unit: { exempt: true } })).toEqual([]);
    expect(shortRun(monthly, '2020-04', '2020-05', { unit: { from: day('2020-05-31') } })).toEqual(['2020-05 q 0']);
    expect(shortRun(monthly, '2020-04', '2020-05', { unit: { to: day('2020-04-01') }, items: sent(3, '2020-04-01') })).toEqual(['2020-04 q 20']);
  });
});

describe('几类一起够数', () => {
  const both = small([{ id: 'q', kind: 'quota', per: 'month', needs: [{ measure: 'research', atLeast: 1 }, { measure: 'all', atLeast: 2 }], points: 10 }]);

  test('one kind short is all short; an item in two demands is one record', () => {
    expect(shortRun(both, '2020-04', '2020-04', { items: sent(2, '2020-04-01') })).toEqual(['2020-04 q 0']);
    const run = runOf(both, '2020-04', '2020-04', { items: [...sent(1, '2020-04-01'), ...sent(1, '2020-04-02', '调研')] });
    expect(short(run.lines)).toEqual(['2020-04 q 10']);
    expect(run.lines[0]?.records).toHaveLength(2);
    expect(run.lines[0]?.text).toBe('2020年4月调研1篇（任务1篇）、信息2条（任务2条），完成，计10分。');
  });
});

describe('按季度的条件', () => {
  const quarterly = (award: string, more: Record<string, unknown> = {}) => small([{ id: 'q', kind: 'quota', per: 'quarter', needs: [{ measure: 'research', atLeast: 1 }], points: 10, award, ...more }]);
  const may = { items: sent(1, '2020-05-20', '调研') };

  test('once: in the last month; eachMonth: in all three; monthsMet: in the month of the item', () => {
    expect(shortRun(quarterly('once'), '2020-04', '2020-06', may)).toEqual(['2020-06 q 10']);
    expect(shortRun(quarterly('eachMonth'), '2020-04', '2020-06', may)).toEqual(['2020-04 q 10', '2020-05 q 10', '2020-06 q 10']);
    expect(shortRun(quarterly('monthsMet'), '2020-04', '2020-06', may)).toEqual(['2020-04 q 0', '2020-05 q 10', '2020-06 q 0']);
  });

  test('a run over a part of the quarter sees what was sent before it; unmet and not over is open', () => {
    expect(shortRun(quarterly('eachMonth'), '2020-06', '2020-06', may)).toEqual(['2020-06 q 10']);
    expect(runOf(quarterly('eachMonth'), '2020-04', '2020-04').lines[0]?.text).toContain('还没有到期');
    expect(runOf(quarterly('once'), '2020-04', '2020-05', may).lines[0]).toMatchObject({ period: '2020-05', points: 0 });
  });

  test('a unit founded in the middle has the months from then on', () => {
    expect(shortRun(quarterly('eachMonth'), '2020-04', '2020-06', { ...may, unit: { from: day('2020-05-11') } })).toEqual(['2020-05 q 10', '2020-06 q 10']);
  });

  test('a month may ask for something of its own', () => {
    const scheme = quarterly('eachMonth', { monthNeeds: [{ measure: 'all', atLeast: 2 }] });
    const run = runOf(scheme, '2020-04', '2020-06', { items: [...may.items, ...sent(1, '2020-05-02'), ...sent(1, '2020-06-02')] });
    expect(short(run.lines)).toEqual(['2020-04 q 0', '2020-05 q 10', '2020-06 q 0']);
    expect(run.lines[2]?.text).toBe('2020年第二季度调研1篇（任务1篇），完成，6月，但当月信息不足2条，计0分。');
  });
});

describe('按比例、按周、按年', () => {
  test('in proportion to the demand least met, never more than the whole', () => {
    const scheme = small([{ id: 'q', kind: 'quota', per: 'year', needs: [{ measure: 'all', atLeast: 120 }], points: 100, mode: 'proportional' }]);
    expect([30, 119, 120, 200].map((count) => runOf(scheme, '2020-01', '2020-12', { items: sent(count, '2020-03-01') }).rows[0]?.score)).toEqual([25, 99.17, 100, 100]);
    expect(runOf(scheme, '2020-01', '2020-11', { items: sent(200, '2020-03-01') }).rows[0]?.score).toBe(0);
  });

  test('a week over the month’s end counts where its Sunday lies', () => {
    const weekly = small([{ id: 'q', kind: 'quota', per: 'week', needs: [{ measure: 'all', atLeast: 1 }], points: 1 }]);
    // 27 April to 3 May 2020 is one week; 1 June was a Monday.
    const run = runOf(weekly, '2020-05', '2020-05', { items: sent(1, '2020-04-28') });
    expect(short(run.lines)).toEqual(['2020-05 q 1', '2020-05 q 0', '2020-05 q 0', '2020-05 q 0', '2020-05 q 0']);
    expect(run.lines[0]?.text).toBe('2020年4月27日至5月3日信息1条（任务1条），完成，计1分。');
    expect(faults([{ id: 'q', kind: 'quota', per: 'week', needs: [{ measure: 'all', atLeast: 1 }], points: 1, award: 'eachMonth' }])).toEqual(['rules[0].award']);
  });

  test('a measure that is not there is refused with its path', () => {
    expect(faults([{ id: 'q', kind: 'quota', per: 'month', needs: [{ measure: 'all', atLeast: 1 }, { measure: 'none', atLeast: 1 }], points: 1 }])).toEqual(['rules[0].needs[1].measure']);
  });
});
