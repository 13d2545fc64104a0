// How a unit's part of a task stands: derived from its dated entries, never set by hand.
import { z } from 'zod';
import { daysBetween } from '../days/count.ts';
import { daySchema } from '../days/day.ts';
import type { Day } from '../days/day.ts';
import type { Quota } from '../tasks/task.ts';
import type { EntryKind } from './entry.ts';
import { countQuotas, quotaCountSchema } from './quotaCount.ts';

/**
 * 未启动: nothing said yet · 推进中: progress was reported · 已完成: reported as done, to be checked · 已销号: closed by the office ·
 * 退回重报: sent back · 逾期: open after its deadline · 不适用.
 */
export const stateSchema = z.enum(['未启动', '推进中', '退回重报', '逾期', '已完成', '已销号', '不适用']);
export type State = z.infer<typeof stateSchema>;

export const openStates: readonly State[] = ['未启动', '推进中', '退回重报', '逾期'];
export const finishedStates: readonly State[] = ['已完成', '已销号'];

export const standingSchema = z.object({
  state: stateSchema,
  /** The state without regard to the deadline. */
  stage: stateSchema.exclude(['逾期']),
  /** The day that brought the stage; null for 未启动. */
  since: daySchema.nullable(),
  /** The task's deadline, or the day it was extended to. */
  deadline: daySchema.nullable(),
  /** Days past the deadline, 0 when not overdue. */
  overdueDays: z.number().int(),
  /** The day it was reported as done or, without a report, closed; null while open. */
  finishedOn: daySchema.nullable(),
  /** Finished after its deadline. */
  late: z.boolean(),
  /** The last day the unit said anything. */
  lastOn: daySchema.nullable(),
  /** How often it was urged. */
  urged: z.number().int(),
  quotas: z.array(quotaCountSchema),
});
export type Standing = z.infer<typeof standingSchema>;

/** What standing needs of an entry. */
export interface StandingEntry {
  id: number;
  kind: EntryKind;
  on: Day;
  times: number | null;
  until: Day | null;
  of: number | null;
}

/** What standing needs of the task; `year` is the table's, `issuedOn` the day from which its periods count. */
export interface StandingTask {
  deadline: Day | null;
  quotas: readonly Quota[];
  year: number;
  issuedOn: Day | null;
}

const STAGES: Partial<Record<EntryKind, Standing['stage']>> = { progress: '推进中', done: '已完成', notApplicable: '不适用', returned: '退回重报', closed: '已销号', reopened: '推进中' };
/** After these, a report of progress alone changes nothing: what is finished is opened again by 退回重报 or 恢复办理. */
const SETTLED: readonly Standing['stage'][] = ['已完成', '已销号', '不适用'];

/** Derives the standing on a day. Entries may come in any order; entries struck out and the strikes themselves are left aside. */
export function standingOf(entries: readonly StandingEntry[], task: StandingTask, today: Day): Standing {
  const struck = new Set(entries.map((entry) => entry.of));
  const counted = entries.filter((entry) => entry.kind !== 'struck' && !struck.has(entry.id));
  if (counted.length > 1) counted.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id));
  let stage: Standing['stage'] = '未启动';
  let since: Day | null = null;
  let finishedOn: Day | null = null;
  let { deadline } = task;
  let lastOn: Day | null = null;
  let urged = 0;
  const times: { on: Day; times: number }[] = [];
  for (const entry of counted) {
    if (entry.kind === 'extended') deadline = entry.until;
    if (entry.kind === 'urged') urged += 1;
    if (entry.kind === 'progress' || entry.kind === 'done' || entry.kind === 'notApplicable') lastOn = entry.on;
    if (entry.times !== null) times.push({ on: entry.on, times: entry.times });
    const next = STAGES[entry.kind];
    if (next === undefined || next === stage) continue;
    if (entry.kind === 'progress' && SETTLED.includes(stage)) continue;
    // 销号 confirms a report: what was reported as done keeps the day it was done.
    if (next === '已完成' || (next === '已销号' && stage !== '已完成')) finishedOn = entry.on;
    else if (next !== '已销号') finishedOn = null;
    stage = next;
    since = entry.on;
  }
  const open = stage === '未启动' || stage === '推进中' || stage === '退回重报';
  const overdue = open && deadline !== null && deadline < today;
  return {
    state: overdue ? '逾期' : stage,
    stage,
    since,
    deadline,
    overdueDays: overdue && deadline !== null ? daysBetween(deadline, today) : 0,
    finishedOn,
    late: finishedOn !== null && deadline !== null && finishedOn > deadline,
    lastOn,
    urged,
    quotas: countQuotas(task.quotas, times, { year: task.year, since: task.issuedOn, today }),
  };
}

/** A task's state from those of its parts: 逾期 as soon as one is, finished only when all are. Without parts the deadline decides. */
export function taskState(parts: readonly { state: State }[], deadline: Day | null, today: Day): State {
  if (parts.length === 0) return deadline !== null && deadline < today ? '逾期' : '未启动';
  const states = new Set(parts.map(({ state }) => state));
  for (const state of ['逾期', '退回重报'] as const) if (states.has(state)) return state;
  states.delete('不适用');
  if (states.size === 0) return '不适用';
  if (states.size === 1) return [...states][0]!;
  if (!states.has('未启动') && !states.has('推进中')) return '已完成';
  return '推进中';
}
