// tasks.compare, tasks.carryOver: this year's task table beside an earlier one.
import { refusal } from '../../shared/problems.ts';
import { compareTables } from '../../shared/tracking/compareTables.ts';
import { openStates } from '../../shared/tracking/standing.ts';
import type { ListedTask } from '../../shared/tracking/part.ts';
import type { Day } from '../../shared/days/day.ts';
import { change } from '../store/change.ts';
import { ledgerOf } from '../store/ledger.ts';
import type { LedgerPart, LedgerTask } from '../store/ledger.ts';
import { insertParts, insertTasks } from '../store/tasks.ts';
import type { TableRow, TaskRecord } from '../store/tasks.ts';
import type { Context, Handlers } from './context.ts';
import { findParts, tasksWhere } from './parts.ts';
import { listed, readerWhenAsked, requireTable, storedTables, summedUp } from './taskList.ts';
import { printedNames } from './taskNames.ts';

/** The section of tasks that come from an earlier table. */
export const carriedSection = '结转任务';

function listedTasks(context: Context, table: TableRow): ListedTask[] {
  const reader = readerWhenAsked(context);
  return tasksWhere(context, { table: table.id }).map((found) => listed(context, reader, found, summedUp(context, found.task, table)));
}

/** The newest table of an earlier year. Refused: there is none. */
function tableBefore(context: Context, table: TableRow): TableRow {
  const earlier = [...ledgerOf(context.store).tables.values()].filter(({ year }) => year < table.year).sort((one, other) => other.year - one.year || other.id - one.id)[0];
  if (!earlier) throw refusal('task-table-none-earlier', `没有${table.year}年以前的任务分解表可以比较。请先导入上一年的表，或者选定与哪张表比较。`, { field: 'with' });
  return earlier;
}

/** The task of a table that another one was carried over from, through as many years as it took; null for none. */
function originIn(tasks: ReadonlyMap<number, LedgerTask>, tableId: number, task: ListedTask): number | null {
  const seen = new Set<number>();
  for (let at = task.carriedFrom; at !== null && !seen.has(at); at = tasks.get(at)?.carriedFrom ?? null) {
    seen.add(at);
    if (tasks.get(at)?.tableId === tableId) return at;
  }
  return null;
}

/** The copy of an unfinished task: the names of those who still have to do it, and of those who stand for nobody yet. */
function carriedRecord(task: LedgerTask, open: readonly LedgerPart[], into: TableRow, position: number, deadline: { by: Day | null; text: string } | null): TaskRecord {
  const [asked, anybody] = [new Set(open.map(({ via }) => via)), new Set(task.parts.map(({ via }) => via))];
  const stays = (name: string): boolean => asked.has(name) || !anybody.has(name);
  // A part whose name is printed nowhere (kept when a table was read again) is still somebody's.
  const printed = new Set(printedNames(task).map(({ text }) => text));
  const unprinted = (role: LedgerPart['role']): string[] => [...new Set(open.filter((part) => part.role === role && !printed.has(part.via)).map(({ via }) => via))];
  return {
    tableId: into.id, position, number: task.number, section: carriedSection, subsection: task.section,
    leads: [...task.leads.filter(stays), ...unprinted('lead')], responsible: [...task.responsible.filter(stays), ...unprinted('responsible')], groups: task.groups.filter(stays),
    openEnded: task.openEnded, requirement: task.requirement, remark: task.remark, deadline: deadline?.by ?? null, deadlineText: deadline?.text ?? '', deadlines: [],
    quotas: task.quotas, periodic: task.periodic, source: null, carriedFrom: task.id,
  };
}

/** The tasks to carry over with their open parts, without those that were. Refused: nothing is left, or a task of another table. */
function tasksToCarry(context: Context, from: TableRow, into: TableRow, wanted: readonly number[] | undefined): { task: LedgerTask; open: LedgerPart[] }[] {
  const own = new Map(tasksWhere(context, { table: from.id }).map(({ task }) => [task.id, task]));
  if (wanted?.some((id) => !own.has(id))) throw refusal('task-gone', `要结转的任务里有的不在“${from.title}”里。请刷新后重新选择。`, { field: 'tasks' });
  const carried = new Set(tasksWhere(context, { table: into.id }).map(({ task }) => task.carriedFrom));
  const open = Map.groupBy(findParts(context, { table: from.id }).filter(({ standing }) => openStates.includes(standing.state)), ({ task }) => task.id);
  const chosen = wanted ? [...own.values()].filter(({ id }) => wanted.includes(id)) : [...own.values()];
  const unfinished = chosen.filter(({ id }) => open.has(id));
  if (unfinished.length === 0) throw refusal('nothing-to-carry', `${wanted ? '选定的任务' : `“${from.title}”的任务`}都已经办结，没有要结转的。`, { field: wanted ? 'tasks' : 'from' });
  const left = unfinished.filter(({ id }) => !carried.has(id));
  if (left.length === 0) throw refusal('carried-already', `没有办结的任务都已经结转到“${into.title}”，没有再结转。要重新结转的，请先在那张表里删除“${carriedSection}”部分的任务。`, { field: wanted ? 'tasks' : 'from' });
  return left.map((task) => ({ task, open: (open.get(task.id) ?? []).map(({ part }) => part) }));
}

export const taskYearHandlers: Pick<Handlers, 'tasks.compare' | 'tasks.carryOver'> = {
  'tasks.compare': (context, input) => {
    const table = requireTable(context, input.table, 'table');
    const before = input.with === undefined ? tableBefore(context, table) : requireTable(context, input.with, 'with');
    if (before.id === table.id) throw refusal('same-table', '选的是同一张表，没有可比的。请选另一张任务分解表。', { field: 'with' });
    const stored = new Map(storedTables(context).map((one) => [one.id, one]));
    const { tasks } = ledgerOf(context.store);
    const rows = compareTables(listedTasks(context, table), listedTasks(context, before), (task) => originIn(tasks, before.id, task));
    return { table: stored.get(table.id)!, with: stored.get(before.id)!, rows };
  },

  'tasks.carryOver': (context, input) => {
    const { store } = context;
    const [from, into] = [requireTable(context, input.from, 'from'), requireTable(context, input.into, 'into')];
    if (from.id === into.id) throw refusal('same-table', '结转要从一张表到另一张表，现在选的是同一张。请选今年的任务分解表。', { field: 'into' });
    if (into.year < from.year) throw refusal('carry-backwards', `不能从${from.year}年的表结转到${into.year}年的表。请把两张表换过来选。`, { field: 'into' });
    const carried = tasksToCarry(context, from, into, input.tasks);
    const last = tasksWhere(context, { table: into.id }).reduce((most, { task }) => Math.max(most, task.position), 0);
    const deadline = input.deadline === undefined ? into.defaultDeadline : { by: input.deadline, text: '' };
    const done = change(store, { command: 'tasks.carryOver', summary: `把“${from.title}”没有办结的 ${carried.length} 项任务结转到“${into.title}”` }, (recorder) => {
      const ids = insertTasks(recorder, carried.map(({ task, open }, index) => carriedRecord(task, open, into, last + index + 1, deadline)));
      insertParts(recorder, carried.flatMap(({ open }, index) => open.map(({ unitId, role, via }) => ({ taskId: ids[index]!, unitId, role, via }))));
      return ids;
    });
    return { ids: done.result, change: done.seq };
  },
};
