// requests.tryReadings calendar.try requests.outlived: what a change of the rules would do, before it is made.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { scheduleSchema } from '../days/schedule.ts';
import { clockSettingsSchema } from '../requests/clockSettings.ts';
import { method, nothing } from './define.ts';

const id = z.number().int();
/** Applications whose due day would be another; `closedOn` tells those that are over. */
const moved = z.array(z.object({ id, number: z.string(), before: daySchema.nullable(), after: daySchema.nullable(), closedOn: daySchema.nullable() }));

export const requestRulesMethods = {
  'requests.tryReadings': method({
    access: 'read',
    summary: '期限的另一种算法（收到当日计不计、征求意见的边界日）会使哪些申请的到期日变动；不改设置',
    input: z.object({ firstDayCounts: clockSettingsSchema.shape.firstDayCounts.unwrap(), consultation: clockSettingsSchema.shape.consultation.unwrap() }).partial(),
    output: z.object({ moved }),
  }),
  'calendar.try': method({ access: 'read', summary: '一年的放假安排录入或更改以后，哪些申请的到期日会变动；不写入', input: z.object({ schedule: scheduleSchema }), output: z.object({ moved }) }),
  'requests.outlived': method({
    access: 'read',
    summary: '联系方式过了保存年限的申请，requests.forget 会删除它们的联系方式',
    input: nothing,
    output: z.object({
      /** Closed before this day; null while the office has set no years. */
      before: daySchema.nullable(),
      requests: z.array(z.object({ id, number: z.string(), closedOn: daySchema })),
      /** Contact data whose application is no longer there. */
      withoutFile: z.number().int(),
    }),
  }),
};
