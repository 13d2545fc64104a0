// 倍数计分、合报: awards multiplied and shared, one after the other, and what competes afterwards.
import { describe, expect, test } from 'vitest';
import type { ScoringItem } from '../../../../shared/scoring/facts.ts';
import { item } from '../helpers.ts';
import { runOf, short, shortRun, small } from './small.ts';

const PRICES = { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'district', points: 10 }, { outlet: 'city', points: 15 }] };
const TIMES = { id: 'm', kind: 'multiply', over: ['p'], cases: [{ factor: 3, outlets: ['city'], forms: ['专报'] }, { factor: 2, instructions: ['市领导', '省领导'] }, { factor: 0.5, kinds: ['动态'] }] };
const SHARE = { id: 's', kind: 'share', over: ['p'], how: 'equal' };

const printed = (outlet: string, { form = '', instruction = '', ...more }: Partial<ScoringItem> & { form?: string; instruction?: string } = {}): ScoringItem => {
  const one = item(1, '2020-04-01', [[outlet, null, form]], more);
  return { ...one, adoptions: one.adoptions.map((adoption) => ({ ...adoption, instruction })) };
};
const scoreOf = (scheme: ReturnType<typeof small>, ...items: ScoringItem[]): number | undefined => runOf(scheme, '2020-04', '2020-04', { items }).rows[0]?.score;

describe('倍数', () => {
  const scheme = small([PRICES, TIMES]);
  test('the first case that fits; what fits none stays', () => {
    expect(scoreOf(scheme, printed('市信息', { form: '专报', instruction: '市领导' }))).toBe(45);
    expect(scoreOf(scheme, printed('市信息', { instruction: '市领导王某' }))).toBe(30);
    expect(scoreOf(scheme, printed('区快讯', { kind: '动态' }))).toBe(5);
    expect(scoreOf(scheme, printed('区快讯'))).toBe(10);
  });

  test('says so', () => {
    expect(runOf(scheme, '2020-04', '2020-04', { items: [printed('市信息', { form: '专报' })] }).lines.map((line) => line.text)).toEqual(['信息1：《市信息》采用一篇（专报），计15分。', '信息1：原计15分，按3倍计，再计30分。']);
    expect(runOf(scheme, '2020-04', '2020-04', { items: [printed('区快讯', { kind: '动态' })] }).lines.find((line) => line.rule === 'm')?.text).toBe('信息1：原计10分，按0.5倍计，减5分。');
  });
});

describe('合报', () => {
  test.each([[1, 10], [2, 5], [3, 3.33], [7, 1.43]])('10 points among %i units: %d each', (sharers, points) => {
    expect(scoreOf(small([PRICES, SHARE]), printed('区快讯', { sharers }))).toBe(points);
  });

  test('a fixed number for each', () => {
    const fixed = small([PRICES, { ...SHARE, how: 'fixed', points: 3 }]);
    expect([scoreOf(fixed, printed('区快讯', { sharers: 5 })), scoreOf(fixed, printed('市信息', { sharers: 2 })), scoreOf(fixed, printed('市信息'))]).toEqual([3, 3, 15]);
    expect(runOf(fixed, '2020-04', '2020-04', { items: [printed('区快讯', { sharers: 5 })] }).lines.find((line) => line.rule === 's')?.text).toBe('信息1：5个单位合报，原计10分，每个单位按定额计3分，调整-7分。');
  });

  test('a fixed number for each item, wherever it was printed; what one unit sent alone is added up', () => {
    const once = small([PRICES, { ...SHARE, how: 'fixed', points: 3, each: 'item' }]);
    const twice = (sharers: number) => item(1, '2020-04-01', [['区快讯', '2020-04-02'], ['市信息', '2020-04-03']], { sharers });
    expect([scoreOf(once, twice(5)), scoreOf(once, twice(1)), scoreOf(small([PRICES, { ...SHARE, how: 'fixed', points: 3 }]), twice(5))]).toEqual([3, 25, 6]);
    expect(runOf(once, '2020-04', '2020-04', { items: [twice(5)] }).lines.filter((line) => line.rule === 's').map((line) => line.text).toSorted()).toEqual([
      '信息1：5个单位合报，原计15分，每个单位按定额计3分，调整-12分。',
      '信息1：5个单位合报，每条信息每个单位按定额计一次，已计在另一次采用上，原计10分，调整-10分。',
    ]);
  });
});

describe('先后', () => {
  test('the scheme’s order: multiplied and then shared, or a fixed share and then multiplied', () => {
    const item3 = printed('市信息', { form: '专报', sharers: 3 });
    expect(scoreOf(small([PRICES, TIMES, SHARE]), item3)).toBe(15);
    expect(scoreOf(small([PRICES, { ...SHARE, how: 'fixed', points: 3 }, TIMES]), item3)).toBe(9);
    expect(scoreOf(small([PRICES, TIMES, { ...SHARE, how: 'fixed', points: 3 }]), item3)).toBe(3);
  });

  test('highest only compares what is left after it, and takes all of the lower one away', () => {
    const scheme = small([PRICES, { ...TIMES, cases: [{ factor: 2, outlets: ['district'] }] }, { id: 'h', kind: 'highestOnly', over: ['p'] }]);
    const both = item(1, '2020-04-01', [['区快讯', '2020-04-02'], ['市信息', '2020-04-03']]);
    expect(shortRun(scheme, '2020-04', '2020-04', { items: [both] })).toEqual(['2020-04 p 10', '2020-04 m 10', '2020-04 h 0']);
    const half = small([PRICES, { ...TIMES, cases: [{ factor: 0.5, outlets: ['city'] }] }, { id: 'h', kind: 'highestOnly', over: ['p'] }]);
    const run = runOf(half, '2020-04', '2020-04', { items: [both] });
    expect(short(run.lines).sort()).toEqual(['2020-04 h 0', '2020-04 h 0', '2020-04 p 10']);
    expect(run.items[0]?.outlet).toBe('district');
  });

  test('a cap over the prices caps what they have become', () => {
    expect(scoreOf(small([PRICES, TIMES, { id: 'c', kind: 'cap', over: ['p'], most: 20, per: 'month' }]), printed('市信息', { form: '专报' }))).toBe(20);
  });
});
