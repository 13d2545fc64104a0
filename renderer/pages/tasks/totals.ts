// The foot of the task table: how many, how far, how late.
import type { ListedTask } from '../../../shared/tracking/part.ts';
import { finishedStates } from '../../../shared/tracking/standing.ts';
import type { GridValue } from '../../parts/grid/types.ts';

/** Of the tasks that are shown; parts are counted under 完成. */
export function taskTotals(shown: readonly ListedTask[]): Record<string, GridValue> {
  const finished = shown.filter((task) => finishedStates.includes(task.state)).length;
  const late = shown.filter((task) => task.state === '逾期').length;
  const sum = (count: (task: ListedTask) => number): number => shown.reduce((total, task) => total + count(task), 0);
  const parts = sum((task) => task.tally.parts - task.tally.notApplicable);
  return {
    section: `${shown.length} 项`,
    requirement: `完成 ${finished} 项，逾期 ${late} 项，其余 ${shown.length - finished - late} 项`,
    done: parts === 0 ? null : `${sum((task) => task.tally.finished)}/${parts}`,
  };
}
