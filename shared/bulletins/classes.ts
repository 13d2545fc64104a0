// The classes a bulletin parts its units into: the scheme's own, else tiers or groups it ranks within.
import type { RunRow } from '../scoring/result.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { PrintedRun } from './input.ts';
import { sayGroup } from './words.ts';

export type ClassKey = 'class' | 'tier' | 'group';

export interface RowClass {
  /** As tables head it: 第一数量级. */
  name: string;
  /** In the order of the run. */
  rows: RunRow[];
}

/** What a scheme parts its units by; null when it has no classes, ranks within no tier and praises or criticises none within a group. */
export function classKeyOf({ classes, ranking, placings }: Scheme): ClassKey | null {
  if (ranking.by === 'class' || ranking.by === 'tier') return ranking.by;
  if (classes.length > 0) return ranking.by === 'group' ? 'group' : 'class';
  const within = placings.find(({ per }) => per !== 'all')?.per;
  return within === undefined || within === 'all' ? null : within;
}

/** True when the bulletin has a table for each class. */
export function isByClass(scheme: Scheme): boolean {
  return classKeyOf(scheme) !== null;
}

/** The place of a row within its class; among all where the scheme ranks only so. */
export function placeOf({ ranking }: Scheme, row: Pick<RunRow, 'rank' | 'groupRank'>): number {
  return ranking.by === 'all' ? row.rank : row.groupRank;
}

/** The classes that have units, in the scheme's order, then in the order of the run; units of no class come last. */
export function classesOf(scheme: Scheme, { rows }: Pick<PrintedRun, 'rows'>): RowClass[] {
  const key = classKeyOf(scheme);
  if (key === null) return rows.length === 0 ? [] : [{ name: '', rows: [...rows] }];
  const order = key === 'class' ? scheme.classes.map(({ name }) => name) : key === 'group' ? scheme.bulletin.groups.map(({ group }) => group) : [];
  const place = (name: string): number => (name === '' ? Infinity : order.includes(name) ? order.indexOf(name) : order.length);
  const parted = [...Map.groupBy(rows, (row) => row[key])].sort(([one], [other]) => (place(one) === place(other) ? 0 : place(one) - place(other)));
  return parted.map(([name, members]) => ({ name: key === 'group' ? sayGroup(scheme, name) : name || '其他单位', rows: members }));
}
