// The deadline of a task read anew when its words or its table change; what a person has set stays.
import type { Day } from '../../shared/days/day.ts';
import { readDeadline } from '../../shared/tasks/deadlines.ts';
import type { TaskDeadline, TaskTable } from '../../shared/tasks/task.ts';
import type { TaskRecord } from '../store/tasks.ts';

type Facts = Pick<TaskTable, 'year' | 'issuedOn' | 'defaultDeadline'>;
type Deadlines = Pick<TaskRecord, 'deadline' | 'deadlineText' | 'deadlines'>;

/** The deadline that counts: the latest of the column, else a day in the text, else the table's own, else words without a day. */
export function countingDeadline(deadlines: readonly TaskDeadline[], defaultDeadline: TaskTable['defaultDeadline']): { by: Day | null; text: string } | null {
  const lastOf = (from: TaskDeadline['from']): TaskDeadline | undefined =>
    deadlines.filter((entry) => entry.from === from).sort((one, other) => (one.by ?? '').localeCompare(other.by ?? '')).at(-1);
  const column = lastOf('column');
  if (column) return column;
  const text = lastOf('text');
  return text && text.by !== null ? text : (defaultDeadline ?? text ?? null);
}

/** True when the task's day is the one its words and its table give; false once a person has set another. */
function isAsRead(task: Deadlines, { defaultDeadline }: Facts): boolean {
  const counting = countingDeadline(task.deadlines, defaultDeadline);
  return task.deadline === (counting?.by ?? null) && task.deadlineText === (counting?.text ?? '');
}

function withCounting(task: Deadlines, deadlines: TaskDeadline[], asRead: boolean, facts: Facts): Deadlines {
  if (!asRead) return { ...task, deadlines };
  const counting = countingDeadline(deadlines, facts.defaultDeadline);
  return { deadline: counting?.by ?? null, deadlineText: counting?.text ?? '', deadlines };
}

function fromText(requirement: string, facts: Facts): TaskDeadline[] {
  return readDeadline(requirement, { year: facts.year, issuedOn: facts.issuedOn, cell: false }).map(({ by, text }) => ({ by, text, from: 'text' }));
}

/** The deadlines of a task whose requirement is written anew: those of the column stay. */
export function afterRequirement(task: Deadlines, requirement: string, facts: Facts): Deadlines {
  const column = task.deadlines.filter(({ from }) => from !== 'text');
  return withCounting(task, [...column, ...fromText(requirement, facts)], isAsRead(task, facts), facts);
}

/** The deadlines of a task whose table has another year, day of issue or deadline for all. */
export function afterTable(task: Deadlines & Pick<TaskRecord, 'requirement'>, before: Facts, after: Facts): Deadlines {
  const { deadline, deadlineText } = task;
  const same = { deadline, deadlineText, deadlines: task.deadlines };
  const asRead = isAsRead(task, before);
  if (before.year === after.year && before.issuedOn === after.issuedOn) return withCounting(same, task.deadlines, asRead, after);
  const column = task.deadlines.filter(({ from }) => from !== 'text').map((entry): TaskDeadline => {
    const [read] = readDeadline(entry.text, { year: after.year, issuedOn: after.issuedOn, cell: true });
    return entry.from === 'column' && read?.by ? { ...entry, by: read.by } : entry;
  });
  return withCounting(same, [...column, ...fromText(task.requirement, after)], asRead, after);
}
