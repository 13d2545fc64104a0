// This year's task table against an earlier one: what is new, gone, reworded or the same.
import { foldText } from '../names/fold.ts';
import { likenessOf } from './likeness.ts';
import { pairTasks } from './pairTasks.ts';
import type { PairedTask, PairLimits } from './pairTasks.ts';

export interface ComparableTask extends PairedTask {
  id: number;
  /** The task of an earlier year it was carried over from. */
  carriedFrom: number | null;
}
export interface ComparedRow<T> {
  kind: 'new' | 'gone' | 'reworded' | 'same';
  task: T | null;
  before: T | null;
  /** Of the requirements: 0 nothing in common, 100 the same. */
  likeness: number;
}

/** Half of the letters in common: tasks of different offices on one subject have a third. */
const LIMITS: PairLimits = { sameNumber: 50, sameSection: 50, elsewhere: 55 };

/**
 * Compares two tables. Rows stand in the new table's order, then what is gone in the old one's. A task that was carried over is
 * held against the one it comes from (`originOf` says which of `before` that is, where the chain has more than one link), so that
 * one is not gone; the others are paired by their words, wherever they stand.
 */
export function compareTables<T extends ComparableTask>(tasks: readonly T[], before: readonly T[], originOf: (task: T) => number | null = ({ carriedFrom }) => carriedFrom): ComparedRow<T>[] {
  const earlier = new Map(before.map((task) => [task.id, task]));
  const origins = new Map(tasks.map((task) => [task, earlier.get(originOf(task) ?? NaN)]));
  const fresh = tasks.filter((task) => origins.get(task) === undefined);
  const pairs = pairTasks(fresh, before, LIMITS);
  const paired = new Map([...pairs].map(([index, { other, likeness }]) => [fresh[index]!, { task: before[other]!, likeness }]));
  const kept = new Set<T>();
  const rows = tasks.map((task): ComparedRow<T> => {
    const origin = origins.get(task);
    const found = origin ? { task: origin, likeness: likenessOf(task.requirement, origin.requirement) } : paired.get(task);
    if (!found) return { kind: 'new', task, before: null, likeness: 0 };
    kept.add(found.task);
    const same = foldText(task.requirement) === foldText(found.task.requirement);
    return { kind: same ? 'same' : 'reworded', task, before: found.task, likeness: found.likeness };
  });
  return [...rows, ...before.filter((task) => !kept.has(task)).map((task): ComparedRow<T> => ({ kind: 'gone', task: null, before: task, likeness: 0 }))];
}
