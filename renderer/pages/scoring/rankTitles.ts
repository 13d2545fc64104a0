// What the places of a run are called: where units are ranked within their classes, 名次 is the place there and the other one is 总名次.
import { classKeyOf } from '../../../shared/bulletins/classes.ts';
import type { RunRow } from '../../../shared/scoring/result.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';

/** True when the table heads the place among all units 总名次. */
export function ranksWithin(scheme: Scheme | undefined, rows: readonly RunRow[]): boolean {
  if (scheme === undefined || scheme.ranking.by === 'all' || classKeyOf(scheme) === null) return false;
  const { by } = scheme.ranking;
  return new Set(rows.map((row) => row[by])).size > 1;
}

export const overallTitle = (within: boolean): string => (within ? '总名次' : '名次');
