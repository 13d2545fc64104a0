// A year's picture: how far the units and the sections are, and how the finished parts grew month by month.
import { z } from 'zod';
import { addMonths, month, monthSpan } from '../days/day.ts';
import type { Day } from '../days/day.ts';
import { tallySchema } from './part.ts';
import type { Tally } from './part.ts';
import type { Standing } from './standing.ts';

export const summarySchema = z.object({
  year: z.number().int(),
  on: z.string(),
  total: tallySchema,
  units: z.array(tallySchema.extend({ unit: z.string(), group: z.string() })),
  sections: z.array(tallySchema.extend({ section: z.string(), tasks: z.number().int() })),
  /** Twelve months: parts finished by the month's end, and parts due by then; `finished` is null for months not begun. */
  months: z.array(z.object({ month: z.string(), finished: z.number().int().nullable(), due: z.number().int() })),
});
export type Summary = z.infer<typeof summarySchema>;

/** One part as the summary needs it. */
export interface SummaryPart {
  unit: string;
  group: string;
  section: string;
  taskId: number;
  standing: Pick<Standing, 'state' | 'stage' | 'deadline' | 'finishedOn'>;
}

export const emptyTally = (): Tally => ({ parts: 0, finished: 0, closed: 0, open: 0, overdue: 0, notApplicable: 0 });

/** Adds one part to a tally. */
export function addToTally(tally: Tally, state: Standing['state']): void {
  tally.parts += 1;
  if (state === '不适用') tally.notApplicable += 1;
  else if (state === '已完成' || state === '已销号') tally.finished += 1;
  else tally.open += 1;
  if (state === '已销号') tally.closed += 1;
  if (state === '逾期') tally.overdue += 1;
}

/** Sums up the parts of a year; units and sections stand in the order of their first part. Parts that do not apply are due nowhere. */
export function summarise(parts: readonly SummaryPart[], year: number, on: Day): Summary {
  const total = emptyTally();
  const units = new Map<string, Summary['units'][number]>();
  const sections = new Map<string, Summary['sections'][number]>();
  const tasks = new Map<string, Set<number>>();
  const start = month(`${String(year).padStart(4, '0')}-01`);
  const ends = Array.from({ length: 12 }, (_, index) => monthSpan(addMonths(start, index)));
  const months = ends.map(({ first }) => ({ month: first.slice(0, 7), finished: first <= on ? 0 : null, due: 0 }));
  for (const { unit, group, section, taskId, standing } of parts) {
    addToTally(total, standing.state);
    const ofUnit = units.get(unit) ?? { unit, group, ...emptyTally() };
    units.set(unit, ofUnit);
    addToTally(ofUnit, standing.state);
    const ofSection = sections.get(section) ?? { section, tasks: 0, ...emptyTally() };
    sections.set(section, ofSection);
    addToTally(ofSection, standing.state);
    const seen = tasks.get(section) ?? new Set<number>();
    tasks.set(section, seen.add(taskId));
    ofSection.tasks = seen.size;
    if (standing.stage === '不适用') continue;
    const { finishedOn } = standing;
    ends.forEach(({ last }, index) => {
      const entry = months[index]!;
      if (standing.deadline !== null && standing.deadline <= last) entry.due += 1;
      if (entry.finished !== null && finishedOn !== null && finishedOn <= last && finishedOn <= on) entry.finished += 1;
    });
  }
  return { year, on, total, units: [...units.values()], sections: [...sections.values()], months };
}

/** Finished parts of those that apply, in whole percent: 100 only when all are, 0 only when none is; null when none applies. */
export function rateOf(tally: Tally): number | null {
  const asked = tally.parts - tally.notApplicable;
  if (asked === 0) return null;
  if (tally.finished === 0 || tally.finished === asked) return tally.finished === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((tally.finished / asked) * 100)));
}
