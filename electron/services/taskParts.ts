// Which units' parts a task has by its printed names: what is added, what goes, and what must stay because it has a history.
import type { Day } from '../../shared/days/day.ts';
import { Refusal } from '../../shared/problems.ts';
import type { Problem } from '../../shared/problems.ts';
import { insertParts, removeParts, updatePart } from '../store/tasks.ts';
import type { PartRecord } from '../store/tasks.ts';
import type { LedgerPart, LedgerTask } from '../store/ledger.ts';
import type { Recorder } from '../store/recorder.ts';
import { taskName } from './taskEntries.ts';
import { printedNames, unitsOf } from './taskNames.ts';
import type { NameReader, PrintedName } from './taskNames.ts';

export interface PartsChange {
  add: PartRecord[];
  update: { id: number; record: PartRecord }[];
  remove: number[];
}

type Named = PrintedName & { unitIds: readonly number[] };

/** Units by the names that mean them: once each, and a name that leads comes before one that only carries out. */
function meant(names: readonly Named[]): Map<number, PrintedName> {
  const found = new Map<number, PrintedName>();
  for (const { text, role, unitIds } of names) {
    for (const unitId of unitIds) {
      const before = found.get(unitId);
      if (!before || (before.role === 'responsible' && role === 'lead')) found.set(unitId, { text, role });
    }
  }
  return found;
}

/** The parts of a new task. */
export function newParts(reader: NameReader, task: { leads: readonly string[]; responsible: readonly string[] }, taskId: number, on: Day): PartRecord[] {
  const named = printedNames({ leads: [...task.leads], responsible: [...task.responsible] }).map((name) => ({ ...name, unitIds: unitsOf(reader, name.text, on).map(({ id }) => id) }));
  return [...meant(named)].map(([unitId, { text, role }]) => ({ taskId, unitId, role, via: text }));
}

/**
 * What becomes of a task's parts when its names are these. A name by which there are parts keeps its units; any other is looked
 * up in the register. `assigned`: printed name → the units a person says it means, instead. Refused, as a problem: a part nobody
 * names any more that has entries or evidence.
 */
export function changedParts(reader: NameReader, task: LedgerTask, names: { leads: string[]; responsible: string[] }, on: Day, assigned?: { name: string; unitIds: readonly number[] }): PartsChange | Problem {
  const printed = printedNames(names);
  const named = printed.map(({ text, role }): Named => {
    if (assigned?.name === text) return { text, role, unitIds: assigned.unitIds };
    const own = task.parts.filter((part) => part.via === text).map(({ unitId }) => unitId);
    // In an assignment the other names are not asked anew: what a person took back earlier stays so.
    return { text, role, unitIds: own.length > 0 || assigned ? own : unitsOf(reader, text, on).map(({ id }) => id) };
  });
  const wanted = meant(named);
  const kept: LedgerPart[] = [];
  const change: PartsChange = { add: [], update: [], remove: [] };
  for (const part of task.parts) {
    // 各街道 still means the street that was named on its own before.
    const other = wanted.has(part.unitId) ? undefined : printed.find(({ text }) => text !== assigned?.name && unitsOf(reader, text, on).some(({ id }) => id === part.unitId));
    const now = wanted.get(part.unitId) ?? other;
    wanted.delete(part.unitId);
    if (!now) {
      if (part.entries.length > 0 || part.evidence > 0) kept.push(part);
      else change.remove.push(part.id);
    } else if (now.role !== part.role || now.text !== part.via) {
      change.update.push({ id: part.id, record: { taskId: task.id, unitId: part.unitId, role: now.role, via: now.text } });
    }
  }
  if (kept.length > 0) return withHistory(reader, task, kept);
  for (const [unitId, { text, role }] of wanted) change.add.push({ taskId: task.id, unitId, role, via: text });
  return change;
}

function withHistory(reader: NameReader, task: LedgerTask, parts: readonly LedgerPart[]): Problem {
  const nameOf = new Map(reader.units.map((unit) => [unit.id, unit.name]));
  const units = parts.map(({ unitId, via }) => nameOf.get(unitId) ?? via);
  const named = units.length > 5 ? `${units.slice(0, 5).join('、')}等${units.length}个单位` : units.join('、');
  return { code: 'part-has-history', message: `${taskName(task)}已有${named}的进展记录或佐证材料，不能把它从牵头、责任单位里去掉。请保留这个名称；不再承担的，给它记一笔“不适用”。`, at: { field: 'responsible' } };
}

/** True when the outcome is a refusal. */
export function isProblem(outcome: PartsChange | Problem): outcome is Problem {
  return 'code' in outcome;
}

/** All the changes, or a refusal with every problem. */
export function allOrRefused(outcomes: readonly (PartsChange | Problem)[]): PartsChange[] {
  const problems = outcomes.filter(isProblem);
  if (problems.length > 0) throw new Refusal(problems);
  return outcomes.filter((outcome): outcome is PartsChange => !isProblem(outcome));
}

/** Writes the changes. */
export function writeParts(recorder: Recorder, changes: readonly PartsChange[]): void {
  for (const { remove, update } of changes) {
    removeParts(recorder, remove);
    for (const { id, record } of update) updatePart(recorder, id, record);
  }
  insertParts(recorder, changes.flatMap(({ add }) => add));
}
