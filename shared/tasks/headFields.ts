// Heads nobody listed: their field by what stands in their column, so that a column of units is one whatever it is called.
import { columnName } from '../importing/grid.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldHead } from '../importing/matchHead.ts';
import { contentOf } from './columnContent.ts';
import type { ColumnContent } from './columnContent.ts';
import { textsOf } from './headCells.ts';
import type { HeadCell } from './headCells.ts';
import type { KnownNames } from './splitUnits.ts';
import { mayBeLevel } from './taskHeads.ts';
import type { TaskField } from './taskHeads.ts';

/** Units that do not carry the task out: who checks, who asks, who is asked; and where things are published. */
const NOT_DOING = /平台|载体|渠道|方式|形式|栏目|网站|媒体|地点|范围|督[查办导]|考核|考评|监督|审核|审批|验收|填报|报送|上报|指导|评估|检查|对象|来源|出处|交办|抄送|对口|对接|挂钩|联系/;
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

/** The heads of a row while their fields are found. */
interface Finding {
  cells: HeadCell[];
  has(...fields: TaskField[]): boolean;
  /** Those without a field yet. */
  open(): HeadCell[];
  last(field: TaskField): HeadCell | undefined;
  contentAt(cell: HeadCell): ColumnContent;
  give(cell: HeadCell, field: TaskField, byContent?: boolean): void;
}

function finding(view: SheetView, given: readonly HeadCell[], bottom: number, known: KnownNames | undefined): Finding {
  const cells = [...given];
  const content = new Map<number, ColumnContent>();
  const fieldIs = ({ head }: HeadCell, fields: readonly TaskField[]): boolean => head !== null && fields.includes(head.field);
  return {
    cells,
    has: (...fields) => cells.some((cell) => fieldIs(cell, fields)),
    open: () => cells.filter(({ head }) => head === null),
    last: (field) => cells.findLast((cell) => fieldIs(cell, [field])),
    contentAt({ column }) {
      let found = content.get(column);
      if (!found) content.set(column, (found = contentOf(view, column, bottom + 1, known)));
      return found;
    },
    give(cell, field, byContent = true) {
      const at = cells.indexOf(cell);
      const named: HeadCell = { ...cell, head: { field, sure: false }, ...(byContent ? { byContent } : {}) };
      if (at < 0) cells.push(named);
      else cells[at] = named;
    },
  };
}

/** Columns without any head, where their cells are plain and the field is still open. */
function takeHeadless(state: Finding, headless: readonly HeadCell[]): void {
  const start = Math.min(...state.cells.map(({ column }) => column));
  for (const cell of headless) {
    const { kind } = state.contentAt(cell);
    const first = cell.column < start;
    if (kind === 'units' && !state.has('lead', 'responsible')) state.give(cell, 'responsible');
    else if (kind === 'days' && !state.has('deadline')) state.give(cell, 'deadline');
    else if (first && kind === 'numbers' && !state.has('number')) state.give(cell, 'number');
    else if (first && (kind === 'names' || kind === 'texts')) state.give(cell, 'level');
  }
}

/** The requirement where no head names it, or where the one that does is but a short name of the task (工作事项). */
function takeRequirement(state: Finding): void {
  const letters = (cell: HeadCell): number => state.contentAt(cell).letters;
  const work = (): HeadCell[] => state.open().filter(isWork);
  const goal = state.last('goal');
  if (goal && !state.has('requirement', 'timed')) {
    // Aims are short beside what is done for them.
    const doing = work().findLast((cell) => letters(cell) >= Math.max(LONGER, letters(goal) * 1.3));
    if (doing) state.give(doing, 'requirement');
  }
  const brief = state.last('requirement');
  if (brief && state.contentAt(brief).kind === 'names') {
    const doers: readonly TaskField[] = ['lead', 'responsible', 'mark', 'deadline'];
    const doer = Math.min(...state.cells.filter(({ head }) => head !== null && doers.includes(head.field)).map(({ column }) => column));
    const longer = work().findLast((cell) => cell.column > brief.column && cell.column < doer && letters(cell) >= Math.max(LONGER, letters(brief) * 1.5));
    if (longer) state.give(longer, 'requirement');
  }
  if (state.has('requirement', 'goal', 'timed')) return;
  const level = state.last('level');
  // Beside the names of tasks a shorter text will do, as long as it says more than they do.
  const saysMore = (cell: HeadCell): boolean => level !== undefined && cell.column > level.column && state.contentAt(cell).kind === 'names' && letters(cell) >= Math.max(5, letters(level) * 1.3);
  const longest = work().filter((cell) => state.contentAt(cell).kind === 'texts' || saysMore(cell)).toSorted((one, other) => letters(other) - letters(one))[0];
  if (longest && (!level || letters(level) <= letters(longest))) state.give(longest, 'requirement');
  else if (!level) {
    const named = state.open().findLast((cell) => state.contentAt(cell).kind === 'names' && mayBeLevel(cell.title));
    if (named) state.give(named, 'level');
  }
}

/**
 * The heads with fields for those nobody listed. A column is of units, of days or of numbers by its cells; the longest texts are the
 * requirement where no head names one; what else is said of the work at its right stays with the task. In a row that is a head for
 * certain (`sure`), columns without any head are taken too. `known`: the names of the register, which may end in any way.
 */
export function withFields(view: SheetView, cells: readonly HeadCell[], bottom: number, sure: boolean, known?: KnownNames): HeadCell[] {
  const state = finding(view, cells, bottom, known);
  // Both in one head (工作标准及时限): plain times make it the deadline, all else the standard that says its time.
  const timed = state.last('timed');
  if (timed && state.contentAt(timed).kind === 'days') state.give(timed, 'deadline', false);
  for (const cell of state.open()) {
    const field = fieldOf(cell.title, state.contentAt(cell), state.has);
    if (field !== null) state.give(cell, field);
  }
  if (sure) takeHeadless(state, headlessCells(view, cells, bottom));
  const counting = state.open().find((cell) => state.contentAt(cell).kind === 'numbers' && (cell === state.cells[0] || countsUp(view, cell.column, bottom + 1)));
  if (!state.has('number') && counting) state.give(counting, 'number');
  takeRequirement(state);
  const task = state.cells.filter(({ head }) => head !== null && ['requirement', 'timed', 'level', 'goal'].includes(head.field)).map(({ column }) => column);
  for (const cell of state.open()) {
    if (task.length > 0 && cell.column > Math.max(...task) && isWork(cell) && ['texts', 'names'].includes(state.contentAt(cell).kind)) state.give(cell, 'aside', false);
  }
  return state.cells.sort((one, other) => one.column - other.column);
}
