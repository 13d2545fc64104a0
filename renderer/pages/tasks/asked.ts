// What the list of tasks is narrowed to, kept in the address so that other pages can lead here; and which tasks that leaves.
import { addMonths, isDay, monthSpan } from '../../../shared/days/day.ts';
import type { Day, Month } from '../../../shared/days/day.ts';
import type { ListedTask } from '../../../shared/tracking/part.ts';
import { stateSchema } from '../../../shared/tracking/standing.ts';
import type { State } from '../../../shared/tracking/standing.ts';

/** 本月 and 下月 are those of the month in force; a day means: due by then. */
export type Due = 'month' | 'next' | 'overdue' | Day;

export interface Asked {
  year: number | null;
  table: number | null;
  unit: string | null;
  section: string | null;
  state: State | null;
  due: Due | null;
}

const whole = (text: string | null): number | null => (text !== null && /^\d+$/.test(text) ? Number(text) : null);

/** ?year ?table ?unit ?section ?state ?due; what cannot be read asks nothing. */
export function readAsked(params: URLSearchParams): Asked {
  const state = stateSchema.safeParse(params.get('state'));
  const due = params.get('due');
  return {
    year: whole(params.get('year')),
    table: whole(params.get('table')),
    unit: params.get('unit'),
    section: params.get('section'),
    state: state.success ? state.data : null,
    due: due === 'month' || due === 'next' || due === 'overdue' ? due : due !== null && isDay(due) ? (due as Day) : null,
  };
}

/** Something but the year and the table is asked for. */
export function isNarrowed(asked: Asked): boolean {
  return asked.unit !== null || asked.section !== null || asked.state !== null || asked.due !== null;
}

/** Tasks due in a month, or by a day. */
function isDue(task: ListedTask, due: Due, month: Month | null): boolean {
  if (due === 'overdue') return task.tally.parts > 0 ? task.tally.overdue > 0 : task.state === '逾期';
  if (task.deadline === null) return false;
  if (due !== 'month' && due !== 'next') return task.deadline <= due;
  if (month === null) return false;
  const span = monthSpan(due === 'month' ? month : addMonths(month, 1));
  return task.deadline >= span.first && task.deadline <= span.last;
}

/** The unit is asked of the program, which then tells that unit's states; the rest is told from the list. */
export function narrowed(tasks: readonly ListedTask[], asked: Asked, month: Month | null): readonly ListedTask[] {
  const { table, section, state, due } = asked;
  if (table === null && section === null && state === null && due === null) return tasks;
  return tasks.filter((task) =>
    (table === null || task.tableId === table) && (section === null || task.section === section) && (state === null || task.state === state) && (due === null || isDue(task, due, month)));
}
