// The names of a task file against the register and the person's answers: which units have a part, and what must be asked.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import { nearNames } from '../names/nearest.ts';
import type { NearNames } from '../names/nearest.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { resolveGroup } from '../tasks/collectiveNames.ts';
import type { ReadTask } from '../tasks/readTaskTables.ts';
import type { TaskName } from '../tasks/task.ts';
import type { Role } from '../tracking/part.ts';
import { unitFieldsSchema } from '../units/unit.ts';
import type { Unit } from '../units/unit.ts';
import { createUnitDesk } from './askUnits.ts';
import type { KnownFacts } from './facts.ts';
import type { ImportOptions, Plan, PlanRow } from './plan.ts';

/** A unit's part of a task as it is to be kept; `via` is the printed name by which the unit is meant. */
export interface PlannedPart {
  unit: string;
  role: Role;
  via: string;
}
export interface TaskUnits {
  /** The task's names with the units they were found or answered to be, and the parts that follow: leads first, each unit once. */
  read(task: ReadTask, on: Day): { names: TaskName[]; parts: PlannedPart[] };
  /** True for a printed name the person gave an answer about. */
  answered(name: string): boolean;
  questions(): Plan['questions'];
  /** Rows that create the units the person asked for. */
  created(): PlanRow[];
  /** Hints at the first place of a name, and answers that cannot be kept to (refusals). */
  problems(): Problem[];
}

const MOST_CANDIDATES = 5;
/** Where no name is near, what is offered to choose from may be further off (0 to 1). */
const FAR = 0.35;
const FAR_CANDIDATES = 3;

interface Asked {
  name: string;
  cell: string;
  rows: { sheet: string; row: number }[];
  candidates: string[];
  /** The nearest one, where it is near enough to be spoken of. */
  nearest: string | undefined;
  note: string | undefined;
  ambiguous: boolean;
}

/** Opens the desk for all tables of a file; `tasks` are all its tasks, since a unit to be created may belong to a collective name. */
export function createTaskUnits(known: KnownFacts, options: ImportOptions, tasks: readonly ReadTask[]): TaskUnits {
  const index = createUnitIndex(known.units, { regionNames: known.regionNames });
  const answers = new Map(Object.entries(options.units ?? {}).map(([name, answer]) => [foldText(name), answer]));
  const desk = createUnitDesk(known, options);
  const asked = new Map<string, Asked>();
  const noted = new Map<string, { name: string; note: string; at: Problem['at']; rows: number }>();
  const refused = new Map<string, Problem>();
  let far: NearNames<string> | undefined;

  const cellOf = (task: ReadTask, name: TaskName): string => (name.role === 'lead' ? task.cells.leads : task.cells.responsible)[0] ?? task.cells.requirement;

  function offered(name: string, near: readonly Unit[]): string[] {
    if (near.length > 0) return near.slice(0, MOST_CANDIDATES).map((unit) => unit.name);
    far ??= nearNames(known.units.flatMap((unit) => [unit.name, ...unit.aliases].map((text) => ({ folded: foldText(text), owner: unit.name }))), FAR);
    return far.nearest(foldText(name), FAR_CANDIDATES);
  }

  /** The unit the person said a name is; null when the answer cannot be kept to. */
  function answerFor(name: string, place: { sheet: string; row: number; cell: string }, on: Day | null): string | null {
    const answer = answers.get(foldText(name));
    if (typeof answer === 'object') {
      // Created by an earlier import with the same answer: it is there.
      const there = index.resolve(name);
      if ('match' in there && (there.how === 'name' || there.how === 'alias')) return there.match.name;
    }
    const found = desk.name(name, on, place);
    if ('unit' in found) return found.unit;
    const { field: _field, row: _row, ...at } = found.problem.at ?? {};
    if (!refused.has(foldText(name))) refused.set(foldText(name), { ...found.problem, at });
    return null;
  }

  for (const task of tasks) {
    for (const name of task.names) if (answers.has(foldText(name.text))) answerFor(name.text, { sheet: task.sheet, row: task.row, cell: cellOf(task, name) }, null);
  }
  const register: Unit[] = [...known.units, ...desk.created().map(({ values }, place) => ({ ...unitFieldsSchema.parse(values), id: -1 - place, position: Number.MAX_SAFE_INTEGER }))];
  const groups = new Map<string, string[]>();

  function membersOf(name: string, on: Day): string[] {
    const key = `${name}\n${on}`;
    let members = groups.get(key);
    if (!members) groups.set(key, (members = (resolveGroup(name, register, on) ?? []).map((unit) => unit.name)));
    return members;
  }

  function unitsFor(name: TaskName, task: ReadTask, on: Day): string[] {
    const { text } = name;
    const [key, row] = [foldText(text), { sheet: task.sheet, row: task.row }];
    const place = { ...row, cell: cellOf(task, name) };
    if (answers.has(key)) {
      const unit = answerFor(text, place, null);
      return unit === null ? [] : [unit];
    }
    if (name.group) return membersOf(text, on);
    const found = index.resolve(text, on);
    if ('match' in found) {
      const entry = noted.get(key);
      if (entry) entry.rows += 1;
      else if (found.note !== undefined) noted.set(key, { name: text, note: found.note, at: place, rows: 1 });
      return [found.match.name];
    }
    const entry = asked.get(key) ?? { name: text, cell: place.cell, rows: [], candidates: offered(text, found.candidates), nearest: found.candidates[0]?.name, note: found.note, ambiguous: found.ambiguous };
    entry.rows.push(row);
    asked.set(key, entry);
    return [];
  }

  function unknownHint({ name, cell, rows, candidates, nearest, note, ambiguous }: Asked): Problem {
    const at = { ...rows[0], cell };
    if (ambiguous) return hint('unit-ambiguous', `“${name}”可以指单位名录里的${candidates.join('、')}，没有认定是哪一个，共${rows.length}处，先照原样保留，请指定是哪个单位。`, at);
    const near = note !== undefined ? `（${note}）` : nearest === undefined ? '' : `，最接近的是“${nearest}”`;
    return hint('unit-unknown', `“${name}”不在单位名录里${near}，共${rows.length}处，先照原样保留，请指定是哪个单位，或者新增单位。`, at);
  }

  return {
    read(task, on) {
      const names: TaskName[] = [];
      const parts = new Map<string, PlannedPart>();
      for (const role of ['lead', 'responsible'] as const) {
        for (const name of task.names.filter((one) => one.role === role)) {
          const units = unitsFor(name, task, on);
          const { note: _note, ...printed } = name;
          names.push({ ...printed, unit: name.group && !answers.has(foldText(name.text)) ? null : (units[0] ?? null) });
          for (const unit of units) if (!parts.has(unit)) parts.set(unit, { unit, role, via: name.text });
        }
      }
      return { names, parts: [...parts.values()] };
    },
    answered: (name) => answers.has(foldText(name)),
    questions: () => [...asked.values()].map(({ name, rows, candidates }) => ({ name, rows, candidates })),
    created: () => desk.created(),
    problems: () => [
      ...refused.values(),
      ...(known.units.length === 0 && asked.size > 0
        ? [hint('units-none', `单位名录还是空的，表上的${asked.size}个名称先照原样保留。请先导入单位名录，或者在这里逐个新增单位。`)]
        : [...asked.values()].map(unknownHint)),
      ...[...noted.values()].map(({ name, note, at, rows }) => hint('unit-recognised', `单位“${name}”：${note}（${rows}处），请核对。`, at)),
    ],
  };
}
