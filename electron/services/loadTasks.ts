// The task tables of a sample become records, with the parts that follow from the printed names and what was said of them.
import type { SampleTaskTable } from '../../shared/sample.ts';
import { insertEntries } from '../store/entries.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { insertParts, insertTable, insertTasks } from '../store/tasks.ts';
import type { PartRecord } from '../store/tasks.ts';
import type { Day } from '../../shared/days/day.ts';
import { nameReader, printedNames, unitsOf } from './taskNames.ts';
import type { NameReader } from './taskNames.ts';

/** What stands as the origin of a sample's entries, so that nobody takes them for reports. */
const MADE_UP = '示例（编写的进展，不是真实情况）';

function partsOf(reader: NameReader, task: SampleTaskTable['tasks'][number], taskId: number, on: Day): PartRecord[] {
  const parts = new Map<number, PartRecord>();
  for (const { text, role } of printedNames(task)) {
    for (const { id: unitId } of unitsOf(reader, text, on)) if (!parts.has(unitId)) parts.set(unitId, { taskId, unitId, role, via: text });
  }
  return [...parts.values()];
}

/** Writes the tables; the sample's units and settings must stand already. A sample whose progress names no part is a bug. */
export function loadTaskTables(store: Store, recorder: Recorder, tables: readonly SampleTaskTable[], today: Day): void {
  if (tables.length === 0) return;
  const reader = nameReader(store);
  const unitIds = new Map(reader.units.map((unit) => [unit.name, unit.id]));
  for (const { tasks, progress, ...fields } of tables) {
    const tableId = insertTable(recorder, { ...fields, file: '' });
    const taskIds = insertTasks(recorder, tasks.map((task, place) => ({ ...task, tableId, position: place + 1, source: null, carriedFrom: null })));
    const parts = tasks.flatMap((task, place) => partsOf(reader, task, taskIds[place]!, fields.issuedOn ?? today));
    const partIds = insertParts(recorder, parts);
    const placeOf = new Map(parts.map(({ taskId, unitId }, index) => [`${taskId} ${unitId}`, partIds[index]!]));
    insertEntries(store, recorder, progress.map(({ task, unit, ...entry }) => {
      const partId = placeOf.get(`${taskIds[task - 1]} ${unitIds.get(unit)}`);
      if (partId === undefined) throw new Error(`the sample's task ${task} has no part of ${unit}`);
      return { ...entry, partId, of: null, paperId: null, source: MADE_UP };
    }));
  }
}
