// Schedules in a file of data → schedules. Known shapes: this program's own, years with off and makeup, and one year as a list of days.
import { z } from 'zod';
import { daySchema } from './day.ts';
import { refusal } from '../problems.ts';
import { scheduleSchema } from './schedule.ts';
import type { Schedule } from './schedule.ts';

const pair = z.tuple([daySchema, z.string().min(1)]);
/** {"2026": {"papers": [...], "off": [["2026-01-01", "元旦"]], "makeup": [...]}} */
const byYear = z.record(z.string().regex(/^\d{4}$/), z.object({ papers: z.array(z.string().min(1)).default([]), off: z.array(pair), makeup: z.array(pair).default([]) }));
/** {"year": 2026, "papers": [...], "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]} */
const asDays = z.object({ year: z.number().int(), papers: z.array(z.string().min(1)).default([]), days: z.array(z.object({ name: z.string().min(1), date: daySchema, isOffDay: z.boolean() })) });

const VERSION = '按安排文件录入';
const named = ([day, name]: z.infer<typeof pair>): Schedule['off'][number] => ({ day, name });

/** All the years of a file, in order; years without a day are left out. Refuses what is of no known shape. */
export function readScheduleFile(text: string, fileName: string): Schedule[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal('schedule-file', `“${fileName}”不是完好的安排文件（不是 JSON）。请换一个文件，或者粘贴通知的文字。`, { file: fileName });
  }
  const sources = (papers: readonly string[]): string[] => (papers.length === 0 ? [fileName] : [...papers]);
  const own = z.union([scheduleSchema.transform((one) => [one]), z.array(scheduleSchema).min(1)]).safeParse(value);
  const years = byYear.safeParse(value);
  const days = asDays.safeParse(value);
  const found: Schedule[] = own.success
    ? own.data
    : years.success
      ? Object.entries(years.data).map(([year, { papers, off, makeup }]) => ({ year: Number(year), version: VERSION, sources: sources(papers), off: off.map(named), working: makeup.map(named) }))
      : days.success
        ? [{ year: days.data.year, version: VERSION, sources: sources(days.data.papers), off: days.data.days.filter(({ isOffDay }) => isOffDay).map(({ date: day, name }) => ({ day, name })), working: days.data.days.filter(({ isOffDay }) => !isOffDay).map(({ date: day, name }) => ({ day, name })) }]
        : [];
  const full = found.filter(({ off }) => off.length > 0);
  if (full.length === 0) throw refusal('schedule-file', `“${fileName}”里没有读到放假安排：要有每年放假（off）和补班（makeup）的日期。请换一个文件，或者粘贴通知的文字。`, { file: fileName });
  return full.sort((one, other) => one.year - other.year);
}
