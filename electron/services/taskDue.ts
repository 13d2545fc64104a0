// What wants looking after: parts due soon, overdue, long silent, and reported as done but not closed.
import { addDays } from '../../shared/days/count.ts';
import { addMonths, dayOf, monthOf, monthSpan } from '../../shared/days/day.ts';
import type { Day } from '../../shared/days/day.ts';
import { openStates } from '../../shared/tracking/standing.ts';
import type { Standing } from '../../shared/tracking/standing.ts';
import type { TableRow } from '../store/tasks.ts';
import type { Context } from './context.ts';
import { findParts } from './parts.ts';
import type { FoundPart } from './parts.ts';

export interface DueParts {
  due: FoundPart[];
  overdue: FoundPart[];
  silent: FoundPart[];
  toClose: FoundPart[];
}

/** The last day from which so many months are over on `on`: a month that is shorter ends with its last day. */
export function monthsBefore(on: Day, count: number): Day {
  const { first, last } = monthSpan(addMonths(monthOf(on), -count));
  if (on === monthSpan(monthOf(on)).last) return last;
  return dayOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(on.slice(8))) ?? last;
}

/** Parts of one year, or of the year of `on` and all before it; each list by deadline (none comes last), then table and task. */
export function dueParts(context: Context, { on, withinDays, silentMonths, year }: { on: Day; withinDays: number; silentMonths: number; year?: number | undefined }): DueParts {
  const found: DueParts = { due: [], overdue: [], silent: [], toClose: [] };
  const latest = Number(on.slice(0, 4));
  const until = addDays(on, withinDays) ?? on;
  const quietSince = monthsBefore(on, silentMonths);
  const isSilent = ({ lastOn }: Standing, table: TableRow): boolean => (lastOn === null || lastOn <= quietSince) && (table.issuedOn ?? `${String(table.year).padStart(4, '0')}-01-01`) <= quietSince;
  const isDue = ({ deadline }: Standing): boolean => deadline !== null && deadline <= until;
  const asks = (standing: Standing, table: TableRow): boolean =>
    (year !== undefined || table.year <= latest) && (standing.state === '已完成' || (openStates.includes(standing.state) && (isDue(standing) || isSilent(standing, table))));
  for (const part of findParts(context, { year }, on, asks)) {
    const { standing, table } = part;
    if (standing.state === '已完成') {
      found.toClose.push(part);
      continue;
    }
    if (standing.state === '逾期') found.overdue.push(part);
    else if (isDue(standing)) found.due.push(part);
    if (isSilent(standing, table)) found.silent.push(part);
  }
  // The order of the ledger stays among equal deadlines.
  const last = '9999-99-99';
  const byDeadline = (one: FoundPart, other: FoundPart): number => {
    const [first, second] = [one.standing.deadline ?? last, other.standing.deadline ?? last];
    return first < second ? -1 : first > second ? 1 : 0;
  };
  for (const list of [found.due, found.overdue, found.silent, found.toClose]) list.sort(byDeadline);
  return found;
}
