// What the pages of 依申请公开 say of ways of arrival and of single steps.
import { applicantKinds } from '../../../shared/requests/application.ts';
import type { KeptEvent, Way } from '../../../shared/requests/application.ts';
import { applicantKindNames, wayNames } from '../../../shared/requests/words.ts';
import { outcomes } from '../../../shared/requests/outcomes.ts';
import type { Listed } from '../../parts/requests/dueWords.ts';

/** What the day of receipt is by Art. 31. */
export const wayHelp: Record<Way, string> = {
  inPerson: '以提交之日为收到之日。',
  signedMail: '挂号信、快递等要签收的，以签收之日为收到之日。',
  ordinaryMail: '平常信函等不用签收的，应在收到信的当日与申请人确认，以确认之日为收到之日。',
  internet: '网上、电子邮件等渠道，以双方确认之日为收到之日。',
  fax: '以双方确认之日为收到之日。',
};
/** Ways whose day of receipt is the day both sides confirmed. */
export const confirmedWays: readonly Way[] = ['ordinaryMail', 'internet', 'fax'];
export const kindOptions = applicantKinds.map((value) => ({ value, label: applicantKindNames[value] }));
/** Forms in which information is usually wanted. */
export const WANTED = ['纸质', '电子邮件', '光盘', '查阅', '自行领取'];
export const wayOptions = (Object.keys(wayNames) as Way[]).map((value) => ({ value, label: wayNames[value] }));
export const arrivalLabel = (way: Way): string => (way === 'inPerson' ? '提交日' : way === 'signedMail' ? '签收日' : '到达日');

export const resultNames = { pending: '尚未审结', upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const;

/** What an event says besides its kind and day; '' for nothing. */
export function eventText(event: KeptEvent): string {
  const parts: string[] = [];
  const answer = (agrees: boolean | null | undefined): string => (agrees === true ? '同意公开' : agrees === false ? '不同意公开' : '没有明确表态');
  switch (event.kind) {
    case 'received':
      parts.push(wayNames[event.way], event.confirmedOn ? `${event.confirmedOn} 双方确认` : '');
      break;
    case 'correctionAsked':
      parts.push(`补正期限 ${event.deadline}`);
      break;
    case 'thirdPartyAsked':
    case 'agencyAsked':
      parts.push(event.who ?? '', event.receivedOn ? `${event.receivedOn} 送达` : '');
      break;
    case 'thirdPartyAnswered':
    case 'agencyAnswered':
      parts.push(answer(event.agrees));
      break;
    case 'extended':
      parts.push(`延长 ${event.workingDays} 个工作日`, `${event.approvedBy}同意`, event.reason);
      break;
    case 'delayed':
      parts.push(`延迟至 ${event.until}`, event.reason);
      break;
    case 'feeNoticed':
      parts.push(`${event.yuan} 元`, event.items ? `${event.items} 件` : event.pages ? `${event.pages} 页` : '', event.receivedOn ? `${event.receivedOn} 送达` : '');
      break;
    case 'replied':
      parts.push(outcomes[event.outcome].title);
      break;
    case 'reconsideration':
      parts.push(resultNames[event.result]);
      break;
    case 'litigation':
      parts.push(event.after === 'direct' ? '未经复议直接起诉' : '复议后起诉', resultNames[event.result]);
      break;
    default:
  }
  return [...parts, event.note ?? ''].filter((part) => part.trim() !== '').join('，');
}

/** Topics given so far, in the order of the alphabet. */
export function topicsOf(all: readonly Listed[]): string[] {
  return [...new Set(all.map(({ application }) => application.topic).filter((topic) => topic !== ''))].toSorted((one, other) => one.localeCompare(other, 'zh-CN'));
}
