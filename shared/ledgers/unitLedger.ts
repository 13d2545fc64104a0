// 工作台账 of one unit as a document: a wide table with what it has to do, by when, how often, and what it did.
import { formatDay } from '../days/phrases.ts';
import type { Block, Outline, TableCell } from '../outline/outline.ts';
import { roleNames } from '../tracking/part.ts';
import type { Part } from '../tracking/part.ts';
import type { QuotaCount } from '../tracking/quotaCount.ts';
import { countedEntries, cutText, entryText, sayDay } from './entryWords.ts';
import type { LedgerEntry, LedgerInput, LedgerPart, LedgerTask } from './input.ts';
import { sectionCells } from './sectionCells.ts';
import { stateCounts } from './stateCounts.ts';
import { taskNumber } from './taskNumber.ts';

/** Entries told one by one; those before are counted in one line. */
const TOLD = 3;
/** Characters of the newest entry and of those before it. */
const NEWEST = 600;
const OLDER = 60;

const WIDTHS = { number: 9, section: 20, requirement: 49, duty: 24, deadline: 20, quota: 17, progress: 53, state: 13, closed: 20 };

/** '财政金融局2024年政务公开工作任务台账' */
export function ledgerTitle(unit: string, year: number): string {
  return `${unit}${year}年政务公开工作任务台账`;
}

/** `parts` are those of the unit, of one year. */
export function composeUnitLedger(input: LedgerInput, unit: string, year: number): Outline {
  const title = ledgerTitle(unit, year);
  const sectioned = input.tasks.some(({ section, subsection }) => section !== '' || subsection !== '');
  const blocks: Block[] = [
    { id: 'title', kind: 'attachment', label: '', title, landscape: true },
    { id: 'day', kind: 'paragraph', text: `（截至${formatDay(input.on)}）`, align: 'center', runs: [{ text: `（截至${formatDay(input.on)}）`, face: 'kai' }] },
    tableOf(input, year, sectioned),
  ];
  return { title, blocks };
}

function tableOf(input: LedgerInput, year: number, sectioned: boolean): Block {
  const { section, requirement, ...others } = WIDTHS;
  const widths = sectioned ? [others.number, section, requirement] : [others.number, section + requirement];
  const columns: Extract<Block, { kind: 'table' }>['columns'] = [
    ...widths.map((width, index) => ({ width, align: index === widths.length - 1 ? ('left' as const) : ('center' as const) })),
    { width: others.duty, align: 'left' }, { width: others.deadline, align: 'center' }, { width: others.quota, align: 'left' },
    { width: others.progress, align: 'left' }, { width: others.state, align: 'center' }, { width: others.closed, align: 'left' },
  ];
  const titles = ['序号', ...(sectioned ? ['工作任务'] : []), '具体要求', '职责', '完成时限', '频次', '进展情况', '状态', '销号'];
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  const byTable = Map.groupBy(input.parts, ({ part }) => part.tableId);
  const body: TableCell[][] = [];
  for (const table of input.tables) {
    const own = byTable.get(table.id) ?? [];
    if (own.length === 0) continue;
    if (byTable.size > 1) body.push([{ text: tableName(table), colSpan: columns.length, strong: true, align: 'left' }]);
    const sections = sectionCells(own.map(({ part }) => part));
    own.forEach((one, index) => {
      const cell = sections[index];
      const task = tasks.get(one.part.taskId);
      body.push([{ text: task ? taskNumber(task) : one.part.number }, ...(sectioned && cell ? [cell] : []), ...rowCells(one, task, year)]);
    });
  }
  body.push([{ text: foot(input), colSpan: columns.length, align: 'left' }]);
  return { id: 'table', kind: 'table', columns, head: [titles.map((text) => ({ text }))], body };
}

/** '《…》（济高新管办字〔2024〕3号）'; a title in book marks keeps them. */
export function tableName({ title, documentNumber }: { title: string; documentNumber: string | null }): string {
  const marked = /^《.*》$/.test(title) ? title : `《${title}》`;
  return documentNumber === null || documentNumber === '' ? marked : `${marked}（${documentNumber}）`;
}

function rowCells({ part, entries }: LedgerPart, task: LedgerTask | undefined, year: number): TableCell[] {
  const counted = countedEntries(entries);
  return [
    { text: part.requirement },
    { text: dutyText(part, task) },
    { text: deadlineText(part, task) },
    { text: frequency(part.quotas, task) },
    { text: progressText(counted, year) },
    { text: stateText(part), ...(part.state === '逾期' || part.state === '退回重报' ? { strong: true } : {}) },
    { text: closingText(part, counted, year) },
  ];
}

/** The unit's own role first, then the names as the table prints them. */
function dutyText(part: Part, task: LedgerTask | undefined): string {
  const names = (label: string, list: readonly string[], open: boolean): string[] => (list.length === 0 ? [] : [`${label}：${list.join('、')}${open ? '等' : ''}`]);
  const open = task?.openEnded === true;
  const [leads, responsible] = [task?.leads ?? [], task?.responsible ?? []];
  return [`本单位：${roleNames[part.role]}`, ...names('牵头', leads, open && responsible.length === 0), ...names('责任', responsible, open)].join('\n');
}

/** '2024年 / 6月30日' in two lines, or the table's own words; an extension is said. */
export function deadlineText(part: Pick<Part, 'deadline' | 'deadlineText'>, task: Pick<LedgerTask, 'deadline'> | undefined): string {
  if (part.deadline === null) return part.deadlineText === '' ? '未写明' : part.deadlineText;
  const lines = formatDay(part.deadline).replace('年', '年\n');
  return task !== undefined && task.deadline !== part.deadline ? `${lines}\n（延期）` : lines;
}

const PERIODS: Record<QuotaCount['per'], string> = { year: '全年', halfYear: '本半年', quarter: '本季度', month: '本月', tenDays: '本旬', week: '本周', day: '当天' };

/** '每季度至少1次（本季度已1次，此前2期达标1期）', each quota a line; then work that comes again without a count. */
function frequency(quotas: readonly QuotaCount[], task: LedgerTask | undefined): string {
  const counted = quotas.map(({ text, per, done, passed, met }) => `${text}（${PERIODS[per]}已${done}次${passed > 0 ? `，此前${passed}期达标${met}期` : ''}）`);
  const said = new Set(quotas.map(({ text }) => text));
  return [...counted, ...(task?.periodic ?? []).flatMap(({ text }) => (said.has(text) ? [] : [text]))].join('\n');
}

/** Newest last; what stands before the last few is counted. 销号 has a column of its own. */
function progressText(entries: readonly LedgerEntry[], year: number): string {
  const told = entries.filter(({ kind }) => kind !== 'closed');
  const shown = told.slice(-TOLD);
  const [first] = told;
  const before = told.length - shown.length;
  const lines = shown.map((entry, index) => `${sayDay(entry.on, year)}：${cutText(entryText(entry, year), index === shown.length - 1 ? NEWEST : OLDER)}`);
  return [...(before > 0 && first ? [`（${sayDay(first.on, year)}起另有${before}次记录）`] : []), ...lines].join('\n');
}

function stateText(part: Part): string {
  if (part.state === '逾期') return `逾期\n${part.overdueDays}天`;
  return part.late && (part.state === '已完成' || part.state === '已销号') ? `${part.state}\n（超期）` : part.state;
}

/** Day, who, why, of the closing that stands. */
export function closingText(part: Pick<Part, 'stage'>, entries: readonly LedgerEntry[], year: number): string {
  const closed = part.stage === '已销号' ? entries.findLast(({ kind }) => kind === 'closed') : undefined;
  if (!closed) return '';
  const who = closed.by === '' ? '' : `\n${closed.by}批准`;
  return `${sayDay(closed.on, year)}${who}${closed.text === '' ? '' : `：${cutText(closed.text, OLDER)}`}`;
}

/** '共12项（牵头5项、责任7项）：已销号3项，…' */
function foot({ parts, on }: LedgerInput): string {
  const all = parts.map(({ part }) => part);
  const leads = all.filter(({ role }) => role === 'lead').length;
  const roles = leads === 0 ? '均为责任单位' : leads === all.length ? '均为牵头单位' : `牵头${leads}项、责任${all.length - leads}项`;
  return `合计：共${all.length}项（${roles}）；${stateCounts(all)}。统计截至${formatDay(on)}。`;
}
