// Spans and what they are called.
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../shared/problems.ts';
import { sayMonths, sayPeriod, spanOf } from '../../../shared/scoring/period.ts';

describe('时期', () => {
  test('months reach from their first to their last day, days stand for themselves', () => {
    expect(spanOf('2020-01', '2020-02')).toMatchObject({ first: '2020-01-01', last: '2020-02-29' });
    expect(spanOf('2021-07-01', '2021-10-09')).toMatchObject({ first: '2021-07-01', last: '2021-10-09' });
    expect(spanOf('2021-02', '2021-02')).toMatchObject({ last: '2021-02-28', factsFrom: '2021-02-01' });
  });

  test.each([
    ['2020-13', '2020-12', '起始时间“2020-13”'],
    ['2020-02-30', '2020-12', '起始时间“2020-02-30”'],
    ['2020-01', '2020-06-31', '截止时间“2020-06-31”'],
    ['2020-07', '2020-06', '在起始时间“2020-07”之前'],
  ])('refuses %s to %s', (from, to, words) => {
    expect(() => spanOf(from, to)).toThrow(Refusal);
    expect(() => spanOf(from, to)).toThrow(words);
  });

  test.each([
    ['2020-01', '2020-01', '1月份', '2020年1月'],
    ['2020-01', '2020-07', '1—7月份', '2020年1—7月'],
    ['2020-04', '2020-06', '第二季度', '2020年第二季度'],
    ['2020-02', '2020-04', '2—4月份', '2020年2—4月'],
    ['2020-01', '2020-12', '2020年度', '2020年度'],
    ['2020-07-01', '2020-07-31', '7月份', '2020年7月'],
    ['2020-07-01', '2020-10-09', '7月1日至10月9日', '2020年7月1日至10月9日'],
    ['2020-07-05', '2020-07-05', '7月5日', '2020年7月5日'],
    ['2019-12', '2020-02', '2019年12月至2020年2月', '2019年12月至2020年2月'],
    ['2019-12-20', '2020-01-10', '2019年12月20日至2020年1月10日', '2019年12月20日至2020年1月10日'],
  ])('%s to %s is %s', (from, to, text, dated) => {
    expect(sayPeriod(spanOf(from, to))).toMatchObject({ text, datedShort: dated });
  });

  test('lists of months', () => {
    expect(sayMonths(['2020-07'])).toBe('2020年7月');
    expect(sayMonths(['2020-06', '2020-07'])).toBe('2020年6月、7月');
    expect(sayMonths(['2020-05', '2020-06', '2020-07'])).toBe('2020年5—7月');
    expect(sayMonths(['2020-12', '2021-01'])).toBe('2020年12月、2021年1月');
    expect(sayMonths(['2020-02', '2020-04'])).toBe('2020年2月、4月');
  });
});
