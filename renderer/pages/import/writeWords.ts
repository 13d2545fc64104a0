// What writing a plan would do, and what it did, in words.
import type { ImportKind, Plan } from '../../../shared/importing/plan.ts';
import { countsText } from './actions.ts';
import { kinds } from './kinds.ts';
import { conflictOf } from './progressWords.ts';

/** '写入 53 项任务（新增 53）'; for tasks with the units and the facts of the table that go with them. */
export function writeText(kind: ImportKind, plan: Plan): string {
  const { counts } = plan;
  const { measure } = kinds[kind];
  if (kind === 'progress') return `记入 ${counts.add} ${measure}`;
  if (kind !== 'tasks') return `写入 ${counts.add + counts.change} ${measure}（${countsText(counts, ['add', 'change'])}）`;
  return `写入${taskChanges(plan)}`;
}

/** ' 53 项任务（新增 53），新增 3 个单位' */
function taskChanges({ rows, counts }: Plan): string {
  const of = (record: string | undefined, action: string): number => rows.filter((row) => row.values['record'] === record && row.action === action).length;
  const tasks = { ...counts, add: of(undefined, 'add'), change: of(undefined, 'change') };
  const parts = [
    tasks.add + tasks.change > 0 ? ` ${tasks.add + tasks.change} 项任务（${countsText(tasks, ['add', 'change'])}）` : '',
    of('unit', 'add') > 0 ? `新增 ${of('unit', 'add')} 个单位` : '',
    of('table', 'change') > 0 ? '表的信息有改动' : '',
  ].filter((part) => part !== '');
  return parts.join('，');
}

/** The sentence after writing. */
export function writtenText(kind: ImportKind, file: string, plan: Plan): string {
  const { counts } = plan;
  const { name, measure } = kinds[kind];
  const refused = counts.refuse > 0 ? `；${counts.refuse} 行不能接收，没有写入` : '';
  if (kind === 'progress') return `已从“${file}”记入 ${counts.add} ${measure}${refused}。`;
  const same = counts.same > 0 ? `；${counts.same} ${measure}相同，没有动` : '';
  if (kind !== 'tasks') return `已从“${file}”写入${name}：${countsText(counts, ['add', 'change'])}${same}${refused}。`;
  return `已从“${file}”写入任务台账：${taskChanges(plan).trim()}${same}${refused}。`;
}

/** Before writing, when rows cannot be taken: what can be done. */
export function refusedText(kind: ImportKind, plan: Plan): string {
  const { refuse, add, change } = plan.counts;
  const writes = add + change;
  const conflicts = plan.rows.filter((row) => row.action === 'refuse' && conflictOf(row) !== null).length;
  const first = kind === 'progress' ? (conflicts > 0 ? `其中 ${conflicts} 项先在上面选以哪一份为准，` : '') : kind !== 'units' && kind !== 'tasks' && plan.questions.length > 0 ? '先说明名录里没有的单位，' : '';
  const others = writes > 0 ? `，或跳过这 ${refuse} 行写入其余 ${writes} ${kinds[kind].measure}` : '';
  return `有 ${refuse} 行不能接收：${first}改正后再导入${others}。`;
}

/** When there is nothing to write. */
export function idleText(kind: ImportKind, plan: Plan): string {
  const { same } = plan.counts;
  if (kind === 'progress' && plan.rows.length > 0) return plan.rows.some(({ values }) => values['entry'] !== undefined) ? '填报的内容台账里都有了，没有要记的。' : '这份表里没有填进展，没有要记的。';
  if (same > 0) return `${same} ${kinds[kind].measure}都与登记相同，没有要写入的。`;
  return plan.rows.length === 0 ? '还没有读出记录：请在上面指定各栏是什么，或改正表头以后再导入。' : '没有要写入的。';
}
