// annual.fill: tables three and four from the register of applications, and numbers a person writes over them.
import { z } from 'zod';
import { sourcesSchema, tablesSchema, textsSchema } from '../annual/report.ts';
import { decimalSchema } from '../annual/decimal.ts';
import { method } from './define.ts';

const year = z.number().int().min(2008).max(2999);
const unit = z.string().trim().min(1, { error: '要写报告单位' });
const value = z.union([z.number().int().min(0), decimalSchema]).nullable();

export const annualFillMethods = {
  'annual.fill': method({
    access: 'write',
    summary: '用申请登记簿填年度报告的表三、表四，每个格子记下由哪些申请而来；写明理由改过的数保留',
    input: z.object({ year, unit }),
    output: z.object({
      year,
      unit: z.string(),
      tables: tablesSchema,
      text: textsSchema,
      sources: sourcesSchema,
      /** Numbers written over with a reason: they stay. */
      kept: z.array(z.object({ cell: z.string(), value, derived: z.number().int(), reason: z.string() })),
      /** Numbers that stood there without a reason and were replaced. */
      replaced: z.array(z.object({ cell: z.string(), before: value, after: z.number().int() })),
      /** Where last year's 结转下年度 is not this year's 上年结转. */
      carried: z.array(z.object({ cell: z.string(), last: value, now: z.number().int() })),
      /** Applications not counted yet: receipt is not confirmed. */
      unconfirmed: z.array(z.number().int()),
      notes: z.array(z.string()),
    }),
  }),
  'annual.overwrite': method({
    access: 'write',
    summary: '改年度报告一个格子的数并写明理由；以后从登记簿填表时保留，理由为空时恢复登记簿的数',
    input: z.object({ year, unit, cell: z.string(), value, reason: z.string().trim().default('') }),
    output: z.object({ change: z.number().int(), value }),
  }),
};
