// calendar.* fees.*: the shipped schedules with those the office entered, and what is counted over them.
import type { Schedule } from '../../shared/days/schedule.ts';
import { createCalendar } from '../../shared/days/calendar.ts';
import { readNotice } from '../../shared/days/readNotice.ts';
import { feastNames } from '../../shared/days/scheduleForm.ts';
import { countWorkingDays } from '../../shared/days/workingDays.ts';
import { refusal } from '../../shared/problems.ts';
import type { ClockRules } from '../../shared/requests/clockFacts.ts';
import { feeByItems, feeByPages } from '../../shared/requests/fees.ts';
import { change } from '../store/change.ts';
import { listSchedules, writeSchedule } from '../store/requests.ts';
import type { Context, Handlers } from './context.ts';
import { readScheduleSource } from './scheduleSource.ts';
import { calendarOf, rulesOf } from './requestClock.ts';
import { movedBy } from './requestFiles.ts';

/** Refuses days of another time: a slip of the year. */
export function checkDays({ year, off, working }: Schedule): void {
  const strange = [...off, ...working].find(({ day }) => Math.abs(Number(day.slice(0, 4)) - year) > 1);
  if (strange) throw refusal('schedule-year', `${strange.day}不属于${year}年的放假安排，请核对年份。`, { field: 'schedule' });
}

/** The rules as they would be with another schedule. */
export function rulesWith(context: Context, schedule: Schedule): ClockRules {
  return { ...rulesOf(context), calendar: createCalendar([...context.resources.schedules(), ...listSchedules(context.store), schedule]) };
}

export const calendarHandlers: Pick<Handlers, 'calendar.due' | 'calendar.years' | 'calendar.read' | 'calendar.put' | 'fees.compute'> = {
  'calendar.due': (context, { from, workingDays }) => countWorkingDays(calendarOf(context), from, workingDays),

  'calendar.years': (context) => {
    const own = listSchedules(context.store);
    const shipped = context.resources.schedules().filter((schedule) => !own.some((one) => one.year === schedule.year));
    return { years: [...shipped.map((schedule) => ({ ...schedule, own: false })), ...own.map((schedule) => ({ ...schedule, own: true }))].sort((one, other) => one.year - other.year) };
  },

  'calendar.read': async (context, { text, year }, { file, signal }) => {
    if ((text === undefined) === (file === undefined)) throw refusal('notice-missing', '请粘贴通知的文字，或者选择一个文件，两样选一样。', { field: 'text' });
    const inFile = file ? await readScheduleSource(context, file, signal) : null;
    const all = inFile?.schedules ?? [];
    const years = all.map((one) => one.year);
    if (all.length > 0) {
      const schedule = year === undefined ? all.at(-1) : all.find((one) => one.year === year);
      if (!schedule) throw refusal('schedule-file', `“${file?.name}”里没有${year}年的放假安排，有的是${years.join('、')}年。`, { field: 'year' });
      checkDays(schedule);
      const missing = feastNames.filter((feast) => !schedule.off.some(({ name }) => name.includes(feast)));
      const notes = [...(years.length > 1 ? [`文件里有${years.join('、')}年，这里是${schedule.year}年的。`] : []), ...(missing.length === 0 ? [] : [`这一年没有读到${missing.join('、')}的安排，请核对。`])];
      return { schedule, notes, years };
    }
    const known = [...context.resources.schedules(), ...listSchedules(context.store)];
    return { ...readNotice(inFile?.text ?? text ?? '', { year, existing: (wanted) => known.findLast((schedule) => schedule.year === wanted) }), years };
  },

  'calendar.put': (context, { schedule }) => {
    const { store } = context;
    checkDays(schedule);
    const moved = movedBy(context, rulesWith(context, schedule));
    const { seq } = change(store, { command: 'calendar.put', summary: `录入${schedule.year}年放假安排（${schedule.version}）` }, (recorder) => writeSchedule(recorder, schedule));
    return { change: seq, moved };
  },

  'fees.compute': (_context, { items, pages }) => {
    if ((items === undefined) === (pages === undefined)) throw refusal('fee-method', '信息处理费按件或者按量只能选一种（国办函〔2020〕109号第三条）：请给出件数（items）或页数（pages）中的一项。', { field: 'items' });
    return items === undefined ? feeByPages(pages ?? 0) : feeByItems(items);
  },
};
