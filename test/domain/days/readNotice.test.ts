// The notices of days off as published, read into the shipped schedules; what does not agree is refused with its sentence.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../shared/days/readNotice.ts';
import { Refusal } from '../../../shared/problems.ts';
import { schedules } from '../requests/cases.ts';

const notice = (name: string): string => readFileSync(new URL(`../../cases/calendars/${name}.txt`, import.meta.url), 'utf8');
const shipped = (year: number) => schedules.find((schedule) => schedule.year === year)!;
const days = (list: readonly { day: string }[]): string[] => list.map(({ day }) => day).sort();

test.each([2024, 2025, 2026])('the notice of %i gives the shipped schedule', (year) => {
  const { schedule } = readNotice(notice(String(year)));
  expect(schedule.year).toBe(year);
  expect(days(schedule.off)).toEqual(days(shipped(year).off));
  expect(days(schedule.working)).toEqual(days(shipped(year).working));
});

test('a change in mid-year is laid over the notice of before', () => {
  const first = readNotice(notice('2019')).schedule;
  expect(days(first.off)).not.toContain('2019-05-02');
  const { schedule, notes } = readNotice(notice('2019五一调整'), { existing: () => first });
  expect(days(schedule.off)).toEqual(days(shipped(2019).off));
  expect(days(schedule.working)).toEqual(days(shipped(2019).working));
  expect(notes[0]).toContain('劳动节');
  expect(schedule.sources).toHaveLength(2);
});

describe('refused with the sentence in question', () => {
  const cases: [string, string, string, string][] = [
    ['a weekday that is another', '1月4日（周日）上班', '1月4日（周六）上班', '1月4日是周日'],
    ['a number of days that does not agree', '放假调休，共9天', '放假调休，共8天', '写的是共8天'],
    ['a day that does not exist', '4月4日（周六）至6日', '4月4日（周六）至31日', '没有2026年4月31日'],
    ['a working day that is one anyway', '5月9日（周六）上班', '5月8日（周五）上班', '本来就上班'],
    ['a turn of phrase nobody knows', '放假，共3天。\n四', '放假，各地自定。\n四', '各地自定'],
    ['a feast without a day', '6月19日（周五）至21日（周日）放假，共3天', '按惯例放假', '没有写是哪一天'],
    ['a feast missing', '五、端午节：6月19日（周五）至21日（周日）放假，共3天。\n', '', '端午节'],
    ['another year', '2026年部分', '2027年部分', '是周'],
  ];
  test.each(cases)('%s', (_name, from, to, words) => {
    const text = notice('2026');
    expect(text).toContain(from);
    let message = '';
    try {
      readNotice(text.replace(from, to));
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      message = (error as Refusal).message;
    }
    expect(message).toContain(words);
  });

  test('no year, no notice', () => {
    expect(() => readNotice('一、元旦：1月1日放假。')).toThrow(/哪一年/);
    expect(() => readNotice('2027年部分节假日安排')).toThrow(/没有读到/);
    expect(() => readNotice(notice('2026'), { year: 2027 })).toThrow(/请核对/);
  });
});

test('one line, half-width signs, no numerals: read all the same', () => {
  const text = notice('2026').replace(/[一二三四五六七]、(?=[元春清劳端中国])/g, '').replaceAll('：', ':').replaceAll('（', '(').replaceAll('）', ')').replaceAll('\n', ' ');
  expect(days(readNotice(text).schedule.off)).toEqual(days(shipped(2026).off));
});
