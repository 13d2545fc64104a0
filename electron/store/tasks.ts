// Task tables, their tasks and each unit's part of them, as rows.
import { and, asc, eq } from 'drizzle-orm';
import type { Day } from '../../shared/days/day.ts';
import type { Periodic, Quota, TaskDeadline, TaskTable } from '../../shared/tasks/task.ts';
import type { Role } from '../../shared/tracking/part.ts';
import { among } from './among.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { taskParts, taskTables, tasks } from './tables.ts';
import type { SqlValue } from './tracked.ts';

export interface TableFields extends TaskTable {
  /** The file it was read from, '' when typed in. */
  file: string;
}
export type TableRow = TableFields & { id: number };

export interface TaskRecord {
  tableId: number;
  position: number;
  number: string;
  section: string;
  subsection: string;
  leads: string[];
  responsible: string[];
  groups: string[];
  openEnded: boolean;
  requirement: string;
  remark: string;
  deadline: Day | null;
  /** The words the deadline comes from, '' for none. */
  deadlineText: string;
  deadlines: TaskDeadline[];
  quotas: Quota[];
  periodic: Periodic[];
  source: { sheet: string; row: number } | null;
  carriedFrom: number | null;
}
export type TaskRow = TaskRecord & { id: number };

export interface PartRecord {
  taskId: number;
  unitId: number;
  role: Role;
  via: string;
}
export type PartRow = PartRecord & { id: number };

/** Task tables in the order they came. */
export function listTables(store: Store, year?: number): TableRow[] {
  return store.orm.select().from(taskTables).where(year === undefined ? undefined : eq(taskTables.year, year)).orderBy(asc(taskTables.id)).all();
}

/** One task table, or undefined. */
export function findTable(store: Store, id: number): TableRow | undefined {
  return store.orm.select().from(taskTables).where(eq(taskTables.id, id)).get();
}

/** Tasks in the order of their tables. */
export function listTasks(store: Store, filter: { tableIds?: readonly number[]; ids?: readonly number[] } = {}): TaskRow[] {
  const wanted = [filter.tableIds && among(tasks.tableId, filter.tableIds), filter.ids && among(tasks.id, filter.ids)];
  return store.orm.select().from(tasks).where(and(...wanted.filter((one) => one !== undefined))).orderBy(asc(tasks.tableId), asc(tasks.position), asc(tasks.id)).all();
}

/** Parts of tasks, by id. */
export function listParts(store: Store, filter: { taskIds?: readonly number[]; ids?: readonly number[]; unitId?: number } = {}): PartRow[] {
  const wanted = [filter.taskIds && among(taskParts.taskId, filter.taskIds), filter.ids && among(taskParts.id, filter.ids), filter.unitId === undefined ? undefined : eq(taskParts.unitId, filter.unitId)];
  return store.orm.select().from(taskParts).where(and(...wanted.filter((one) => one !== undefined))).orderBy(asc(taskParts.id)).all();
}

/** Adds a table and returns its id. */
export function insertTable(recorder: Recorder, fields: TableFields): number {
  return recorder.insert('task_tables', tableValues(fields));
}

/** Replaces a table's fields. */
export function updateTable(recorder: Recorder, id: number, fields: TableFields): void {
  recorder.update('task_tables', id, tableValues(fields));
}

/** Adds tasks and returns their ids in order. */
export function insertTasks(recorder: Recorder, records: readonly TaskRecord[]): number[] {
  return recorder.insertAll('tasks', records.map(taskValues));
}

/** Replaces a task's fields. */
export function updateTask(recorder: Recorder, id: number, record: TaskRecord): void {
  recorder.update('tasks', id, taskValues(record));
}

/** Adds parts and returns their ids in order. A unit has one part of a task at most. */
export function insertParts(recorder: Recorder, records: readonly PartRecord[]): number[] {
  return recorder.insertAll('task_parts', records.map(partValues));
}

/** Replaces a part's role and the name it goes by. */
export function updatePart(recorder: Recorder, id: number, record: PartRecord): void {
  recorder.update('task_parts', id, partValues(record));
}

/** Takes parts away; their entries and evidence go before. */
export function removeParts(recorder: Recorder, ids: readonly number[]): void {
  for (const id of ids) recorder.remove('task_parts', id);
}

/** Takes tasks away; their parts go before. A later task that continues one of them stands by itself from then on. */
export function removeTasks(store: Store, recorder: Recorder, ids: readonly number[]): void {
  const gone = new Set(ids);
  const later = store.orm.select().from(tasks).where(among(tasks.carriedFrom, ids)).all();
  for (const { id, ...record } of later) if (!gone.has(id)) updateTask(recorder, id, { ...record, carriedFrom: null });
  for (const id of ids) recorder.remove('tasks', id);
}

/** Takes a table away; its tasks go before. */
export function removeTable(recorder: Recorder, id: number): void {
  recorder.remove('task_tables', id);
}

/** How many parts of tasks a unit has. */
export function countUnitParts(store: Store, unitId: number): number {
  return store.db.prepare('SELECT count(*) FROM task_parts WHERE unit_id = ?').pluck().get(unitId) as number;
}

function tableValues(fields: TableFields): SqlValue[] {
  const { title, issuer, documentNumber, year, issuedOn, defaultDeadline, file } = fields;
  return [title, issuer, documentNumber, year, issuedOn, defaultDeadline && JSON.stringify(defaultDeadline), file];
}

function taskValues(record: TaskRecord): SqlValue[] {
  const { tableId, position, number, section, subsection, requirement, remark, deadline, deadlineText, source, carriedFrom } = record;
  const lists = [record.leads, record.responsible, record.groups].map((list) => JSON.stringify(list));
  return [
    tableId, position, number, section, subsection, ...lists, record.openEnded ? 1 : 0, requirement, remark, deadline, deadlineText,
    JSON.stringify(record.deadlines), JSON.stringify(record.quotas), JSON.stringify(record.periodic), source && JSON.stringify(source), carriedFrom,
  ];
}

function partValues({ taskId, unitId, role, via }: PartRecord): SqlValue[] {
  return [taskId, unitId, role, via];
}
