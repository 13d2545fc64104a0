// scoring.*: points, why they are what they are, how they run over time.
import { z } from 'zod';
import { runResultSchema, runRowSchema, scoreLineSchema } from '../scoring/result.ts';
import { trendsSchema } from '../scoring/trends.ts';
import { boundSchema } from './bounds.ts';
import { method, nothing } from './define.ts';

/** Reading id → the reading taken, e.g. {A1: 'average'}. */
export const readingsSchema = z.record(z.string(), z.string());

const runHead = z.object({ runId: z.string(), scheme: z.string(), schemeName: z.string(), from: z.string(), to: z.string(), at: z.string(), submitted: z.number().int(), score: z.number(), frozen: z.boolean(), stale: z.boolean() });

export const scoringMethods = {
  'scoring.run': method({
    access: 'write',
    summary: '按计分办法给一段时期计分，结果连同每一笔依据存成不可改的一次计分',
    input: z.object({ /** Left out: the schemes in force; a span in which the scheme changes is split. */ scheme: z.string().optional(), from: boundSchema, to: boundSchema, readings: readingsSchema.optional(), withLines: z.boolean().default(true) }),
    output: runResultSchema,
  }),
  'scoring.list': method({ access: 'read', summary: '历次计分', input: nothing, output: z.object({ runs: z.array(runHead) }) }),
  'scoring.show': method({
    access: 'read',
    summary: '一次计分的结果',
    input: z.object({ runId: z.string(), withLines: z.boolean().default(false) }),
    output: runResultSchema.extend({ head: runHead, /** Marked items of each unit, '★★' with how many; only of schemes that mark. */ marks: z.array(z.object({ unit: z.string(), mark: z.string(), count: z.number().int() })) }),
  }),
  'scoring.explain': method({
    access: 'read',
    summary: '一个单位的分数由哪些笔组成，各依据哪一条',
    input: z.object({ runId: z.string(), unit: z.string() }),
    output: z.object({ row: runRowSchema, lines: z.array(scoreLineSchema), text: z.string() }),
  }),
  'scoring.compare': method({
    access: 'read',
    summary: '把一次计分与现在的登记（或另一个办法、另一种读法、另一次计分）逐笔比较',
    input: z.object({ runId: z.string(), scheme: z.string().optional(), readings: readingsSchema.optional(), /** Another stored run, taken as it is. */ with: z.string().optional() }),
    output: z.object({
      rows: z.array(z.object({ unit: z.string(), before: z.number(), after: z.number(), rankBefore: z.number().int().nullable(), rankAfter: z.number().int().nullable() })),
      lines: z.array(scoreLineSchema.extend({ change: z.enum(['added', 'removed']) })),
    }),
  }),
  'scoring.trends': method({
    access: 'read',
    summary: '走势：近十二个月各单位的得分和采用，刊物构成，与上一期相比的名次变化（取自历次计分）',
    input: z.object({ /** The run looked back from; the newest when left out. */ runId: z.string().optional(), months: z.number().int().min(2).max(60).default(12) }),
    output: trendsSchema,
  }),
};
