// The tables there are, the year in sight and its tasks: what every part of this page reads.
import { useMemo } from 'react';
import type { ListedTask, StoredTable } from '../../../shared/tracking/part.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/methods.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import type { Asked } from './asked.ts';

export interface Ledger {
  query: UseQueryResult<Output<'tasks.list'>, Error>;
  /** The year in sight; null until it is known. */
  year: number | null;
  /** Years that have a table, the newest first. */
  years: readonly number[];
  /** Tables of the year in sight. */
  tables: readonly StoredTable[];
  /** Tables of all years. */
  all: readonly StoredTable[];
  tasks: readonly ListedTask[];
  units: readonly Unit[];
  /** Names offered for 牵头 and 责任单位: the register's, and what the tables call many units by. */
  names: readonly string[];
}

const NO_TABLES: StoredTable[] = [];
const NO_TASKS: ListedTask[] = [];
const NO_UNITS: Unit[] = [];

/** The year asked for, else that of the month in force, else the newest one that has a table. */
export function useLedger(asked: Asked): Ledger {
  const { month } = usePeriod();
  const known = useRead('tasks.tables', {});
  const all = known.data?.tables ?? NO_TABLES;
  const years = useMemo(() => [...new Set(all.map((table) => table.year))].toSorted((one, other) => other - one), [all]);
  const now = month === null ? null : Number(month.slice(0, 4));
  const year = asked.year ?? (known.data === undefined ? null : now !== null && (years.length === 0 || years.includes(now)) ? now : (years[0] ?? now));
  const query = useRead('tasks.list', { ...(year === null ? {} : { year }), ...(asked.unit === null ? {} : { unit: asked.unit }) }, { enabled: year !== null });
  const tasks = query.data?.tasks ?? NO_TASKS;
  const units = useRead('units.list', {}).data?.units ?? NO_UNITS;
  const names = useMemo(() => [...units.map((unit) => unit.name), ...new Set(tasks.flatMap((task) => task.groups))], [units, tasks]);
  const tables = useMemo(() => all.filter((table) => table.year === year), [all, year]);
  return { query, year, years, tables, all, tasks, units, names };
}
