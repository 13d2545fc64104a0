// 征求意见: the days that consulting third parties and other agencies takes are not counted (第三十三条第三款).
import type { Calendar } from '../days/calendar.ts';
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { countWorkingDays } from '../days/workingDays.ts';
import type { KeptEvent } from './application.ts';
import type { ClockSettings } from './clockSettings.ts';
import { limitOn } from './limits.ts';
import type { Limit } from './limits.ts';

export interface Pause {
  asked: Day;
  /** The last day on which an opinion is waited for: the answer, at most the end of the statutory 15 working days. */
  ended: Day;
  /** The day of the answer, also when it came too late; null while there is none. */
  answeredOn: Day | null;
  /** The end of the statutory time. */
  by: Day;
  /** '第三方' or '共同制作机关', with its name where it was said. */
  who: string;
  article: string;
  /** What the law makes of silence. */
  silence: string;
}

const PAIRS = [
  { asked: 'thirdPartyAsked', answered: 'thirdPartyAnswered', who: '第三方', limit: 'thirdParty', silence: '逾期未提出意见的，由本机关依照条例决定是否公开' },
  { asked: 'agencyAsked', answered: 'agencyAnswered', who: '共同制作机关', limit: 'agency', silence: '逾期未提出意见的，视为同意公开' },
] as const;
type Asked = Extract<KeptEvent, { kind: 'thirdPartyAsked' | 'agencyAsked' }>;
type Answered = Extract<KeptEvent, { kind: 'thirdPartyAnswered' | 'agencyAnswered' }>;

/** Each asking with its answer: the one that names it, else each answer belongs to the oldest asking still open. */
function paired(asked: readonly Asked[], answers: readonly Answered[]): Map<Asked, Answered> {
  const found = new Map<Asked, Answered>();
  for (const answer of answers) {
    const open = asked.filter((one) => !found.has(one) && one.on <= answer.on);
    const own = open.find((one) => one.id === answer.of) ?? open[0];
    if (own) found.set(own, answer);
  }
  return found;
}

/** All consultations with their ends; one that has not been answered lasts to the end of its statutory time. `events` as countingEvents gives them. */
export function pausesOf(events: readonly KeptEvent[], calendar: Calendar, limits: readonly Limit[], { firstDayCounts }: ClockSettings): Pause[] {
  return PAIRS.flatMap(({ asked, answered, who, limit: id, silence }) => {
    const askings = events.filter((event): event is Asked => event.kind === asked);
    const answers = paired(askings, events.filter((event): event is Answered => event.kind === answered));
    return askings.map((event): Pause => {
      const limit = limitOn(limits, id, event.on);
      const by = countWorkingDays(calendar, event.receivedOn ?? event.on, limit.days, { firstDayCounts }).due;
      const answeredOn = answers.get(event)?.on ?? null;
      return { asked: event.on, ended: answeredOn !== null && answeredOn < by ? answeredOn : by, answeredOn, by, who: event.who ? `${who}（${event.who}）` : who, article: limit.article, silence };
    });
  });
}

/** Whether a day falls into a consultation under the reading taken, and why it then does not count. */
export function pausedOn(pauses: readonly Pause[], day: Day, reading: ClockSettings['consultation']): string | null {
  for (const { asked, ended, answeredOn, who } of pauses) {
    const first = reading === 'askingToAnswer' ? asked : addDays(asked, 1);
    const last = reading === 'afterAskingBeforeAnswer' && answeredOn === ended ? addDays(ended, -1) : ended;
    if (first !== null && last !== null && day >= first && day <= last) return `征求${who}意见，不计入期限`;
  }
  return null;
}

/** One consultation as a sentence of the explanation. */
export function sayPause({ asked, ended, answeredOn, by, who, article, silence }: Pause): string {
  const end =
    answeredOn === null
      ? `还没有收到意见，最长扣除到${formatDay(by)}（${silence}）`
      : answeredOn > by
        ? `${formatDay(answeredOn)}收到意见，已超过法定期限，只扣除到${formatDay(by)}`
        : `${formatDay(ended)}收到意见`;
  return `${formatDay(asked)}征求${who}意见，${end}，所需时间不计入期限（第三十三条第三款、${article}）。`;
}
