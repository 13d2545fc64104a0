// From which day the period runs: receipt, or what made it begin anew (第三十、三十一条, 国办函〔2020〕109号第六条).
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import type { KeptEvent, Received } from './application.ts';

export interface Start {
  from: Day;
  why: string;
  /** What happened after it: earlier extensions and delays belong to the period that is over. */
  after: readonly KeptEvent[];
  /** '自缴费次日' is written into the rule: the day itself never counts. */
  nextDay: boolean;
}

const WAYS: Record<Received['way'], string> = {
  inPerson: '当面提交，以提交之日为收到之日',
  signedMail: '邮寄签收，以签收之日为收到之日',
  ordinaryMail: '平常信函，以与申请人确认之日为收到之日',
  internet: '互联网渠道，以双方确认之日为收到之日',
  fax: '传真，以双方确认之日为收到之日',
};

/** '当面提交，以提交之日为收到之日' */
export function sayWay({ way }: Received): string {
  return WAYS[way];
}

const ITEMS: Record<Received['way'], string> = { inPerson: '一', signedMail: '二', ordinaryMail: '二', internet: '三', fax: '三' };

/** The item of Art. 31 that the day of receipt rests on. */
export function articleOf({ way }: Received): string {
  return `第三十一条第${ITEMS[way]}项`;
}

/** `events` as countingEvents gives them. */
export function startOf(events: readonly KeptEvent[], received: Received, receivedOn: Day): Start {
  const receipt = `${sayWay(received)}；${formatDay(receivedOn)}收到申请（${articleOf(received)}）。`;
  const at = events.findLastIndex((event) => event.kind === 'corrected' || event.kind === 'feePaid');
  const restart = events[at];
  if (!restart) return { from: receivedOn, why: receipt, after: events, nextDay: false };
  const after = events.slice(at + 1);
  const day = formatDay(restart.on);
  return restart.kind === 'corrected'
    ? { from: restart.on, why: `${receipt}${day}收到补正的申请，答复期限自收到补正之日重新起算（第三十条）。`, after, nextDay: false }
    : { from: restart.on, why: `${receipt}${day}缴纳信息处理费，期限自缴费次日重新起算（国办函〔2020〕109号第六条）。`, after, nextDay: true };
}
