// annual.*: the statutory annual report: entered, checked, summed up, filed.
import { z } from 'zod';
import { findingSchema } from '../annual/finding.ts';
import { formSchema } from '../annual/form.ts';
import { acceptedSchema, filedSchema, sourcesSchema, tablesSchema, textsSchema } from '../annual/report.ts';
import { daySchema } from '../days/day.ts';
import { outlineSchema } from '../outline/outline.ts';
import { problemSchema } from '../problems.ts';
import { annualNarrativeMethods } from './annualNarrative.ts';
import { method } from './define.ts';

const year = z.number().int().min(2008).max(2999);
const unit = z.string().trim().min(1, { error: '要写报告单位' });
const which = z.object({ year, unit });

/** Block id → text: what a person changed in the letter; '' leaves the block out. */
const edits = z.record(z.string(), z.string()).optional();
const reminder = z.object({ year, units: z.array(unit).optional(), issuer: z.string().optional(), issuedOn: daySchema.optional(), replyBy: daySchema.nullable().optional() });

const report = z.object({ year, unit: z.string(), tables: tablesSchema, text: textsSchema, sources: sourcesSchema });

export const annualMethods = {
  'annual.form': method({ access: 'read', summary: '一个年份的年度报告表式（表、行列、勾稽关系）', input: z.object({ year }), output: formSchema }),
  'annual.put': method({
    access: 'write',
    summary: '登记一个单位的年度报告：表格（没有写的格子为空）和文字；数字不平也会存下',
    input: z.object({ year, unit, tables: tablesSchema, text: textsSchema.optional(), /** The day the unit handed it in. */ receivedOn: daySchema.nullable().optional() }),
    output: report,
  }),
  'annual.get': method({
    access: 'read',
    summary: '一个单位一年的年度报告',
    input: which,
    output: report.extend({ /** The texts as they are read, bound numbers filled in. */ said: textsSchema, parts: z.array(z.string()).nullable(), accepted: z.array(acceptedSchema), receivedOn: daySchema.nullable(), filed: filedSchema.nullable() }),
  }),
  'annual.list': method({
    access: 'read',
    summary: '一年里哪些单位交了年度报告，各有多少错误和提示',
    input: z.object({ year }),
    output: z.object({ reports: z.array(z.object({ unit: z.string(), inRegister: z.boolean(), sum: z.boolean(), receivedOn: daySchema.nullable(), filedOn: daySchema.nullable(), errors: z.number().int(), hints: z.number().int() })), missing: z.array(z.string()) }),
  }),
  'annual.remove': method({ access: 'write', summary: '删除一个单位一年的年度报告（可撤销）', input: which, output: z.object({ change: z.number().int() }) }),
  'annual.check': method({
    access: 'read',
    summary: '检查年度报告：勾稽关系、空格、与上年衔接、正文与表格、篇幅和内容',
    input: which,
    output: z.object({ problems: z.array(findingSchema), accepted: z.array(findingSchema.extend({ reason: z.string() })) }),
  }),
  'annual.accept': method({
    access: 'write',
    summary: '说明一条检查结果为什么可以保留；有关的数字改动之前不再提示',
    input: which.extend({ rule: z.string(), cells: z.array(z.string()), quote: z.string().default(''), reason: z.string().trim().min(1, { error: '要写明理由' }) }),
    output: z.object({ change: z.number().int() }),
  }),
  'annual.sum': method({
    access: 'write',
    summary: '汇总各单位的年度报告，存为一个单位（全区）的报告',
    input: z.object({ year, into: unit, units: z.array(z.string()).optional() }),
    output: z.object({ year, unit: z.string(), tables: tablesSchema, units: z.array(z.string()), missing: z.array(z.string()) }),
  }),
  'annual.cell': method({
    access: 'read',
    summary: '汇总报告的一个格子由哪些单位的数组成',
    input: which.extend({ cell: z.string() }),
    output: z.object({ value: z.union([z.number(), z.string()]).nullable(), parts: z.array(z.object({ unit: z.string(), value: z.union([z.number(), z.string()]).nullable() })) }),
  }),
  'annual.export': method({
    access: 'read',
    summary: '把年度报告写成 Word（全文）或 Excel（表格，合计是公式）；写好后读回逐格核对',
    input: which.extend({
      /** Told by the name of --out on the command line. */
      format: z.enum(['docx', 'xlsx']).default('docx'),
      /** Who signs; the unit, or for a sum the office, when left out. */
      issuer: z.string().optional(),
      /** 成文日期; today when left out, null for no signature. */
      issuedOn: daySchema.nullable().optional(),
      /** As it was filed instead of as it stands now. */
      filed: z.boolean().default(false),
    }),
    output: z.object({ title: z.string(), /** Parts and aspects without text. */ empty: z.array(z.string()) }),
    document: true,
  }),
  'annual.reminder': method({
    access: 'read',
    summary: '给还没有交年度报告的单位写催报函（Word）',
    input: reminder.extend({ edits }),
    output: z.object({ title: z.string(), units: z.array(z.string()), missing: z.array(z.string()) }),
    document: true,
  }),
  'annual.previewReminder': method({
    access: 'read',
    summary: '催报函的全文，导出之前先看',
    input: reminder,
    output: z.object({ outline: outlineSchema, units: z.array(z.string()), missing: z.array(z.string()) }),
  }),
  'annual.checkFile': method({
    access: 'read',
    summary: '检查一份报来的年度报告（文件或粘贴的表格），不登记；写出审核意见（Word）',
    input: z.object({
      year: year.optional(), unit: unit.optional(), pasted: z.boolean().optional(), moneyIn: z.enum(['元', '万元']).optional(),
      issuer: z.string().optional(), issuedOn: daySchema.optional(), replyBy: daySchema.nullable().optional(), edits,
    }),
    output: z.object({
      title: z.string(), unit: z.string(), year: z.number().int(), form: z.string(),
      /** Findings with the places of their cells in the file. */
      problems: z.array(findingSchema.extend({ at: z.array(z.object({ path: z.string(), sheet: z.string(), cell: z.string() })) })),
      /** What reading the file told beside the findings: wordings taken for printed ones, texts left aside. */
      notes: z.array(problemSchema),
      tables: tablesSchema, text: textsSchema,
      /** 审核意见 as composed, without what a person changed. */
      outline: outlineSchema,
      /** What the office has not said yet and the letter needs. */
      missing: z.array(z.string()),
    }),
    file: 'one',
    document: true,
  }),
  'annual.file': method({ access: 'write', summary: '把年度报告定稿：此后的改动显示为与定稿的不同', input: which, output: z.object({ on: daySchema, change: z.number().int() }) }),
  ...annualNarrativeMethods,
};
