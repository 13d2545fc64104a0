// The deadlines of one task: of its column, of its text, of the notice; and which of them counts.
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { readDeadline } from './deadlines.ts';
import type { DeadlineContext, ReadDeadline } from './deadlines.ts';
import { clausesOf, flatText } from './flatText.ts';
import type { TaskDeadline, TaskTable } from './task.ts';
import type { TaskRow } from './taskRow.ts';

/** A text under a head such as 工作标准及时限: what a sentence says, else a clause that is nothing but a time (报送总结，12月). */
function readTimed(text: string, context: DeadlineContext): ReadDeadline[] {
  const found = readDeadline(text, { ...context, cell: false });
  if (found.length > 0) return found;
  const { flat, quote } = flatText(text);
  return clausesOf(flat).flatMap(({ from, to }) => readDeadline(quote(from, to), { ...context, cell: true }).filter(({ text: printed }) => printed.length === quote(from, to).trim().length));
}

/** Every deadline printed for a task, and the one that counts: the last of the column, else of the text, else the notice's. */
export function deadlinesOf(row: TaskRow, facts: TaskTable, problems: Problem[]): { deadlines: TaskDeadline[]; deadline: TaskDeadline | null } {
  const context = { year: facts.year, issuedOn: facts.issuedOn };
  const at = { sheet: row.view.name, row: row.row + 1 };
  const deadlines: TaskDeadline[] = [];
  const take = (read: readonly ReadDeadline[], from: TaskDeadline['from'], cell: string): void => {
    for (const { by, text, unclear } of read) {
      deadlines.push({ by, text, from });
      if (unclear !== undefined) problems.push(hint('deadline-unclear', `“${text}”${unclear}，请核对。`, { ...at, cell }));
    }
  };
  const { timed } = row.columns;
  if (row.deadline) {
    const { text, cell } = row.deadline;
    const read = timed ? readTimed(text, context) : readDeadline(text, { ...context, cell: true });
    if (read.length === 0) {
      if (!timed) deadlines.push({ by: null, text, from: 'column' });
      problems.push(hint('deadline-unread', `“${text.slice(0, 20)}”看不出是哪一天，这项任务没有完成日期，请写成“9月底前”或具体日期。`, { ...at, cell }));
    }
    take(read, 'column', cell);
  }
  const own = timed && row.columns.deadline === null;
  take(own ? readTimed(row.requirement, context) : readDeadline(row.requirement, { ...context, cell: false }), 'text', row.view.address(row.row, row.columns.requirement));
  const lastOf = (from: TaskDeadline['from']): TaskDeadline | undefined =>
    deadlines.filter((entry) => entry.from === from).sort((a, b) => (a.by ?? '').localeCompare(b.by ?? '')).at(-1);
  const column = lastOf('column');
  if (column) return { deadlines, deadline: column };
  const text = lastOf('text');
  if (text && text.by !== null) return { deadlines, deadline: text };
  // （一）6月底前完成的任务: the nearest heading that says a day says it for the tasks below.
  for (const level of row.levels.toReversed()) {
    const found = readDeadline(level, { ...context, cell: false }).findLast(({ by }) => by !== null);
    if (!found) continue;
    problems.push(hint('deadline-heading', `这项任务自己没有写完成日期，取“${level.slice(0, 20)}”里的“${found.text}”，请核对。`, { ...at, cell: row.view.address(row.row, row.columns.requirement) }));
    const heading: TaskDeadline = { by: found.by, text: found.text, from: 'column' };
    return { deadlines: [...deadlines, heading], deadline: heading };
  }
  const { defaultDeadline } = facts;
  return { deadlines, deadline: defaultDeadline ? { by: defaultDeadline.by, text: defaultDeadline.text, from: 'default' } : (text ?? null) };
}
