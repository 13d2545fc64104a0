// 征求意见: the days that consulting third parties and other agencies takes are not counted (第三十三条第三款).
import type { Calendar } from '../days/calendar.ts';
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { countWorkingDays } from '../days/workingDays.ts';
import type { ClockSettings, KeptEvent } from './application.ts';
import { limitOn } from './limits.ts';
import type { Limit } from './limits.ts';

export interface Pause {
  asked: Day;
  /** The last day on which an opinion is waited for: the answer, at most the end of the statutory 15 working days. */
  ended: Day;
  how: 'answered' | 'deadline';
  who: '第三方' | '共同制作机关';
  article: string;
  /** The answer came after the 15 working days, or has not come at all: what the law makes of it. */
  silence: string | null;
}

const PAIRS = [
  { asked: 'thirdPartyAsked', answered: 'thirdPartyAnswered', who: '第三方', limit: 'thirdParty', silence: '第三方逾期未提出意见，由本机关依照条例决定是否公开' },
  { asked: 'agencyAsked', answered: 'agencyAnswered', who: '共同制作机关', limit: 'agency', silence: '被征求意见机关逾期未提出意见，视为同意公开' },
] as const;

/** All consultations with their ends; one that has not been answered lasts to the end of its statutory time. */
export function pausesOf(events: readonly KeptEvent[], calendar: Calendar, limits: readonly Limit[]): Pause[] {
  return PAIRS.flatMap(({ asked, answered, who, limit: id, silence }) =>
    events.flatMap((event, at): Pause[] => {
      if (event.kind !== asked) return [];
      const limit = limitOn(limits, id, event.on);
      const end = countWorkingDays(calendar, event.receivedOn ?? event.on, limit.days).due;
      // Several asked at once are answered in turn; the consultation ends with the last answer.
      const next = events.findIndex((other, index) => index > at && other.kind === asked && other.on > event.on);
      const answers = events.filter((other, index) => index > at && (next < 0 || index < next) && other.kind === answered);
      const askedTogether = events.filter((other) => other.kind === asked && other.on === event.on).length;
      const answer = answers[askedTogether - 1];
      const inTime = answer !== undefined && answer.on <= end;
      return [{ asked: event.on, ended: inTime ? answer.on : end, how: inTime ? 'answered' : 'deadline', who, article: limit.article, silence: inTime ? null : silence }];
    }),
  );
}

/** Whether a day falls into a consultation under the reading taken, and why it then does not count. */
export function pausedOn(pauses: readonly Pause[], day: Day, reading: ClockSettings['consultation']): string | null {
  for (const { asked, ended, who } of pauses) {
    const first = reading === 'askingToAnswer' ? asked : addDays(asked, 1);
    const last = reading === 'afterAskingBeforeAnswer' ? addDays(ended, -1) : ended;
    if (first !== null && last !== null && day >= first && day <= last) return `征求${who}意见，不计入期限`;
  }
  return null;
}
