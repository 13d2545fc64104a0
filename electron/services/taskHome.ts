// The first page's part of the ledger: tasks due today and this week, overdue, and how much waits for the office.
import { addDays, dayNumber, daysBetween } from '../../shared/days/count.ts';
import type { Day } from '../../shared/days/day.ts';
import type { Output } from '../../shared/contract/methods.ts';
import { ledgerOf } from '../store/ledger.ts';
import type { Context } from './context.ts';
import type { FoundPart } from './parts.ts';
import { dueParts } from './taskDue.ts';
import { unansweredPapers } from './taskPapers.ts';

type HomeTasks = NonNullable<Output<'home.overview'>['tasks']>;
type DueTask = HomeTasks['overdue'][number];

const mostOverdue = 50;

/** Parts of one task with the same deadline together, in the order they come. */
function byTask(parts: readonly FoundPart[], today: Day): DueTask[] {
  const found = new Map<string, DueTask>();
  for (const { task, table, unit, standing } of parts) {
    const { deadline } = standing;
    if (deadline === null) continue;
    const key = `${task.id} ${deadline}`;
    const entry = found.get(key) ?? { taskId: task.id, year: table.year, number: task.number, requirement: task.requirement, deadline, overdueDays: Math.max(0, daysBetween(deadline, today)), units: [] };
    found.set(key, entry);
    entry.units.push(unit.name);
  }
  return [...found.values()];
}

/** The Sunday of a day's week. */
export function sundayOf(today: Day): Day {
  // Day 0, 1 January 1970, was a Thursday; Monday is 0.
  const weekday = (((dayNumber(today) + 3) % 7) + 7) % 7;
  return addDays(today, 6 - weekday) ?? today;
}

/** Null without any task table. `thisWeek` is the rest of the week after today, up to Sunday; overdue tasks newest first, at most fifty. */
export function homeTasks(context: Context): HomeTasks | null {
  if (ledgerOf(context.store).tables.size === 0) return null;
  const today = context.today();
  const found = dueParts(context, { on: today, withinDays: daysBetween(today, sundayOf(today)), silentMonths: 3 });
  const due = byTask(found.due, today);
  const overdue = byTask(found.overdue, today).sort((one, other) => one.overdueDays - other.overdueDays);
  return {
    today: due.filter(({ deadline }) => deadline === today),
    thisWeek: due.filter(({ deadline }) => deadline !== today),
    overdue: overdue.slice(0, mostOverdue),
    overdueCount: overdue.length,
    silent: found.silent.length,
    toClose: found.toClose.length,
    unanswered: unansweredPapers(context),
  };
}
