// 加减分事项: by number, with the first free, up to a number, decided by a person, at the end of the year.
import { describe, expect, test } from 'vitest';
import { event } from '../helpers.ts';
import { faults, runOf, short, shortRun, small } from './small.ts';

const scheme = (more: Record<string, unknown>, readings: unknown[] = []) => small([{ id: 'e', kind: 'events', events: ['以干代训', '轮训（满一月）'], ...more }], { readings });

describe('按件计', () => {
  test('number times points, in the month of the day; brackets and spaces aside', () => {
    const run = runOf(scheme({ points: 20 }), '2020-04', '2020-06', { others: { events: [event('以干代训', '2020-06-30', 2, { note: '两人次' }), event('轮训(满一月)', '2020-04-01'), event('以干代训', '2020-07-01')] } });
    expect(short(run.lines)).toEqual(['2020-04 e 20', '2020-06 e 40']);
    expect(run.lines[1]).toMatchObject({ text: '以干代训（两人次）：2件（人次、篇），每件20分，计40分。' });
    expect(run.lines[1]?.records.map((record) => record.kind)).toEqual(['scoreEvent']);
  });

  test('what is told of and counts nothing', () => {
    expect(shortRun(scheme({ points: -10, zero: ['以干代训（已作说明）'] }), '2020-04', '2020-04', { others: { events: [event('以干代训（已作说明）', '2020-04-01'), event('以干代训', '2020-04-02')] } })).toEqual(['2020-04 e 0', '2020-04 e -10']);
  });

  test('an event no rule names stands with 0 and asks to be corrected', () => {
    const run = runOf(scheme({ points: 20 }), '2020-04', '2020-04', { others: { events: [event('代训', '2020-04-01')] } });
    expect(run.lines[0]).toMatchObject({ rule: 'unlisted', points: 0 });
    expect(run.lines[0]?.text).toContain('代训：计分办法没有这一类加减分事项');
  });
});

describe('前几件不计、至多几件', () => {
  test('the first of the year is free, by day and not by number of the record', () => {
    const events = [event('以干代训', '2020-05-01', 1, { id: 1 }), event('以干代训', '2020-02-01', 1, { id: 2 })];
    const first = scheme({ points: 10, free: 1, per: 'year' });
    expect(shortRun(first, '2020-01', '2020-06', { others: { events } })).toEqual(['2020-02 e 0', '2020-05 e 10']);
    // In a run of the second quarter the first lies before it, and is still the first.
    expect(shortRun(first, '2020-04', '2020-06', { others: { events } })).toEqual(['2020-05 e 10']);
  });

  test('of three persons at once, one is free and two may count', () => {
    expect(shortRun(scheme({ points: 10, free: 1, most: 2, per: 'year' }), '2020-01', '2020-06', { others: { events: [event('以干代训', '2020-02-01', 5), event('以干代训', '2020-03-01')] } })).toEqual(['2020-02 e 20', '2020-03 e 0']);
  });

  test('at most one a quarter, each quarter anew', () => {
    const events = [event('以干代训', '2020-03-31'), event('以干代训', '2020-04-01'), event('以干代训', '2020-06-30')];
    expect(shortRun(scheme({ points: 10, most: 1, per: 'quarter' }), '2020-01', '2020-06', { others: { events } })).toEqual(['2020-03 e 10', '2020-04 e 10', '2020-06 e 0']);
  });
});

describe('由人定分值', () => {
  const ranged = scheme({ range: { from: -100, to: -50 } });
  test.each([[-50, -50], [-100, -100], [-49.99, 0], [-101, 0], [null, 0]])('decided %d: %d points', (points, counted) => {
    const run = runOf(ranged, '2020-04', '2020-04', { others: { events: [event('以干代训', '2020-04-01', 1, { points })] } });
    expect(run.rows[0]?.score).toBe(counted);
    expect(run.lines[0]?.text).toMatch(counted !== 0 ? /计-\d+分。$/ : points === null ? /还没有写，暂计0分。$/ : /不在-100至-50分之间，计0分，请改正登记。$/);
  });

  test('points and a range at once, or neither, are refused; so is a range the wrong way round', () => {
    const of = (more: Record<string, unknown>) => faults([{ id: 'e', kind: 'events', events: ['x'], ...more }]);
    expect([of({}), of({ points: 1, range: { from: 0, to: 1 } }), of({ range: { from: 1, to: 0 } })]).toEqual([['rules[0].points'], ['rules[0].points'], ['rules[0].range']]);
  });
});

describe('年终计', () => {
  const reading = { id: 'A', quote: '条款', question: '何时计？', options: [{ id: 'now', text: '当期', value: 'inSpan' }, { id: 'later', text: '年终', value: 'yearEnd' }], taken: 'now' };
  const open = scheme({ points: 10, counted: { reading: 'A' } }, [reading]);
  const others = { events: [event('以干代训', '2020-05-01')] };

  test('in the quarter, or all of the year’s in December', () => {
    expect(shortRun(open, '2020-04', '2020-06', { others })).toEqual(['2020-05 e 10']);
    expect(shortRun(open, '2020-04', '2020-06', { others, readings: { A: 'later' } })).toEqual([]);
    expect(shortRun(open, '2020-10', '2020-12', { others, readings: { A: 'later' } })).toEqual(['2020-12 e 10']);
    expect(shortRun(open, '2021-01', '2021-12', { others, readings: { A: 'later' } })).toEqual([]);
  });
});
