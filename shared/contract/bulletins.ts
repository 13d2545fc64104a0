// bulletins.* notices.*: the papers made of a scoring run, and corrections of what was issued.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { blockSchema, outlineSchema } from '../outline/outline.ts';
import { noticeSchema } from '../scoring/result.ts';
import { writtenSteps } from '../scoring/steps.ts';
import { method, nothing } from './define.ts';

const id = z.number().int();

/** What a person may say about a bulletin before it is written. */
const said = {
  documentNumber: z.string().optional(),
  /** false: refuse a number that was given out already. */
  sameNumber: z.boolean().optional(),
  issuedOn: daySchema.optional(),
  issuer: z.string().optional(),
  /** Names the titles as the office prints them; default: the settings. */
  masthead: z.string().optional(),
  addressee: z.string().optional(),
  copyTo: z.string().optional(),
  /** Block id → the text the person put in its place; '' leaves the block out. */
  edits: z.record(z.string(), z.string()).optional(),
};

/** Pictures a bulletin may carry: points by month, outlets, places beside the period before. */
export const pictureSchema = z.enum(['months', 'outlets', 'ranks']);
export type PictureName = z.infer<typeof pictureSchema>;

const bulletinInput = z.object({ runId: z.string(), ...said, pictures: z.array(pictureSchema).optional() });
/** `runId`: the run that is right; the register as it stands now when left out. */
const correctionInput = z.object({ bulletinId: id, runId: z.string().optional(), ...said });

const preview = z.object({ outline: outlineSchema, original: z.array(blockSchema), /** Edits whose block no longer exists. */ stray: z.array(z.string()), missing: z.array(z.string()), /** Where the document's number stands already; '' when it is free. */ numberUsed: z.string() });

const stepSchema = z.enum(writtenSteps);
const noticesInput = z.object({
  runId: z.string(),
  issuedOn: daySchema.optional(),
  /** Only these units; all when left out. */
  units: z.array(z.string()).optional(),
  /** Only these notices: a unit may have earned several steps. Those that rest on months before the rule was in force are written only when they are named here. */
  only: z.array(z.object({ unit: z.string(), step: stepSchema })).optional(),
  /** As the bulletin tells: what rests on months before the rule was in force is left out unless `only` names it. Left out: as the run lists them. */
  inForce: z.boolean().optional(),
  /** The day a 督办单 has to be answered by. */
  replyBy: daySchema.optional(),
  /** The first number of the 督办单, the 约谈通知 and the 告知书 in the year; the next free ones when left out. */
  number: id.min(1).max(9999).optional(),
  talkNumber: id.min(1).max(9999).optional(),
  informNumber: id.min(1).max(9999).optional(),
  edits: said.edits,
});

/** A bulletin in the register; `corrects` names the one it corrects. */
const bulletinHead = z.object({ id, runId: z.string(), title: z.string(), documentNumber: z.string(), issuedOn: daySchema, at: z.string(), corrects: id.nullable() });

export const bulletinMethods = {
  'bulletins.preview': method({ access: 'read', summary: '通报的全文，逐段可改', input: bulletinInput, output: preview }),
  'bulletins.export': method({
    access: 'write',
    summary: '把通报存成 Word 文件，并冻结所依据的计分',
    input: bulletinInput,
    output: z.object({ title: z.string(), attachments: z.array(z.string()), bulletinId: id }),
    document: true,
  }),
  'bulletins.list': method({
    access: 'read',
    summary: '已印发的通报和更正通报',
    input: nothing,
    output: z.object({ bulletins: z.array(bulletinHead.extend({ differs: z.boolean(), /** The correction that was issued last. */ correctedBy: id.nullable() })) }),
  }),
  'bulletins.show': method({ access: 'read', summary: '一份已印发通报的全文', input: z.object({ id }), output: z.object({ outline: outlineSchema }), document: true }),
  'bulletins.previewCorrection': method({ access: 'read', summary: '更正通报的全文：已印发的通报里哪些数字有误、改为多少、为什么', input: correctionInput, output: preview }),
  'bulletins.correction': method({
    access: 'write',
    summary: '把更正通报存成 Word 文件并冻结；原来的通报不变',
    input: correctionInput,
    output: z.object({ title: z.string(), bulletinId: id, runId: z.string() }),
    document: true,
  }),
  'notices.preview': method({
    access: 'read',
    summary: '告知书、约谈通知、督办单和全区通报的全文，逐段可改',
    input: noticesInput,
    output: z.object({
      outline: outlineSchema,
      notices: z.array(noticeSchema),
      stray: z.array(z.string()),
      /** Notices of this run no paper is written for unless `only` names them, with the sentence why. */
      leftOut: z.array(noticeSchema.extend({ why: z.string() })),
      /** Notices of this run that went out before. */
      issued: z.array(z.object({ unit: z.string(), step: stepSchema, paperId: id, number: z.string() })),
    }),
  }),
  'notices.export': method({
    access: 'write',
    summary: '把告知书、约谈通知、督办单和全区通报存成 Word 文件，编号并留存',
    input: noticesInput,
    output: z.object({ title: z.string(), notices: z.array(noticeSchema), papers: z.array(z.object({ id, kind: stepSchema, number: z.string() })) }),
    document: true,
  }),
};
