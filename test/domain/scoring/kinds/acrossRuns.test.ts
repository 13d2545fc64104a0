// What reaches over more than one run: a cap for the year used up quarter by quarter, an item sent in one quarter and printed in the next.
import { describe, expect, test } from 'vitest';
import { sayParts } from '../../../../shared/scoring/sentences/say.ts';
import { sections } from '../../../../shared/scoring/sentences/scheme.ts';
import { item } from '../helpers.ts';
import { runOf, shortRun, small } from './small.ts';

const PRICES = { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 4 }] };
const QUARTERS = [['2020-01', '2020-03'], ['2020-04', '2020-06'], ['2020-07', '2020-09']] as const;
const scoreOf = (...args: Parameters<typeof runOf>): number => runOf(...args).rows[0]!.score;

describe('全年封顶', () => {
  const scheme = small([PRICES, { id: 'cap', kind: 'cap', over: ['p'], most: 10, per: 'year' }]);
  const items = [item(1, '2020-01-10', [['市信息', '2020-01-10'], ['市信息', '2020-02-10']]), item(2, '2020-05-10', [['市信息', '2020-05-10']]), item(3, '2020-08-10', [['市信息', '2020-08-10']])];

  test('what earlier quarters have won is taken off the bound, and the quarters add up to the year', () => {
    expect(QUARTERS.map(([from, to]) => scoreOf(scheme, from, to, { items }))).toEqual([8, 2, 0]);
    expect(scoreOf(scheme, '2020-01', '2020-09', { items })).toBe(10);
  });

  test('the line says what stood there before', () => {
    const [, line] = runOf(scheme, '2020-04', '2020-06', { items }).lines;
    expect(line).toMatchObject({ points: -2, text: '2020年（此前已计8分）合计12分，按10分封顶，减2分。' });
  });

  test('what was won before the scheme was in force uses up nothing', () => {
    const later = small([PRICES, { id: 'cap', kind: 'cap', over: ['p'], most: 10, per: 'year' }], { from: '2020-04-01' });
    expect([scoreOf(later, '2020-04', '2020-06', { items }), scoreOf(later, '2020-07', '2020-09', { items })]).toEqual([4, 4]);
  });

  test('a month of a quarter that is bounded knows the months before, with the bounds they met', () => {
    const quarterly = small([PRICES, { id: 'm', kind: 'cap', over: ['p'], most: 6, per: 'month' }, { id: 'q', kind: 'cap', over: ['p'], most: 9, per: 'quarter' }]);
    const many = [item(1, '2020-01-10', [['市信息', '2020-01-10'], ['市信息', '2020-01-11']]), item(2, '2020-02-10', [['市信息', '2020-02-10']]), item(3, '2020-03-10', [['市信息', '2020-03-10']])];
    expect(['2020-01', '2020-02', '2020-03'].map((month) => scoreOf(quarterly, month, month, { items: many }))).toEqual([6, 3, 0]);
    expect(scoreOf(quarterly, '2020-01', '2020-03', { items: many })).toBe(9);
  });

  test('deductions of a year are bounded the same way', () => {
    const least = small([{ id: 'e', kind: 'events', events: ['迟报'], points: -3, per: 'span', free: 0, counted: 'inSpan', zero: [] }, { id: 'cap', kind: 'cap', over: ['e'], least: -5, per: 'year' }]);
    const events = [['2020-02-01', 1], ['2020-05-01', 2], ['2020-08-01', 3]].map(([on, id]) => ({ id: id as number, kind: '迟报', count: 1, on: on as never, points: null, note: '' }));
    expect(QUARTERS.map(([from, to]) => scoreOf(least, from, to, { others: { events } }))).toEqual([-3, -2, 0]);
    expect(runOf(least, '2020-04', '2020-06', { others: { events } }).lines.at(-1)?.text).toBe('2020年（此前已扣3分）合计扣6分，最多扣5分，少扣1分。');
  });
});

describe('采用的条数', () => {
  const measures = (countedBy?: string) => [{ id: 'printed', name: '被采用的信息', adoptedBy: ['*'], ...(countedBy === undefined ? {} : { countedBy }) }];
  const quota = { id: 'q', kind: 'quota', per: 'quarter', needs: [{ measure: 'printed', atLeast: 1 }], points: 10 };
  // Sent on 30 March, printed in April and again in July; one printed nowhere.
  const items = [item(1, '2020-03-30', [['市信息', '2020-04-02'], ['省信息', '2020-07-02']]), item(2, '2020-03-31')];

  test('an item counts in the quarter in which it was first printed, once', () => {
    const scheme = small([quota], { measures: measures() });
    expect(QUARTERS.map(([from, to]) => scoreOf(scheme, from, to, { items }))).toEqual([0, 10, 0]);
    expect(scoreOf(scheme, '2020-01', '2020-09', { items })).toBe(10);
    expect(runOf(scheme, '2020-04', '2020-06', { items }).lines.find((line) => line.rule === 'q')?.records).toMatchObject([{ kind: 'submission', id: 1 }]);
  });

  test('a month looks back to the quarter’s first, also for what was sent before it', () => {
    const scheme = small([quota], { measures: measures() });
    expect(scoreOf(scheme, '2020-06', '2020-06', { items })).toBe(10);
  });

  test('where the scheme dates adoptions by the item, or the measure says so, it counts where it was sent', () => {
    const asSent = [10, 0, 0];
    const half = (scheme: ReturnType<typeof small>) => [['2020-01', '2020-06'], QUARTERS[1], QUARTERS[2]].map(([from, to]) => scoreOf(scheme, from!, to!, { items }));
    expect(half(small([quota], { measures: measures(), dating: 'submission' }))).toEqual(asSent);
    expect(half(small([quota], { measures: measures('submission') }))).toEqual(asSent);
    expect(QUARTERS.map(([from, to]) => scoreOf(small([quota], { measures: measures('adoption'), dating: 'submission' }), from, to, { items }))).toEqual([10, 0, 0]);
  });

  test('only the outlets named make it count, from the first of them on', () => {
    const scheme = small([quota], { measures: [{ id: 'printed', name: '省级采用的信息', adoptedBy: ['province'] }] });
    expect(QUARTERS.map(([from, to]) => scoreOf(scheme, from, to, { items }))).toEqual([0, 0, 10]);
  });

  test('points for each count in the quarter of the first printing, and nowhere else', () => {
    const scheme = small([{ id: 'i', kind: 'pointsPerItem', measure: 'printed', points: 2 }], { measures: measures() });
    expect(QUARTERS.map(([from, to]) => scoreOf(scheme, from, to, { items }))).toEqual([0, 2, 0]);
    expect(runOf(scheme, '2020-04', '2020-06', { items }).lines.find((line) => line.rule === 'i')).toMatchObject({ period: '2020-04', text: '信息1：被采用一条，计2分。' });
    expect(scoreOf(scheme, '2020-01', '2020-09', { items })).toBe(2);
  });

  test('what is beyond the demand counts by the same day', () => {
    const scheme = small([{ id: 'x', kind: 'excess', per: 'quarter', measure: 'printed', above: 1, points: 2 }], { measures: measures() });
    const more = [...items, item(3, '2020-01-05', [['区快讯', '2020-05-01']]), item(4, '2020-05-05', [['区快讯', '2020-05-06']])];
    expect(shortRun(scheme, '2020-04', '2020-06', { items: more })).toContain('2020-06 x 4');
  });

  test('the measure is read aloud with its outlets and its day', () => {
    const scheme = small([quota], { measures: measures('submission') });
    const { parts } = sections.find(({ id }) => id === 'measures')!;
    expect(sayParts(parts, scheme, scheme)).toBe('“被采用的信息”以条计，须被任一刊物采用，按报送日期计入周期');
  });
});
