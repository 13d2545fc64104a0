// How people write the bounds of a period, and the periods offered to choose from.
import { describe, expect, test } from 'vitest';
import { month } from '../../shared/days/day.ts';
import { periodText, quickChoices, readBound } from '../../renderer/pages/scoring/bounds.ts';

describe('a bound as people write it', () => {
  test.each([
    ['2020-07', '2020-07'],
    ['2020-7', '2020-07'],
    ['2020.7', '2020-07'],
    ['2020年7月', '2020-07'],
    ['2020年7', '2020-07'],
    ['２０２０年７月', '2020-07'],
    ['202007', '2020-07'],
    ['2020 年 7 月', '2020-07'],
    ['2020-07-01', '2020-07-01'],
    ['2020年10月9日', '2020-10-09'],
    ['2020/10/9', '2020-10-09'],
    ['20201009', '2020-10-09'],
  ])('%s is %s', (text, bound) => expect(readBound(text)).toBe(bound));
  test.each(['', '7月', '2020', '2020-13', '2020-02-30', '20200230', '去年'])('%s is no bound', (text) => expect(readBound(text)).toBeNull());
});

describe('quick choices', () => {
  const spans = (text: string) => Object.fromEntries(quickChoices(month(text)).map((one) => [one.title, `${one.from} ${one.to}`]));
  test('in July', () => {
    expect(spans('2020-07')).toEqual({ 本月: '2020-07 2020-07', 上月: '2020-06 2020-06', 本季度: '2020-07 2020-09', 上季度: '2020-04 2020-06', '1—7月': '2020-01 2020-07', 全年: '2020-01 2020-12' });
  });
  test('in January the month and the quarter before lie in the year before', () => {
    expect(spans('2021-01')).toEqual({ 本月: '2021-01 2021-01', 上月: '2020-12 2020-12', 本季度: '2021-01 2021-03', 上季度: '2020-10 2020-12', 全年: '2021-01 2021-12' });
  });
});

describe('a period in words', () => {
  test.each([
    ['2020-01', '2020-07', '2020年1—7月份'],
    ['2020-04', '2020-06', '2020年第二季度'],
    ['2020-07-01', '2020-10-09', '2020年7月1日至10月9日'],
    ['2020-07', '2020-01', '2020-07 至 2020-01'],
  ])('%s to %s', (from, to, text) => expect(periodText(from, to)).toBe(text));
});
