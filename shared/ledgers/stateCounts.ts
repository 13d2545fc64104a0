// How many parts stand in each state, in words: '已销号3项，已完成2项，逾期1项'.
import { stateSchema } from '../tracking/standing.ts';
import type { State } from '../tracking/standing.ts';

/** In the order people ask: finished first; states nobody is in are left out. */
const ORDER: readonly State[] = ['已销号', '已完成', '推进中', '未启动', '退回重报', '逾期', '不适用'];

export function stateCounts(parts: readonly { state: State }[], measure = '项'): string {
  const counts = new Map(stateSchema.options.map((state) => [state, 0]));
  for (const { state } of parts) counts.set(state, (counts.get(state) ?? 0) + 1);
  return ORDER.flatMap((state) => ((counts.get(state) ?? 0) === 0 ? [] : [`${state}${counts.get(state)}${measure}`])).join('，');
}
