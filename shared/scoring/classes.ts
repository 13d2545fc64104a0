// 单位分类: the classes a scheme itself divides units into, by group, by tier, or by the names it lists.
import { z } from 'zod';
import { foldText } from '../names/fold.ts';
import type { ScoringUnit } from './facts.ts';
import { idSchema } from './ids.ts';

const names = z.array(z.string().trim().min(1)).min(1).optional();

/** Limits a rule or list to some units; a unit must satisfy each part that is given. */
export const unitsSchema = z.strictObject({
  groups: names,
  tiers: names,
  /** Ids of the scheme's own classes. */
  classes: z.array(z.string()).min(1).optional(),
  /** By name. */
  names,
  except: names,
});
export type UnitsData = z.infer<typeof unitsSchema>;

export const classSchema = z.strictObject({
  id: idSchema,
  /** As tables head it: 第一数量级. */
  name: z.string().trim().min(1),
  /** A unit belongs to the first class of which its group, its tier or its name (or an alias) is named. */
  groups: names,
  tiers: names,
  names,
});
export type ClassData = z.infer<typeof classSchema>;

type Classed = Pick<ScoringUnit, 'name' | 'aliases' | 'group' | 'tier'>;

const foldedSet = (list: readonly string[] | undefined): ReadonlySet<string> => new Set((list ?? []).map(foldText));
const isNamed = (unit: Classed, named: ReadonlySet<string>): boolean => named.size > 0 && [unit.name, ...unit.aliases].some((name) => named.has(foldText(name)));

/** The class of a unit: by name before tier before group, null when none fits. */
export function classFinder(classes: readonly ClassData[]): (unit: Classed) => ClassData | null {
  const ready = classes.map((data) => ({ data, names: foldedSet(data.names), tiers: foldedSet(data.tiers), groups: foldedSet(data.groups) }));
  return (unit) => {
    const found =
      ready.find((one) => isNamed(unit, one.names)) ?? ready.find((one) => unit.tier !== '' && one.tiers.has(foldText(unit.tier))) ?? ready.find((one) => unit.group !== '' && one.groups.has(foldText(unit.group)));
    return found?.data ?? null;
  };
}

/** Whether a unit is among those a rule is limited to. */
export function unitsFilter(data: UnitsData | undefined, classOf: (unit: Classed) => ClassData | null): (unit: Classed) => boolean {
  if (data === undefined) return () => true;
  const [named, except, groups, tiers] = [foldedSet(data.names), foldedSet(data.except), foldedSet(data.groups), foldedSet(data.tiers)];
  return (unit) =>
    (groups.size === 0 || groups.has(foldText(unit.group))) &&
    (tiers.size === 0 || tiers.has(foldText(unit.tier))) &&
    (data.classes === undefined || data.classes.includes(classOf(unit)?.id ?? '')) &&
    (named.size === 0 || isNamed(unit, named)) &&
    !isNamed(unit, except);
}
