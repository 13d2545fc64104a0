// The form of each step: what has to be said when it is registered.
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import { countWorkingDays } from '../../../shared/days/workingDays.ts';
import type { Application, EventKind, KeptEvent, Way } from '../../../shared/requests/application.ts';
import { outcomes, outcomeValues } from '../../../shared/requests/outcomes.ts';
import { countingEvents, receiptDay, receivedOf } from '../../../shared/requests/standing.ts';
import { confirmedWays, wayOptions } from './words.ts';

export type FieldValue = string | number | null;

export interface EventField {
  name: string;
  label: string;
  kind: 'day' | 'text' | 'number' | 'choice';
  required?: boolean;
  options?: readonly { value: string; label: string }[];
  hint?: string;
  initial?: FieldValue;
}

interface Known {
  application: Application;
  events: readonly KeptEvent[];
  calendar: Calendar;
  today: Day;
}

const AGREES = [{ value: 'unsaid', label: '没有明确表态' }, { value: 'yes', label: '同意公开' }, { value: 'no', label: '不同意公开' }];
const RESULTS = [{ value: 'pending', label: '尚未审结' }, { value: 'upheld', label: '结果维持' }, { value: 'corrected', label: '结果纠正' }, { value: 'other', label: '其他结果' }];
const DAYS: Partial<Record<EventKind, string>> = { received: '到达日', correctionAsked: '告知日', corrected: '收到补正日', thirdPartyAsked: '发出日', agencyAsked: '发出日', thirdPartyAnswered: '收到意见日', agencyAnswered: '收到意见日', feeNoticed: '发出日', feePaid: '缴费日', replied: '答复日', withdrawn: '撤回日' };

/** The usual period for a correction: 15 working days; null when the calendar does not reach so far. */
function usualDeadline(calendar: Calendar, today: Day): Day | null {
  try {
    return countWorkingDays(calendar, today, 15).due;
  } catch {
    return null;
  }
}

const reached = (whom: string): EventField => ({ name: 'receivedOn', label: '送达日', kind: 'day', hint: `${whom}收到的日子，空着就按发出日` });

function own(kind: EventKind, { application, events, calendar, today }: Known): EventField[] {
  switch (kind) {
    case 'received': {
      const now = receivedOf(application, countingEvents(events));
      return [
        { name: 'way', label: '收到方式', kind: 'choice', options: wayOptions, initial: now.way },
        { name: 'confirmedOn', label: '双方确认日', kind: 'day', hint: '平常信函、互联网、传真以确认之日为收到之日', initial: receiptDay(now) === null ? today : (now.confirmedOn ?? null) },
      ];
    }
    case 'correctionAsked':
      return [{ name: 'deadline', label: '补正期限', kind: 'day', required: true, hint: '一般不超过15个工作日', initial: usualDeadline(calendar, today) }];
    case 'thirdPartyAsked':
      return [{ name: 'who', label: '第三方', kind: 'text' }, reached('第三方')];
    case 'agencyAsked':
      return [{ name: 'who', label: '共同制作机关', kind: 'text' }, reached('该机关')];
    case 'thirdPartyAnswered':
    case 'agencyAnswered': {
      const asked = events.filter((event) => event.kind === (kind === 'thirdPartyAnswered' ? 'thirdPartyAsked' : 'agencyAsked'));
      const whose: EventField = { name: 'of', label: '答复的是', kind: 'choice', initial: '', options: [{ value: '', label: '最早还没有答复的一次' }, ...asked.map((event) => ({ value: String(event.id), label: `${event.on}${'who' in event && event.who ? ` ${event.who}` : ''}` }))] };
      return [{ name: 'agrees', label: '意见', kind: 'choice', options: AGREES, initial: 'unsaid' }, ...(asked.length > 1 ? [whose] : [])];
    }
    case 'extended':
      return [
        { name: 'workingDays', label: '延长几个工作日', kind: 'number', required: true, initial: 20, hint: '最长20个工作日（第三十三条第二款）' },
        { name: 'approvedBy', label: '同意人', kind: 'text', required: true, hint: '政府信息公开工作机构负责人' },
        { name: 'reason', label: '理由', kind: 'text', required: true },
      ];
    case 'delayed':
      return [{ name: 'until', label: '延迟到', kind: 'day', required: true }, { name: 'reason', label: '理由', kind: 'text', required: true }];
    case 'feeNoticed':
      return [{ name: 'yuan', label: '金额（元）', kind: 'number', required: true }, reached('申请人')];
    case 'replied':
      return [{ name: 'outcome', label: '办理结果', kind: 'choice', required: true, options: outcomeValues.map((value) => ({ value, label: outcomes[value].title })), hint: '年度报告表三的各行' }];
    case 'reconsideration':
      return [{ name: 'result', label: '结果', kind: 'choice', options: RESULTS, initial: 'pending' }];
    case 'litigation':
      return [
        { name: 'after', label: '怎样起诉', kind: 'choice', options: [{ value: 'direct', label: '未经复议直接起诉' }, { value: 'reconsideration', label: '复议后起诉' }], initial: 'direct' },
        { name: 'result', label: '结果', kind: 'choice', options: RESULTS, initial: 'pending' },
      ];
    default:
      return [];
  }
}

/** All fields of a step: its day first, a remark last. A receipt that was settled is corrected with a reason. */
export function fieldsOf(kind: EventKind, known: Known): EventField[] {
  const now = receivedOf(known.application, countingEvents(known.events));
  const correcting = kind === 'received' && receiptDay(now) !== null;
  return [
    { name: 'on', label: DAYS[kind] ?? '日期', kind: 'day', required: true, initial: kind === 'received' ? now.on : known.today },
    ...own(kind, known),
    correcting ? { name: 'note', label: '更正的理由', kind: 'text', required: true, hint: '原来登记的留在经过里' } : { name: 'note', label: '备注', kind: 'text' },
  ];
}

/** The event as the program takes it; what was left empty is left out. */
export function eventOf(kind: EventKind, values: Readonly<Record<string, FieldValue>>): Record<string, unknown> {
  // Handed in or signed for, nothing is confirmed.
  const needless = kind === 'received' && !confirmedWays.includes(values['way'] as Way) ? 'confirmedOn' : '';
  const said = Object.entries(values).filter(([name, value]) => value !== null && value !== '' && name !== needless);
  return { kind, ...Object.fromEntries(said.map(([name, value]) => [name, name === 'agrees' ? (value === 'yes' ? true : value === 'no' ? false : null) : name === 'of' ? Number(value) : value])) };
}
