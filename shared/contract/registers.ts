// units.* submissions.* scoreEvents.* commissions.* home.* search.*: the registers a clerk keeps, the first page and the one search field.
import { z } from 'zod';
import { commissionFieldsSchema, commissionSchema } from '../commissions/commission.ts';
import { daySchema } from '../days/day.ts';
import { givenEvidenceSchema } from '../keptEvidence.ts';
import { patchOf } from '../patch.ts';
import { eventEvidenceSchema, scoreEventFieldsSchema, scoreEventSchema } from '../scoreEvents/scoreEvent.ts';
import { submissionFieldsSchema, submissionSchema } from '../submissions/submission.ts';
import { unitFieldsSchema, unitSchema } from '../units/unit.ts';
import { manyOf, method } from './define.ts';

const id = z.number().int();
const done = z.object({ id, change: z.number().int() });

const doneMany = z.object({
  /** Records that are different now. */
  changed: z.number().int(),
  /** The one entry of the change log; 0 when nothing was different. */
  change: z.number().int(),
});

/** Which records: by day, both ends included, and by unit (its name or an alias). */
const recordFilter = z.object({ from: daySchema.optional(), to: daySchema.optional(), unit: z.string().optional() });
const some = z.object({ ids: z.array(id).min(1) });
const removed = z.object({ removed: z.number().int(), change: z.number().int() });

/** A task of the first page: `units` still have it open. */
const annualStateSchema = z.object({ unit: z.string(), errors: z.number().int(), filedOn: daySchema.nullable() });
const dueTaskSchema = z.object({ taskId: id, year: z.number().int(), number: z.string(), requirement: z.string(), deadline: daySchema, overdueDays: z.number().int(), units: z.array(z.string()) });

export const registerMethods = {
  'units.list': method({
    access: 'read',
    summary: '单位名录',
    input: z.object({ on: daySchema.optional() }),
    output: z.object({ units: z.array(unitSchema) }),
  }),
  'units.add': method({ access: 'write', summary: '新增一个单位', input: unitFieldsSchema, output: done }),
  'units.change': method({ access: 'write', summary: '修改一个单位', input: z.object({ id, fields: patchOf(unitFieldsSchema) }), output: done }),
  'units.changeMany': method({ access: 'write', summary: '一次修改许多单位（fields 同 units.change；有一个不能改就都不改，撤销也是一步）', input: manyOf(unitFieldsSchema), output: doneMany }),
  'units.remove': method({ access: 'write', summary: '删除一个没有任何记录的单位', input: z.object({ id }), output: done }),
  'units.move': method({ access: 'write', summary: '调整单位在名录里的次序（放到第几位，从 0 数）', input: z.object({ id, position: z.number().int().min(0) }), output: done }),
  'submissions.list': method({
    access: 'read',
    summary: '信息报送登记，可按报送日期和单位筛选（包括与别的单位联合报送的）',
    input: recordFilter,
    output: z.object({ submissions: z.array(submissionSchema) }),
  }),
  'submissions.show': method({ access: 'read', summary: '一条报送信息', input: z.object({ id }), output: submissionSchema }),
  'submissions.add': method({ access: 'write', summary: '登记一条报送信息', input: submissionFieldsSchema, output: done }),
  'submissions.change': method({ access: 'write', summary: '修改一条报送信息', input: z.object({ id, fields: patchOf(submissionFieldsSchema) }), output: done }),
  'submissions.changeMany': method({ access: 'write', summary: '一次修改许多条报送信息（fields 同 submissions.change；有一条不能改就都不改，撤销也是一步）', input: manyOf(submissionFieldsSchema), output: doneMany }),
  'submissions.remove': method({ access: 'write', summary: '删除报送信息（可撤销）', input: some, output: removed }),

  'scoreEvents.list': method({ access: 'read', summary: '加减分登记，可按日期和单位筛选', input: recordFilter, output: z.object({ scoreEvents: z.array(scoreEventSchema) }) }),
  'scoreEvents.show': method({ access: 'read', summary: '一条加减分和它的佐证材料', input: z.object({ id }), output: scoreEventSchema.extend({ files: z.array(eventEvidenceSchema) }) }),
  'scoreEvents.add': method({ access: 'write', summary: '登记一条加减分', input: scoreEventFieldsSchema, output: done }),
  'scoreEvents.change': method({ access: 'write', summary: '修改一条加减分', input: z.object({ id, fields: patchOf(scoreEventFieldsSchema) }), output: done }),
  'scoreEvents.changeMany': method({ access: 'write', summary: '一次修改许多条加减分（有一条不能改就都不改，撤销也是一步）', input: manyOf(scoreEventFieldsSchema), output: doneMany }),
  'scoreEvents.remove': method({ access: 'write', summary: '删除加减分（连同佐证材料，可撤销）', input: some, output: removed }),
  'eventEvidence.add': method({ access: 'write', summary: '给一条加减分存一份佐证材料：给出文件，或者链接', input: givenEvidenceSchema.extend({ event: id }), output: done, file: 'maybe' }),
  'eventEvidence.show': method({ access: 'read', summary: '取出加减分的一份佐证文件', input: z.object({ id }), output: eventEvidenceSchema, document: true }),
  'eventEvidence.remove': method({ access: 'write', summary: '去掉加减分的一份佐证材料（可撤销）', input: z.object({ id }), output: done }),

  'commissions.list': method({
    access: 'read',
    summary: '约稿登记，可按日期（约稿、截止或交稿在这段时间里的）和单位筛选',
    input: recordFilter,
    output: z.object({ /** The day on which the states are told. */ today: daySchema, commissions: z.array(commissionSchema) }),
  }),
  'commissions.show': method({ access: 'read', summary: '一条约稿', input: z.object({ id }), output: commissionSchema }),
  'commissions.add': method({ access: 'write', summary: '登记一条约稿', input: commissionFieldsSchema, output: done }),
  'commissions.change': method({ access: 'write', summary: '修改一条约稿', input: z.object({ id, fields: patchOf(commissionFieldsSchema) }), output: done }),
  'commissions.changeMany': method({ access: 'write', summary: '一次修改许多条约稿（有一条不能改就都不改，撤销也是一步）', input: manyOf(commissionFieldsSchema), output: doneMany }),
  'commissions.remove': method({ access: 'write', summary: '删除约稿（可撤销）', input: some, output: removed }),
  'home.overview': method({
    access: 'read',
    summary: '工作台：今天和本周到期、逾期的任务，本月未报送的单位，最近一次计分',
    input: z.object({ month: z.string().optional() }),
    output: z.object({
      today: daySchema,
      month: z.string(),
      silent: z.array(z.object({ unit: z.string(), group: z.string(), lastSubmittedOn: daySchema.nullable() })),
      thisMonth: z.object({ submitted: z.number().int(), adopted: z.number().int() }),
      latestRun: z
        .object({ runId: z.string(), scheme: z.string(), from: z.string(), to: z.string(), at: z.string(), stale: z.boolean(), top: z.array(z.object({ unit: z.string(), score: z.number(), rank: z.number().int() })) })
        .nullable(),
      /** Tasks with open parts, the units that still have to do them; null without any task table. */
      tasks: z
        .object({
          today: z.array(dueTaskSchema),
          thisWeek: z.array(dueTaskSchema),
          /** The newest fifty; `overdueCount` is all of them. */
          overdue: z.array(dueTaskSchema),
          overdueCount: z.number().int(),
          /** Parts nobody said anything about for three months, and parts reported as done and not closed yet. */
          silent: z.number().int(),
          toClose: z.number().int(),
          /** Papers whose day of reply is past, with the units that have not reported since. */
          unanswered: z.array(z.object({ id, title: z.string(), number: z.string(), replyBy: daySchema, units: z.array(z.string()) })),
        })
        .nullable(),
      /** From December to March; null at other times, and while there are neither units nor reports. */
      annual: z
        .object({
          year: z.number().int(),
          deadlines: z.array(z.object({ on: daySchema, what: z.string(), daysLeft: z.number().int() })),
          /** Units that have to report, and those of them that have not. */
          due: z.number().int(),
          missing: z.array(z.string()),
          /** The office's own report: null while its name is not said; and the sum of the units. */
          ownName: z.string().nullable(),
          own: annualStateSchema.nullable(),
          sum: annualStateSchema.nullable(),
        })
        .nullable(),
      latestBulletin: z.object({ id: z.number().int(), title: z.string(), at: z.string() }).nullable(),
      backup: z.object({ lastAt: z.string().nullable(), count: z.number().int() }),
    }),
  }),
  'search.find': method({
    access: 'read',
    summary: '在单位（全拼和首字母都可以）、任务、申请（编号、申请人、内容、主题，不查联系方式）、信息标题里查找',
    input: z.object({ text: z.string(), limit: z.number().int().min(1).max(100).default(20) }),
    output: z.object({ hits: z.array(z.object({ kind: z.enum(['unit', 'submission', 'task', 'request']), id, title: z.string(), detail: z.string() })) }),
  }),
};
