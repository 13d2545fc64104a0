// Heads nobody listed: their field by what stands in their column, so that a column of units is one whatever it is called.
import { columnName } from '../importing/grid.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldHead } from '../importing/matchHead.ts';
import { contentOf } from './columnContent.ts';
import type { ColumnContent } from './columnContent.ts';
import { textsOf } from './headCells.ts';
import type { HeadCell } from './headCells.ts';
import { mayBeLevel } from './taskHeads.ts';
import type { TaskField } from './taskHeads.ts';

/** Units that do not carry the task out: who checks, who asks, who is asked. */
const NOT_DOING = /督[查办导]|考核|考评|监督|审核|审批|验收|填报|报送|上报|指导|评估|检查|对象|来源|出处|交办|抄送|对口|对接|挂钩|联系/;
/** Days that are not the last one. */
const NOT_LAST = /实际|开始|启动|起始|填报|签发|印发|更新|报送|上报|交办|反馈|开工/;
/** What units write in afterwards, and what says nothing of the work. */
const REPORTED = /季度|进度|进展|情况|问题|佐证|材料|依据|来源|出处|附件|网址|链接|领导|联系|电话|签字|意见|考核|得分|分值/;
const LEADS = /牵头|挑头|领衔|主办|主责|主抓|统筹|总负责|主管/;

/** A text this long says more than a name. */
const LONGER = 8;

/** True for 1, 2, 3 …, each number once. */
function countsUp(view: SheetView, column: number, from: number): boolean {
  const numbers = textsOf(view, column, from).filter((text) => /^\d+$/.test(text)).map(Number);
  return numbers.length > 1 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

const isWork = ({ title }: HeadCell): boolean => !REPORTED.test(foldHead(title)) && mayBeLevel(title);

/** The head's field by the content of its column; null where that says nothing. */
function fieldOf(title: string, { kind }: ColumnContent, has: (...fields: TaskField[]) => boolean): TaskField | null {
  const head = foldHead(title);
  if (kind === 'units' && !NOT_DOING.test(head)) return LEADS.test(head) ? 'lead' : 'responsible';
  if (kind === 'days' && !has('deadline') && !NOT_LAST.test(head)) return 'deadline';
  return null;
}

/** Columns without a head that hold as much as the table's rows: their cells stand for them. */
function headlessCells(view: SheetView, cells: readonly HeadCell[], bottom: number): HeadCell[] {
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last) return [];
  const under = (column: number): boolean => cells.some((cell) => cell.column === column || (cell.column < column && (view.wideMerge(cell.row, cell.column)?.right ?? -1) >= column));
  const rows = Math.max(...cells.map(({ column }) => textsOf(view, column, bottom + 1).length));
  return Array.from({ length: view.width }, (_, column) => column)
    .filter((column) => !under(column) && textsOf(view, column, bottom + 1).length * 2 >= Math.max(rows, 2))
    .map((column) => ({ row: bottom, column, title: '', upper: '', head: null, byContent: true }));
}

/** How a column without a head is called. */
export const nameless = (column: number): string => `${columnName(column)}列（没有表头）`;

/**
 * The heads with fields for those nobody listed. A column is of units, of days or of numbers by its cells; the longest texts are the
 * requirement where no head names one. In a row that is a head for certain (`sure`), columns without any head are taken too, where
 * their cells are plain and the field is still open.
 */
export function withFields(view: SheetView, cells: readonly HeadCell[], bottom: number, sure: boolean): HeadCell[] {
  const from = bottom + 1;
  const all = [...cells];
  const has = (...fields: TaskField[]): boolean => all.some(({ head }) => head !== null && fields.includes(head.field));
  const content = new Map<HeadCell, ColumnContent>();
  const contentAt = (cell: HeadCell): ColumnContent => {
    let found = content.get(cell);
    if (!found) content.set(cell, (found = contentOf(view, cell.column, from)));
    return found;
  };
  const give = (cell: HeadCell, field: TaskField): void => {
    const at = all.indexOf(cell);
    const given: HeadCell = { ...cell, head: { field, sure: false }, byContent: true };
    if (at < 0) all.push(given);
    else all[at] = given;
  };
  // Both in one head (工作标准及时限): plain times make it the deadline, all else the standard that says its time.
  for (const cell of all.filter(({ head }) => head?.field === 'timed')) {
    if (contentAt(cell).kind === 'days') all[all.indexOf(cell)] = { ...cell, head: { field: 'deadline', sure: false } };
  }
  for (const cell of all.filter(({ head }) => head === null)) {
    const field = fieldOf(cell.title, contentAt(cell), has);
    if (field !== null) give(cell, field);
  }
  for (const cell of sure ? headlessCells(view, cells, bottom) : []) {
    const { kind } = contentAt(cell);
    const first = cell.column < (cells[0]?.column ?? 0);
    if (kind === 'units' && !has('lead', 'responsible')) give(cell, 'responsible');
    else if (kind === 'days' && !has('deadline')) give(cell, 'deadline');
    else if (first && kind === 'numbers' && !has('number')) give(cell, 'number');
    else if (first && (kind === 'names' || kind === 'texts')) give(cell, 'level');
  }
  const open = all.filter(({ head }) => head === null);
  const counting = open.find((cell) => contentAt(cell).kind === 'numbers' && (cell === all[0] || countsUp(view, cell.column, from)));
  if (!has('number') && counting) give(counting, 'number');
  const goal = all.findLast(({ head }) => head?.field === 'goal');
  if (goal && !has('requirement', 'timed')) {
    // Aims are short beside what is done for them.
    const doing = open.filter((cell) => isWork(cell) && contentAt(cell).letters >= Math.max(LONGER, contentAt(goal).letters * 1.3)).at(-1);
    if (doing) give(doing, 'requirement');
  }
  const brief = all.findLast(({ head }) => head?.field === 'requirement');
  if (brief && contentAt(brief).kind === 'names') {
    // Short names of tasks (工作事项) order the longer texts between them and those who do it.
    const doer = Math.min(...all.filter(({ head }) => head !== null && ['lead', 'responsible', 'mark', 'deadline'].includes(head.field)).map(({ column }) => column));
    const longer = open.filter((cell) => cell.column > brief.column && cell.column < doer && isWork(cell) && contentAt(cell).letters >= Math.max(LONGER, contentAt(brief).letters * 1.5)).at(-1);
    if (longer) give(longer, 'requirement');
  }
  if (!has('requirement', 'goal', 'timed')) {
    const level = all.findLast(({ head }) => head?.field === 'level');
    // Beside the names of tasks a shorter text will do, as long as it says more than they do.
    const named = (cell: HeadCell): boolean => level !== undefined && cell.column > level.column && contentAt(cell).kind === 'names' && contentAt(cell).letters >= Math.max(5, contentAt(level).letters * 1.3);
    const long = open.filter((cell) => isWork(cell) && (contentAt(cell).kind === 'texts' || named(cell)));
    const longest = long.toSorted((one, other) => contentAt(other).letters - contentAt(one).letters)[0];
    if (longest && (!level || contentAt(level).letters <= contentAt(longest).letters)) give(longest, 'requirement');
    else if (!level) {
      const last = open.filter((cell) => contentAt(cell).kind === 'names' && mayBeLevel(cell.title)).at(-1);
      if (last) give(last, 'level');
    }
  }
  // What else is said of the work at the right of it stays with the task.
  const task = all.findLast(({ head }) => head !== null && ['requirement', 'timed', 'level', 'goal'].includes(head.field));
  for (const cell of all.filter(({ head, column }) => head === null && task !== undefined && column > task.column)) {
    if (isWork(cell) && ['texts', 'names'].includes(contentAt(cell).kind)) all[all.indexOf(cell)] = { ...cell, head: { field: 'aside', sure: false } };
  }
  return all.sort((one, other) => one.column - other.column);
}
