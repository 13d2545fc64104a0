// What an import of task tables or of progress is planned against: the ledger as it stands.
import type { KnownEntry, KnownPart, KnownTask, KnownTaskTable } from '../../shared/importing/facts.ts';
import { listEntries } from '../store/entries.ts';
import { ledgerOf, tasksInOrder } from '../store/ledger.ts';
import type { LedgerTask } from '../store/ledger.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';

type UnitNames = ReadonlyMap<number, string>;

const unitNames = ({ store }: Context): UnitNames => new Map(listUnits(store).map((unit) => [unit.id, unit.name]));

function knownTask(task: LedgerTask, names: UnitNames): KnownTask {
  const { id, position, number, section, subsection, leads, responsible, requirement, remark, quotas, deadline, deadlineText } = task;
  // A file kept as evidence speaks for a part as much as an entry does.
  const parts = task.parts.map((part) => ({ id: part.id, unit: names.get(part.unitId) ?? '', role: part.role, via: part.via, entries: part.entries.length + part.evidence }));
  return { id, position, number, section, subsection, leads, responsible, requirement, remark, quotas, deadline, deadlineText, parts };
}

/** Every task table with its tasks; those carried over from another year are no part of what a file may renew. */
export function knownTaskTables(context: Context): KnownTaskTable[] {
  const names = unitNames(context);
  const tasks = Map.groupBy(tasksInOrder(context.store), ({ tableId }) => tableId);
  return [...ledgerOf(context.store).tables.values()].map(({ file: _file, ...table }) => ({
    ...table,
    tasks: (tasks.get(table.id) ?? []).filter(({ carriedFrom }) => carriedFrom === null).map((task) => knownTask(task, names)),
  }));
}

/** Every unit's part of every task; the entries of a part are read when the plan asks for them, since a file speaks of few. */
export function knownParts(context: Context): KnownPart[] {
  const names = unitNames(context);
  const { tables } = ledgerOf(context.store);
  return tasksInOrder(context.store).flatMap((task) => task.parts.map(({ id, unitId }): KnownPart => {
    let entries: readonly KnownEntry[] | undefined;
    return {
      id, taskId: task.id, unit: names.get(unitId) ?? '', year: tables.get(task.tableId)?.year ?? 0,
      number: task.number, requirement: task.requirement, deadline: task.deadline, quotas: task.quotas,
      get entries() {
        return (entries ??= listEntries(context.store, [id]).map(({ id: entryId, kind, on, times, until, of, text, by }) => ({ id: entryId, kind, on, times, until, of, text, by })));
      },
    };
  }));
}
