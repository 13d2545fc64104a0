// The form of a year's days off: every shipped year goes into it and comes out the same; what cannot be is told with its row.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { blankRows, feastNames, rowsOfSchedule, scheduleOf } from '../../../shared/days/scheduleForm.ts';
import type { FeastRow } from '../../../shared/days/scheduleForm.ts';
import { readScheduleFile } from '../../../shared/days/readScheduleFile.ts';
import { Refusal } from '../../../shared/problems.ts';
import { schedules } from '../requests/cases.ts';

const head = { version: '本机关录入', sources: ['国办发明电〔2026〕9号'] };
const byDay = <T extends { day: string }>(list: readonly T[]): T[] => list.toSorted((one, other) => (one.day < other.day ? -1 : 1));

test.each(schedules.map((schedule) => [schedule.year, schedule] as const))('the days of %i come back as they were', (year, schedule) => {
  expect(scheduleOf(year, rowsOfSchedule(schedule), schedule)).toEqual({ schedule: { ...schedule, off: byDay(schedule.off), working: byDay(schedule.working) } });
});

test('a year as the notice says it, and days of the year before', () => {
  const rows = rowsOfSchedule(schedules.find(({ year }) => year === 2019)!);
  expect(rows[0]).toEqual({ name: '元旦', from: '2018-12-30', to: '2019-01-01', working: '2018年12月29日' });
  expect(rows.find(({ name }) => name === '清明节')).toEqual({ name: '清明节', from: '2019-04-05', to: null, working: '' });
  expect(rows.find(({ name }) => name === '春节')?.working).toBe('2月2日、2月3日');
});

/** 2027 as it might be published. */
const filled = (): FeastRow[] => blankRows().map((row): FeastRow => ({
  ...row,
  ...({ 元旦: { from: day('2027-01-01'), to: day('2027-01-03') }, 春节: { from: day('2027-02-05'), to: day('2027-02-11'), working: '1月30日，2027-02-14' }, 清明节: { from: day('2027-04-05') }, 劳动节: { from: day('2027-05-01'), to: day('2027-05-05') }, 端午节: { from: day('2027-06-09') }, 中秋节: { from: day('2027-09-15') }, 国庆节: { from: day('2027-10-01'), to: day('2027-10-07') } } as Record<string, Partial<FeastRow>>)[row.name],
}));

test('a year typed in: days worked in any way of writing', () => {
  const made = scheduleOf(2027, filled(), head);
  if (!('schedule' in made)) throw new Error(JSON.stringify(made));
  expect(made.schedule.off).toHaveLength(3 + 7 + 1 + 5 + 1 + 1 + 7);
  expect(made.schedule.working).toEqual([{ day: '2027-01-30', name: '春节' }, { day: '2027-02-14', name: '春节' }]);
  expect(made.schedule.sources).toEqual(head.sources);
});

describe('told with the row', () => {
  const cases: [string, string, Partial<FeastRow>, string][] = [
    ['the last day before the first', '春节', { to: day('2027-02-01') }, '春节：放假的最后一天早于第一天。'],
    ['longer than any holiday', '春节', { to: day('2027-03-05') }, '有29天'],
    ['a last day without a first', '春节', { from: null }, '春节：没有填从哪一天放假。'],
    ['another year', '元旦', { from: day('2024-01-01'), to: null }, '不是2027年前后的'],
    ['a day worked that is a working day anyway', '春节', { working: '2月3日' }, '2027年2月3日是周三，本来就上班'],
    ['a day worked that does not exist', '春节', { working: '2月30日' }, '2027年2月只有28天'],
    ['a day worked of another year', '春节', { working: '2024-02-04' }, '不是2027年前后的'],
    ['no day', '春节', { working: '看通知' }, '上班的日子里'],
    ['off and worked', '春节', { working: '2月6日' }, '2027年2月6日填了两次'],
    ['two feasts on one day', '清明节', { from: day('2027-05-01') }, '2027年5月1日填了两次'],
    ['no name', '清明节', { name: '' }, '第3行：没有写是什么节日'],
    ['a feast left out', '端午节', { from: null }, '还没有填端午节'],
  ];
  test.each(cases)('%s', (_name, feast, change, words) => {
    const made = scheduleOf(2027, filled().map((row) => (row.name === feast ? { ...row, ...change } : row)), head);
    if (!('problems' in made)) throw new Error('was taken');
    expect(made.problems.map(({ message }) => message).join('\n')).toContain(words);
  });
  test('nothing at all; two feasts in one row are both there', () => {
    expect(scheduleOf(2027, blankRows(), head)).toEqual({ problems: [{ row: null, message: '还没有填哪一天放假。' }] });
    const joined = filled().filter(({ name }) => name !== '中秋节').map((row) => (row.name === '国庆节' ? { ...row, name: '国庆节、中秋节' } : row));
    expect(scheduleOf(2027, joined, head)).toHaveProperty('schedule');
    expect(feastNames).toHaveLength(7);
  });
});

describe('a file of days', () => {
  const off = [['2027-01-01', '元旦'], ['2027-02-05', '春节']];
  test('the shapes that are known give the same days', () => {
    const years = readScheduleFile(JSON.stringify({ 2028: { off: [['2028-01-01', '元旦']], makeup: [] }, 2027: { papers: ['国办发明电〔2026〕9号'], off, makeup: [['2027-01-30', '春节']] }, 2029: { papers: [], off: [], makeup: [] } }), '节假日.json');
    expect(years.map(({ year, sources }) => [year, sources])).toEqual([[2027, ['国办发明电〔2026〕9号']], [2028, ['节假日.json']]]);
    const [first] = years;
    const days = readScheduleFile(JSON.stringify({ year: 2027, papers: ['国办发明电〔2026〕9号'], days: [...off.map(([date, name]) => ({ date, name, isOffDay: true })), { date: '2027-01-30', name: '春节', isOffDay: false }] }), '2027.json');
    expect(days).toEqual([first]);
    expect(readScheduleFile(JSON.stringify(first), '一年.json')).toEqual([first]);
    expect(readScheduleFile(JSON.stringify(schedules), '全部.json')).toEqual(schedules);
  });
  test.each([['not data', '元旦：1月1日'], ['another thing', '{"名称":"节假日"}'], ['no day', '{"2027":{"off":[],"makeup":[]}}'], ['a day that does not exist', '{"2027":{"off":[["2027-02-30","春节"]]}}']])('refused: %s', (_name, text) => {
    try {
      readScheduleFile(text, '文件.json');
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).problems[0]).toMatchObject({ code: 'schedule-file', message: expect.stringContaining('“文件.json”') });
      return;
    }
    throw new Error('was taken');
  });
});
