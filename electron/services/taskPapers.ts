// Papers whose day of reply is past while units they went to have said nothing since.
import { openStates } from '../../shared/tracking/standing.ts';
import { reportedKinds } from '../../shared/tracking/entry.ts';
import type { Output } from '../../shared/contract/methods.ts';
import { ledgerOf } from '../store/ledger.ts';
import { lastUrgings, listPapers } from '../store/papers.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';
import { standingOn } from './parts.ts';

/** A unit has answered when it reported on one of the parts since; parts that are settled or gone ask for no answer. */
export function unansweredPapers(context: Context): NonNullable<Output<'home.overview'>['tasks']>['unanswered'] {
  const today = context.today();
  const { tables, tasks, parts } = ledgerOf(context.store);
  const nameOf = new Map(listUnits(context.store).map((unit) => [unit.id, unit.name]));
  const waits = (ids: readonly number[], after: number): string | null => {
    const present = ids.flatMap((id) => parts.get(id) ?? []);
    const answered = present.some(({ entries }) => entries.some((entry) => entry.id > after && reportedKinds.includes(entry.kind) && !entries.some(({ of }) => of === entry.id)));
    const open = present.find((part) => {
      const task = tasks.get(part.taskId);
      const table = task && tables.get(task.tableId);
      return task && table && openStates.includes(standingOn(task, table, part, today, today).state);
    });
    return answered || !open ? null : (nameOf.get(open.unitId) ?? null);
  };
  // A paper whose entries were taken back waits for nothing any more.
  const urgings = lastUrgings(context.store);
  const past = listPapers(context.store).filter((paper) => paper.replyBy !== null && paper.replyBy < today && urgings.has(paper.id));
  return past.flatMap(({ id, title, number, replyBy, sheets }) => {
    const units = sheets.map((sheet) => waits(sheet.parts, urgings.get(id) ?? 0)).filter((name) => name !== null);
    return replyBy === null || units.length === 0 ? [] : [{ id, title, number, replyBy, units }];
  });
}
