// tasks.*: the task tables and what a person changes in them.
import { readPeriodic } from '../../shared/tasks/periodicWork.ts';
import { readQuotas } from '../../shared/tasks/quotas.ts';
import type { ListedTask } from '../../shared/tracking/part.ts';
import { change } from '../store/change.ts';
import { tasksInOrder } from '../store/ledger.ts';
import { insertParts, insertTasks, removeTable, updateTable, updateTask } from '../store/tasks.ts';
import type { TaskRecord } from '../store/tasks.ts';
import type { Handlers } from './context.ts';
import { tasksWhere } from './parts.ts';
import { afterRequirement, afterTable } from './taskDeadlines.ts';
import { assignName, changedTask, changeTasks, recordOf, removeWhole, withHistory, writeTask } from './taskEdits.ts';
import { taskName } from './taskEntries.ts';
import { listed, namesDay, readerWhenAsked, requireTable, requireTask, shownTask, storedTables, summedOf, summedUp } from './taskList.ts';
import { nameReader, readNames } from './taskNames.ts';
import { newParts } from './taskParts.ts';
import { unitIndex, unitNamed } from './units.ts';

export const taskHandlers: Pick<Handlers, 'tasks.list' | 'tasks.tables' | 'tasks.show' | 'tasks.add' | 'tasks.change' | 'tasks.changeMany' | 'tasks.remove' | 'tasks.assign' | 'tasks.changeTable' | 'tasks.removeTable'> = {
  'tasks.list': (context, { year, unit, dueBefore, table, section, state }) => {
    const unitId = unit === undefined ? undefined : unitNamed(unitIndex(context.store), unit).id;
    const reader = readerWhenAsked(context);
    const tasks: ListedTask[] = [];
    for (const found of tasksWhere(context, { year, table, section })) {
      const own = unitId === undefined ? { ...summedUp(context, found.task, found.table), deadline: found.task.deadline } : summedOf(context, found.task, found.table, unitId);
      if (!own || (state !== undefined && own.state !== state)) continue;
      if (dueBefore !== undefined && (own.deadline === null || own.deadline > dueBefore)) continue;
      tasks.push(listed(context, reader, found, own));
    }
    const tables = storedTables(context).filter((one) => (year === undefined || one.year === year) && (table === undefined || one.id === table));
    return { tables, tasks };
  },

  'tasks.tables': (context, { year }) => ({ tables: storedTables(context).filter((one) => year === undefined || one.year === year) }),

  'tasks.show': (context, { id }) => shownTask(context, id),

  'tasks.add': (context, { table: tableId, ...fields }) => {
    const { store } = context;
    const table = requireTable(context, tableId, 'table');
    const reader = nameReader(store);
    const names = readNames(reader, fields.leads, fields.responsible);
    const position = tasksInOrder(store).reduce((last, task) => (task.tableId === tableId ? Math.max(last, task.position) : last), 0) + 1;
    const { number, section, subsection, requirement, remark } = fields;
    const nothing = { deadline: table.defaultDeadline?.by ?? null, deadlineText: table.defaultDeadline?.text ?? '', deadlines: [] };
    const read = afterRequirement(nothing, requirement, table);
    const record: TaskRecord = {
      tableId, position, number, section, subsection, ...names, requirement, remark, ...read, deadline: fields.deadline ?? read.deadline,
      quotas: readQuotas(requirement), periodic: readPeriodic(requirement), source: null, carriedFrom: null,
    };
    const done = change(store, { command: 'tasks.add', summary: `《${table.title}》补一项：${taskName(record)}` }, (recorder) => {
      const id = insertTasks(recorder, [record])[0]!;
      insertParts(recorder, newParts(reader, names, id, namesDay(context, table)));
      return id;
    });
    return { id: done.result, change: done.seq };
  },

  'tasks.change': (context, { id, fields }) => {
    const row = changedTask(context, readerWhenAsked(context), requireTask(context, id), fields);
    const done = change(context.store, { command: 'tasks.change', summary: `修改${taskName(row.record)}` }, (recorder) => writeTask(recorder, row));
    return { id, change: done.seq };
  },

  'tasks.changeMany': (context, { changes }) => changeTasks(context, changes),

  'tasks.remove': (context, { ids }) => {
    const { store } = context;
    const found = [...new Set(ids)].map((id) => requireTask(context, id).task);
    const [first] = found;
    const what = found.length === 1 && first ? taskName(first) : ` ${found.length} 项任务`;
    const done = change(store, { command: 'tasks.remove', summary: `删除${what}${withHistory(found)}` }, (recorder) => removeWhole(store, recorder, found));
    return { removed: found.length, change: done.seq };
  },

  'tasks.assign': (context, input) => assignName(context, input),

  'tasks.changeTable': (context, { id, fields }) => {
    const { id: _id, ...before } = requireTable(context, id);
    const after = { ...before, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
    const tasks = tasksInOrder(context.store).filter((task) => task.tableId === id);
    const done = change(context.store, { command: 'tasks.changeTable', summary: `修改任务分解表《${after.title}》` }, (recorder) => {
      updateTable(recorder, id, after);
      for (const task of tasks) updateTask(recorder, task.id, { ...recordOf(task), ...afterTable(task, before, after) });
    });
    return { id, change: done.seq };
  },

  'tasks.removeTable': (context, { id }) => {
    const { store } = context;
    const table = requireTable(context, id);
    const found = tasksInOrder(store).filter((task) => task.tableId === id);
    const done = change(store, { command: 'tasks.removeTable', summary: `删除任务分解表《${table.title}》和其中 ${found.length} 项任务${withHistory(found)}` }, (recorder) => {
      removeWhole(store, recorder, found);
      removeTable(recorder, id);
    });
    return { id, change: done.seq };
  },
};
