// The parts of tasks as the ledger shows them: rows of the data with their standing on a day.
import type { Day } from '../../shared/days/day.ts';
import { reportedKinds } from '../../shared/tracking/entry.ts';
import type { Evidence, Part } from '../../shared/tracking/part.ts';
import { standingOf } from '../../shared/tracking/standing.ts';
import type { Standing, State } from '../../shared/tracking/standing.ts';
import type { Unit } from '../../shared/units/unit.ts';
import { entryTexts } from '../store/entries.ts';
import { ledgerOf, tasksInOrder } from '../store/ledger.ts';
import type { LedgerPart, LedgerTask } from '../store/ledger.ts';
import type { TableRow } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';
import { unitIndex, unitNamed } from './units.ts';

/** Which parts are meant; what is left out does not narrow. */
export interface PartFilter {
  year?: number | undefined;
  table?: number | undefined;
  task?: number | undefined;
  /** Name or alias. */
  unit?: string | undefined;
  section?: string | undefined;
  state?: State | undefined;
  /** Due on this day or before. */
  dueBefore?: Day | undefined;
  /** By id. */
  ids?: readonly number[] | undefined;
}

/** A part with all it belongs to, before it is written out. */
export interface FoundPart {
  table: TableRow;
  task: LedgerTask;
  part: LedgerPart;
  unit: Unit;
  standing: Standing;
}

/** How a part stands on a day. Looking back to a day before today, what was said later is left aside; what was struck out stays so. */
export function standingOn(task: LedgerTask, table: TableRow, part: LedgerPart, day: Day, today: Day): Standing {
  if (part.folded?.day === day && day === today) return part.folded.standing;
  const entries = day < today ? part.entries.filter(({ on, kind }) => on <= day || kind === 'struck') : part.entries;
  const standing = standingOf(entries, { deadline: task.deadline, quotas: task.quotas, year: table.year, issuedOn: table.issuedOn }, day);
  if (day === today) part.folded = { day, standing };
  return standing;
}

/** Tasks in the order of tables and places. Refused: nothing. */
export function tasksWhere(context: Context, filter: Pick<PartFilter, 'year' | 'table' | 'task' | 'section'>): { task: LedgerTask; table: TableRow }[] {
  const { tables } = ledgerOf(context.store);
  const found: { task: LedgerTask; table: TableRow }[] = [];
  for (const task of tasksInOrder(context.store)) {
    const table = tables.get(task.tableId);
    if (!table || (filter.year !== undefined && table.year !== filter.year) || (filter.table !== undefined && table.id !== filter.table)) continue;
    if ((filter.task !== undefined && task.id !== filter.task) || (filter.section !== undefined && task.section !== filter.section)) continue;
    found.push({ task, table });
  }
  return found;
}

/** The same parts as `partsWhere`, not yet written out; with `wanted`, only those it takes. Refused: a unit the register lacks. */
export function findParts(context: Context, filter: PartFilter, on?: Day, wanted?: (standing: Standing, table: TableRow) => boolean): FoundPart[] {
  const { store } = context;
  const today = context.today();
  const day = on ?? today;
  const units = new Map(listUnits(store).map((unit, place) => [unit.id, { unit, place }]));
  const unitId = filter.unit === undefined ? undefined : unitNamed(unitIndex(store), filter.unit).id;
  const ids = filter.ids && new Set(filter.ids);
  const placeOf = ({ unitId: id, role }: LedgerPart): number => (units.get(id)?.place ?? 0) + (role === 'lead' ? 0 : units.size);
  const found: FoundPart[] = [];
  for (const { task, table } of tasksWhere(context, filter)) {
    const first = found.length;
    for (const part of task.parts) {
      if ((unitId !== undefined && part.unitId !== unitId) || (ids && !ids.has(part.id))) continue;
      const known = units.get(part.unitId);
      if (!known) continue;
      const standing = standingOn(task, table, part, day, today);
      if (filter.state !== undefined && standing.state !== filter.state) continue;
      if (filter.dueBefore !== undefined && (standing.deadline === null || standing.deadline > filter.dueBefore)) continue;
      if (!wanted || wanted(standing, table)) found.push({ table, task, part, unit: known.unit, standing });
    }
    sortFrom(found, first, placeOf);
  }
  return found;
}

/** Sorts the end of the list; it nearly always stands in order already. */
function sortFrom(found: FoundPart[], first: number, placeOf: (part: LedgerPart) => number): void {
  for (let index = first + 1; index < found.length; index++) {
    if (placeOf(found[index - 1]!.part) <= placeOf(found[index]!.part)) continue;
    found.push(...found.splice(first).sort((one, other) => placeOf(one.part) - placeOf(other.part)));
    return;
  }
}

/** Parts as they are shown, with what their units last said. */
export function writtenOut(context: Context, found: readonly FoundPart[], day: Day = context.today()): Part[] {
  const until = day < context.today() ? day : null;
  const last = found.map(({ part }) => lastWords(part, until));
  const texts = entryTexts(context.store, last.filter((id) => id !== null));
  return found.map(({ table, task, part, unit, standing }, index) => {
    const { state, stage, since, deadline, overdueDays, finishedOn, late, lastOn, urged, quotas } = standing;
    return {
      state, stage, since, deadline, overdueDays, finishedOn, late, lastOn, urged, quotas,
      id: part.id, taskId: task.id, tableId: table.id, unitId: unit.id, unit: unit.name, group: unit.group, role: part.role, via: part.via,
      number: task.number, section: task.section, subsection: task.subsection, requirement: task.requirement, deadlineText: task.deadlineText,
      lastText: texts.get(last[index] ?? 0) ?? '', evidence: part.evidence, version: part.entries.at(-1)?.id ?? 0,
    };
  });
}

/** The newest report with words in it that counts, up to a day when one is given; null for none. */
function lastWords({ entries }: LedgerPart, until: Day | null): number | null {
  let last: LedgerPart['entries'][number] | null = null;
  for (const entry of entries) {
    if (!entry.worded || !reportedKinds.includes(entry.kind) || (last !== null && entry.on < last.on) || (until !== null && entry.on > until)) continue;
    if (entries.some(({ of }) => of === entry.id)) continue;
    last = entry;
  }
  return last?.id ?? null;
}

/** Parts in the order of tables and tasks, within a task leads first, then in the register's order. Refused: a unit the register lacks. */
export function partsWhere(context: Context, filter: PartFilter, today: Day = context.today()): Part[] {
  return writtenOut(context, findParts(context, filter, today), today);
}

/** A file or link kept as evidence, with the part it belongs to. */
export type PartEvidence = Evidence & { unit: string; taskId: number; number: string; requirement: string };
