// 目录 of an evidence package as a document: what was asked of whom, how it stands, who closed it, and the evidence for it.
import { formatDay } from '../days/phrases.ts';
import type { Block, Outline, TableCell } from '../outline/outline.ts';
import { finishedStates } from '../tracking/standing.ts';
import { countedEntries, cutText, sayDay } from './entryWords.ts';
import type { LedgerPart, LedgerTask } from './input.ts';
import { historyBlocks } from './packageHistory.ts';
import { tableYear, type PackageInput } from './packageInput.ts';
import { stateCounts } from './stateCounts.ts';
import { closingText, tableName } from './unitLedger.ts';
import { taskNumber } from './taskNumber.ts';

const COLUMNS: Extract<Block, { kind: 'table' }>['columns'] = [
  { width: 10, align: 'center' }, { width: 60, align: 'left' }, { width: 30, align: 'center' }, { width: 18, align: 'center' }, { width: 35, align: 'left' }, { width: 72, align: 'left' },
];
const HEAD = ['序号', '工作任务', '单位', '状态', '销号', '佐证材料'];
/** Characters of a requirement. */
const REQUIREMENT = 400;
/** With more parts than these the document tells each task in one row and leaves its units to the spreadsheet: Word would not open thousands of pages. */
const MOST_PARTS = 2_000;
/** Parts without evidence listed one by one. */
const MOST_BARE = 300;
/** A task's cell reaches over at most so many units and is then said anew: on a page it continues to, Word leaves it blank. */
const MOST_ROWS = 10;

/** Index table, history of each task, and last what was finished without any evidence. */
export function composePackageIndex(input: PackageInput): Outline {
  const title = `${input.title}目录`;
  const day = `（截至${formatDay(input.on)}）`;
  const blocks: Block[] = [
    { id: 'title', kind: 'attachment', label: '', title, landscape: true },
    { id: 'day', kind: 'paragraph', text: day, align: 'center', runs: [{ text: day, face: 'kai' }] },
    { id: 'index', kind: 'table', columns: COLUMNS, head: [HEAD.map((text) => ({ text }))], body: indexRows(input) },
    { id: 'history', kind: 'heading', level: 1, text: '一、办理经过' },
    ...historyBlocks(input),
    ...withoutEvidence(input),
  ];
  return { title, blocks };
}

function indexRows(input: PackageInput): TableCell[][] {
  const rows: TableCell[][] = [];
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  const tables = new Map(input.tables.map((table) => [table.id, table]));
  const byTask = Map.groupBy(input.parts, ({ part }) => part.taskId);
  let table: number | null = null;
  for (const [taskId, parts] of byTask) {
    const task = tasks.get(taskId);
    if (!task) continue;
    if (input.tables.length > 1 && task.tableId !== table) {
      table = task.tableId;
      rows.push([{ text: tableName(tables.get(task.tableId) ?? { title: '', documentNumber: null }), colSpan: COLUMNS.length, strong: true, align: 'left' }]);
    }
    if (input.parts.length > MOST_PARTS) {
      rows.push(summedCells(task, parts));
      continue;
    }
    parts.forEach((one, index) => {
      const span = Math.min(MOST_ROWS, parts.length - index);
      const reach = span > 1 ? { rowSpan: span } : {};
      const first: TableCell[] = index % MOST_ROWS === 0 ? [{ text: taskNumber(task), ...reach }, { text: cutText(task.requirement, REQUIREMENT), ...reach }] : [];
      rows.push([...first, ...partCells(one, tableYear(input, task), input.paths)]);
    });
  }
  rows.push([{ text: foot(input), colSpan: COLUMNS.length, align: 'left' }]);
  return rows;
}

function partCells(one: LedgerPart, year: number, paths: ReadonlyMap<number, string>): TableCell[] {
  const { part } = one;
  return [
    { text: `${part.unit}${part.role === 'lead' ? '\n（牵头）' : ''}` },
    { text: part.state === '逾期' ? `逾期\n${part.overdueDays}天` : part.state },
    { text: closingText(part, countedEntries(one.entries), year) },
    { text: evidenceLines(one, year, paths).join('\n') },
  ];
}

/** A task with all its units in one row. */
function summedCells(task: LedgerTask, parts: readonly LedgerPart[]): TableCell[] {
  const closed = parts.filter(({ part }) => part.stage === '已销号').length;
  const evidence = parts.reduce((sum, one) => sum + one.evidence.length, 0);
  return [
    { text: taskNumber(task) }, { text: cutText(task.requirement, REQUIREMENT) }, { text: `${parts.length}个单位` }, { text: stateCounts(parts.map(({ part }) => part), '个').replaceAll('，', '\n') },
    { text: closed === 0 ? '' : `${closed}个单位已销号` }, { text: evidence === 0 ? '' : `${evidence}份，见目录.xlsx` },
  ];
}

/** '1. 公开情况说明.pdf（6月3日）：备注', a link with its address in a line of its own. */
function evidenceLines({ evidence }: LedgerPart, year: number, paths: ReadonlyMap<number, string>): string[] {
  return evidence.map(({ id, name, link, on, note }, index) => {
    const number = evidence.length > 1 ? `${index + 1}. ` : '';
    const file = paths.get(id)?.split('/').at(-1) ?? name;
    return `${number}${file}（${sayDay(on, year)}）${note === '' ? '' : `：${cutText(note, 100)}`}${link === '' ? '' : `\n${link}`}`;
  });
}

function foot({ parts, on }: PackageInput): string {
  const tasks = new Set(parts.map(({ part }) => part.taskId)).size;
  const units = new Set(parts.map(({ part }) => part.unitId)).size;
  const evidence = parts.flatMap((one) => one.evidence);
  const links = evidence.filter(({ link }) => link !== '').length;
  const kept = evidence.length === 0 ? '没有佐证材料' : `佐证材料${evidence.length}份（${[evidence.length > links ? `文件${evidence.length - links}份` : '', links > 0 ? `链接${links}条` : ''].filter((text) => text !== '').join('，')}）`;
  return `合计：${tasks}项任务，${units}个单位承办${parts.length}件（${stateCounts(parts.map(({ part }) => part), '件')}）；${kept}。统计截至${formatDay(on)}。`;
}

/** Finished parts nothing proves. */
export function partsWithoutEvidence(parts: readonly LedgerPart[]): LedgerPart[] {
  return parts.filter(({ part, evidence }) => finishedStates.includes(part.state) && evidence.length === 0);
}

function withoutEvidence(input: PackageInput): Block[] {
  const bare = partsWithoutEvidence(input.parts);
  if (bare.length === 0) {
    const finished = input.parts.some(({ part }) => finishedStates.includes(part.state));
    return finished ? [{ id: 'bare', kind: 'heading', level: 1, text: '二、佐证材料齐全' }, { id: 'bare.none', kind: 'paragraph', text: '已办结的任务都有佐证材料。' }] : [];
  }
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  return [
    { id: 'bare', kind: 'heading', level: 1, text: `二、已办结但没有佐证材料的${bare.length}项` },
    {
      id: 'bare.table',
      kind: 'table',
      columns: [{ width: 12, align: 'center' }, { width: 113, align: 'left' }, { width: 50, align: 'center' }, { width: 20, align: 'center' }, { width: 30, align: 'center' }],
      head: [['序号', '工作任务', '单位', '状态', '办结日期'].map((text) => ({ text }))],
      body: bare.slice(0, MOST_BARE).map(({ part }) => {
        const task = tasks.get(part.taskId);
        return [{ text: task ? taskNumber(task) : part.number }, { text: cutText(part.requirement, REQUIREMENT) }, { text: part.unit }, { text: part.state }, { text: part.finishedOn === null ? '' : formatDay(part.finishedOn) }];
      }),
    },
    ...(bare.length > MOST_BARE ? [{ id: 'bare.more', kind: 'paragraph' as const, text: `以上是前${MOST_BARE}项，其余${bare.length - MOST_BARE}项见目录.xlsx（“佐证材料”一栏空白的）。` }] : []),
  ];
}
