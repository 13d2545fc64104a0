// The printed names of a task: read anew when a person changes them, and the units each of them stands for.
import type { Day } from '../../shared/days/day.ts';
import { foldText } from '../../shared/names/fold.ts';
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { isGroupName, resolveGroup } from '../../shared/tasks/collectiveNames.ts';
import { knownNames } from '../../shared/tasks/knownNames.ts';
import { splitUnits } from '../../shared/tasks/splitUnits.ts';
import type { KnownNames } from '../../shared/tasks/splitUnits.ts';
import type { Role } from '../../shared/tracking/part.ts';
import type { Unit } from '../../shared/units/unit.ts';
import type { Store } from '../store/store.ts';
import type { TaskRecord } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';
import { unitIndex } from './units.ts';

/** What decides who is meant: the register, and the day on which a collective name is asked for its members. */
export interface NameReader {
  index: UnitIndex;
  units: readonly Unit[];
  known: KnownNames;
}
export type TaskNames = Pick<TaskRecord, 'leads' | 'responsible' | 'groups' | 'openEnded'>;
export interface PrintedName {
  text: string;
  role: Role;
}

/** Reads names with the register as it stands. */
export function nameReader(store: Store): NameReader {
  const index = unitIndex(store);
  const units = listUnits(store);
  const known = knownNames(index, units.length);
  return { index, units, known };
}

/** Takes written names apart as a task table's cells are: several in one text, who leads, collective names, 等. Each name stands once. */
export function readNames({ known }: NameReader, leads: readonly string[], responsible: readonly string[]): TaskNames {
  const found: Record<Role, string[]> = { lead: [], responsible: [] };
  const groups: string[] = [];
  let openEnded = false;
  const add = (role: Role, name: { text: string; group: boolean }): void => {
    if (found[role].some((text) => foldText(text) === foldText(name.text))) return;
    found[role].push(name.text);
    if (name.group && !groups.includes(name.text)) groups.push(name.text);
  };
  for (const [role, cells] of [['lead', leads], ['responsible', responsible]] as const) {
    for (const cell of cells) {
      const split = splitUnits(cell, known);
      openEnded ||= split.openEnded;
      for (const name of split.leads ?? []) add('lead', name);
      for (const name of split.names) add(split.leads ? 'responsible' : role, name);
    }
  }
  return { leads: found.lead, responsible: found.responsible, groups, openEnded };
}

/** Units a printed name stands for on a day, in the register's order; none when it is unknown or leaves open who is meant. */
export function unitsOf({ index, units, known }: NameReader, name: string, on: Day): Unit[] {
  if (!known.has(name) && isGroupName(name)) return resolveGroup(name, units, on) ?? [];
  const answer = index.resolve(name, on);
  return 'match' in answer ? [answer.match] : [];
}

/** A task's printed names, those that lead first. */
export function printedNames({ leads, responsible }: Pick<TaskRecord, 'leads' | 'responsible'>): PrintedName[] {
  return [...leads.map((text) => ({ text, role: 'lead' as const })), ...responsible.map((text) => ({ text, role: 'responsible' as const }))];
}
