// 报送信息: an item a unit sends in, and its 采用: the item printed by an outlet.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';

export const adoptionSchema = z.object({
  /** 采用刊物 (专栏、平台), without《》. */
  outlet: z.string().trim().min(1, { error: '采用刊物不能空白' }),
  /** 采用形式: 单篇、综合、简讯 … '' is not said. */
  form: z.string().trim().default(''),
  /** 采用日期; null is unknown (then the item's own day counts). */
  adoptedOn: daySchema.nullable().default(null),
  /** 批示: by whom or at which level. '' is none. */
  instruction: z.string().trim().default(''),
});
export type Adoption = z.infer<typeof adoptionSchema>;

export const submissionFieldsSchema = z.object({
  /** The unit as the register names it; aliases are accepted on input. */
  unit: z.string().trim().min(1, { error: '报送单位不能空白' }),
  title: z.string().trim().min(1, { error: '信息标题不能空白' }),
  submittedOn: daySchema,
  /** 信息类别: 动态、调研、专报 … '' is not said. */
  kind: z.string().trim().default(''),
  /** 是否由区级采用并上报上级平台; null is not said. */
  forwarded: z.boolean().nullable().default(null),
  /** 合报、联合报送单位, as the register names them: the item belongs to these units too. */
  jointUnits: z.array(z.string().trim().min(1)).max(200).default([]),
  /** 标记 under which an item counts: 已审核签字、附佐证、原创 … */
  marks: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  /** 字数; null is not said. */
  words: z.number().int({ error: '字数应是整数' }).min(0).max(10_000_000).nullable().default(null),
  remark: z.string().default(''),
  adoptions: z.array(adoptionSchema).default([]),
});
export type SubmissionFields = z.infer<typeof submissionFieldsSchema>;

export const submissionSchema = submissionFieldsSchema.extend({
  id: z.number().int(),
  unitId: z.number().int(),
  adoptions: z.array(adoptionSchema.extend({ id: z.number().int() })),
});
export type Submission = z.infer<typeof submissionSchema>;
