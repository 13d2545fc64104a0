// calendar.* fees.*: the shipped schedules with those the office entered, and what is counted over them.
import { readNotice } from '../../shared/days/readNotice.ts';
import { countWorkingDays } from '../../shared/days/workingDays.ts';
import { refusal } from '../../shared/problems.ts';
import { feeByItems, feeByPages } from '../../shared/requests/fees.ts';
import { change } from '../store/change.ts';
import { listSchedules, writeSchedule } from '../store/requests.ts';
import type { Handlers } from './context.ts';
import { calendarOf } from './requestClock.ts';
import { dueDays } from './requests.ts';

export const calendarHandlers: Pick<Handlers, 'calendar.due' | 'calendar.years' | 'calendar.read' | 'calendar.put' | 'fees.compute'> = {
  'calendar.due': (context, { from, workingDays }) => countWorkingDays(calendarOf(context), from, workingDays),

  'calendar.years': (context) => {
    const own = listSchedules(context.store);
    const shipped = context.resources.schedules().filter((schedule) => !own.some((one) => one.year === schedule.year));
    return { years: [...shipped.map((schedule) => ({ ...schedule, own: false })), ...own.map((schedule) => ({ ...schedule, own: true }))].sort((one, other) => one.year - other.year) };
  },

  'calendar.read': (context, { text, year }) => {
    const known = [...context.resources.schedules(), ...listSchedules(context.store)];
    return readNotice(text, { year, existing: (wanted) => known.findLast((schedule) => schedule.year === wanted) });
  },

  'calendar.put': (context, { schedule }) => {
    const { store } = context;
    const strange = [...schedule.off, ...schedule.working].find(({ day }) => Math.abs(Number(day.slice(0, 4)) - schedule.year) > 1);
    if (strange) throw refusal('schedule-year', `${strange.day}不属于${schedule.year}年的放假安排，请核对年份。`, { field: 'schedule' });
    const before = dueDays(context);
    const { seq } = change(store, { command: 'calendar.put', summary: `录入${schedule.year}年放假安排（${schedule.version}）` }, (recorder) => writeSchedule(recorder, schedule));
    const after = dueDays(context);
    const moved = [...after].flatMap(([id, { number, due }]) => (before.get(id)?.due === due ? [] : [{ id, number, before: before.get(id)?.due ?? null, after: due }]));
    return { change: seq, moved };
  },

  'fees.compute': (_context, { items, pages }) => {
    if ((items === undefined) === (pages === undefined)) throw refusal('fee-method', '信息处理费按件或者按量只能选一种（国办函〔2020〕109号第三条）：请给出件数（items）或页数（pages）中的一项。', { field: 'items' });
    return items === undefined ? feeByPages(pages ?? 0) : feeByItems(items);
  },
};
