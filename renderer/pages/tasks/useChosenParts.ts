// The units' parts of the tasks that were chosen in the list.
import { useMemo } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { useRead } from '../../app/queries.ts';

/** Of one unit when the list is narrowed to it. */
export function useChosenParts(tasks: readonly number[], unit: string | null, year: number): { query: UseQueryResult<Output<'progress.list'>, Error>; parts: readonly Part[] } {
  const query = useRead('progress.list', { year, ...(unit === null ? {} : { unit }), ...(tasks.length === 1 ? { task: tasks[0] } : {}) }, { keep: false });
  const parts = useMemo(() => {
    const wanted = new Set(tasks);
    return query.data?.parts.filter((part) => wanted.has(part.taskId)) ?? [];
  }, [query.data, tasks]);
  return { query, parts };
}
