// Rows of the task ledger read from their columns, in the order in which the change log names them.
import type { Day } from '../../shared/days/day.ts';
import type { EntryKind } from '../../shared/tracking/entry.ts';
import type { Role } from '../../shared/tracking/part.ts';
import type { StandingEntry } from '../../shared/tracking/standing.ts';
import type { PartRow, TableRow, TaskRow } from './tasks.ts';
import type { SqlValue } from './tracked.ts';

/** An entry without its words; `worded` tells whether it has any. */
export interface LedgerEntry extends StandingEntry {
  worded: boolean;
}

const text = (value: SqlValue | undefined): string => value as string;
const number = (value: SqlValue | undefined): number => value as number;
const dayOrNull = (value: SqlValue | undefined): Day | null => (value ?? null) as Day | null;
const json = <T>(value: SqlValue | undefined): T => (value === null || value === undefined ? null : JSON.parse(value as string)) as T;

/** A task table from the columns of `task_tables`. */
export function tableFrom(id: number, [title, issuer, documentNumber, year, issuedOn, defaultDeadline, file]: readonly SqlValue[]): TableRow {
  return {
    id, title: text(title), issuer: issuer as string | null, documentNumber: documentNumber as string | null, year: number(year), issuedOn: dayOrNull(issuedOn),
    defaultDeadline: json(defaultDeadline), file: text(file),
  };
}

/** A task from the columns of `tasks`. */
export function taskFrom(id: number, values: readonly SqlValue[]): TaskRow {
  const [tableId, position, printed, section, subsection, leads, responsible, groups, openEnded, requirement, remark, deadline, deadlineText, deadlines, quotas, periodic, source, carriedFrom] = values;
  return {
    id, tableId: number(tableId), position: number(position), number: text(printed), section: text(section), subsection: text(subsection),
    leads: json(leads), responsible: json(responsible), groups: json(groups), openEnded: openEnded === 1, requirement: text(requirement), remark: text(remark),
    deadline: dayOrNull(deadline), deadlineText: text(deadlineText), deadlines: json(deadlines), quotas: json(quotas), periodic: json(periodic),
    source: json(source), carriedFrom: carriedFrom as number | null,
  };
}

/** A part from the columns of `task_parts`. */
export function partFrom(id: number, [taskId, unitId, role, via]: readonly SqlValue[]): PartRow {
  return { id, taskId: number(taskId), unitId: number(unitId), role: once(text(role)) as Role, via: once(text(via)) };
}

/** An entry and the part it belongs to, from the columns of `task_entries`. */
export function entryFrom(id: number, [partId, kind, on, words, times, until, , of]: readonly SqlValue[]): { partId: number; entry: LedgerEntry } {
  const entry = { id, kind: once(text(kind)) as EntryKind, on: once(text(on)) as Day, times: times as number | null, until: dayOrNull(until), of: of as number | null, worded: words !== '' };
  return { partId: number(partId), entry };
}

const known = new Map<string, string>();

/** The same string for the same letters: names and days stand in tens of thousands of rows. */
function once(value: string): string {
  const found = known.get(value);
  if (found !== undefined) return found;
  if (known.size > 100_000) known.clear();
  known.set(value, value);
  return value;
}
