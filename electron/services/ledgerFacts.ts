// What ledgers and evidence packages are made of, read from the data.
import type { Day } from '../../shared/days/day.ts';
import type { LedgerInput } from '../../shared/ledgers/input.ts';
import { listEntries } from '../store/entries.ts';
import { listEvidence } from '../store/evidence.ts';
import { listTables, listTasks } from '../store/tasks.ts';
import type { Context } from './context.ts';
import { partsWhere } from './parts.ts';

/** Tables, tasks and parts that a filter means, as they stood on a day: what was entered for later days is left out. Refused: an unknown unit. */
export function ledgerFacts(context: Context, filter: { year?: number | undefined; task?: number | undefined; unit?: string | undefined }, on: Day, options: { withEvidence: boolean }): LedgerInput {
  const { store } = context;
  const parts = partsWhere(context, filter, on);
  const ids = parts.map(({ id }) => id);
  const entries = Map.groupBy(listEntries(store, ids).filter((entry) => entry.on <= on || entry.kind === 'struck'), ({ partId }) => partId);
  const evidence = Map.groupBy(options.withEvidence ? listEvidence(store, ids) : [], ({ partId }) => partId);
  const meant = new Set(parts.map(({ taskId }) => taskId));
  const tableIds = new Set(parts.map(({ tableId }) => tableId));
  return {
    tables: listTables(store, filter.year).filter(({ id }) => tableIds.has(id)),
    tasks: listTasks(store, { tableIds: [...tableIds] }).filter(({ id }) => meant.has(id)),
    parts: parts.map((part) => ({ part, entries: entries.get(part.id) ?? [], evidence: evidence.get(part.id) ?? [] })),
    on,
  };
}
