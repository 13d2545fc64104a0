// One row of a fill-in table: what the unit reports in it, and every cell that cannot be taken as it is.
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { foldText } from '../names/fold.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { entryProblems } from '../tracking/entry.ts';
import type { EntryFields } from '../tracking/entry.ts';
import { fillInChoices } from '../tracking/fillIn.ts';
import type { FillInField } from '../tracking/fillIn.ts';
import { cellText } from './grid.ts';
import type { CellValue } from './grid.ts';
import { readEvidence } from './progressEvidence.ts';
import type { ReportedLink } from './progressEvidence.ts';
import { columnTitle } from './progressHead.ts';
import type { ProgressTable } from './progressTables.ts';
import { readDayCell } from './readDayCell.ts';

export interface Report {
  entry: EntryFields;
  /** The day stands in the row; otherwise it is the day of import. */
  dated: boolean;
  links: ReportedLink[];
}

const LONGEST = 10_000;
const LONGEST_NAME = 200;
/** Cells that say there is nothing to say. */
const NOTHING = /^(?:[-—–－/／\\、.。]+|无|暂无|没有|无进展|暂无进展|无新进展)$/;
const choices = new Map([...fillInChoices].map(([name, kind]) => [foldText(name), kind]));
const CHOICES = [...fillInChoices.keys()].map((name) => `“${name}”`).join('、');

/** The report of a row, null when nothing was filled in; with refusals the report is not to be taken. */
export function readReport(table: ProgressTable, row: number, unit: string, today: Day): { report: Report | null; problems: Problem[] } {
  const { view, columns } = table;
  const problems: Problem[] = [];
  const place = (field: FillInField): { cell: string; at: Problem['at'] } => {
    const cell = view.address(row, columns.get(field) ?? 0);
    return { cell, at: { sheet: view.name, row: row + 1, cell, field } };
  };
  const refuse = (code: string, field: FillInField, message: string): void => {
    const { cell, at } = place(field);
    problems.push({ code, message: `${cell} ${message}`, ...(at ? { at } : {}) });
  };
  const remark = (code: string, field: FillInField, message: string): void => {
    const { cell, at } = place(field);
    problems.push(hint(code, `${cell} ${message}`, at));
  };
  const value = (field: FillInField): CellValue => {
    const column = columns.get(field);
    return column === undefined ? null : view.value(row, column);
  };
  const words = (field: FillInField): string => {
    const found = value(field);
    if (typeof found === 'object' && found !== null && 'error' in found) {
      refuse('cell-error', field, `是错误值 ${found.error}，请在表格里改正后重新导入。`);
      return '';
    }
    const text = cellText(found).replace(/\r\n?/g, '\n').trim();
    return NOTHING.test(text) ? '' : text;
  };

  const status = words('status');
  const said = words('text');
  const { names, links } = readEvidence(words('evidence'));
  const times = readTimes(words('times'));
  const day = words('on') === '' ? ({ kind: 'blank' } as const) : readDayCell(value('on'), table.year);
  const by = words('by');
  const report = status !== '' || said !== '' || names.length > 0 || links.length > 0 || (times !== null && times !== 0);
  if (!report) {
    if (day.kind !== 'blank' && problems.length === 0) remark('report-empty', 'on', '只填了日期，没有填办理状态和进展情况，当作没有新进展。');
    return { report: null, problems };
  }

  const kind = status === '' ? 'progress' : choices.get(foldText(status));
  if (kind === undefined) refuse('status-unknown', 'status', `写的“${short(status)}”不是办理状态，请从${CHOICES}里选一个，没有新进展的空着。`);
  else if (status === '' && columns.has('status')) remark('status-blank', 'status', '没有选办理状态，按“推进中”读取。');
  if (times === undefined) refuse('times-unclear', 'times', `写的“${short(words('times'))}”不是次数，请填整数（1 至 9999），没有做的空着。`);
  if (day.kind === 'refused') refuse(day.code, 'on', `${day.message}；不填的，按收表那天算。`);
  else if (day.kind === 'day') {
    if (day.day > today) refuse('day-future', 'on', `写的日期${formatDay(day.day)}还没有到（今天是${formatDay(today)}），请改正。`);
    if (day.yearless) remark('day-year-taken', 'on', `没有写年份，按${formatDay(day.day)}读取。`);
    else if (table.year !== undefined && Number(day.day.slice(0, 4)) < table.year) remark('day-other-year', 'on', `写的是${formatDay(day.day)}，早于这张表的年度，请核对。`);
  }
  const text = textOf(said, names, links);
  if (text.length > LONGEST) refuse('text-too-long', said.length > LONGEST ? 'text' : 'evidence', `有${text.length}个字，超过${LONGEST}个字，请删减，详细材料另存为佐证。`);
  if (by.length > LONGEST_NAME) refuse('text-too-long', 'by', `有${by.length}个字，请只写填报人姓名。`);
  for (const { link } of links) if (link.length > 2_000) refuse('text-too-long', 'evidence', '的网址太长（超过2000个字符），请检查是否填错。');
  const entry: EntryFields = { kind: kind === undefined || kind === 'struck' ? 'progress' : kind, on: day.kind === 'day' ? day.day : today, text, times: times === undefined || times === 0 ? null : times, until: null, by: by === '' ? unit : by };
  if (problems.every(({ severity }) => severity === 'hint')) {
    for (const { message, at } of entryProblems(entry)) {
      const field: FillInField = at?.field === 'times' ? 'times' : 'text';
      refuse('entry-incomplete', field, `（${columnTitle(field)}）${message}`);
    }
    if (entry.kind === 'done' && said === '') remark('done-without-words', 'text', '报了已完成，没有写做了什么；可以导入，销号前请补充。');
  }
  return { report: { entry, dated: day.kind === 'day', links }, problems };
}

/** null: nothing said; undefined: no whole number from 0 to 9999. */
function readTimes(text: string): number | null | undefined {
  if (text === '') return null;
  const digits = /^(\d{1,4})(?:\.0+)?次?$/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The entry's text: what was said, and what evidence was named without an address. */
function textOf(said: string, names: readonly string[], links: readonly ReportedLink[]): string {
  const evidence = names.length === 0 ? '' : `（佐证材料：${names.join('；')}）`;
  return said === '' && evidence === '' && links.length > 0 ? '报送佐证材料。' : said + evidence;
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
