// Rules that must know what others have left: wherever they stand in the file, the outcome is the same.
import { describe, expect, test } from 'vitest';
import { commission, item } from '../helpers.ts';
import { runOf, shortRun, small } from './small.ts';

const scoreOf = (...args: Parameters<typeof runOf>): number => runOf(...args).rows[0]!.score;
const PRICES = { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'province', points: 15 }, { outlet: 'city', points: 4 }, { outlet: 'district', points: 3 }] };
const INSTRUCTION = { id: 'i', kind: 'instruction', levels: [{ names: ['省领导'], points: 20 }] };

describe('就高与替代', () => {
  const highest = { id: 'h', kind: 'highestOnly', over: ['p'] };
  const instead = { id: 's', kind: 'instead', by: ['i'], of: ['p'], how: 'higher' };
  const printed = item(1, '2020-05-01', [['省信息', '2020-05-02'], ['市信息', '2020-05-02'], ['区快讯', '2020-05-02']]);
  const instructed = { ...printed, adoptions: printed.adoptions.map((one, at) => (at === 0 ? { ...one, instruction: '省领导' } : one)) };

  test('the adoption is taken as the one that counts before the instruction is held against it', () => {
    for (const rules of [[PRICES, INSTRUCTION, highest, instead], [PRICES, INSTRUCTION, instead, highest]]) expect(scoreOf(small(rules), '2020-05', '2020-05', { items: [instructed] })).toBe(20);
  });

  test('an instruction worth less leaves the highest adoption', () => {
    const low = { ...INSTRUCTION, levels: [{ names: ['省领导'], points: 10 }] };
    for (const rules of [[PRICES, low, highest, instead], [PRICES, low, instead, highest]]) expect(scoreOf(small(rules), '2020-05', '2020-05', { items: [instructed] })).toBe(15);
  });
});

describe('封顶与扣完为止', () => {
  test('the floor takes from what the cap has left', () => {
    const cap = { id: 'c1', kind: 'cap', over: ['p'], most: 5, per: 'month' };
    const floor = { id: 'f', kind: 'floor', deductions: ['e'], per: 'month' };
    const late = { id: 'e', kind: 'events', events: ['迟报'], points: -12, per: 'span' };
    const events = [{ id: 1, kind: '迟报', count: 1, on: '2020-05-03' as never, points: null, note: '' }];
    const items = [item(1, '2020-05-01', [['省信息', '2020-05-02']])];
    for (const rules of [[PRICES, late, cap, floor], [PRICES, late, floor, cap]]) expect(scoreOf(small(rules), '2020-05', '2020-05', { items, others: { events } })).toBe(0);
  });

  describe('one rule that awards and deducts', () => {
    const asked = { id: 'k', kind: 'commissioned', done: 5, missed: -2 };
    const base = { id: 'b', kind: 'base', points: 6, per: 'span' };
    const commissions = [commission(1, '市府办', '2020-05-10', '2020-05-09'), ...[2, 3, 4, 5].map((id) => commission(id, '市府办', '2020-05-10', null))];

    test('is deducted from the base to nothing, and what it awards stands beside', () => {
      const scheme = small([base, asked, { id: 'f', kind: 'floor', deductions: ['k'], from: ['b'], per: 'span' }]);
      expect(scoreOf(scheme, '2020-05', '2020-05', { others: { commissions } })).toBe(5);
      expect(runOf(scheme, '2020-05', '2020-05', { others: { commissions } }).lines.at(-1)?.text).toBe('计分时期内应扣8分，可扣的得分只有6分，扣到0分为止，少扣2分。');
    });

    test('is deducted from all that was won where nothing else is said', () => {
      expect(scoreOf(small([base, asked, { id: 'f', kind: 'floor', deductions: ['k'], per: 'span' }]), '2020-05', '2020-05', { others: { commissions } })).toBe(3);
    });
  });
});

describe('倍数的几种情形', () => {
  const cases = [{ factor: 2, outlets: ['city'] }, { factor: 5, instructions: ['*'] }, { factor: 1 }];
  const of = (take?: string) => small([{ ...PRICES }, { id: 'm', kind: 'multiply', over: ['p'], cases, ...(take === undefined ? {} : { take }) }]);
  const one = item(1, '2020-05-01', [['市信息', '2020-05-02']]);
  const both = { ...one, adoptions: one.adoptions.map((adoption) => ({ ...adoption, instruction: '市领导' })) };

  test('the first that fits, or the highest where the scheme says so', () => {
    expect([of(), of('first'), of('highest')].map((scheme) => scoreOf(scheme, '2020-05', '2020-05', { items: [both] }))).toEqual([8, 8, 20]);
    expect(scoreOf(of('highest'), '2020-05', '2020-05', { items: [one] })).toBe(8);
  });
});

describe('就高同分', () => {
  test('of equal awards the same one counts, however the rules stand', () => {
    const two = [{ id: 'a', kind: 'pointsPerItem', measure: 'all', points: 3 }, { id: 'b', kind: 'pointsPerItem', measure: 'research', points: 3 }];
    const rest = [{ id: 'h', kind: 'highestOnly', over: ['a', 'b'] }, { id: 'c1', kind: 'cap', over: ['b'], most: 1, per: 'month' }];
    const items = [item(1, '2020-05-01', [], { kind: '调研' })];
    expect(shortRun(small([...two, ...rest]), '2020-05', '2020-05', { items }).toSorted()).toEqual(shortRun(small([...two.toReversed(), ...rest]), '2020-05', '2020-05', { items }).toSorted());
  });
});

describe('一级里的几位领导', () => {
  const scheme = small([PRICES, { id: 'i', kind: 'instruction', levels: [{ names: ['县长', '县委书记'], points: 12 }] }]);
  const by = (instruction: string) => ({ ...item(1, '2020-05-01', [['市信息', '2020-05-02']]), adoptions: [{ id: 1, outlet: '市信息', form: '', adoptedOn: '2020-05-02' as never, instruction }] });

  test.each([['县委书记', '信息1：县委书记批示，计12分。'], ['县长', '信息1：县长批示，计12分。'], ['县委书记王某批示', '信息1：县委书记批示，计12分。']])('%s', (written, text) => {
    expect(runOf(scheme, '2020-05', '2020-05', { items: [by(written)] }).lines.map((line) => line.text)).toContain(text);
  });
});

describe('没有列出的约稿方', () => {
  test('is told of, with its record and the way out', () => {
    const scheme = small([{ id: 'k', kind: 'commissioned', by: ['市府办'], done: 5, missed: -2 }]);
    const run = runOf(scheme, '2020-05', '2020-05', { others: { commissions: [commission(1, '某某处', '2020-05-10', null, { title: '春耕' }), commission(2, '市府办', '2020-05-10', null)] } });
    expect(run.lines.filter((line) => line.rule === 'unlisted')).toMatchObject([{ points: 0, period: '2020-05', text: '某某处约稿“春耕”：约稿方不在计分办法所列之内，不加分也不扣分；如果是所列约稿方的另一种写法，请改正登记，或在办法里补上。', records: [{ kind: 'commission', id: 1 }] }]);
    expect(run.rows[0]?.score).toBe(-2);
  });

  test('where one rule counts whoever asked, or no rule counts any, nothing is said', () => {
    const others = { commissions: [commission(1, '某某处', '2020-05-10', null)] };
    expect(shortRun(small([{ id: 'k', kind: 'commissioned', by: ['市府办'] }, { id: 'any', kind: 'commissioned', missed: -1 }]), '2020-05', '2020-05', { others })).toEqual(['2020-05 any -1']);
    expect(shortRun(small([PRICES]), '2020-05', '2020-05', { others })).toEqual([]);
  });
});
