// A task of a plan in the words of its table: its names with what they stand for, where its deadline comes from, what is doubtful.
import type { PlanRow, PlanTable } from '../../../shared/importing/plan.ts';
import type { PlannedTask } from '../../../shared/importing/planTaskRow.ts';
import type { Role } from '../../../shared/tracking/part.ts';

/** A printed name; `means` says what it stands for where that is not plain, `unknown` when it stands for nobody yet. */
export interface PrintedName {
  text: string;
  means: string;
  /** The units, for a collective name. */
  units: readonly string[];
  unknown: boolean;
}

/** True for a row that is a task; the others create units, change the table's own facts or were passed over. */
export function isTaskRow(row: PlanRow): boolean {
  return row.values['record'] === undefined && typeof row.values['requirement'] === 'string';
}

/** The values of a row that is a task. */
export function taskOf(row: PlanRow): PlannedTask {
  return row.values as unknown as PlannedTask;
}

/** '表1!5', the place a deadline is confirmed for. */
export function placeOf({ sheet, row }: Pick<PlanRow, 'sheet' | 'row'>): string {
  return `${sheet}!${row}`;
}

/** The names of a role in their order. A collective name counts the units that have a part by it. */
export function printedNames({ names, parts, ...task }: PlannedTask, role: Role): PrintedName[] {
  const printed = role === 'lead' ? task.leads : task.responsible;
  return printed.map((text) => {
    const known = names.find((name) => name.text === text && name.role === role);
    const units = parts.filter(({ via }) => via === text).map(({ unit }) => unit);
    if (known?.group === true && known.unit === null) return { text, means: units.length === 0 ? '' : `→${units.length} 个`, units, unknown: false };
    const unit = known?.unit ?? units[0];
    return { text, means: '', units: unit === undefined ? [] : [unit], unknown: unit === undefined };
  });
}

/** '区投资促进局、各街道→6 个' */
export function namesText(task: PlannedTask, role: Role): string {
  const text = printedNames(task, role).map((name) => name.text + name.means).join('、');
  return role === 'responsible' && task.openEnded ? `${text}等` : text;
}

/** The words a deadline comes from, and where they stand; '' when there are none. */
export function deadlineSource({ deadlineText, deadlines }: PlannedTask, table: PlanTable | undefined): string {
  if (deadlineText === '') return '';
  const own = deadlines.find(({ text }) => text === deadlineText);
  if (own) return own.from === 'text' ? `要求里写“${deadlineText}”` : deadlineText;
  return deadlineText === table?.defaultDeadline?.text ? `总的：${deadlineText}` : deadlineText;
}

/** The words that ask how often, as quoted from the requirement. */
export function quotaWords({ quotas, periodic }: Pick<PlannedTask, 'quotas'> & Partial<Pick<PlannedTask, 'periodic'>>): string {
  return [...new Set([...quotas.map(({ text }) => text), ...(periodic ?? []).map(({ text }) => text)])].map((text) => `“${text}”`).join('；');
}

/** Sentences about what is doubtful in a row; a name the register lacks is told at every row that has it. */
export function doubts(row: PlanRow): string[] {
  const said = row.problems.map(({ message }) => message);
  if (!isTaskRow(row)) return said;
  const task = taskOf(row);
  const unknown = [...printedNames(task, 'lead'), ...printedNames(task, 'responsible')].filter((name) => name.unknown && !said.some((sentence) => sentence.includes(`“${name.text}”`)));
  return [...said, ...[...new Set(unknown.map(({ text }) => text))].map((text) => `“${text}”不在单位名录里，照原样保留。`)];
}

/** What a change does to the units that have a part; '' when it leaves them. */
export function partsChange(row: PlanRow): string {
  const before = row.before?.['parts'];
  if (!Array.isArray(before)) return '';
  const unitsOf = (parts: readonly unknown[]): string[] => parts.flatMap((part) => (typeof part === 'object' && part !== null && 'unit' in part && typeof part.unit === 'string' ? [part.unit] : []));
  const [were, are] = [unitsOf(before), unitsOf(taskOf(row).parts)];
  const gone = were.filter((unit) => !are.includes(unit));
  const come = are.filter((unit) => !were.includes(unit));
  return [come.length > 0 ? `增加${come.join('、')}` : '', gone.length > 0 ? `去掉${gone.join('、')}` : '', come.length + gone.length === 0 ? '牵头、责任的分工有变' : ''].filter((text) => text !== '').map((text) => `承担单位${text}。`).join('');
}
