// The hints of a task file put where they belong: to their row, to a skipped row of their own, or to the file.
import type { Problem } from '../problems.ts';
import type { PlanRow } from './plan.ts';

/** Rows that hold no task: what the reader passes over, each with its reason. */
const SKIPPED = new Set(['row-skipped', 'row-head', 'table-empty']);
/** Rows whose content went into the task above. */
const FOLDED = new Set(['task-row-folded', 'task-text-joined']);

/**
 * Gives each problem to the row it speaks of. A row that was passed over becomes a skipped row, one whose content went into the task
 * above is named by that task; what concerns no row of the plan stays a problem of the file. Rows come back in the file's order.
 */
export function placeProblems(rows: readonly PlanRow[], problems: readonly Problem[], sheets: readonly string[]): { rows: PlanRow[]; problems: Problem[] } {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const before = (one: { sheet: string; row: number }, other: { sheet: string; row: number }): number => (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) || one.row - other.row;
  const byPlace = new Map(rows.map((row) => [`${row.sheet}!${row.row}`, row]));
  const sorted = rows.toSorted(before);
  const skipped = new Map<string, PlanRow>();
  const rest: Problem[] = [];
  for (const problem of problems) {
    const { sheet, row } = problem.at ?? {};
    if (sheet === undefined || row === undefined) {
      rest.push(problem);
      continue;
    }
    const place = `${sheet}!${row}`;
    const own = byPlace.get(place) ?? skipped.get(place);
    const above = own ? undefined : sorted.findLast((one) => before(one, { sheet, row }) < 0);
    if (own) own.problems.push(problem);
    else if (SKIPPED.has(problem.code)) skipped.set(place, { sheet, row, action: 'skip', values: {}, problems: [problem] });
    else if (FOLDED.has(problem.code) && above) {
      above.problems.push(problem);
      if (above.sheet === sheet) above.alsoRows = [...(above.alsoRows ?? []), row];
      else above.alsoAt = [...(above.alsoAt ?? []), { sheet, row }];
    } else rest.push(problem);
  }
  return { rows: [...sorted, ...skipped.values()].sort(before), problems: rest };
}
