// The years that have a task table, and the one in sight.
import { useMemo } from 'react';
import { useRead } from '../../app/queries.ts';
import { usePeriod } from '../../app/period.tsx';

export interface Years {
  /** The year asked for, else that of the month in force when it has a table, else the newest that has one; null until it is known. */
  year: number | null;
  /** Years that have a table, the newest first; undefined until they are known. */
  years: readonly number[] | undefined;
}

/** `asked` as it stands in an address; what is no year asks nothing. */
export function useYears(asked: string | null): Years {
  const { month } = usePeriod();
  const tables = useRead('tasks.tables', {}).data?.tables;
  const years = useMemo(() => tables && [...new Set(tables.map((table) => table.year))].toSorted((one, other) => other - one), [tables]);
  const now = month === null ? null : Number(month.slice(0, 4));
  if (asked !== null && /^\d{4}$/.test(asked)) return { year: Number(asked), years };
  return { year: years === undefined ? null : now !== null && (years.length === 0 || years.includes(now)) ? now : (years[0] ?? now), years };
}
