// 填报表: the sheet a unit reports its progress in, as data: columns, which of them are locked, rows.
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import type { EntryKind } from './entry.ts';
import type { Part } from './part.ts';
import { roleNames } from './part.ts';
import type { State } from './standing.ts';

/** What a column holds; the last two are hidden and tell which part a row is and what the unit knew of it. */
export type FillInField =
  | 'number' | 'section' | 'subsection' | 'requirement' | 'role' | 'deadline' | 'quotas' | 'state' | 'last'
  | 'status' | 'times' | 'text' | 'on' | 'evidence' | 'by'
  | 'part' | 'version';

export interface FillInColumn {
  field: FillInField;
  title: string;
  /** Half-width characters. */
  width: number;
  /** locked: printed by the office · filled: for the unit · hidden: for the program. */
  use: 'locked' | 'filled' | 'hidden';
  kind: 'text' | 'number' | 'day';
  align: 'left' | 'center';
  /** Cells one below the other with the same text become one. */
  merged?: true;
  /** Left out when no row has anything to say in it. */
  optional?: true;
}

/** Columns from left to right. */
export const fillInColumns: readonly FillInColumn[] = [
  { field: 'number', title: '序号', width: 5.5, use: 'locked', kind: 'text', align: 'center' },
  { field: 'section', title: '工作任务', width: 10, use: 'locked', kind: 'text', align: 'center', merged: true, optional: true },
  { field: 'subsection', title: '小项', width: 10, use: 'locked', kind: 'text', align: 'center', merged: true, optional: true },
  { field: 'requirement', title: '具体要求', width: 32, use: 'locked', kind: 'text', align: 'left' },
  { field: 'role', title: '牵头/\n责任', width: 6.5, use: 'locked', kind: 'text', align: 'center' },
  { field: 'deadline', title: '完成时限', width: 11.5, use: 'locked', kind: 'day', align: 'center' },
  { field: 'quotas', title: '频次要求', width: 14, use: 'locked', kind: 'text', align: 'left', optional: true },
  { field: 'state', title: '目前状态', width: 9.5, use: 'locked', kind: 'text', align: 'center' },
  { field: 'last', title: '上次填报', width: 18, use: 'locked', kind: 'text', align: 'left' },
  { field: 'status', title: '办理状态', width: 9.5, use: 'filled', kind: 'text', align: 'center' },
  { field: 'times', title: '本次完成\n次数', width: 9.5, use: 'filled', kind: 'number', align: 'center' },
  { field: 'text', title: '进展情况', width: 32, use: 'filled', kind: 'text', align: 'left' },
  { field: 'on', title: '日期', width: 11.5, use: 'filled', kind: 'day', align: 'center' },
  { field: 'evidence', title: '佐证材料\n（名称或网址）', width: 18, use: 'filled', kind: 'text', align: 'left' },
  { field: 'by', title: '填报人', width: 8.5, use: 'filled', kind: 'text', align: 'center' },
  { field: 'part', title: '编号（勿改）', width: 8, use: 'hidden', kind: 'number', align: 'center' },
  { field: 'version', title: '版次（勿改）', width: 8, use: 'hidden', kind: 'number', align: 'center' },
];

/** 办理状态 a unit may choose → the kind of entry it becomes. */
export const fillInChoices: ReadonlyMap<string, EntryKind> = new Map([['推进中', 'progress'], ['已完成', 'done'], ['不适用', 'notApplicable']]);

/** The mark in the sheet nobody sees: mark, visible sheet's name, unit, year, day, from left to right in its first row. */
export const fillInMark = '任务进展填报';
export const fillInSheetName = '填报表';
export const fillInMarkSheetName = '填报标记';

/** What the office prints in a row, by the fields of the columns that are not to fill in. */
export type FillInRow = Record<Exclude<FillInField, 'status' | 'times' | 'text' | 'on' | 'evidence' | 'by' | 'part' | 'version'>, string> & {
  part: number;
  version: number;
  /** 逾期, 退回重报: shown in red. */
  urgent: boolean;
};

export interface FillInSheet {
  title: string;
  unit: string;
  year: number;
  on: Day;
  /** The lines between title and head. */
  lines: string[];
  /** Rows to fill in, in the table's order. */
  rows: FillInRow[];
  /** At the foot, locked whole: 已销号 and 不适用. */
  settled: FillInRow[];
  settledTitle: string;
}

const SETTLED: readonly State[] = ['已销号', '不适用'];
const HOW = '填表说明：只填浅黄色的格子，没有新进展的行空着不填；办理状态从下拉框里选；日期不填的，按收表那天算；佐证材料有几份的，一份写一行。请不要增删、挪动行和列，填好后把这个文件发回。';

/** '2024年政务公开工作任务进展填报表', with the unit's name in front. */
export function fillInTitle(unit: string, year: number): string {
  return `${unit}${year}年政务公开工作任务进展填报表`;
}

/** The words of 上次填报; '' when the unit said nothing yet. */
export function lastReport(on: Day | null, text: string): string {
  if (on === null) return text;
  return text === '' ? on : `${on}：${text}`;
}

/** The sheet of one unit: its parts of one year as they stand on the day. */
export function fillInSheet(parts: readonly Part[], { unit, year, on }: { unit: string; year: number; on: Day }): FillInSheet {
  // A table that numbers nothing: the sheet counts its rows, so that people can speak of them.
  const numbered = parts.some(({ number }) => number !== '');
  const rows = parts.map((part, index) => ({ ...rowOf(part), ...(numbered ? {} : { number: String(index + 1) }) }));
  const open = rows.filter(({ state }) => !SETTLED.includes(state as State));
  const urgent = open.filter((row) => row.state === '逾期').length;
  return {
    title: fillInTitle(unit, year),
    unit,
    year,
    on,
    lines: [`单位：${unit}　　制表日期：${formatDay(on)}　　共${parts.length}项，待填报${open.length}项${urgent === 0 ? '' : `，其中逾期${urgent}项`}`, HOW],
    rows: open,
    settled: rows.filter(({ state }) => SETTLED.includes(state as State)),
    settledTitle: '以下各项已销号或不适用，不用再填',
  };
}

function rowOf(part: Part): FillInRow {
  return {
    number: part.number,
    section: part.section,
    subsection: part.subsection,
    requirement: part.requirement,
    role: roleNames[part.role],
    deadline: part.deadline ?? part.deadlineText,
    quotas: part.quotas.map(({ text, done }) => `${text}（已${done}次）`).join('\n'),
    state: part.state,
    last: lastReport(part.lastOn, part.lastText),
    part: part.id,
    version: part.version,
    urgent: part.state === '逾期' || part.state === '退回重报',
  };
}
