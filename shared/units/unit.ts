// 单位: a department, sub-district, town or resident agency of the office's area.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';

/** A name the unit bore earlier; `from`/`to` are the first and the last day it held. */
export const formerNameSchema = z.object({ name: z.string().min(1), from: daySchema.nullable().default(null), to: daySchema.nullable().default(null) });
export type FormerName = z.infer<typeof formerNameSchema>;

export const unitFieldsSchema = z.object({
  name: z.string().trim().min(1, { error: '单位名称不能空白' }),
  /** 别名、简称: valid on every day. */
  aliases: z.array(z.string().trim().min(1)).default([]),
  formerNames: z.array(formerNameSchema).default([]),
  /** 分组: what '各街道', '区直各部门' stand for. '' is unknown. */
  group: z.string().trim().default(''),
  /** 数量级: class of unit with its own quotas. '' is none. */
  tier: z.string().trim().default(''),
  /** First and last day the unit exists; null is open. */
  from: daySchema.nullable().default(null),
  to: daySchema.nullable().default(null),
  /** 免于考核: kept out of rosters and zero lists. */
  exempt: z.boolean().default(false),
  remark: z.string().default(''),
});
export type UnitFields = z.infer<typeof unitFieldsSchema>;

/** `position` is the unit's place in the register, which is the order of printed tables. */
export const unitSchema = unitFieldsSchema.extend({ id: z.number().int(), position: z.number().int() });
export type Unit = z.infer<typeof unitSchema>;

/** True when the unit exists on at least one day of the span (both ends included). */
export function existsWithin(unit: Pick<Unit, 'from' | 'to'>, first: string, last: string): boolean {
  return (unit.from === null || unit.from <= last) && (unit.to === null || unit.to >= first);
}
