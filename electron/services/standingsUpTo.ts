// A year's parts as they stood at the end of an earlier day: what was said of later days is left aside.
import type { Day } from '../../shared/days/day.ts';
import type { Part } from '../../shared/tracking/part.ts';
import { standingOf } from '../../shared/tracking/standing.ts';
import type { Context } from './context.ts';
import { findParts, writtenOut } from './parts.ts';

/** Every part of the year with its standing from the entries dated up to `on`, judged on `judgedOn`. An entry struck out later never counted. */
export function standingsUpTo(context: Context, year: number, on: Day, judgedOn: Day): Part[] {
  const found = findParts(context, { year }, judgedOn).map((one) => {
    const said = one.part.entries.filter((entry) => entry.kind === 'struck' || entry.on <= on);
    return { ...one, standing: standingOf(said, { deadline: one.task.deadline, quotas: one.task.quotas, year, issuedOn: one.table.issuedOn }, judgedOn) };
  });
  return writtenOut(context, found, on);
}
