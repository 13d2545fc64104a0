// The names of each task, against the register: who leads, who carries out, which are collective, which the register lacks.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import type { UnitIndex } from '../names/unitIndex.ts';
import type { Place, Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { withoutPeople } from './peopleBeside.ts';
import { isPersonName } from './personNames.ts';
import { splitUnits } from './splitUnits.ts';
import type { KnownNames, SplitName } from './splitUnits.ts';
import type { Task, TaskName } from './task.ts';
import { doersOf } from './taskColumns.ts';
import type { TaskRow } from './taskRows.ts';

interface Register {
  index: UnitIndex;
  known: KnownNames;
  on: Day;
  /** False while the register is empty: then no name is called unknown. */
  registered: boolean;
}
export type TaskNames = Pick<Task, 'leads' | 'responsible' | 'groups' | 'names' | 'openEnded'>;

interface Unknown {
  first: Place;
  rows: number;
  nearest: string | null;
  note: string | undefined;
  /** Names of the units that all bear it, when several do. */
  several: string[];
}

/** Reads the names of all rows; the hints speak once of each unknown name, and of each row that repeats one or names nobody. */
export function readTaskNames(rows: readonly TaskRow[], register: Register): { of(row: TaskRow): TaskNames; problems: Problem[] } {
  const problems: Problem[] = [];
  const unknown = new Map<string, Unknown>();
  const answers = new Map<TaskRow, TaskNames>();
  for (const row of rows) {
    const at = { sheet: row.view.name, row: row.row + 1 };
    const collected: { name: SplitName; role: TaskName['role']; cell: string }[] = [];
    const repeated = new Set<string>();
    let openEnded = false;
    const read = (cells: TaskRow['leads'], role: TaskName['role']): void => {
      for (const { text, cell } of cells) {
        const found = splitUnits(text, register.known);
        const split = row.columns.withPeople ? withoutPeople(found) : found;
        openEnded ||= split.openEnded;
        for (const name of split.repeated) repeated.add(name);
        for (const person of split.people ?? []) problems.push(hint('task-person', `“${person}”像是人名，和单位写在一格，没有当作单位，请核对。`, { ...at, cell }));
        for (const name of split.leads ?? []) collected.push({ name, role: 'lead', cell });
        for (const name of split.names) collected.push({ name, role: split.leads ? 'responsible' : role, cell });
      }
    };
    read(row.leads, 'lead');
    read(row.responsible, 'responsible');
    const seen = new Set<string>();
    const names: TaskName[] = [];
    const groups: string[] = [];
    for (const { name, role, cell } of collected) {
      const key = `${role}\n${foldText(name.text)}`;
      if (seen.has(key)) {
        repeated.add(name.text);
        continue;
      }
      seen.add(key);
      if (name.sign !== undefined) problems.push(hint('task-unit-sign', `“${name.text}”带有“${name.sign}”，没有当作名称的一部分；如果它表示牵头单位，请改正。`, { ...at, cell }));
      if (name.shared !== undefined) problems.push(hint('task-unit-shared', `“${name.shared}”与后面的单位共用末尾的字，读作“${name.text}”，请核对。`, { ...at, cell }));
      if (name.perhaps !== undefined) problems.push(hint('task-unit-shared', `“${name.text}”可能与后面的单位共用末尾的字，是“${name.perhaps}”，照原样保留，请核对。`, { ...at, cell }));
      if (!register.registered && isPersonName(name.text)) problems.push(hint('task-person', `“${name.text}”像是人名，不像单位，照原样保留，请核对。`, { ...at, cell }));
      if (name.group && !groups.includes(name.text)) groups.push(name.text);
      names.push(nameOf(name, role, register, { ...at, cell }, unknown));
    }
    for (const name of repeated) problems.push(hint('task-unit-repeated', `第${row.row + 1}行的“${name}”印了不止一次，只计一次。`, at));
    const asked = doersOf(row.columns).some((column) => column !== row.columns.deadline);
    if (names.length === 0 && asked) problems.push(hint('task-nobody', `第${row.row + 1}行没有写牵头部门和责任单位，照样读取，请补上由谁负责。`, at));
    const of = (role: TaskName['role']): string[] => names.filter((name) => name.role === role).map(({ text }) => text);
    answers.set(row, { leads: of('lead'), responsible: of('responsible'), groups, names, openEnded });
  }
  for (const [name, { first, rows: count, nearest, note, several }] of unknown) {
    if (several.length > 0) {
      problems.push(hint('unit-ambiguous', `“${name}”可以指单位名录里的${several.slice(0, 4).join('、')}，没有认定是哪一个，共${count}处，照原样保留，请核对。`, first));
      continue;
    }
    const near = note === undefined ? (nearest === null ? '' : `，最接近的是“${nearest}”`) : `（${note}）`;
    problems.push(hint('unit-unknown', `“${name}”不在单位名录里${near}，共${count}处，照原样保留，请核对。`, first));
  }
  return { of: (row) => answers.get(row) ?? { leads: [], responsible: [], groups: [], names: [], openEnded: false }, problems };
}

function nameOf(name: SplitName, role: TaskName['role'], register: Register, at: Place, unknown: Map<string, Unknown>): TaskName {
  if (name.group) return { text: name.text, role, group: true, unit: null };
  if (!register.registered) return { text: name.text, role, group: false, unit: null };
  const answer = register.index.resolve(name.text, register.on);
  if ('match' in answer) return { text: name.text, role, group: false, unit: answer.match.name, ...(answer.note === undefined ? {} : { note: answer.note }) };
  const nearest = answer.candidates[0]?.name ?? null;
  const person = nearest === null && isPersonName(name.text) ? '像是人名，不像单位' : undefined;
  const note = answer.note ?? person ?? (answer.ambiguous ? `单位名录里有${answer.candidates.length}个单位可以这样称呼` : undefined);
  const entry = unknown.get(name.text);
  if (entry) entry.rows += 1;
  else unknown.set(name.text, { first: at, rows: 1, nearest, note, several: answer.ambiguous ? answer.candidates.map((unit) => unit.name) : [] });
  return { text: name.text, role, group: false, unit: null, note: note ?? (nearest === null ? '单位名录里没有' : `单位名录里没有，最接近的是“${nearest}”`) };
}
