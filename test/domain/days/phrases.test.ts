// Day phrases as they stand in cells and documents.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayFromSerial, dayNumber, daysBetween } from '../../../shared/days/count.ts';
import { day, month } from '../../../shared/days/day.ts';
import { readNumeral } from '../../../shared/days/numerals.ts';
import { formatDay, formatMonth, readDay, yearsIn } from '../../../shared/days/phrases.ts';

describe('readDay', () => {
  test.each([
    '2020.3.5', '2020-3-5', '2020/3/5', '2020-03-05', '2020年3月5日', '2020年03月05号', '2020年3月5', '二〇二〇年三月五日', '二○二○年三月五日', '二零二零年3月5日',
    '20200305', '２０２０．３．５', '２０２０年３月５日', ' 2020 年 3 月 5 日 ', '2020.3.5.', '2020-03-05 10:30', '2020-03-05T10:30:00', '2020年3月5日上午9时',
    '2020年3月5日（星期四）', '20年3月5日', '20.3.5', '2020—3—5', '2020\u00a0.3.5', '2020。3。5',
  ])('%s is 2020-03-05', (text) => {
    expect(readDay(text)).toEqual({ day: '2020-03-05', yearless: false });
  });

  test.each([['3月5日'], ['3.5'], ['3-5'], ['3/5'], ['三月五日'], ['３月５号'], ['03月05日']])('%s takes the given year', (text) => {
    expect(readDay(text, { year: 2020 })).toEqual({ day: '2020-03-05', yearless: true });
    expect(readDay(text)).toMatchObject({ code: 'day-without-year' });
  });

  test.each([['十二月二十五日', '2020-12-25'], ['十月十日', '2020-10-10'], ['二月廿九日', '2020-02-29'], ['三月三十一日', '2020-03-31'], ['12.1', '2020-12-01'], ['3.10', '2020-03-10']])('%s', (text, due) => {
    expect(readDay(text, { year: 2020 })).toEqual({ day: due, yearless: true });
  });

  test.each([
    ['2020-02-30', '只有29天'], ['2019年2月29日', '只有28天'], ['2020年13月1日', '没有这个月'], ['20200431', '只有30天'], ['2月30日', '不是存在的日期'], ['2020.0.5', '没有这个月'],
  ])('%s does not exist', (text, said) => {
    expect(readDay(text)).toMatchObject({ code: 'day-impossible', message: expect.stringContaining(said) });
  });

  test('29 February without a year is refused for want of the year, and in a common year for itself', () => {
    expect(readDay('2月29日')).toMatchObject({ code: 'day-without-year' });
    expect(readDay('2月29日', { year: 2019 })).toMatchObject({ code: 'day-impossible' });
  });

  test.each([
    ['5月', '只写到月份'], ['2020年5月', '只写到月份'], ['2020.5', '只写到月份'], ['2020-05', '只写到月份'], ['2020年', '只有年份'], ['2020', '只有年份'],
    ['3月5日-7日', '不止一天'], ['2020.3.5-3.7', '不止一天'], ['3月5日、6日', '不止一天'], ['5/3/2020', '分不清'], ['3/5/20', '分不清'], ['03-05-20', '分不清'],
    ['5月中旬', '不是日期'], ['月底前', '不是日期'], ['每月', '不是日期'], ['', '空白'],
  ])('%s is not one day', (text, said) => {
    expect(readDay(text, { year: 2020 })).toMatchObject({ code: 'day-unclear', message: expect.stringContaining(said) });
  });
});

test('a document prints a day without leading noughts', () => {
  expect(formatDay(day('2024-06-03'))).toBe('2024年6月3日');
  expect(formatMonth(month('2024-06'))).toBe('2024年6月');
});

test('what is printed is read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20000, max: 60000 }), (count) => {
      const value = dayFromNumber(count);
      return value !== null && JSON.stringify(readDay(formatDay(value))) === JSON.stringify({ day: value, yearless: false }) && dayNumber(value) === count;
    }),
  );
});

test('serial numbers of a spreadsheet', () => {
  expect(dayFromSerial(43965)).toBe('2020-05-14');
  expect(dayFromSerial(43965.75)).toBe('2020-05-14');
  expect(dayFromSerial(36526)).toBe('2000-01-01');
  expect(dayFromSerial(17)).toBeNull();
  expect(dayFromSerial(20200305)).toBeNull();
});

test('days are counted over leap years and month ends', () => {
  expect(daysBetween(day('2020-02-28'), day('2020-03-01'))).toBe(2);
  expect(daysBetween(day('2019-12-31'), day('2020-01-01'))).toBe(1);
  expect(daysBetween(day('2020-06-08'), day('2020-06-01'))).toBe(-7);
  expect(addDays(day('2100-02-28'), 1)).toBe('2100-03-01');
  expect(addDays(day('9999-12-31'), 1)).toBeNull();
});

test.each([['二〇二〇', 2020], ['十', 10], ['十二', 12], ['二十', 20], ['二十五', 25], ['廿三', 23], ['卅', 30], ['一百零五', 105], ['一百二十', 120], ['', null], ['十十', null], ['甲', null]])('numeral %s', (text, value) => {
  expect(readNumeral(text)).toBe(value);
});

test.each([
  ['2020年1—7月政务公开信息采用登记表', [2020]], ['２０２０年登记', [2020]], ['二〇二〇年度', [2020]], ['2019年12月—2020年1月', [2019, 2020]], ['20200730登记表.xlsx', [2020]], ['第12020号', []], ['登记表', []],
])('years in %s', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});
