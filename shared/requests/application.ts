// 依申请公开的申请 and its dated events. Events are only added; a wrong one is struck out by a further event.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { outcomeValues } from './outcomes.ts';

/** 申请人类别, as the columns of table three: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
export const applicantKinds = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** 收到方式 (条例第三十一条): 当面, 挂号或快递（签收）, 平常信函, 互联网, 传真. */
export const ways = ['inPerson', 'signedMail', 'ordinaryMail', 'internet', 'fax'] as const;
export type Way = (typeof ways)[number];

export const receivedSchema = z.object({
  /** The day it arrived: handed in, signed for, found in the letter box, sent over the internet. */
  on: daySchema,
  way: z.enum(ways),
  /** The day both sides confirmed it: what counts for ordinary mail, the internet and fax. */
  confirmedOn: daySchema.nullish(),
});
export type Received = z.infer<typeof receivedSchema>;

export const applicationSchema = z.object({
  applicant: z.object({ name: z.string().trim().min(1, { error: '要写申请人' }), kind: z.enum(applicantKinds) }),
  /** What is asked for. */
  content: z.string().trim().min(1, { error: '要写申请的内容' }),
  received: receivedSchema,
  /** The form in which it is wanted: 纸质, 电子邮件 … */
  wanted: z.string().default(''),
  topic: z.string().default(''),
});
export type Application = z.infer<typeof applicationSchema>;

const base = { on: daySchema, note: z.string().optional() };
/** The number of the consultation an answer belongs to; the oldest one still open when left out. */
const asked = z.number().int().nullish();
const results = ['upheld', 'corrected', 'other', 'pending'] as const;

export const eventSchema = z.discriminatedUnion('kind', [
  /** Receipt corrected or confirmed later: it takes the place of the application's own. */
  z.object({ ...base, kind: z.literal('received'), way: z.enum(ways), confirmedOn: daySchema.nullish() }),
  /** 补正告知; `deadline`: by which the applicant is to correct. */
  z.object({ ...base, kind: z.literal('correctionAsked'), deadline: daySchema }),
  z.object({ ...base, kind: z.literal('corrected') }),
  z.object({ ...base, kind: z.literal('correctionLapsed') }),
  /** 征求第三方意见; `receivedOn`: the day the letter reached them, the day of sending when left out; `who`: whom it went to. */
  z.object({ ...base, kind: z.literal('thirdPartyAsked'), receivedOn: daySchema.nullish(), who: z.string().optional() }),
  z.object({ ...base, kind: z.literal('thirdPartyAnswered'), agrees: z.boolean().nullish(), of: asked }),
  z.object({ ...base, kind: z.literal('agencyAsked'), receivedOn: daySchema.nullish(), who: z.string().optional() }),
  z.object({ ...base, kind: z.literal('agencyAnswered'), agrees: z.boolean().nullish(), of: asked }),
  z.object({ ...base, kind: z.literal('extended'), workingDays: z.number().int().min(1), approvedBy: z.string().trim().min(1, { error: '延长须经政府信息公开工作机构负责人同意，要写是谁' }), reason: z.string().trim().min(1, { error: '要写延长的理由' }) }),
  /** 要求说明理由 and 合理延迟 (第三十五条). */
  z.object({ ...base, kind: z.literal('reasonsAsked') }),
  z.object({ ...base, kind: z.literal('reasonsGiven') }),
  z.object({ ...base, kind: z.literal('delayed'), until: daySchema, reason: z.string().trim().min(1, { error: '要写延迟的理由' }) }),
  /** 收费通知; `receivedOn`: the day it reached the applicant, the day of sending when left out; `items` or `pages`: what it was counted by. */
  z.object({ ...base, kind: z.literal('feeNoticed'), yuan: z.number().int().min(1, { error: '不收费的不发收费通知，金额应是从1起的整数（元）' }), receivedOn: daySchema.nullish(), items: z.number().int().min(1).optional(), pages: z.number().int().min(0).optional() }),
  z.object({ ...base, kind: z.literal('feePaid') }),
  z.object({ ...base, kind: z.literal('feeLapsed') }),
  z.object({ ...base, kind: z.literal('replied'), outcome: z.enum(outcomeValues) }),
  z.object({ ...base, kind: z.literal('withdrawn') }),
  z.object({ ...base, kind: z.literal('reconsideration'), result: z.enum(results).default('pending') }),
  z.object({ ...base, kind: z.literal('litigation'), after: z.enum(['direct', 'reconsideration']).default('direct'), result: z.enum(results).default('pending') }),
  /** 作废: the event of that number no longer counts. */
  z.object({ ...base, kind: z.literal('struckOut'), event: z.number().int(), reason: z.string().trim().min(1, { error: '要写作废的理由' }) }),
]);
export type RequestEvent = z.infer<typeof eventSchema>;
export type EventKind = RequestEvent['kind'];

/** An event with its number within the file of an application. */
export type KeptEvent = RequestEvent & { id: number };
