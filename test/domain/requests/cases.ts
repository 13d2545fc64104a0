// Flows of applications as office staff write them down (test/cases/clock), turned into applications and events.
import { readFileSync, readdirSync } from 'node:fs';
import { createCalendar } from '../../../shared/days/calendar.ts';
import { scheduleSchema } from '../../../shared/days/schedule.ts';
import { applicationSchema, eventSchema } from '../../../shared/requests/application.ts';
import type { Application, KeptEvent, RequestEvent } from '../../../shared/requests/application.ts';
import type { ClockRules } from '../../../shared/requests/clockFacts.ts';
import { usualSettings } from '../../../shared/requests/clockSettings.ts';
import type { ClockSettings } from '../../../shared/requests/clockSettings.ts';
import { limitsSchema } from '../../../shared/requests/limits.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

export const schedules = readdirSync(new URL('resources/calendars', root)).sort().map((file) => scheduleSchema.parse(read(`resources/calendars/${file}`)));
export const { limits } = limitsSchema.parse(read('resources/limits/requests.json'));
export const rules: ClockRules = { calendar: createCalendar(schedules), limits, settings: usualSettings };

const ways = { 当面: 'inPerson', 邮寄签收: 'signedMail', 平常信函: 'ordinaryMail', 互联网: 'internet', 传真: 'fax' } as const;
const kinds: Record<string, RequestEvent['kind']> = {
  确认收到: 'received', 更正收到: 'received', 告知补正: 'correctionAsked', 收到补正: 'corrected', 逾期不补正: 'correctionLapsed', 征求第三方意见: 'thirdPartyAsked', 第三方答复: 'thirdPartyAnswered',
  征求机关意见: 'agencyAsked', 机关答复: 'agencyAnswered', 延长: 'extended', 要求说明理由: 'reasonsAsked', 说明理由: 'reasonsGiven', 延迟答复: 'delayed', 收费通知: 'feeNoticed', 缴费: 'feePaid',
  逾期未缴费: 'feeLapsed', 答复: 'replied', 撤回: 'withdrawn', 作废: 'struckOut',
};
const readings: Record<string, ClockSettings['consultation']> = { 发出当日至答复当日: 'askingToAnswer', 发出次日至答复前一日: 'afterAskingBeforeAnswer' };

/** One flow as it stands in the file. */
export interface Flow {
  名称: string;
  依据: string;
  申请: { 到达: string; 方式: keyof typeof ways; 确认?: string };
  设置?: { 首日计入?: boolean; 征求意见?: string };
  经过: (Record<string, unknown> & { 事项: string; 日期: string; 不能?: string })[];
  /** The due day, null while none runs, or the code of the refusal. */
  期限: string | null;
  状态: string;
  其他期限?: Record<string, string>;
  提醒?: string[];
  没有提醒?: string[];
  说明?: string[];
  结果?: string;
  办结?: string;
}

export interface ReadFlow {
  flow: Flow;
  application: Application;
  /** Each event with the code it is refused with, if it is. */
  events: { event: RequestEvent; refused: string | null }[];
  settings: ClockSettings;
}

function eventOf(said: Flow['经过'][number]): RequestEvent {
  const { 事项, 日期, 补正期限, 送达, 对象, 同意, 工作日, 理由, 至, 元, 结果, 第几项, 方式, 确认 } = said;
  const kind = kinds[事项];
  const agreement = kind === 'extended' ? { approvedBy: 同意 } : { agrees: 同意 };
  return eventSchema.parse({
    kind, on: 日期, deadline: 补正期限, receivedOn: 送达, who: 对象, ...agreement, workingDays: 工作日, reason: 理由, until: 至, yuan: 元, outcome: 结果, event: 第几项, way: ways[方式 as keyof typeof ways], confirmedOn: 确认,
  });
}

/** An application of a natural person. */
export function applicationOn(on: string, way: keyof typeof ways = '当面', confirmedOn: string | null = null): Application {
  return applicationSchema.parse({ applicant: { name: '王某', kind: 'naturalPerson' }, content: '2023年度某路改造工程的招标文件', received: { on, way: ways[way], confirmedOn } });
}

export function readFlow(flow: Flow): ReadFlow {
  return {
    flow,
    application: applicationOn(flow.申请.到达, flow.申请.方式, flow.申请.确认 ?? null),
    events: flow.经过.map((said) => ({ event: eventOf(said), refused: said.不能 ?? null })),
    settings: { firstDayCounts: flow.设置?.首日计入 ?? false, consultation: readings[flow.设置?.征求意见 ?? ''] ?? usualSettings.consultation },
  };
}

/** The flows of every file, by file. */
export function allFlows(): [string, ReadFlow[]][] {
  const other = ['工作日推算.json', '信息处理费.json'];
  return readdirSync(new URL('test/cases/clock', root)).filter((file) => !other.includes(file)).sort().map((file) => [file.replace('.json', ''), (read(`test/cases/clock/${file}`) as Flow[]).map(readFlow)]);
}

export const vectors = read('test/cases/clock/工作日推算.json') as Record<'收到' | '7' | '15' | '20' | '40', string>[];
export const fees = read('test/cases/clock/信息处理费.json') as { 按件: { 件: number; 元: number }[]; 按量: { 页: number; 元: number }[] };

/** Numbers events as they are entered. */
export function numbered(events: readonly RequestEvent[]): KeptEvent[] {
  return events.map((event, at) => ({ ...event, id: at + 1 }));
}
