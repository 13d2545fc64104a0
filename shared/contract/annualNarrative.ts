// The narrative of the annual report: bound numbers, prompts, facts; the picture page; what changed since it was filed.
import { z } from 'zod';
import { differencesSchema } from '../annual/differences.ts';
import { factSchema } from '../annual/narrative/fact.ts';
import { pictureSchema } from '../annual/writing/picture.ts';
import { daySchema } from '../days/day.ts';
import { method } from './define.ts';

const year = z.number().int().min(2008).max(2999);
const unit = z.string().trim().min(1, { error: '要写报告单位' });
const which = z.object({ year, unit });
/** A field as a text keeps it, and what it shows; null where there is no number. */
const field = z.object({ field: z.string(), text: z.string().nullable() });
const number = { part: z.string(), quote: z.string(), number: z.string(), /** Where it begins in the text as read. */ at: z.number().int() };

export const annualNarrativeMethods = {
  'annual.fields': method({
    access: 'read',
    summary: '可以写进年度报告正文、随表格更新的数：每格的数、上年的数、比上年的增减、占办理结果总计的百分比',
    input: which,
    output: z.object({ fields: z.array(z.object({ of: z.string(), group: z.string(), title: z.string(), now: field, last: field, growth: field, change: field, share: field.nullable() })) }),
  }),
  'annual.narrative': method({
    access: 'read',
    summary: '年度报告的文字部分：各部分写什么、还缺什么、上年怎么写，哪些手写的数可以改为随表格更新',
    input: which,
    output: z.object({
      parts: z.array(z.object({ part: z.string(), title: z.string(), prompts: z.array(z.string()), /** As kept, and as read. */ text: z.string(), said: z.string(), lastYear: z.string() })),
      duties: z.array(z.object({ part: z.string(), say: z.string(), done: z.boolean(), why: z.string(), offer: z.string() })),
      offers: z.array(z.object({ ...number, fields: z.array(z.object({ field: z.string(), title: z.string() })) })),
    }),
  }),
  'annual.bind': method({
    access: 'write',
    summary: '把年度报告正文里手写的一个数改为随表格更新（annual.narrative 的 offers 里的）',
    input: which.extend({ part: z.string(), at: z.number().int().min(0), number: z.string().min(1), field: z.string() }),
    output: z.object({ change: z.number().int(), text: z.string() }),
  }),
  'annual.facts': method({
    access: 'read',
    summary: '从各登记簿得出、可以写进年度报告的事实：申请的收到、答复和结果，任务完成情况，培训、解读、通报和督办，各带一句话和清单',
    input: which,
    output: z.object({ facts: z.array(factSchema) }),
  }),
  'annual.picture': method({ access: 'read', summary: '年度报告的图：申请按办理结果分，五年走势', input: which, output: pictureSchema }),
  'annual.pictureFile': method({
    access: 'read',
    summary: '把年度报告的图写成一页 Word',
    input: which,
    output: z.object({ title: z.string() }),
    document: true,
  }),
  'annual.differences': method({
    access: 'read',
    summary: '定稿的年度报告与现在的表格、正文、登记簿（或所汇总的各单位）有什么不同',
    input: which,
    output: differencesSchema.extend({ filedOn: daySchema.nullable() }),
  }),
};
