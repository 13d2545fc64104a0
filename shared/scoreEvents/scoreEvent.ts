// 加减分登记: what a unit did, or failed to do, that adds or takes points beside the items it sent in.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { keptEvidenceSchema } from '../keptEvidence.ts';

/** True for an amount of points with at most two decimal places. */
const isAmount = (value: number): boolean => Math.abs(value) <= 1_000_000 && Math.round(value * 100) / 100 === value;

export const scoreEventFieldsSchema = z.object({
  /** The unit as the register names it; aliases are accepted on input. */
  unit: z.string().trim().min(1, { error: '单位不能空白' }),
  /** 类别, as the office writes it: 联合调研、信息严重失实、市约稿未完成（已作说明） … */
  kind: z.string().trim().min(1, { error: '类别不能空白' }).max(200),
  /** 数量: 次、人、人次、篇次. */
  count: z.number().int({ error: '数量应是整数' }).min(1, { error: '数量最少是 1' }).max(1_000_000).default(1),
  on: daySchema,
  /** 核定分值: decided by a person where a scheme leaves a range; negative takes points away, null leaves it to the scheme. */
  points: z.number().refine(isAmount, { error: '分值应是最多两位小数的数' }).nullable().default(null),
  note: z.string().trim().max(2_000).default(''),
});
export type ScoreEventFields = z.infer<typeof scoreEventFieldsSchema>;

/** `evidence` counts the files and links kept with it. */
export const scoreEventSchema = scoreEventFieldsSchema.extend({ id: z.number().int(), unitId: z.number().int(), evidence: z.number().int() });
export type ScoreEvent = z.infer<typeof scoreEventSchema>;

/** 佐证材料 of an event. */
export const eventEvidenceSchema = keptEvidenceSchema.extend({ eventId: z.number().int() });
export type EventEvidence = z.infer<typeof eventEvidenceSchema>;
