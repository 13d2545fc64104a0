// How a task is changed: its words read again, its names looked up again, its parts kept, added or taken away.
import { taskFieldsSchema } from '../../shared/contract/tasks.ts';
import type { TaskFields } from '../../shared/contract/tasks.ts';
import { foldText } from '../../shared/names/fold.ts';
import { patchOf } from '../../shared/patch.ts';
import { refusal, Refusal } from '../../shared/problems.ts';
import { readPeriodic } from '../../shared/tasks/periodicWork.ts';
import { readQuotas } from '../../shared/tasks/quotas.ts';
import { change } from '../store/change.ts';
import { removeEntries } from '../store/entries.ts';
import { listEvidence, removeEvidence } from '../store/evidence.ts';
import { ledgerOf, tasksInOrder } from '../store/ledger.ts';
import type { LedgerTask } from '../store/ledger.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { removeParts, removeTasks, updateTask } from '../store/tasks.ts';
import type { TableRow, TaskRecord } from '../store/tasks.ts';
import type { Context } from './context.ts';
import { everyRow, readFields } from './manyRows.ts';
import type { RowChange } from './manyRows.ts';
import { afterRequirement } from './taskDeadlines.ts';
import { taskName } from './taskEntries.ts';
import { namesDay, readerWhenAsked, requireTable, requireTask } from './taskList.ts';
import { nameReader, readNames } from './taskNames.ts';
import type { NameReader } from './taskNames.ts';
import { allOrRefused, changedParts, isProblem, writeParts } from './taskParts.ts';
import type { PartsChange } from './taskParts.ts';
import { unitNamed } from './units.ts';

const patchSchema = patchOf(taskFieldsSchema);

interface ChangedTask {
  task: LedgerTask;
  record: TaskRecord;
  parts: PartsChange;
  differs: boolean;
}

/** A task's fields without what the ledger holds beside them. */
export function recordOf({ id: _id, parts: _parts, summed: _summed, ...record }: LedgerTask): TaskRecord {
  return record;
}

/** What a task will be, and its parts. Refused: names taken away from units that have a history. */
export function changedTask(context: Context, reader: () => NameReader, { task, table }: { task: LedgerTask; table: TableRow }, given: Partial<TaskFields>): ChangedTask {
  const before = recordOf(task);
  const record: TaskRecord = { ...before };
  const { number = before.number, section = before.section, subsection = before.subsection, remark = before.remark } = given;
  Object.assign(record, { number, section, subsection, remark });
  if (given.requirement !== undefined && given.requirement !== before.requirement) {
    Object.assign(record, afterRequirement(before, given.requirement, table), { requirement: given.requirement, quotas: readQuotas(given.requirement), periodic: readPeriodic(given.requirement) });
  }
  if (given.deadline !== undefined) record.deadline = given.deadline;
  let parts: PartsChange = { add: [], update: [], remove: [] };
  if (given.leads !== undefined || given.responsible !== undefined) {
    const names = readNames(reader(), given.leads ?? before.leads, given.responsible ?? before.responsible);
    const outcome = changedParts(reader(), task, names, namesDay(context, table));
    if (isProblem(outcome)) throw new Refusal(outcome);
    parts = outcome;
    // The names are given one by one: what was printed behind them (等) stays.
    Object.assign(record, names, { openEnded: before.openEnded || names.openEnded });
  }
  const moved = parts.add.length + parts.update.length + parts.remove.length;
  return { task, record, parts, differs: moved > 0 || JSON.stringify(record) !== JSON.stringify(before) };
}

/** Changes all the tasks or none. Refused: one problem for each that cannot be changed. */
export function changeTasks(context: Context, changes: readonly RowChange[]): { changed: number; change: number } {
  const reader = readerWhenAsked(context);
  const { tasks } = ledgerOf(context.store);
  const nameOf = (id: number): string | undefined => {
    const task = tasks.get(id);
    return task && `${task.number === '' ? '' : `${task.number} `}${[...task.requirement].slice(0, 20).join('')}`;
  };
  const rows = everyRow(changes, nameOf, ({ id, fields }) => changedTask(context, reader, requireTask(context, id), readFields(patchSchema, fields))).filter(({ differs }) => differs);
  const [first] = rows;
  const summary = rows.length === 1 && first ? `修改${taskName(first.record)}` : `修改 ${rows.length} 项任务`;
  const done = change(context.store, { command: 'tasks.changeMany', summary }, (recorder) => rows.forEach((row) => writeTask(recorder, row)));
  return { changed: rows.length, change: done.seq };
}

/** Writes a changed task and its parts. */
export function writeTask(recorder: Recorder, { task, record, parts }: ChangedTask): void {
  updateTask(recorder, task.id, record);
  writeParts(recorder, [parts]);
}

/** Removes tasks with their parts, and everything that was said and kept of them. */
export function removeWhole(store: Store, recorder: Recorder, found: readonly LedgerTask[]): void {
  const parts = found.flatMap((task) => task.parts);
  const ids = parts.map(({ id }) => id);
  removeEvidence(recorder, listEvidence(store, ids).map(({ id }) => id));
  removeEntries(recorder, parts.flatMap((part) => part.entries.map(({ id }) => id)));
  removeParts(recorder, ids);
  removeTasks(store, recorder, found.map(({ id }) => id));
}

/** （连同 3 笔进展）, or nothing. */
export const withHistory = (tasks: readonly LedgerTask[]): string => {
  const entries = tasks.reduce((sum, task) => sum + task.parts.reduce((own, part) => own + part.entries.length, 0), 0);
  return entries === 0 ? '' : `（连同 ${entries} 笔进展）`;
};

/** Says of a name in a table which units it means, in all its tasks or some. Refused: a name the table does not print, an unknown unit, parts with a history. */
export function assignName(context: Context, input: { table: number; name: string; units: string[]; tasks?: number[] | undefined }): { parts: number; change: number } {
  const table = requireTable(context, input.table, 'table');
  const reader = nameReader(context.store);
  const units = [...new Map(input.units.map((name) => unitNamed(reader.index, name)).map((unit) => [unit.id, unit])).values()];
  const only = input.tasks && new Set(input.tasks);
  const key = foldText(input.name);
  const named = tasksInOrder(context.store).flatMap((task) => {
    if (task.tableId !== table.id || (only && !only.has(task.id))) return [];
    const name = [...task.leads, ...task.responsible].find((text) => foldText(text) === key);
    return name === undefined ? [] : [{ task, name }];
  });
  if (named.length === 0) throw refusal('name-not-printed', `《${table.title}》${only ? '的这些任务' : ''}里没有印“${input.name}”这个名称。请按表上印的名称填写。`, { field: 'name' });
  const changes = allOrRefused(named.map(({ task, name }) => changedParts(reader, task, task, namesDay(context, table), { name, unitIds: units.map(({ id }) => id) })));
  const count = changes.reduce((sum, { add, update, remove: gone }) => sum + add.length + update.length + gone.length, 0);
  const whom = units.length === 0 ? '不再指定单位' : `指${units.length > 3 ? `${units.slice(0, 3).map(({ name }) => name).join('、')}等${units.length}个单位` : units.map(({ name }) => name).join('、')}`;
  const done = change(context.store, { command: 'tasks.assign', summary: `《${table.title}》里的“${input.name}”${whom}` }, (recorder) => writeParts(recorder, changes));
  return { parts: count, change: done.seq };
}
