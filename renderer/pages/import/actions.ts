// The five things a plan may do with a row, in words.
import type { Plan, PlanRow } from '../../../shared/importing/plan.ts';

export type Action = PlanRow['action'];

export const actionNames: Record<Action, string> = { add: '新增', change: '修改', same: '相同', refuse: '不能接收', skip: '跳过' };
export const actionOrder: readonly Action[] = ['refuse', 'add', 'change', 'same', 'skip'];

/** What each means, said on hovering. */
export const actionHints: Record<Action, string> = {
  refuse: '有问题，改正以前不能写入',
  add: '登记里没有，将写入新的一条',
  change: '登记里已有，将按文件修改',
  same: '与登记完全相同，不动',
  skip: '标题、合计、说明等不是记录的行，不读',
};

/** '新增 15，修改 2，相同 3' without the zeros; '没有变化' when all are zero. */
export function countsText(counts: Plan['counts'], actions: readonly Action[] = ['add', 'change', 'same', 'refuse']): string {
  const parts = actions.filter((action) => counts[action] > 0).map((action) => `${actionNames[action]} ${counts[action]}`);
  return parts.length > 0 ? parts.join('，') : '没有变化';
}
