// Tasks as the ledger lists and shows them: as printed, with the state their parts make together.
import type { Day } from '../../shared/days/day.ts';
import type { ListedTask, ShownTask, StoredTable, Tally } from '../../shared/tracking/part.ts';
import type { Entry } from '../../shared/tracking/entry.ts';
import { taskState } from '../../shared/tracking/standing.ts';
import type { State } from '../../shared/tracking/standing.ts';
import { addToTally, emptyTally } from '../../shared/tracking/summary.ts';
import { refusal } from '../../shared/problems.ts';
import { listEntries } from '../store/entries.ts';
import type { EntryRow } from '../store/entries.ts';
import { listEvidence } from '../store/evidence.ts';
import { ledgerOf } from '../store/ledger.ts';
import type { LedgerTask } from '../store/ledger.ts';
import type { TableRow } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';
import { partsWhere, standingOn } from './parts.ts';
import { nameReader, printedNames, unitsOf } from './taskNames.ts';
import type { NameReader } from './taskNames.ts';

interface Summed {
  state: State;
  tally: Tally;
  lastOn: Day | null;
}

/** What a task's parts make together today. */
export function summedUp(context: Context, task: LedgerTask, table: TableRow): Summed {
  const day = context.today();
  if (task.summed?.day === day) return task.summed;
  const standings = task.parts.map((part) => standingOn(task, table, part, day, day));
  const tally = emptyTally();
  let lastOn: Day | null = null;
  for (const { state, lastOn: said } of standings) {
    addToTally(tally, state);
    if (said !== null && (lastOn === null || said > lastOn)) lastOn = said;
  }
  const summed = { day, state: taskState(standings, task.deadline, day), tally, lastOn };
  task.summed = summed;
  return summed;
}

/** A unit's part of a task by itself; undefined when the unit has none. */
export function summedOf(context: Context, task: LedgerTask, table: TableRow, unitId: number): (Summed & { deadline: Day | null }) | undefined {
  const part = task.parts.find((one) => one.unitId === unitId);
  if (!part) return undefined;
  const today = context.today();
  const { state, lastOn, deadline } = standingOn(task, table, part, today, today);
  const tally = emptyTally();
  addToTally(tally, state);
  return { state, tally, lastOn, deadline };
}

/** Names through which nobody is meant: no part goes by them, and whoever they stand for has no part by another name either. */
export function unknownNames(reader: () => NameReader, task: LedgerTask, on: Day): string[] {
  const via = new Set(task.parts.map((part) => part.via));
  const open = [...new Set(printedNames(task).map(({ text }) => text))].filter((text) => !via.has(text));
  if (open.length === 0) return open;
  const bearers = new Set(task.parts.map(({ unitId }) => unitId));
  return open.filter((text) => {
    const units = unitsOf(reader(), text, on);
    return units.length === 0 || !units.every(({ id }) => bearers.has(id));
  });
}

/** The day on which a table's collective names are asked for their members: the day it was issued, else today. */
export function namesDay(context: Context, table: TableRow): Day {
  return table.issuedOn ?? context.today();
}

/** The register, read when the first name asks for it. */
export function readerWhenAsked(context: Context): () => NameReader {
  let reader: NameReader | undefined;
  return () => (reader ??= nameReader(context.store));
}

/** A task of the list. */
export function listed(context: Context, reader: () => NameReader, { task, table }: { task: LedgerTask; table: TableRow }, { state, tally, lastOn }: Summed): ListedTask {
  const { id, tableId, position, number, section, subsection, leads, responsible, groups, openEnded, requirement, remark, deadline, deadlineText, quotas, carriedFrom } = task;
  const unknown = unknownNames(reader, task, namesDay(context, table));
  return { id, tableId, position, number, section, subsection, leads, responsible, groups, unknown, openEnded, requirement, remark, deadline, deadlineText, quotas, state, tally, lastOn, carriedFrom };
}

/** Tables with the number of their tasks and parts, in the order they came. */
export function storedTables(context: Context): StoredTable[] {
  const { tables, tasks } = ledgerOf(context.store);
  const counts = new Map<number, { tasks: number; parts: number }>();
  for (const task of tasks.values()) {
    const count = counts.get(task.tableId) ?? { tasks: 0, parts: 0 };
    counts.set(task.tableId, { tasks: count.tasks + 1, parts: count.parts + task.parts.length });
  }
  return [...tables.values()].sort((one, other) => one.id - other.id).map((table) => ({ ...table, ...(counts.get(table.id) ?? { tasks: 0, parts: 0 }) }));
}

/** The task and its table. Refused when it is gone. */
export function requireTask(context: Context, id: number): { task: LedgerTask; table: TableRow } {
  const { tables, tasks } = ledgerOf(context.store);
  const task = tasks.get(id);
  const table = task && tables.get(task.tableId);
  if (!task || !table) throw refusal('task-gone', '这项任务已经不在任务分解表里。请刷新后再试。', { field: 'id' });
  return { task, table };
}

/** The task table. Refused when it is gone. */
export function requireTable(context: Context, id: number, field = 'id'): TableRow {
  const table = ledgerOf(context.store).tables.get(id);
  if (!table) throw refusal('task-table-gone', '这张任务分解表已经不在了。请刷新后再试。', { field });
  return table;
}

function shownEntry(row: EntryRow, struck: ReadonlySet<number | null>): Entry {
  const { id, partId, kind, on, text, times, until, by, of, paperId, source, enteredAt, enteredBy } = row;
  return { id, partId, kind, on, text, times, until, by, of, paperId, source, enteredAt, enteredBy, struck: struck.has(id) };
}

/** Everything about one task. Refused when it is gone. */
export function shownTask(context: Context, id: number): ShownTask {
  const found = requireTask(context, id);
  const { task, table } = found;
  const parts = partsWhere(context, { task: id });
  const rows = listEntries(context.store, parts.map((part) => part.id));
  const struck = new Set(rows.map(({ of }) => of));
  const entries = Map.groupBy(rows, ({ partId }) => partId);
  const files = Map.groupBy(listEvidence(context.store, parts.map((part) => part.id)), ({ partId }) => partId);
  const reader = readerWhenAsked(context);
  const stored = storedTables(context).find((one) => one.id === table.id);
  if (!stored) throw new Error(`no table ${table.id}`);
  return {
    ...listed(context, reader, found, summedUp(context, task, table)),
    table: stored,
    names: namesOf(context, reader, task, table),
    deadlines: task.deadlines,
    periodic: task.periodic,
    source: task.source,
    parts: parts.map((part) => ({ ...part, entries: (entries.get(part.id) ?? []).map((row) => shownEntry(row, struck)), files: files.get(part.id) ?? [] })),
    earlier: earlierTasks(context, task),
  };
}

/** Each printed name with the units that have their part by it, or have one by another name although this one means them too. */
function namesOf(context: Context, reader: () => NameReader, task: LedgerTask, table: TableRow): ShownTask['names'] {
  const nameOf = new Map(listUnits(context.store).map((unit) => [unit.id, unit.name]));
  const bearers = new Set(task.parts.map(({ unitId }) => unitId));
  const unknown = new Set(unknownNames(reader, task, namesDay(context, table)));
  return printedNames(task).map(({ text, role }) => {
    const own = task.parts.filter((part) => part.via === text).map(({ unitId }) => unitId);
    const ids = unknown.has(text) ? [] : new Set([...own, ...unitsOf(reader(), text, namesDay(context, table)).map((unit) => unit.id).filter((id) => bearers.has(id))]);
    return { text, role, group: task.groups.includes(text), units: [...ids].map((id) => nameOf.get(id)).filter((name) => name !== undefined) };
  });
}

/** The tasks it was carried over from, newest first. */
function earlierTasks(context: Context, task: LedgerTask): ShownTask['earlier'] {
  const { tables, tasks } = ledgerOf(context.store);
  const chain: ShownTask['earlier'] = [];
  const seen = new Set([task.id]);
  for (let at = task.carriedFrom; at !== null && !seen.has(at); ) {
    const before = tasks.get(at);
    const table = before && tables.get(before.tableId);
    if (!before || !table) break;
    seen.add(at);
    chain.push({ id: before.id, year: table.year, title: table.title, requirement: before.requirement, state: summedUp(context, before, table).state });
    at = before.carriedFrom;
  }
  return chain;
}
