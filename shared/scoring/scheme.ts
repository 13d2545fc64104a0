// 计分办法 as data: its words, its outlets, its rules, and the readings its words leave open.
import { z } from 'zod';
import { daySchema, monthSchema } from '../days/day.ts';
import { classSchema, unitsSchema } from './classes.ts';
import { idSchema } from './ids.ts';
import { ruleSchema } from './kinds/registry.ts';
import { measureSchema } from './measures.ts';
import { outletSchema } from './outlets.ts';
import { pointsSchema } from './points.ts';
import { choiceSchema, readingSchema } from './readings.ts';
import { steps } from './steps.ts';
import { whenSchema } from './when.ts';

export const progressValues = ['submitted', 'adopted', 'either'] as const;
export const monthsValues = ['span', 'issued'] as const;
export const streakValues = ['atEnd', 'anywhere'] as const;
export const datingValues = ['adoption', 'submission'] as const;
export const reachedValues = ['highest', 'every'] as const;
export const countedByValues = ['calendar', 'rolling'] as const;

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
  /** highest: a unit meets the highest step it has reached; every: each step it has reached. */
  reached: choiceSchema([...reachedValues]).default('highest'),
  /** calendar: whole calendar months; rolling: any 30 days on end, those before the run included as far as the steps reach. */
  by: choiceSchema([...countedByValues]).default('calendar'),
  steps: z
    .array(z.strictObject({ months: z.number().int().min(1), step: z.enum(steps), clause: z.string().min(1) }))
    .min(1, { error: '至少要有一级' }),
});
export type Escalation = z.infer<typeof escalationSchema>;

/** 首位、末位、评优: units named for praise, criticism or an award by their place, or for something they did. */
export const placingSchema = z.strictObject({
  /** advanced: 年终评优, only in a run over whole years. */
  list: z.enum(['commended', 'criticised', 'advanced']),
  /** Places are counted among all units, or within each group, tier or class of the scheme. */
  per: z.enum(['all', 'group', 'tier', 'class']),
  /** Only these groups, tiers or classes (by name), when counted within them. */
  among: z.array(z.string()).optional(),
  /** Only these units take part. */
  units: unitsSchema.optional(),
  when: whenSchema.optional(),
  from: z.enum(['top', 'bottom']).default('top'),
  places: z.number().int().min(1).default(1),
  /** Not by place: every unit with such an event of 加减分 in the run (涉密信息报送不符合规定 …). */
  events: z.array(z.string().trim().min(1)).min(1).optional(),
  clause: z.string().min(1),
});
export type Placing = z.infer<typeof placingSchema>;

/** Schemes written before the groups were a list have them as { 街道: 各街道办事处 }; anything else is given back as it is. */
export function groupList(groups: unknown): unknown {
  if (typeof groups !== 'object' || groups === null || Array.isArray(groups)) return groups;
  return Object.entries(groups).map(([group, said]) => ({ group, said: said as unknown }));
}

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
  /** Groups of the register in the order the bulletin names them, and how it calls each: 街道, 各街道办事处. */
  groups: z.preprocess(groupList, z.array(z.strictObject({ group: z.string().min(1), said: z.string().min(1) }))).default([]),
});

/** 名次: within what the second rank is counted, of which points, and how equal ones stand. */
export const rankingSchema = z.strictObject({
  by: z.enum(['group', 'tier', 'class', 'all']),
  /** shared: 1、2、2、4; dense: 1、2、2、3. */
  ties: z.enum(['shared', 'dense']),
  /** What goes before when points are equal: more adopted, more submitted. */
  then: z.array(z.enum(['adopted', 'submitted'])).default([]),
  /** Ranks and places are taken from the points under these rules alone (under the condition, if there is one). */
  of: z.strictObject({ rules: z.array(z.string()).min(1), when: whenSchema.optional() }).optional(),
});

/** 折算: the score turned into points of an assessment, e.g. 占比10%. */
export const conversionSchema = z.strictObject({
  clause: z.string().min(1),
  /** What the assessment gives for it: 10. */
  to: pointsSchema,
  /** best: the highest score of the table (or of the class) has the whole; full: `full` points have the whole. Never more than the whole, never below 0. */
  method: z.enum(['best', 'bestOfClass', 'full']),
  full: pointsSchema.optional(),
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
  /** Classes of units the scheme itself makes (第一数量级 …), in printed order. */
  classes: z.array(classSchema).default([]),
  /** What counts towards quotas. */
  measures: z.array(measureSchema).default([]),
  /** The scheme it took the place of: a period in which that one ends and this one begins is split. */
  replaces: z.string().nullable().default(null),
  /** adoption: an adoption belongs to its own day (the item's day when blank); submission: always to the item's day. */
  dating: choiceSchema([...datingValues]).default('adoption'),
  rules: z.array(ruleSchema).min(1, { error: '至少要有一条规则' }),
  ranking: rankingSchema,
  placings: z.array(placingSchema).default([]),
  /** 年累计: the table also shows each unit's points from 1 January on. */
  cumulative: z.boolean().default(false),
  conversion: conversionSchema.nullable().default(null),
  /** 不达标线: units with fewer points are listed. */
  passMark: z.strictObject({ below: pointsSchema, clause: z.string().min(1) }).nullable().default(null),
  /** Units that the lists of 零报送 and 零采用 leave out. */
  zeroListsExcept: unitsSchema.nullable().default(null),
  escalation: escalationSchema.nullable().default(null),
  bulletin: bulletinWordsSchema.default({ subject: '政务公开信息采用情况', item: '政务公开工作信息', opening: '', request: '', groups: [] }),
});
export type Scheme = z.infer<typeof schemeSchema>;

/** Where the scheme comes from, in one line. */
export function saySource(scheme: Scheme): string {
  const { document, documentNumber, attachment } = scheme.source;
  return `${document}${documentNumber ? `（${documentNumber}）` : ''}${attachment}`;
}
