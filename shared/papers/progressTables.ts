// The attachments of a progress bulletin: by unit, by section, and the tasks that fall due next.
import type { Attachment } from '../bulletins/input.ts';
import type { Block, TableCell } from '../outline/outline.ts';
import type { ProgressInput } from './input.ts';
import { sayCompletion } from './progressFigures.ts';
import type { Count, ProgressFigures } from './progressFigures.ts';
import { sayLookBack } from './progressText.ts';
import { deadlineCell, sayPlace } from './situation.ts';
import { setText } from './words.ts';

const strong = (texts: readonly string[]): TableCell[] => texts.map((text) => ({ text, align: 'center', strong: true }));
const columns = (widths: readonly number[], left: number): { width: number; align: 'left' | 'center' }[] => widths.map((width, at) => ({ width, align: at === left ? 'left' : 'center' }));

const COUNTS = ['承办\n事项', '已完成', '其中\n销号', '推进中', '未启动', '逾期', '完成率'];
const COUNT_WIDTHS = [11, 13, 11, 13, 13, 11, 14];

function counts(count: Count): string[] {
  return [...[count.parts, count.finished, count.closed, count.started, count.notStarted, count.overdue].map(String), sayCompletion(count)];
}

/** What the columns leave unsaid, below the table. */
function remark(id: string, { returned, notApplicable }: ProgressFigures): Block[] {
  const said = ['一项任务由几个单位承办的，按单位分别计件', returned > 0 ? `“推进中”含退回重报的${returned}件` : '', notApplicable > 0 ? `经核不适用的${notApplicable}件没有计入` : ''].filter((one) => one !== '');
  return [{ id: `${id}.remark`, kind: 'paragraph', text: `注：${said.join('；')}。`, editable: true }];
}

/** One section alone is no table; where there are several, the remark stands once, below the shorter table. */
const hasSections = ({ sections }: ProgressFigures): boolean => sections.length > 1;

function unitTable(input: ProgressInput, figures: ProgressFigures): Attachment[] {
  if (figures.units.length === 0) return [];
  const id = 'attachment.units';
  const body = figures.units.map((unit, at) => [String(at + 1), unit.unit, ...counts(unit)].map((text) => ({ text })));
  const totals: TableCell[] = [{ text: '合计', colSpan: 2, align: 'center', strong: true }, ...counts(figures.total).map((text) => ({ text, strong: true }))];
  const table: Block = { id: `${id}.table`, kind: 'table', columns: columns([9, 61, ...COUNT_WIDTHS], 1), head: [strong(['序号', '单位', ...COUNTS])], body: [...body, totals] };
  return [{ id, title: `${sayLookBack(input)}各单位任务完成情况`, landscape: false, blocks: [table, ...(hasSections(figures) ? [] : remark(id, figures))] }];
}

function sectionTable(input: ProgressInput, figures: ProgressFigures): Attachment[] {
  if (!hasSections(figures)) return [];
  const id = 'attachment.sections';
  const body = figures.sections.map((section, at) => [String(at + 1), section.section, String(section.tasks), ...counts(section)].map((text) => ({ text })));
  const totals: TableCell[] = [{ text: '合计', colSpan: 2, align: 'center', strong: true }, ...[String(figures.tasks), ...counts(figures.total)].map((text) => ({ text, strong: true }))];
  const table: Block = { id: `${id}.table`, kind: 'table', columns: columns([9, 50, 11, ...COUNT_WIDTHS], 1), head: [strong(['序号', '工作部分', '任务', ...COUNTS])], body: [...body, totals] };
  return [{ id, title: `${sayLookBack(input)}各部分任务完成情况`, landscape: false, blocks: [table, ...remark(id, figures)] }];
}

/** More tasks than this are not printed over again: most of the issued table falls due, and every unit has it. */
const MOST_UPCOMING = 20;

function upcomingTable({ month, issuedOn }: ProgressInput, { upcoming, upcomingBy }: ProgressFigures): Attachment[] {
  if (month === null || upcoming.length === 0 || upcoming.length > MOST_UPCOMING) return [];
  const id = 'attachment.upcoming';
  const body = upcoming.map(({ task, deadline, units }, at) => {
    const place = sayPlace(task);
    return [String(at + 1), `${setText(task.requirement)}${place === '' ? '' : `（${place}）`}`, deadlineCell({ deadline, deadlineText: '' }, issuedOn), units.join('、')].map((text) => ({ text }));
  });
  const table: Block = { id: `${id}.table`, kind: 'table', columns: columns([14, 78, 25, 39], 1).map((column, at) => (at === 3 ? { ...column, align: 'left' } : column)), head: [strong(['序号', '工作要求', '完成时限', '尚未完成的单位'])], body };
  return [{ id, title: `${Number(upcomingBy.slice(0, 4))}年${Number(upcomingBy.slice(5))}月底前到期的任务`, landscape: false, blocks: [table] }];
}

/** Every attachment there is something for, in order. Ids: attachment.units, attachment.sections, attachment.upcoming. */
export function progressAttachments(input: ProgressInput, figures: ProgressFigures): Attachment[] {
  return [...unitTable(input, figures), ...sectionTable(input, figures), ...upcomingTable(input, figures)];
}
