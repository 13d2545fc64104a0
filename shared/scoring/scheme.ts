// 计分办法 as data: its words, its outlets, its rules, and the readings its words leave open.
import { z } from 'zod';
import { daySchema, monthSchema } from '../days/day.ts';
import { idSchema } from './kinds/kind.ts';
import { ruleSchema } from './kinds/registry.ts';
import { outletSchema } from './outlets.ts';
import { choiceSchema, readingSchema } from './readings.ts';

export const progressValues = ['submitted', 'adopted', 'either'] as const;
export const monthsValues = ['span', 'issued'] as const;
export const streakValues = ['atEnd', 'anywhere'] as const;
export const datingValues = ['adoption', 'submission'] as const;

/** 连续升级: months on end without progress lead to steps, the longer the heavier. */
export const escalationSchema = z.strictObject({
  /** The first month the rule is in force. */
  since: monthSchema,
  /** What counts as progress in a month. */
  progress: choiceSchema([...progressValues]),
  /** span: the months of the run; issued: the months from `since` on, also those before the run. */
  months: choiceSchema([...monthsValues]),
  /** atEnd: the months on end must reach the end of the run; anywhere: they may lie anywhere in it. */
  streak: choiceSchema([...streakValues]).default('atEnd'),
  steps: z
    .array(z.strictObject({ months: z.number().int().min(1), step: z.enum(['named', 'talk', 'supervision', 'circular']), clause: z.string().min(1) }))
    .min(1, { error: '至少要有一级' }),
});
export type Escalation = z.infer<typeof escalationSchema>;

/** 首位、末位: units named for praise or criticism by their place. */
export const placingSchema = z.strictObject({
  list: z.enum(['commended', 'criticised']),
  /** Places are counted among all units, or within each group or tier. */
  per: z.enum(['all', 'group', 'tier']),
  /** Only these groups or tiers. */
  among: z.array(z.string()).optional(),
  from: z.enum(['top', 'bottom']),
  places: z.number().int().min(1),
  clause: z.string().min(1),
});
export type Placing = z.infer<typeof placingSchema>;

/** What a bulletin under this scheme says in its own words; every text may still be edited in the bulletin. */
export const bulletinWordsSchema = z.strictObject({
  /** What it is about: 政务公开信息采用情况. */
  subject: z.string().min(1).default('政务公开信息采用情况'),
  /** What units send in: 政务公开工作信息. */
  item: z.string().min(1).default('政务公开工作信息'),
  /** The opening up to '现将…通报如下'. */
  opening: z.string().default(''),
  /** Closing request of the requirements. */
  request: z.string().default(''),
  /** Group of the register → how the bulletin calls it: 街道 → 各街道办事处. */
  groups: z.record(z.string(), z.string()).default({}),
});

export const schemeSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1, { error: '计分办法要有名称' }),
  /** First and last day it is in force; null is open. */
  from: daySchema,
  to: daySchema.nullable(),
  source: z.strictObject({
    document: z.string().min(1),
    documentNumber: z.string().optional(),
    attachment: z.string().default(''),
    issuer: z.string().min(1),
    issuedOn: daySchema,
  }),
  /** The scheme's paragraphs, verbatim. */
  text: z.array(z.string().min(1)).min(1, { error: '要有办法的原文' }),
  /** The clauses the rules rest on, verbatim; label as people cite it: 附件3第1项. */
  clauses: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1), text: z.string().min(1) })).min(1, { error: '至少要有一个条款' }),
  /** In printed order. */
  outlets: z.array(outletSchema),
  readings: z.array(readingSchema).default([]),
  /** adoption: an adoption belongs to its own day (the item's day when blank); submission: always to the item's day. */
  dating: choiceSchema([...datingValues]).default('adoption'),
  rules: z.array(ruleSchema).min(1, { error: '至少要有一条规则' }),
  /** by: within what the second rank is counted; equal scores share a rank (1、2、2、4). */
  ranking: z.strictObject({ by: z.enum(['group', 'tier', 'all']), ties: z.literal('shared') }),
  placings: z.array(placingSchema).default([]),
  escalation: escalationSchema.nullable().default(null),
  bulletin: bulletinWordsSchema.default({ subject: '政务公开信息采用情况', item: '政务公开工作信息', opening: '', request: '', groups: {} }),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** Where the scheme comes from, in one line. */
export function saySource(scheme: Scheme): string {
  const { document, documentNumber, attachment } = scheme.source;
  return `${document}${documentNumber ? `（${documentNumber}）` : ''}${attachment}`;
}

/** The file format as JSON Schema, kept beside the schemes for editors that check while typing. */
export function schemeJsonSchema(): object {
  return z.toJSONSchema(schemeSchema, { io: 'input', unrepresentable: 'any' });
}
