// The whole history of each task: every entry in its order, those taken out of account marked, none left out.
import type { Block, TableCell } from '../outline/outline.ts';
import type { SheetTable } from '../outline/sheetTable.ts';
import { entryNames } from '../tracking/entry.ts';
import { cutText, entryText, sayDay } from './entryWords.ts';
import type { LedgerEntry, LedgerInput, LedgerPart } from './input.ts';
import { tableYear, type PackageInput } from './packageInput.ts';
import { taskNumber } from './taskNumber.ts';

const COLUMNS: Extract<Block, { kind: 'table' }>['columns'] = [{ width: 10, align: 'center' }, { width: 38, align: 'center' }, { width: 24, align: 'center' }, { width: 18, align: 'center' }, { width: 107, align: 'left' }, { width: 28, align: 'center' }];
/** Characters of a task's line. */
const REQUIREMENT = 120;
const HEAD = ['序号', '单位', '日期', '事项', '内容', '经办、批准人'];

/** Entries of a part by day, within a day as they were entered. */
function inOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id));
}

/** One table: a line for each task that has a history, below it what each of its units reported. */
export function historyBlocks(input: PackageInput): Block[] {
  const { historyFile } = input;
  const count = input.parts.reduce((sum, { entries }) => sum + entries.length, 0);
  if (count === 0) return [{ id: 'history.none', kind: 'paragraph', text: '各单位还没有报告过进展。' }];
  if (historyFile !== null) return [{ id: 'history.file', kind: 'paragraph', text: `办理经过共${count}条，见压缩包里的“${historyFile}”。` }];
  const byTask = Map.groupBy(input.parts, ({ part }) => part.taskId);
  const body = input.tasks.flatMap((task): TableCell[][] => {
    const parts = (byTask.get(task.id) ?? []).filter(({ entries }) => entries.length > 0);
    if (parts.length === 0) return [];
    const year = tableYear(input, task);
    const years = input.tables.length > 1 ? `${year}年` : '';
    return [[{ text: `${years}第${taskNumber(task)}项　${cutText(task.requirement, REQUIREMENT)}`, colSpan: COLUMNS.length, strong: true, align: 'left' }], ...parts.flatMap((part) => partRows(part, year))];
  });
  return [{ id: 'history.table', kind: 'table', columns: COLUMNS, head: [HEAD.map((text) => ({ text }))], body }];
}

function partRows({ part, entries }: LedgerPart, year: number): TableCell[][] {
  return inOrder(entries).map((entry, index) => [
    { text: String(index + 1) },
    { text: part.unit },
    { text: sayDay(entry.on, year) },
    { text: entryNames[entry.kind] },
    { text: said(entry, entries, year) },
    { text: entry.by },
  ]);
}

/** What was said; an entry taken out of account says so, and 作废 says of what. */
function said(entry: LedgerEntry, entries: readonly LedgerEntry[], year: number): string {
  if (entry.kind === 'struck') {
    const of = entries.find(({ id }) => id === entry.of);
    return `${of ? `作废${sayDay(of.on, year)}的${entryNames[of.kind]}：` : ''}${entry.text}`;
  }
  // The kind stands in a column of its own: a report of done is told as one of progress.
  const text = entry.kind === 'extended' ? entryText(entry, year) : entry.times === null ? entry.text : entryText({ ...entry, kind: 'progress' }, year);
  return `${text}${entries.some(({ of }) => of === entry.id) ? '（已作废）' : ''}`;
}

/** The same as a list for a spreadsheet. */
export function historySheet(input: LedgerInput, title: string): SheetTable {
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  return {
    name: '办理经过',
    title,
    columns: [
      { title: '年度', kind: 'number', width: 8 }, { title: '序号', width: 8 }, { title: '工作任务', width: 44 }, { title: '单位', width: 22 }, { title: '日期', kind: 'day' }, { title: '事项', width: 11 },
      { title: '完成次数', kind: 'number', width: 11 }, { title: '延期至', kind: 'day' }, { title: '内容', width: 60 }, { title: '经办、批准人', width: 15 }, { title: '作废', width: 9.5 },
    ],
    rows: input.parts.flatMap(({ part, entries }) => {
      const task = tasks.get(part.taskId);
      const [year, number] = task ? [tableYear(input, task), taskNumber(task)] : [null, part.number];
      const struck = new Set(entries.map(({ of }): number | null => of));
      return inOrder(entries).map((entry): (string | number | null)[] => [
        year, number, cutText(part.requirement, 200), part.unit, entry.on, entryNames[entry.kind], entry.times, entry.until, entry.text, entry.by, struck.has(entry.id) ? '已作废' : null,
      ]);
    }),
  };
}
