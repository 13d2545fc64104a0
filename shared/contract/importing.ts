// import.*: a file or a pasted block becomes a plan, the plan becomes data, and the data can be taken back.
import { z } from 'zod';
import { importKindSchema, importOptionsSchema, planSchema } from '../importing/plan.ts';
import { problemSchema } from '../problems.ts';
import { countsSchema, method } from './define.ts';

/** add / change / same / refuse, and 'skip' for rows that carry no record (titles, totals, notes). */
export const planCountsSchema = z.object({ add: z.number().int(), change: z.number().int(), same: z.number().int(), refuse: z.number().int(), skip: z.number().int() });

export const importMethods = {
  'import.preview': method({
    access: 'read',
    summary: '读一个文件（或粘贴的单元格），列出将新增、修改、相同和不能接收的每一行，不写入',
    input: z.object({ kind: importKindSchema, options: importOptionsSchema.default({}) }),
    output: planSchema,
    file: 'maybe',
  }),
  'import.run': method({
    access: 'write',
    summary: '按计划写入（给出 planId 时写入的正是预览过的计划）',
    input: z.object({ kind: importKindSchema.optional(), planId: z.string().optional(), options: importOptionsSchema.default({}) }),
    output: z.object({ importId: z.number().int(), counts: planCountsSchema, problems: z.array(problemSchema) }),
    file: 'maybe',
  }),
  'import.undo': method({
    access: 'write',
    summary: '整批撤销一次导入',
    input: z.object({ importId: z.number().int() }),
    output: z.object({ counts: countsSchema }),
  }),
  'import.list': method({
    access: 'read',
    summary: '历次导入',
    input: z.object({}),
    output: z.object({
      imports: z.array(z.object({ importId: z.number().int(), kind: importKindSchema, file: z.string(), at: z.string(), who: z.string(), counts: planCountsSchema, undone: z.boolean() })),
    }),
  }),
};
