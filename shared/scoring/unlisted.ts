// What a run found that its scheme does not list: records no rule takes up, units of none of its classes. One hint for each.
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { Assembled } from './assemble.ts';

/** So many are named. */
const NAMED = 5;

/** Null when every record was taken up by some rule. */
export function unlistedHint({ unlisted, unlistedOthers }: Pick<Assembled, 'unlisted' | 'unlistedOthers'>): Problem | null {
  const all = [...unlisted.map(({ outlet, count }) => ({ what: `刊物“${outlet}”`, count })), ...unlistedOthers];
  if (all.length === 0) return null;
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const named = all.slice(0, NAMED).map(({ what, count }) => (count === 1 ? what : `${what}（${count}处）`)).join('、');
  return hint('unlisted', `登记里有${total}处不在计分办法所列之内，没有计分：${named}${all.length > NAMED ? `等${all.length}种` : ''}。如果只是写法不同，请改正登记，或在办法里补上；点开单位的得分可以看到是哪一条。`);
}

/** Null when every unit belongs to a class, or the scheme has none. */
export function unclassedHint({ unclassed }: Pick<Assembled, 'unclassed'>): Problem | null {
  if (unclassed.length === 0) return null;
  const named = unclassed.slice(0, NAMED).join('、');
  return hint('unclassed', `${named}${unclassed.length > NAMED ? `等${unclassed.length}个单位` : ''}不在计分办法的任何一类单位里，按类规定的任务和加减分没有用在${unclassed.length === 1 ? '它' : '它们'}上。请核对单位名录里的分组、层级，或在办法的单位分类里补上。`);
}
