// The calendar of working days and what day it is, as the program knows them.
import { useMemo } from 'react';
import { createCalendar } from '../../../shared/days/calendar.ts';
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import { useRead } from '../../app/queries.ts';

/** null until both were read. */
export function useCalendar(): { calendar: Calendar; today: Day } | null {
  const years = useRead('calendar.years', {}).data?.years;
  const today = useRead('system.info', {}).data?.today;
  const calendar = useMemo(() => (years === undefined ? null : createCalendar(years)), [years]);
  return useMemo(() => (calendar === null || today === undefined ? null : { calendar, today }), [calendar, today]);
}
