// Plans a task table file: every task against the data, with its units, its deadline and the words it comes from.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { readTaskTables } from '../tasks/readTaskTables.ts';
import type { ReadTask, ReadTaskTable, TaskReading } from '../tasks/readTaskTables.ts';
import type { TaskTable } from '../tasks/task.ts';
import { pairTasks } from '../tracking/pairTasks.ts';
import type { PairLimits } from '../tracking/pairTasks.ts';
import type { KnownTask, KnownTaskTable, PlanRequest } from './facts.ts';
import type { PlannedRows, PlanRow, PlanTable } from './plan.ts';
import { findExisting, tableFacts, yearWanted } from './planTaskFacts.ts';
import { placeProblems } from './planTaskProblems.ts';
import { deadlineOf, renewTask } from './planTaskRow.ts';
import type { PlannedTask } from './planTaskRow.ts';
import { createTaskUnits } from './planTaskUnits.ts';
import type { TaskUnits } from './planTaskUnits.ts';
import { chosenSheets } from './planTaskSheets.ts';

/** How alike the requirement must be for a task of the file to be one of the data; one that moved must have the same words. */
const RENEWS: PairLimits = { sameNumber: 50, sameSection: 65, elsewhere: null };
const LONGEST: readonly (readonly ['number' | 'section' | 'subsection' | 'requirement' | 'remark', string, number])[] = [
  ['number', '序号', 40], ['section', '部分', 2_000], ['subsection', '小项', 2_000], ['requirement', '工作要求', 30_000], ['remark', '备注', 30_000],
];
/** What the reader says of names is said here again, once the person's answers are known. */
const NAME_CODES = new Set(['unit-unknown', 'unit-ambiguous']);
const DEADLINE_CODES = new Set(['deadline-unclear', 'deadline-unread']);

const placeOf = ({ sheet, row }: ReadTask): string => `${sheet}!${row}`;

/** Reads the file; a year that is printed nowhere is taken from the table the file renews. */
function readFile(request: PlanRequest): TaskReading {
  const { workbook, options, known, today, file } = request;
  const read = (year: number | undefined): TaskReading =>
    readTaskTables(chosenSheets(workbook, options), { fileName: file.name, units: known.units, regionNames: known.regionNames, year, today });
  const given = options.table?.year ?? options.year;
  const reading = read(given);
  if (given !== undefined || !reading.problems.some(({ code }) => code === 'year-guessed')) return reading;
  const wanted = yearWanted(reading.tables, request);
  return wanted === undefined ? reading : read(wanted);
}

/** Everything that is planned of one table. */
interface TablePlan {
  place: number;
  read: ReadTaskTable;
  facts: TaskTable;
  existing: KnownTaskTable | null;
}

function planTask(task: ReadTask, table: TablePlan, known: KnownTask | undefined, units: TaskUnits, { options, today }: PlanRequest): PlanRow {
  const { sheet, row } = task;
  const { facts, existing, place } = table;
  const problems: Problem[] = [];
  const confirmed = options.deadlines?.[placeOf(task)];
  const deadline = deadlineOf(task, facts);
  const { names, parts } = units.read(task, facts.issuedOn ?? today);
  const { number, section, subsection, leads, responsible, groups, openEnded, requirement, remark, deadlines, quotas, periodic } = task;
  const values: PlannedTask = {
    table: place, number, section, subsection, leads: [...leads], responsible: [...responsible], groups, names, openEnded, requirement, remark,
    deadline: confirmed === undefined ? (deadline?.by ?? null) : confirmed, deadlineText: deadline?.text ?? '', deadlines, quotas, periodic, source: { sheet, row }, parts,
  };
  const planned: PlanRow = { sheet, row, action: 'add', values: values as unknown as Record<string, unknown>, problems };
  for (const [field, label, most] of LONGEST) {
    if (values[field].length <= most) continue;
    problems.push({ code: 'text-too-long', message: `第${row}行的${label}超过${most}个字，请检查是否填错了列，或者拆成几项任务。`, at: { sheet, row, field } });
    planned.action = 'refuse';
  }
  if (!known || !existing || planned.action === 'refuse') return planned;
  const basis = { confirmed: confirmed !== undefined, from: deadline?.from ?? null, facts, existing, defaultSaid: options.table?.defaultDeadline !== undefined };
  const before = renewTask(values, known, basis, units.answered, problems);
  planned.action = Object.keys(before).length > 0 ? 'change' : 'same';
  if (planned.action === 'change') planned.before = before;
  return planned;
}

/** Tasks printed twice with the same units: kept as printed, and told. */
function hintRepeated(rows: readonly PlanRow[]): void {
  const first = new Map<string, number>();
  for (const { sheet, row, values, problems } of rows) {
    const key = foldText(JSON.stringify([values['table'], values['section'], values['subsection'], values['requirement'], values['leads'], values['responsible']]));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else problems.push(hint('task-repeated', `第${row}行与第${earlier}行是同一项任务，照样各记一项，请核对是否印重了。`, { sheet, row }));
  }
}

const FACTS = ['title', 'issuer', 'documentNumber', 'year', 'issuedOn', 'defaultDeadline'] as const;

/** The row that changes a table's own facts; null when they stay as they are. */
function tableRow({ place, read, facts, existing }: TablePlan): PlanRow | null {
  if (!existing) return null;
  const same = (field: (typeof FACTS)[number]): boolean => (field === 'defaultDeadline' ? existing[field]?.by === facts[field]?.by && existing[field]?.text === facts[field]?.text : existing[field] === facts[field]);
  const changed = FACTS.filter((field) => !same(field));
  if (changed.length === 0) return null;
  return {
    sheet: read.tasks[0]?.sheet ?? '', row: 1, action: 'change', values: { record: 'table', table: place, id: existing.id, ...facts },
    before: Object.fromEntries(changed.map((field) => [field, existing[field]])), problems: [],
  };
}

/** Deadlines given for places where no task stands. */
function strayDeadlines(given: Record<string, Day | null>, tasks: readonly ReadTask[]): Problem[] {
  const places = new Set(tasks.map(placeOf));
  return Object.keys(given).filter((place) => !places.has(place)).map((place) => hint('deadline-place-unknown', `“${place}”不是一项任务所在的行，为它填的完成时限没有用上。`));
}

/**
 * Plans a task table file: one row for each task in the file's order (`values` is a PlannedTask, with `id` when it is there already),
 * rows of `record: 'unit'` in front for units to be created, a row of `record: 'table'` where a table's own facts change, and skipped
 * rows with their reason. Refused, without rows: what is no task table. Unknown names are asked and stop nothing.
 */
export function planTasks(request: PlanRequest): PlannedRows {
  const { options } = request;
  const reading = readFile(request);
  if (reading.refused) return { rows: [], problems: [reading.refused, ...reading.problems] };
  const { existing, problem } = findExisting(reading.tables, request);
  if (problem) return { rows: [], problems: [problem] };
  const hidden = new Set(request.workbook.sheets.flatMap(({ name, hiddenRows }) => (options.hiddenRows === 'skip' ? hiddenRows.map((row) => `${name}!${row + 1}`) : [])));
  const tasks = reading.tables.flatMap((table) => table.tasks).filter((task) => !hidden.has(placeOf(task)));
  const units = createTaskUnits(request.known, options, tasks);
  const plans = reading.tables.map((read, place): TablePlan => ({ place, read, existing: existing[place] ?? null, facts: tableFacts(read, place, existing[place] ?? null, request) }));
  const tables: PlanTable[] = [];
  const [heads, rows, fileProblems]: [PlanRow[], PlanRow[], Problem[]] = [[], [], strayDeadlines(options.deadlines ?? {}, tasks)];
  for (const table of plans) {
    const own = table.read.tasks.filter((task) => !hidden.has(placeOf(task)));
    const known = table.existing?.tasks ?? [];
    const pairs = pairTasks(own, known, RENEWS);
    const found = own.map((_, index) => known[pairs.get(index)?.other ?? -1]);
    const gone = known.filter((task) => !found.includes(task));
    const head = tableRow(table);
    if (head) heads.push(head);
    const byTask = new Map(own.map((task, index) => [task, planTask(task, table, found[index], units, request)]));
    rows.push(...table.read.tasks.map((task): PlanRow => byTask.get(task) ?? { sheet: task.sheet, row: task.row, action: 'skip', values: {}, problems: [hint('row-hidden', `第${task.row}行是隐藏的，没有读取。`, { sheet: task.sheet, row: task.row })] }));
    if (gone.length > 0 && table.existing) fileProblems.push(hint('tasks-gone', `数据里的“${table.existing.title}”有${gone.length}项任务这份文件里没有，仍然保留；确实取消的，请在任务台账里删除。`));
    tables.push({ ...table.facts, sheet: table.read.tasks[0]?.sheet ?? '', tasks: own.length, existing: table.existing && { id: table.existing.id, title: table.existing.title }, gone: gone.map(({ id, number, requirement }) => ({ id, number, requirement })) });
  }
  hintRepeated(rows.filter(({ action }) => action !== 'skip'));
  const confirmed = new Set(Object.keys(options.deadlines ?? {}));
  const read = reading.problems.filter(({ code, at }) => {
    const place = `${at?.sheet}!${at?.row}`;
    return !NAME_CODES.has(code) && !(code === 'row-hidden' && hidden.has(place)) && !(DEADLINE_CODES.has(code) && confirmed.has(place));
  });
  const placed = placeProblems(rows, [...read, ...units.problems()], request.workbook.sheets.map(({ name }) => name));
  return { rows: [...units.created(), ...heads, ...placed.rows], problems: [...placed.problems, ...fileProblems], questions: units.questions(), tables };
}
