// calendar.* fees.* requests.*: working days, fees, applications for information and their clock.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { scheduleSchema } from '../days/schedule.ts';
import { applicationSchema, eventSchema } from '../requests/application.ts';
import { contactSchema } from '../requests/contact.ts';
import { outcomeValues } from '../requests/outcomes.ts';
import { requestStates } from '../requests/standing.ts';
import { method, nothing } from './define.ts';

const id = z.number().int();
const countedDays = z.array(z.object({ day: daySchema, counted: z.boolean(), why: z.string() }));
const tiers = z.array(z.object({ from: z.number().int(), to: z.number().int(), count: z.number().int(), each: z.number().int(), yuan: z.number().int(), text: z.string() }));

/** Why a due day is the due day. */
const explanation = z.object({
  text: z.string(),
  reasons: z.array(z.string()),
  days: countedDays,
  deadlines: z.array(z.object({ what: z.string(), day: daySchema })),
  warnings: z.array(z.string()),
});
const clock = { state: z.enum(requestStates), stateName: z.string(), receivedOn: daySchema.nullable(), closedOn: daySchema.nullable(), due: daySchema.nullable(), outcome: z.enum(outcomeValues).nullable() };
const events = z.array(z.intersection(eventSchema, z.object({ id })));

export const requestMethods = {
  'calendar.due': method({
    access: 'read',
    summary: '从某日起若干个工作日到哪一天，逐日说明计不计',
    input: z.object({ from: daySchema, workingDays: z.number().int().min(1).max(2000) }),
    output: z.object({ due: daySchema, days: countedDays }),
  }),
  'calendar.years': method({ access: 'read', summary: '有放假安排的年份', input: nothing, output: z.object({ years: z.array(scheduleSchema.extend({ own: z.boolean() })) }) }),
  'calendar.read': method({
    access: 'read',
    summary: '从粘贴的国务院办公厅通知、通知的文件（Word、文本）或者安排文件（JSON）里读出一年的放假安排（供 calendar.put 录入），读不准的句子会指出来',
    input: z.object({ text: z.string().min(1, { error: '请粘贴通知的文字' }).max(100_000).optional(), year: scheduleSchema.shape.year.optional() }),
    output: z.object({ schedule: scheduleSchema, notes: z.array(z.string()), /** All the years of a file of data; `year` chooses another than the last. */ years: z.array(z.number().int()) }),
    file: 'maybe',
  }),
  'calendar.put': method({
    access: 'write',
    summary: '录入或更改一年的放假安排，列出因此变动的办理期限',
    input: z.object({ schedule: scheduleSchema }),
    output: z.object({ change: z.number().int(), moved: z.array(z.object({ id, number: z.string(), before: daySchema.nullable(), after: daySchema.nullable(), closedOn: daySchema.nullable() })) }),
  }),
  'fees.compute': method({
    access: 'read',
    summary: '信息处理费：按件（一个自然月内同一申请人的件数）或者按量（页数）',
    input: z.object({ items: z.number().int().min(0).max(100_000).optional(), pages: z.number().int().min(0).max(10_000_000).optional() }),
    output: z.object({ yuan: z.number().int(), tiers }),
  }),
  'requests.fees': method({
    access: 'read',
    summary: '一份申请的信息处理费：按件时连同该申请人当月已有的件数逐档计算，按量时按页数，两种只能选一种',
    input: z.object({ id, /** 一事一申请: into how many items the application falls. */ items: z.number().int().min(1).max(100_000).optional(), /** By page. */ pages: z.number().int().min(0).max(10_000_000).optional() }),
    output: z.object({ method: z.enum(['items', 'pages']), yuan: z.number().int(), tiers, month: z.string().nullable(), before: z.array(z.object({ id, number: z.string(), items: z.number().int() })), text: z.string() }),
  }),
  'requests.add': method({ access: 'write', summary: '登记一份政府信息公开申请', input: z.object({ application: applicationSchema, contact: contactSchema.optional() }), output: z.object({ id, number: z.string(), due: daySchema.nullable(), explanation, similar: z.array(id) }) }),
  'requests.amend': method({
    access: 'write',
    summary: '改正登记错了的申请人、类别、申请内容、获取形式；改前改后都留在操作日志里。收到日、办理经过用登记下一步改正',
    input: z.object({ id, fields: z.object({ name: applicationSchema.shape.applicant.shape.name, kind: applicationSchema.shape.applicant.shape.kind, content: applicationSchema.shape.content, wanted: z.string().trim() }).partial() }),
    output: z.object({ change: z.number().int() }),
  }),
  'requests.event': method({ access: 'write', summary: '登记一份申请的下一步（补正、征求意见、延长、收费、答复……）', input: z.object({ id, event: eventSchema }), output: z.object({ id, event: id, due: daySchema.nullable(), explanation }) }),
  'requests.show': method({ access: 'read', summary: '一份申请的经过、期限和依据', input: z.object({ id }), output: z.object({ id, number: z.string(), application: applicationSchema, events, ...clock, explanation, contact: z.object({ kept: z.boolean(), /** Masked; null when it cannot be opened here. */ masked: contactSchema.nullable() }) }) }),
  'requests.list': method({
    access: 'read',
    summary: '申请登记簿，可按状态和是否逾期筛选',
    input: z.object({ state: z.enum(requestStates).optional(), overdueOn: daySchema.optional(), /** Words that must occur in number, applicant, content or topic. */ text: z.string().optional(), /** Of arrival. */ year: z.number().int().optional() }),
    output: z.object({ requests: z.array(z.object({ id, number: z.string(), application: applicationSchema, ...clock })) }),
  }),
};
