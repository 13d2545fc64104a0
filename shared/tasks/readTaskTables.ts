// A file → its task tables, every row a task with its names, days and counts, or the reason why it is none.
import type { Day } from '../days/day.ts';
import type { Workbook } from '../importing/grid.ts';
import { filledColumns, viewSheet } from '../importing/sheetView.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { UnitIndex } from '../names/unitIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Unit } from '../units/unit.ts';
import { readDeadline } from './deadlines.ts';
import { readPeriodic } from './periodicWork.ts';
import { readQuotas } from './quotas.ts';
import type { KnownNames } from './splitUnits.ts';
import type { Task, TaskDeadline, TaskTable } from './task.ts';
import { readTaskNames } from './taskNames.ts';
import { readNotice } from './taskNotice.ts';
import { checkNumbers } from './taskNumbers.ts';
import { readTaskRows } from './taskRows.ts';
import type { TaskRow } from './taskRows.ts';
import { findTaskTables } from './taskSegments.ts';
import type { TableSegments } from './taskSegments.ts';

export interface TaskReadContext {
  /** The file's name as the person knows it, '' when it has none: searched for a year, a title and named in sentences. */
  fileName: string;
  units: readonly Unit[];
  /** Names of the office's own area, e.g. 济宁高新区, 高新区. */
  regionNames: readonly string[];
  /** The year the person gave; otherwise it is read from the title and the notice. */
  year?: number | undefined;
  today: Day;
}
/** `row` counts from 1; `cells` are the addresses of what the row says. */
export type ReadTask = Task & { sheet: string; row: number; cells: { requirement: string; leads: string[]; responsible: string[]; deadline: string | null } };
export type ReadTaskTable = TaskTable & { tasks: ReadTask[] };
/** `problems` are hints with their cells; `refused` when the file holds no task table, and then there are no tables. */
export interface TaskReading {
  tables: ReadTaskTable[];
  problems: Problem[];
  refused?: Problem;
}

function deadlinesOf(row: TaskRow, facts: TaskTable, problems: Problem[]): { deadlines: TaskDeadline[]; deadline: TaskDeadline | null } {
  const context = { year: facts.year, issuedOn: facts.issuedOn };
  const at = { sheet: row.view.name, row: row.row + 1 };
  const deadlines: TaskDeadline[] = [];
  if (row.deadline) {
    const { text, cell } = row.deadline;
    const read = readDeadline(text, { ...context, cell: true });
    if (read.length === 0) {
      deadlines.push({ by: null, text, from: 'column' });
      problems.push(hint('deadline-unread', `“${text.slice(0, 20)}”看不出是哪一天，这项任务没有完成日期，请写成“9月底前”或具体日期。`, { ...at, cell }));
    }
    for (const { by, text: printed, unclear } of read) {
      deadlines.push({ by, text: printed, from: 'column' });
      if (unclear !== undefined) problems.push(hint('deadline-unclear', `“${printed}”${unclear}，请核对。`, { ...at, cell }));
    }
  }
  const cell = row.view.address(row.row, row.columns.requirement);
  for (const { by, text, unclear } of readDeadline(row.requirement, { ...context, cell: false })) {
    deadlines.push({ by, text, from: 'text' });
    if (unclear !== undefined) problems.push(hint('deadline-unclear', `“${text}”${unclear}，请核对。`, { ...at, cell }));
  }
  const lastOf = (from: TaskDeadline['from']): TaskDeadline | undefined =>
    deadlines.filter((entry) => entry.from === from).sort((a, b) => (a.by ?? '').localeCompare(b.by ?? '')).at(-1);
  const column = lastOf('column');
  if (column) return { deadlines, deadline: column };
  const text = lastOf('text');
  if (text && text.by !== null) return { deadlines, deadline: text };
  const { defaultDeadline } = facts;
  return { deadlines, deadline: defaultDeadline ? { by: defaultDeadline.by, text: defaultDeadline.text, from: 'default' } : (text ?? null) };
}

function readTable(found: TableSegments, workbook: Workbook, context: TaskReadContext, index: UnitIndex, known: KnownNames, problems: Problem[]): ReadTaskTable {
  const first = found.segments[0];
  const view = first?.view;
  const { facts, guessed } = readNotice(found.segments.flatMap(({ above }) => above), found.below, { fileName: context.fileName, sheetName: view?.name ?? '', year: context.year, today: context.today });
  if (guessed && view) problems.push(hint('year-guessed', `标题和通知里都没有写年份，按${facts.year}年读取，不对请在导入时说明是哪一年。`, { sheet: view.name }));
  const unread = first?.columns.unread.filter(({ title }) => title !== '') ?? [];
  if (unread.length > 0 && view && first) {
    problems.push(hint('column-unread', `“${unread.map(({ title }) => title).join('”“')}”这${unread.length}列不是任务的内容，没有读取。`, { sheet: view.name, cell: view.address(Math.max(0, first.columns.top), unread[0]?.column ?? 0) }));
  }
  const { tasks: rows, problems: rowProblems } = readTaskRows(found.segments, workbook.format);
  problems.push(...rowProblems, ...checkNumbers(rows));
  const named = readTaskNames(rows, { index, known, on: facts.issuedOn ?? context.today, registered: context.units.length > 0 });
  problems.push(...named.problems);
  const tasks = rows.map((row, place): ReadTask => {
    const [section = '', ...rest] = row.levels.filter((level) => level !== '');
    const { deadlines, deadline } = deadlinesOf(row, facts, problems);
    const names = named.of(row);
    return {
      position: place + 1, number: row.number, section, subsection: rest.join(' '),
      ...names, requirement: row.requirement, remark: row.remark, deadline, deadlines,
      quotas: readQuotas(row.requirement), periodic: readPeriodic(row.requirement),
      sheet: row.view.name, row: row.row + 1,
      cells: { requirement: row.view.address(row.row, row.columns.requirement), leads: row.leads.map(({ cell }) => cell), responsible: row.responsible.map(({ cell }) => cell), deadline: row.deadline?.cell ?? null },
    };
  });
  return { ...facts, tasks };
}

/** Why a file holds no task table, with the heads it does have. */
function refusal(workbook: Workbook, fileName: string): Problem {
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) continue;
    const view = viewSheet(sheet);
    for (let row = 0; row < Math.min(view.height, 40); row += 1) {
      const titles = filledColumns(view, row).map((column) => view.text(row, column));
      if (titles.length < 3 || titles.some((title) => title.length > 16)) continue;
      return { code: 'not-task-table', message: `工作表“${sheet.name}”不是任务分解表：表头是“${titles.slice(0, 8).join('、')}”，没有写任务或要求的列（如“工作任务”“具体要求”），或者没有写由谁做的列（如“牵头部门”“责任单位”）。请换成任务分解表，或改好表头后重新导入。`, at: { ...(fileName === '' ? {} : { file: fileName }), sheet: sheet.name, row: row + 1 } };
    }
  }
  return { code: 'not-task-table', message: `${fileName === '' ? '这份文件' : `“${fileName}”`}里没有找到任务分解表的表头。请检查表里有没有“工作任务”“具体要求”“责任单位”这样的一行。`, ...(fileName === '' ? {} : { at: { file: fileName } }) };
}

/**
 * Reads every task table of a workbook. Nothing is written and nothing guessed in silence: rows put together, names the register
 * lacks, numbers that jump and days that may be read two ways each have a hint with their cell. A table without a column for the
 * task and one for who does it is refused ('not-task-table'), and so is a table without a single task ('task-table-empty').
 */
export function readTaskTables(workbook: Workbook, context: TaskReadContext): TaskReading {
  const problems: Problem[] = [];
  const found = findTaskTables(workbook);
  if (found.length === 0) return { tables: [], problems, refused: refusal(workbook, context.fileName) };
  const index = createUnitIndex(context.units, { regionNames: context.regionNames });
  const known: KnownNames = {
    given: context.units.length > 0,
    // A unit found inside a longer text (按“…”识别) does not make the text one name.
    has: (name) => {
      const answer = index.resolve(name);
      return 'match' in answer && !(answer.how === 'region' && answer.note !== undefined);
    },
    nearest: (name) => {
      const answer = index.resolve(name);
      return 'match' in answer ? answer.match.name : (answer.candidates[0]?.name ?? null);
    },
  };
  found.forEach(({ segments: [segment] }, place) => {
    if (!segment || found[place - 1]?.segments.at(-1)?.view !== segment.view) return;
    const row = segment.columns.top + 1;
    problems.push(hint('row-head', `第${row}行起是另一张任务分解表，分开读取。`, { sheet: segment.view.name, row }));
  });
  const tables = found.map((entry) => readTable(entry, workbook, context, index, known, problems)).filter(({ tasks }) => tasks.length > 0);
  if (tables.length > 0) return { tables, problems };
  const head = found[0]?.segments[0];
  return { tables: [], problems, refused: { code: 'task-table-empty', message: '任务分解表只有表头，没有一项任务。请填好任务后重新导入。', ...(head ? { at: { sheet: head.view.name, row: head.columns.bottom + 1 } } : {}) } };
}
