// Serial numbers and number formats: which numbers are days, and which day each is.
import { describe, expect, test } from 'vitest';
import { isBuiltInDate, isDateCode } from '../../../electron/documents/read/dateFormat.ts';
import { dateFromIso, dateFromSerial } from '../../../electron/documents/read/serial.ts';

describe('formats that show a day or a time', () => {
  test.each([
    'yyyy/m/d', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy年m月d日', '[$-804]yyyy"年"m"月"d"日";@', 'm"月"d"日"', 'yyyy\\-mm\\-dd', 'mmm-yy',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"', 'h:mm', 'h:mm:ss AM/PM', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '上午/下午h"时"mm"分"', 'YYYY.M.D', 'mm:ss.0',
    '[Red]yyyy/m/d', 'yyyy-m-d [h]:mm',
  ])('%s', (code) => {
    expect(isDateCode(code)).toBe(true);
  });

  test.each([
    'General', 'G/通用格式', '0', '0.00', '#,##0', '0%', '@', '0.00E+00', '[h]:mm', '[h]:mm:ss', '[mm]:ss', '0"天"', '#,##0"m"', '0\\d', '¥#,##0.00', '[Red]0.00',
    '_ * #,##0_ ;_ * -#,##0_ ', '"共"0"日"', '[DBNum2][$-804]General', '0.0_m', '0*d', ';;;', '0;yyyy',
  ])('not %s', (code) => {
    expect(isDateCode(code)).toBe(false);
  });

  test('built-in numbers: 14–22, the Chinese 27–36 and 50–58, not the elapsed 46', () => {
    const dates = Array.from({ length: 60 }, (_, id) => id).filter(isBuiltInDate);
    expect(dates).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  });
});

describe('serial numbers', () => {
  test.each([
    [1, '1900-01-01'], [59, '1900-02-28'], [61, '1900-03-01'], [36526, '2000-01-01'], [36585, '2000-02-29'], [43890, '2020-02-29'], [44042, '2020-07-30'],
    [45446, '2024-06-03'], [2958465, '9999-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(dateFromSerial(serial, false)).toEqual({ day });
  });

  test.each([
    [0, '1904-01-01'], [1, '1904-01-02'], [60, '1904-03-01'], [42580, '2020-07-30'],
  ])('%d counted from 1904 is %s', (serial, day) => {
    expect(dateFromSerial(serial, true)).toEqual({ day });
  });

  test('a time of day, to the second; the last half second is the next day', () => {
    expect(dateFromSerial(44042.5, false)).toEqual({ day: '2020-07-30', time: '12:00:00' });
    expect(dateFromSerial(44042.753472222219, false)).toEqual({ day: '2020-07-30', time: '18:05:00' });
    expect(dateFromSerial(44042.999999, false)).toEqual({ day: '2020-07-31' });
    expect(dateFromSerial(0.395833333333333, false)).toBe('09:30:00');
  });

  test.each([60, 60.5, 0, -1, 2958466, 1e15])('%d is no day', (serial) => {
    expect(dateFromSerial(serial, false)).toEqual({ error: expect.stringMatching(/没有这一天|超出范围/) });
  });
});

test('dates in words', () => {
  expect(dateFromIso('2020-07-30')).toEqual({ day: '2020-07-30' });
  expect(dateFromIso('2020-07-30T00:00:00')).toEqual({ day: '2020-07-30' });
  expect(dateFromIso('2020-07-30T08:15:30.5Z')).toEqual({ day: '2020-07-30', time: '08:15:30' });
  expect(dateFromIso('2021-02-29')).toBeNull();
  expect(dateFromIso('7月30日')).toBeNull();
});
