// requests.statistics requests.exportStatistics requests.classify: what a span of days brought, and the topics it is sorted by.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { method } from './define.ts';

const id = z.number().int();
const ids = z.array(id);
const counted = z.array(z.object({ key: z.string(), name: z.string(), ids }));
/** A year, or both days of a span. */
const span = z.object({ year: z.number().int().min(1949).max(2999).optional(), from: daySchema.optional(), to: daySchema.optional() });

export const requestStatisticsMethods = {
  'requests.statistics': method({
    access: 'read',
    summary: '一年或者一段时间的申请统计：新收、办结、按期率、用时、办理结果、步骤、复议诉讼、主题、各月，每个数都带着所数的申请',
    input: span,
    output: z.object({
      from: daySchema,
      to: daySchema,
      /** '2024年' */
      name: z.string(),
      received: ids, carriedIn: ids, closed: ids, carriedOut: ids, unconfirmed: ids,
      applicantKinds: counted, ways: counted, topics: counted, outcomes: counted, steps: counted, cases: counted,
      onTime: ids, late: ids, withoutDue: ids, overdue: ids,
      /** Replies in time among those with a due day: '95.5%'; null without any. */
      onTimeShare: z.string().nullable(),
      duration: z.object({ measured: ids, median: z.number().nullable(), longest: z.number().int().nullable(), longestIds: ids, unmeasured: ids }),
      periods: z.array(z.object({ key: z.string(), name: z.string(), received: ids, closed: ids, late: ids })),
      /** The sentence for the narrative of the annual report. */
      text: z.string(),
      notes: z.array(z.string()),
    }),
  }),
  'requests.exportStatistics': method({ access: 'read', summary: '申请统计存成 Excel 工作簿', input: span, output: z.object({ title: z.string(), rows: z.number().int() }), document: true }),
  'requests.classify': method({
    access: 'write',
    summary: '给一份或几份申请定主题（统计用），空白是未分类',
    input: z.object({ changes: z.array(z.object({ id, topic: z.string().trim().max(60, { error: '主题请写得短一些，不超过60个字' }) })).min(1).max(100_000) }),
    output: z.object({ change: z.number().int() }),
  }),
};
