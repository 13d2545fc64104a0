// Numbers that jump or come twice, pointed out and left as printed: 27 → 29, （十一） → （十四）.
import { readNumeral } from '../days/numerals.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { TaskRow } from './taskRow.ts';
import { headingDepth, headingNumber } from './taskText.ts';

const valueOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : readNumeral(text));

interface Numbered {
  value: number;
  printed: string;
  task: TaskRow;
  column: number | null;
}

function pointOut(list: readonly Numbered[], what: string): Problem[] {
  const problems: Problem[] = [];
  list.forEach((entry, index) => {
    const before = list[index - 1];
    if (!before || entry.value === before.value + 1 || entry.value === 1) return;
    const { view, row } = entry.task;
    const at = { sheet: view.name, row: row + 1, ...(entry.column === null ? {} : { cell: view.address(row, entry.column) }) };
    const said = entry.value === before.value ? `“${entry.printed}”出现了两次` : `从“${before.printed}”跳到“${entry.printed}”`;
    problems.push(hint('task-number-gap', `${what}${said}，照原样保留，请核对有没有漏项。`, at));
  });
  return problems;
}

/** Hints for the numbers of the tasks and of their headings; a merged number counts once. */
export function checkNumbers(tasks: readonly TaskRow[]): Problem[] {
  const rows: Numbered[] = [];
  for (const task of tasks) {
    const value = valueOf(task.number);
    const column = task.columns.number;
    if (value !== null && column !== null && task.view.coveredFrom(task.row, column) === null) rows.push({ value, printed: task.number, task, column });
  }
  const problems = pointOut(rows, '序号');
  for (const depth of [0, 1] as const) {
    const headings: Numbered[] = [];
    let seen = '';
    for (const task of tasks) {
      const text = task.levels.find((level) => headingDepth(level) === depth);
      if (text === undefined || text === seen) continue;
      seen = text;
      const printed = headingNumber(text);
      const value = printed === null ? null : valueOf(printed);
      if (value !== null && printed !== null) headings.push({ value, printed: text.slice(0, text.indexOf(printed) + printed.length + 1), task, column: null });
    }
    problems.push(...pointOut(headings, '编号'));
  }
  return problems;
}
