// scoring.* bulletins.* notices.*: points, why they are what they are, and the papers made of them.
import { z } from 'zod';
import { blockSchema, outlineSchema } from '../outline/outline.ts';
import { daySchema } from '../days/day.ts';
import { runResultSchema, runRowSchema, scoreLineSchema, noticeSchema } from '../scoring/result.ts';
import { boundSchema } from './bounds.ts';
import { method, nothing } from './define.ts';

/** Reading id → the reading taken, e.g. {A1: 'average'}. */
export const readingsSchema = z.record(z.string(), z.string());

/** What a person may say about a bulletin before it is written. */
const bulletinInput = z.object({
  runId: z.string(),
  documentNumber: z.string().optional(),
  issuedOn: daySchema.optional(),
  issuer: z.string().optional(),
  /** Names the titles as the office prints them; default: the settings. */
  masthead: z.string().optional(),
  addressee: z.string().optional(),
  copyTo: z.string().optional(),
  /** Block id → the text the person put in its place; '' leaves the block out. */
  edits: z.record(z.string(), z.string()).optional(),
});

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
    output: runResultSchema.extend({ head: runHead }),
  }),
  'scoring.explain': method({
    access: 'read',
    summary: '一个单位的分数由哪些笔组成，各依据哪一条',
    input: z.object({ runId: z.string(), unit: z.string() }),
    output: z.object({ row: runRowSchema, lines: z.array(scoreLineSchema), text: z.string() }),
  }),
  'scoring.compare': method({
    access: 'read',
    summary: '把一次计分与现在的登记（或另一个办法、另一种读法）逐笔比较',
    input: z.object({ runId: z.string(), scheme: z.string().optional(), readings: readingsSchema.optional() }),
    output: z.object({
      rows: z.array(z.object({ unit: z.string(), before: z.number(), after: z.number(), rankBefore: z.number().int().nullable(), rankAfter: z.number().int().nullable() })),
      lines: z.array(scoreLineSchema.extend({ change: z.enum(['added', 'removed']) })),
    }),
  }),
  'bulletins.preview': method({
    access: 'read',
    summary: '通报的全文，逐段可改',
    input: bulletinInput,
    output: z.object({ outline: outlineSchema, original: z.array(blockSchema), /** Edits whose block no longer exists. */ stray: z.array(z.string()), missing: z.array(z.string()) }),
  }),
  'bulletins.export': method({
    access: 'write',
    summary: '把通报存成 Word 文件，并冻结所依据的计分',
    input: bulletinInput,
    output: z.object({ title: z.string(), attachments: z.array(z.string()), bulletinId: z.number().int() }),
    document: true,
  }),
  'bulletins.list': method({
    access: 'read',
    summary: '已印发的通报',
    input: nothing,
    output: z.object({ bulletins: z.array(z.object({ id: z.number().int(), runId: z.string(), title: z.string(), documentNumber: z.string(), issuedOn: daySchema, at: z.string(), differs: z.boolean() })) }),
  }),
  'bulletins.show': method({ access: 'read', summary: '一份已印发通报的全文', input: z.object({ id: z.number().int() }), output: z.object({ outline: outlineSchema }), document: true }),
  'notices.preview': method({
    access: 'read',
    summary: '督办单和全区通报的全文',
    input: z.object({ runId: z.string(), issuedOn: daySchema.optional(), units: z.array(z.string()).optional() }),
    output: z.object({ outline: outlineSchema, notices: z.array(noticeSchema) }),
  }),
  'notices.export': method({
    access: 'read',
    summary: '把督办单和全区通报存成 Word 文件',
    input: z.object({ runId: z.string(), issuedOn: daySchema.optional(), units: z.array(z.string()).optional() }),
    output: z.object({ title: z.string(), notices: z.array(noticeSchema) }),
    document: true,
  }),
};
