// 就高不重复、替代: what one item has won under several rules.
import { describe, expect, test } from 'vitest';
import type { ScoringItem } from '../../../../shared/scoring/facts.ts';
import { item } from '../helpers.ts';
import { faults, runOf, short, shortRun, small } from './small.ts';

const PRICES = { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'district', points: 10 }, { outlet: 'city', points: 20 }] };
const LEVELS = [{ names: ['市领导'], points: 40 }, { names: ['区领导'], points: 5 }];

function withInstruction(one: ScoringItem, instruction: string): ScoringItem {
  return { ...one, adoptions: one.adoptions.map((adoption, at) => (at === 0 ? { ...adoption, instruction } : adoption)) };
}

describe('就高', () => {
  const scheme = small([{ id: 'r', kind: 'pointsPerItem', measure: 'all', points: 15 }, PRICES, { id: 'h', kind: 'highestOnly', over: ['r', 'p'] }]);

  test('being sent in may be the highest; the sentence then names no outlet', () => {
    const run = runOf(scheme, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [['区快讯', null]])] });
    expect(short(run.lines)).toEqual(['2020-04 r 15', '2020-04 h 0']);
    expect(run.lines[1]?.text).toBe('信息1：《区快讯》也采用，同一信息就高不重复，已按另一项计15分，此处计0分。');
  });

  test('and it may be what gives way', () => {
    const run = runOf(scheme, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [['市信息', null]])] });
    expect(short(run.lines)).toEqual(['2020-04 h 0', '2020-04 p 20']);
    expect(run.lines[0]?.text).toBe('信息1：此项得分，同一信息就高不重复，已按《市信息》采用计20分，此处计0分。');
  });

  test('two rules for being sent in compete, too', () => {
    const two = small([{ id: 'r', kind: 'pointsPerItem', measure: 'all', points: 1 }, { id: 'k', kind: 'pointsPerItem', measure: 'research', points: 5 }, { id: 'h', kind: 'highestOnly', over: ['r', 'k'] }]);
    expect(shortRun(two, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [], { kind: '调研' })] }).sort()).toEqual(['2020-04 h 0', '2020-04 k 5']);
  });

  test('what one adoption has won under two rules is one award', () => {
    const two = small([PRICES, { id: 'f', kind: 'pointsPerOutlet', measure: 'all', prices: [{ outlet: 'district', points: 12 }] }, { id: 'h', kind: 'highestOnly', over: ['p', 'f'] }]);
    expect(runOf(two, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [['区快讯', null], ['市信息', null]])] }).rows[0]?.score).toBe(22);
  });

  test('different items do not meet', () => {
    expect(runOf(scheme, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [['市信息', null]]), item(2, '2020-04-01', [['市信息', null]])] }).rows[0]?.score).toBe(40);
  });
});

describe('替代', () => {
  const scheme = (how: string) => small([PRICES, { id: 'i', kind: 'instruction', levels: LEVELS }, { id: 'x', kind: 'instead', by: ['i'], of: ['p'], how }]);
  const city = item(1, '2020-04-01', [['市信息', null]]);
  const of = (how: string, instruction: string): string[] => shortRun(scheme(how), '2020-04', '2020-04', { items: [withInstruction(city, instruction)] });

  test('the higher of the two, or always the instruction', () => {
    expect(of('higher', '市领导')).toEqual(['2020-04 i 40', '2020-04 x 0']);
    expect(of('higher', '区领导')).toEqual(['2020-04 p 20', '2020-04 x 0']);
    expect(of('always', '区领导')).toEqual(['2020-04 i 5', '2020-04 x 0']);
    expect(of('always', '')).toEqual(['2020-04 p 20']);
  });

  test('adoptions that add up are compared as their sum', () => {
    const both = withInstruction(item(1, '2020-04-01', [['市信息', null], ['市信息', null], ['区快讯', null]]), '市领导');
    const run = runOf(scheme('higher'), '2020-04', '2020-04', { items: [both] });
    expect(run.rows[0]?.score).toBe(50);
    expect(run.lines.find((line) => line.rule === 'x')?.text).toBe('信息1：此项本可计40分，同一信息已按另一项计50分，不相加，此处计0分。');
  });
});

test('a rule may not name itself, nor one that is not there', () => {
  expect(faults([PRICES, { id: 'h', kind: 'highestOnly', over: ['h', 'z'] }])).toEqual(['rules[1].over[0]', 'rules[1].over[1]']);
});
