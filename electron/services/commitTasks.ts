// The plan of a task table file becomes records: the table, its tasks in the file's order, each unit's part.
import type { Plan, PlanRow, PlanTable } from '../../shared/importing/plan.ts';
import type { PlannedTask } from '../../shared/importing/planTaskRow.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { findTable, insertParts, insertTable, insertTasks, listParts, listTasks, updatePart, updateTable, updateTask } from '../store/tasks.ts';
import type { PartRecord, PartRow, TableFields, TaskRecord } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';

const taskOf = ({ values }: PlanRow): PlannedTask => values as unknown as PlannedTask;
const isTask = ({ action, values }: PlanRow): boolean => values['record'] === undefined && action !== 'skip' && action !== 'refuse';

function fieldsOf(table: PlanTable, file: string): TableFields {
  const { title, issuer, documentNumber, year, issuedOn, defaultDeadline } = table;
  return { title, issuer, documentNumber, year, issuedOn, defaultDeadline, file };
}

function recordOf(task: PlannedTask, tableId: number, position: number, carriedFrom: number | null): TaskRecord {
  const { number, section, subsection, leads, responsible, groups, openEnded, requirement, remark, deadline, deadlineText, deadlines, quotas, periodic, source } = task;
  return { tableId, position, number, section, subsection, leads, responsible, groups, openEnded, requirement, remark, deadline, deadlineText, deadlines, quotas, periodic, source, carriedFrom };
}

/** Makes a task's parts what the plan says: the same unit keeps its part and what was said about it. */
function writeParts(recorder: Recorder, task: PlannedTask, taskId: number, before: readonly PartRow[], unitIds: ReadonlyMap<string, number>): PartRecord[] {
  const wanted = new Map(task.parts.map(({ unit, role, via }) => {
    const unitId = unitIds.get(unit);
    if (unitId === undefined) throw new Error(`the plan names the unit ${unit}, which the register lacks`);
    return [unitId, { taskId, unitId, role, via }];
  }));
  for (const { id, ...part } of before) {
    const next = wanted.get(part.unitId);
    if (next) updatePart(recorder, id, next);
    else recorder.remove('task_parts', id);
    wanted.delete(part.unitId);
  }
  return [...wanted.values()];
}

/** Writes the changed and added tasks of one table and puts all of them in the file's order; what the file lacks follows in its old order. */
function writeTable(store: Store, recorder: Recorder, table: PlanTable, rows: { changed: ReadonlySet<PlanRow>; all: readonly PlanRow[] }, unitIds: ReadonlyMap<string, number>, fileName: string): void {
  const fields = fieldsOf(table, fileName);
  const tableId = table.existing?.id ?? insertTable(recorder, fields);
  if (table.existing && findTable(store, tableId)) updateTable(recorder, tableId, fields);
  const known = new Map(listTasks(store, { tableIds: [tableId] }).map((task) => [task.id, task]));
  const inFile = rows.all.filter((row) => isTask(row));
  const changed = inFile.filter((row) => rows.changed.has(row));
  const ids = new Set(inFile.map((row) => taskOf(row).id));
  const parts = Map.groupBy(listParts(store, { taskIds: changed.map((row) => taskOf(row).id).filter((id) => id !== undefined) }), ({ taskId }) => taskId);
  const added: { task: PlannedTask; record: TaskRecord }[] = [];
  const fresh: PartRecord[] = [];
  inFile.forEach((row, place) => {
    const task = taskOf(row);
    const before = task.id === undefined ? undefined : known.get(task.id);
    if (!before) added.push({ task, record: recordOf(task, tableId, place + 1, null) });
    else if (rows.changed.has(row)) {
      updateTask(recorder, before.id, recordOf(task, tableId, place + 1, before.carriedFrom));
      fresh.push(...writeParts(recorder, task, before.id, parts.get(before.id) ?? [], unitIds));
    } else {
      const { id, ...record } = before;
      if (record.position !== place + 1) updateTask(recorder, id, { ...record, position: place + 1 });
    }
  });
  [...known.values()].filter(({ id }) => !ids.has(id)).forEach(({ id, ...record }, place) => {
    const position = inFile.length + place + 1;
    if (record.position !== position) updateTask(recorder, id, { ...record, position });
  });
  insertTasks(recorder, added.map(({ record }) => record)).forEach((id, index) => {
    fresh.push(...writeParts(recorder, added[index]!.task, id, [], unitIds));
  });
  insertParts(recorder, fresh);
}

/**
 * Writes the tables that `rows` (add and change, no units) touch. The other rows of the plan are only needed for the order of the
 * tasks. What was said about a part is never touched: a part that goes has nothing said about it, or the whole is refused.
 */
export function commitTasks(store: Store, recorder: Recorder, rows: readonly PlanRow[], plan: Pick<Plan, 'rows' | 'tables'>, fileName: string): void {
  const unitIds = new Map(listUnits(store).map((unit) => [unit.name, unit.id]));
  const changed = new Set(rows);
  const byTable = Map.groupBy(plan.rows, ({ values }) => values['table']);
  const touched = new Set(rows.map(({ values }) => values['table']));
  plan.tables?.forEach((table, place) => {
    if (touched.has(place)) writeTable(store, recorder, table, { changed, all: byTable.get(place) ?? [] }, unitIds, fileName);
  });
}
