// One task of a file against the task of the data it renews: what would be written, and what of it is different.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { ReadTask } from '../tasks/readTaskTables.ts';
import type { Quota, TaskDeadline, TaskName, TaskTable } from '../tasks/task.ts';
import type { KnownTask, KnownTaskTable } from './facts.ts';
import type { PlannedPart } from './planTaskUnits.ts';

/** Everything that is written of a task; `table` is the index of its table in the plan. */
export interface PlannedTask extends Pick<ReadTask, 'number' | 'section' | 'subsection' | 'leads' | 'responsible' | 'groups' | 'openEnded' | 'requirement' | 'remark' | 'deadlines' | 'quotas' | 'periodic'> {
  table: number;
  names: TaskName[];
  deadline: Day | null;
  deadlineText: string;
  source: { sheet: string; row: number };
  parts: PlannedPart[];
  id?: number;
}

/** The deadline that counts once the table's facts are settled: the column's, else a day of the text, else the one for all tasks. */
export function deadlineOf(task: ReadTask, { defaultDeadline }: TaskTable): TaskDeadline | null {
  if (task.deadline !== null && task.deadline.from !== 'default' && (task.deadline.from === 'column' || task.deadline.by !== null)) return task.deadline;
  if (defaultDeadline !== null) return { ...defaultDeadline, from: 'default' };
  return task.deadlines.filter(({ from }) => from === 'text').at(-1) ?? null;
}

/** What the data has and the file leaves as it is: texts that fold to the same, cells left blank. */
function kept(planned: PlannedTask, known: KnownTask): void {
  for (const field of ['number', 'section', 'subsection', 'requirement', 'remark'] as const) {
    const blank = planned[field] === '' && (field === 'number' || field === 'remark');
    if (blank || foldText(planned[field]) === foldText(known[field])) planned[field] = known[field];
  }
  const nobody = planned.leads.length + planned.responsible.length === 0;
  for (const field of ['leads', 'responsible'] as const) {
    const own = new Map(known[field].map((name) => [foldText(name), name]));
    planned[field] = nobody ? [...known[field]] : planned[field].map((name) => own.get(foldText(name)) ?? name);
  }
}

export interface DeadlineBasis {
  /** The person settled this task's deadline in the plan. */
  confirmed: boolean;
  from: TaskDeadline['from'] | null;
  facts: TaskTable;
  existing: KnownTaskTable;
  /** The person gave the deadline of all tasks anew. */
  defaultSaid: boolean;
}

/** A day that a person set for the same words stays; a cell left blank takes no deadline away. */
function keptDeadline(planned: PlannedTask, known: KnownTask, { confirmed, from, facts, existing, defaultSaid }: DeadlineBasis): void {
  if (confirmed || facts.year !== existing.year) return;
  const setByHand = known.deadline !== (existing.defaultDeadline?.by ?? null);
  const sameWords = foldText(planned.deadlineText) === foldText(known.deadlineText);
  const wordless = known.deadlineText === '' && known.deadline !== null && (from === null || from === 'default');
  const blank = from === null && !defaultSaid;
  if ((sameWords && (from !== 'default' || !defaultSaid || setByHand)) || (wordless && (!defaultSaid || setByHand)) || blank) {
    planned.deadline = known.deadline;
    planned.deadlineText = known.deadlineText;
  }
}

/** The parts as they are to stand: those the file names, and of the others those a person gave or that have something said about them. */
function mergedParts(planned: PlannedTask, known: KnownTask, answered: (name: string) => boolean, problems: Problem[]): PlannedPart[] {
  const printed = new Map([...planned.responsible.map((name) => [name, 'responsible'] as const), ...planned.leads.map((name) => [name, 'lead'] as const)]);
  const named = new Map(planned.parts.map((part) => [part.unit, part]));
  const leftOut: string[] = [];
  const before = known.parts.flatMap(({ unit, role, via, entries }): PlannedPart[] => {
    const wanted = named.get(unit);
    named.delete(unit);
    const roleNow = printed.get(via);
    const stays = roleNow !== undefined && !answered(via);
    // Of two names for one unit the one it goes by stays, unless the other one makes it lead.
    if (wanted) return [stays && (roleNow === 'lead' || wanted.role !== 'lead') ? { unit, role: roleNow, via } : wanted];
    if (stays) return [{ unit, role: roleNow, via }];
    if (entries === 0) return [];
    leftOut.push(unit);
    return [{ unit, role, via }];
  });
  if (leftOut.length > 0) {
    const { sheet, row } = planned.source;
    problems.push(hint('task-part-kept', `第${row}行不再写${leftOut.map((unit) => `“${unit}”`).join('、')}，但${leftOut.length === 1 ? '这个单位' : '这些单位'}已有进展记录或佐证材料，仍然保留，请核对。`, { sheet, row }));
  }
  return [...before, ...named.values()];
}

const quotaWords = (quotas: readonly Quota[]): string => JSON.stringify(quotas.map(({ atLeast, per, text, inPrinciple }) => [atLeast, per, text, inPrinciple]));
const COMPARED = ['number', 'section', 'subsection', 'leads', 'responsible', 'requirement', 'remark', 'deadline', 'deadlineText'] as const;

const partKey = ({ unit, role, via }: PlannedPart): string => JSON.stringify([unit, role, via]);

/** Lays a task of the file over the one it renews, in place; returns the fields that change as they stand now, empty when none does. */
export function renewTask(planned: PlannedTask, known: KnownTask, basis: DeadlineBasis, answered: (name: string) => boolean, problems: Problem[]): Record<string, unknown> {
  planned.id = known.id;
  const vias = new Map([...planned.leads, ...planned.responsible].map((name) => [name, foldText(name)]));
  kept(planned, known);
  // Names that stand in the data in another writing keep it, and so do the parts that go by them.
  const written = new Map([...planned.leads, ...planned.responsible].map((name) => [foldText(name), name]));
  planned.parts = planned.parts.map((part) => ({ ...part, via: written.get(vias.get(part.via) ?? '') ?? part.via }));
  planned.groups = planned.groups.map((name) => written.get(foldText(name)) ?? name);
  keptDeadline(planned, known, basis);
  planned.parts = mergedParts(planned, known, answered, problems);
  const before: Record<string, unknown> = {};
  for (const field of COMPARED) if (JSON.stringify(planned[field]) !== JSON.stringify(known[field])) before[field] = known[field];
  if (quotaWords(planned.quotas) !== quotaWords(known.quotas)) before['quotas'] = known.quotas;
  const there = known.parts.map(({ unit, role, via }): PlannedPart => ({ unit, role, via }));
  if (there.map(partKey).sort().join('\n') !== planned.parts.map(partKey).sort().join('\n')) before['parts'] = there;
  return before;
}
