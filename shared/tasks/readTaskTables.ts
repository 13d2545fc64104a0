// A file → its task tables, every row a task with its names, days and counts, or the reason why it is none.
import type { Day } from '../days/day.ts';
import type { Workbook } from '../importing/grid.ts';
import { filledColumns, viewSheet } from '../importing/sheetView.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { UnitIndex } from '../names/unitIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Unit } from '../units/unit.ts';
import { firstLeads, withFirstLead } from './leadFirst.ts';
import { readPeriodic } from './periodicWork.ts';
import { readQuotas } from './quotas.ts';
import { knownNames } from './knownNames.ts';
import type { KnownNames } from './splitUnits.ts';
import type { Task, TaskTable } from './task.ts';
import { deadlinesOf } from './taskDeadline.ts';
import { readTaskNames } from './taskNames.ts';
import { readNotice } from './taskNotice.ts';
import { checkNumbers } from './taskNumbers.ts';
import { readTaskRows } from './taskRows.ts';
import { isCard, isDoubled } from './headCells.ts';
import { findTaskTables } from './taskSegments.ts';
import type { TableSegments } from './taskSegments.ts';
import { tellColumns, tellNobody } from './tellColumns.ts';

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

/** What a table does not say itself, the notice in front of the first one says for all. */
function withNotice(facts: TaskTable, first: TaskTable | undefined): TaskTable {
  if (!first) return facts;
  return { ...facts, issuer: facts.issuer ?? first.issuer, documentNumber: facts.documentNumber ?? first.documentNumber, issuedOn: facts.issuedOn ?? first.issuedOn, defaultDeadline: facts.defaultDeadline ?? first.defaultDeadline };
}

function readTable(found: TableSegments, workbook: Workbook, context: TaskReadContext, index: UnitIndex, known: KnownNames, problems: Problem[], noticed: TaskTable | undefined): ReadTaskTable {
  const first = found.segments[0];
  const view = first?.view;
  const { facts: own, guessed } = readNotice(found.segments.flatMap(({ above }) => above), found.below, { fileName: context.fileName, sheetName: view?.name ?? '', year: context.year, otherwise: noticed?.year, today: context.today });
  const facts = withNotice(own, workbook.format === 'docx' ? noticed : undefined);
  if (guessed && view) problems.push(hint('year-guessed', `标题和通知里都没有写年份，按${facts.year}年读取，不对请在导入时说明是哪一年。`, { sheet: view.name }));
  if (first) tellColumns(first, problems);
  const { tasks: rows, problems: rowProblems } = readTaskRows(found.segments, workbook.format);
  if (first) tellNobody(first, rows, problems);
  problems.push(...rowProblems, ...checkNumbers(rows));
  const named = readTaskNames(rows, { index, known, on: facts.issuedOn ?? context.today, registered: context.units.length > 0 });
  problems.push(...named.problems);
  const leadFirst = firstLeads(found);
  if (leadFirst && view) problems.push(hint('lead-first', '表上写明列在第一位的是牵头单位，已照此读取，请核对。', { sheet: view.name }));
  const tasks = rows.map((row, place): ReadTask => {
    const [section = '', ...rest] = row.levels.filter((level) => level !== '');
    const { deadlines, deadline } = deadlinesOf(row, facts, problems);
    const names = leadFirst ? withFirstLead(named.of(row)) : named.of(row);
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
      if (isCard(view, row)) {
        return { code: 'not-task-table', message: `工作表“${sheet.name}”第${row + 1}行起像是一项任务一张的卡片（左边是名目，右边是内容），不能当作任务分解表读取。请改成一行一项任务的表，表头写“工作任务”“具体要求”“责任单位”，再导入。`, at: { ...(fileName === '' ? {} : { file: fileName }), sheet: sheet.name, row: row + 1 } };
      }
      const titles = filledColumns(view, row).map((column) => view.text(row, column));
      if (isDoubled(titles)) {
        return { code: 'not-task-table', message: `工作表“${sheet.name}”第${row + 1}行的表头左右印了两遍（${titles.slice(0, titles.length / 2).join('、')}），像是左右两栏并排的表，合在一起读会弄错。请把右边一栏接到左边一栏的下面，再导入。`, at: { ...(fileName === '' ? {} : { file: fileName }), sheet: sheet.name, row: row + 1 } };
      }
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
  const index = createUnitIndex(context.units, { regionNames: context.regionNames });
  const known = knownNames(index, context.units.length);
  const { tables: found, problems: left } = findTaskTables(workbook, context.fileName, known);
  if (found.length === 0) return { tables: [], problems, refused: refusal(workbook, context.fileName) };
  problems.push(...left);
  found.forEach(({ segments: [segment] }, place) => {
    if (!segment || found[place - 1]?.segments.at(-1)?.view !== segment.view) return;
    const row = segment.columns.top + 1;
    problems.push(hint('row-head', `第${row}行起是另一张任务分解表，分开读取。`, { sheet: segment.view.name, row }));
  });
  const read: ReadTaskTable[] = [];
  for (const entry of found) read.push(readTable(entry, workbook, context, index, known, problems, read[0]));
  const tables = read.filter(({ tasks }) => tasks.length > 0);
  found.forEach(({ segments: [segment] }, place) => {
    if (!segment || read[place]?.tasks.length !== 0) return;
    const row = segment.columns.bottom + 1;
    problems.push(hint('table-empty', `第${row}行的表头下面没有任务，这张表没有读取。`, { sheet: segment.view.name, row }));
  });
  if (tables.length > 0) return { tables, problems };
  const head = found[0]?.segments[0];
  return { tables: [], problems, refused: { code: 'task-table-empty', message: '任务分解表只有表头，没有一项任务。请填好任务后重新导入。', ...(head ? { at: { sheet: head.view.name, row: head.columns.bottom + 1 } } : {}) } };
}
