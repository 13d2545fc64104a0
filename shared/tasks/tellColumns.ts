// What a person should know of the columns of a task table: those taken by their cells, kept elsewhere, hidden or not read.
import { columnName } from '../importing/grid.ts';
import type { Place, Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { TaskRow } from './taskRow.ts';
import type { Segment } from './taskSegments.ts';

/** Hints for the columns of a head: hidden ones, ones without a head, aims kept with the remarks, ones that are not read. */
export function tellColumns({ view, columns, hiddenColumns, leadSign }: Segment, problems: Problem[]): void {
  const { unread, goals, ordering, headless, taken, people, helped } = columns;
  const at = (column = 0): Place => ({ sheet: view.name, cell: view.address(Math.max(0, columns.top), column) });
  const named = (list: readonly { title: string }[]): string => [...new Set(list.map(({ title }) => title))].map((title) => `“${title}”`).join('');
  if (unread.length > 0) problems.push(hint('column-unread', `${named(unread)}这${unread.length}列不是任务的内容，没有读取。`, at(unread[0]?.column)));
  if (goals.length > 0) problems.push(hint('column-goal', `${named(goals)}的内容记在备注里，请核对。`, at(goals[0]?.column)));
  if (ordering.length > 0) problems.push(hint('column-level', `${named(ordering)}当作任务的类别读取，请核对。`, at(ordering[0]?.column)));
  for (const { column, title, as } of taken) problems.push(hint('column-content', `“${title}”一栏按内容当作${as}读取，请核对。`, at(column)));
  const [marked] = columns.marked;
  if (marked) {
    const lead = leadSign === null ? '没有写明哪种记号表示牵头，写“牵头”的是牵头部门，其余都算责任单位' : `“${leadSign}”表示牵头，其余记号表示责任单位`;
    problems.push(hint('column-marks', `“${marked.title}”等${columns.marked.length}列的表头是单位，下面是记号，${lead}，请核对。`, at(marked.column)));
  } else if (people.length > 0) problems.push(hint('column-people', `这张表没有写责任单位的列，把${named(people)}当作责任单位读取，请核对。`, at(people[0]?.column)));
  if (helped.length > 0) problems.push(hint('lead-taken', `表上没有牵头部门一栏，${named(helped)}和配合的单位分开写，当作牵头部门读取，请核对。`, at(helped[0]?.column)));
  for (const { column, title } of headless) problems.push(hint('column-headless', `${columnName(column)}列没有表头，当作左边的“${title}”读取，请核对。`, at(column)));
  const read = [...columns.levels, columns.requirement, ...columns.leads, ...columns.responsible, ...columns.remarks, columns.deadline, columns.number];
  for (const column of hiddenColumns) if (read.includes(column)) problems.push(hint('column-hidden', `${columnName(column)}列是隐藏的，照样读取，请核对。`, at(column)));
}

/** Who does the tasks of a table without a column for it: found elsewhere, or to be filled in by a person. */
export function tellNobody({ view, columns }: Segment, tasks: readonly TaskRow[], problems: Problem[]): void {
  if (columns.leads.length + columns.responsible.length + columns.marked.length > 0) return;
  const at = { sheet: view.name, cell: view.address(Math.max(0, columns.top), columns.requirement) };
  const found = tasks.some(({ responsible }) => responsible.length > 0);
  if (found) problems.push(hint('units-in-text', '这张表没有写由谁做的列，单位取自要求、标题或工作表名里的文字，请核对。', at));
  else problems.push(hint('column-nobody', '这张表没有写由谁做的列，任务照样读取，请补上牵头部门和责任单位。', at));
}
