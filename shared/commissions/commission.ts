// 约稿登记: an item the office asked a unit for, when it was due and what became of it.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';

export const commissionFieldsSchema = z.object({
  /** The unit as the register names it; aliases are accepted on input. */
  unit: z.string().trim().min(1, { error: '单位不能空白' }),
  title: z.string().trim().min(1, { error: '约稿题目不能空白' }).max(500),
  /** 约稿方: 济南市政府办公厅、莱芜政务信息 … '' is not said. */
  by: z.string().trim().max(200).default(''),
  askedOn: daySchema.nullable().default(null),
  dueOn: daySchema.nullable().default(null),
  deliveredOn: daySchema.nullable().default(null),
  /** 完成情况 as a person judged it (按时、保质、保量): done or failed; null leaves it to the days. */
  outcome: z.enum(['done', 'failed']).nullable().default(null),
  /** 已作合理说明. */
  excused: z.boolean().default(false),
  note: z.string().trim().max(2_000).default(''),
});
export type CommissionFields = z.infer<typeof commissionFieldsSchema>;

export const commissionSchema = commissionFieldsSchema.extend({ id: z.number().int(), unitId: z.number().int() });
export type Commission = z.infer<typeof commissionSchema>;
