// What the fields of a letter stand for: the application, its events, the clock, the office.
import type { Day } from '../../days/day.ts';
import { formatDay } from '../../days/phrases.ts';
import { quoted } from '../../papers/words.ts';
import type { Law } from '../../laws/law.ts';
import type { OfficeSettings } from '../../settings.ts';
import { applicantKindNames, eventNames } from '../words.ts';
import type { Application, KeptEvent, RequestEvent } from '../application.ts';
import { itemsFee, pagesFee } from '../applicantFees.ts';
import type { FiledApplication } from '../applicantFees.ts';
import { clockOf, payBy } from '../clock.ts';
import type { Clock, ClockRules } from '../clockFacts.ts';
import { limitOn } from '../limits.ts';
import { outcomes } from '../outcomes.ts';
import { pausesOf } from '../pauses.ts';
import { countingEvents, receivedOf } from '../standing.ts';
import { articleOf, sayWay } from '../start.ts';
import { remedyText } from './remedy.ts';
import type { Letter, Remedy } from './template.ts';

export interface LetterInput {
  letter: Letter;
  filed: FiledApplication;
  /** The other applications, for what an applicant owes in a month. */
  others: readonly FiledApplication[];
  clock: Clock;
  rules: ClockRules;
  office: OfficeSettings;
  remedies: readonly Remedy[];
  /** What the letter cites is held against these. */
  laws: readonly Law[];
  issuedOn: Day;
  /** 文号 as it will be printed; '' for none. */
  number: string;
  /** What the person wrote, by field. */
  said: Readonly<Record<string, string>>;
}

/** Fields the program knows by itself; a person may overwrite each of them. */
export const knownFields = [
  '登记编号', '申请人', '申请人类别', '称谓', '申请内容', '获取形式', '到达日期', '收到日期', '收到方式', '收到依据', '申请事实', '答复期限', '补正告知日期', '补正期限', '补正日期', '原答复期限', '延长工作日', '延长理由', '同意人',
  '征求日期', '征求事由', '征求依据', '征求情况', '第三方', '共同制作机关', '收费通知日期', '金额', '计费说明', '缴费期限', '要求理由日期', '延迟至', '延迟理由', '办理经过', '办理结果', '救济', '文书', '复议机关', '法院', '本机关', '机关地址', '联系人', '联系电话', '文号', '落款日期',
] as const;

const last = <K extends RequestEvent['kind']>(events: readonly KeptEvent[], kind: K): (KeptEvent & { kind: K }) | undefined => events.findLast((event): event is KeptEvent & { kind: K } => event.kind === kind);
/** A name on one line. */
const flat = (name: string): string => name.replace(/\s+/gu, ' ').trim();
const on = (event: { on: Day } | undefined): string => (event ? formatDay(event.on) : '');

/** 本机关于2024年3月4日收到你提交的…申请，申请公开“…”；2024年3月20日收到补正的申请。 */
function facts({ application, number }: FiledApplication, events: readonly KeptEvent[], receivedOn: Day | null, you: string): string {
  if (receivedOn === null) return '';
  const corrected = last(events, 'corrected');
  return `本机关于${formatDay(receivedOn)}收到${you}提交的政府信息公开申请（登记编号${number}），申请公开${quoted(application.content)}${corrected ? `，并于${on(corrected)}收到补正的申请` : ''}。`;
}

/** Why others were asked, by which article, and what the third parties said; '' where it cannot be said in one sentence. */
function consultation(events: readonly KeptEvent[], { calendar, limits, settings }: ClockRules, issuedOn: Day): Record<'征求事由' | '征求依据' | '征求情况', string> {
  const third = events.some(({ kind }) => kind === 'thirdPartyAsked');
  const agency = events.some(({ kind }) => kind === 'agencyAsked');
  const both = (one: string, other: string, between: string): string => [...(third ? [one] : []), ...(agency ? [other] : [])].join(between);
  const said = events.flatMap((event) => (event.kind === 'thirdPartyAnswered' ? [event.agrees] : []));
  const silent = pausesOf(events, calendar, limits, settings).filter(({ answeredOn, article }) => answeredOn === null && article === limitOn(limits, 'thirdParty', issuedOn).article);
  const opinion =
    !third || (said.length > 0 && silent.length > 0) ? ''
      : silent.length > 0 ? (silent.every(({ by }) => by < issuedOn) ? '第三方逾期未提出意见' : '')
        : said.every((agrees) => agrees === false) ? '第三方不同意公开' : said.every((agrees) => agrees === true) ? '第三方同意公开' : '';
  return { 征求事由: both('可能涉及第三方合法权益', '由两个以上行政机关共同制作', '，且'), 征求依据: both('第三十二条', '第三十四条', '、'), 征求情况: opinion === '' ? '' : `经书面征求第三方意见，${opinion}` };
}

/** The due day before the extension counted. */
function dueBefore(application: Application, events: readonly KeptEvent[], extended: KeptEvent | undefined, rules: ClockRules): string {
  if (!extended) return '';
  const { due } = clockOf(application, events.filter(({ id }) => id !== extended.id), rules.calendar, rules.limits, rules.settings);
  return due === null ? '' : formatDay(due);
}

function feeWords({ filed, others, said }: LetterInput, notice: Extract<KeptEvent, { kind: 'feeNoticed' }> | undefined, rules: ClockRules): Record<string, string> {
  if (!notice) return {};
  const fee = notice.pages !== undefined ? pagesFee(notice.pages) : itemsFee(filed, others, notice.items ?? 1);
  // The wording of the tiers is used only where it leads to the amount of the notice.
  const agrees = fee !== null && fee.yuan === notice.yuan && (said['金额'] ?? '').trim() === '';
  return { 收费通知日期: on(notice), 金额: String(notice.yuan), 缴费期限: formatDay(payBy(notice, rules)), 计费说明: agrees ? fee.text : '' };
}

/** What needs no application: the office itself, the day, the remedy open against such a letter. */
export function officeValues({ title, outcome }: Letter, office: OfficeSettings, remedies: readonly Remedy[], issuedOn: Day) {
  const document = title.replaceAll('\n', '').replace(/^.*(?=(?:答复书|告知书|通知书)$)/, '');
  const names = { 复议机关: office.reconsiderationBody, 法院: office.court };
  const said = { 复议机关: names.复议机关 || '有管辖权的行政复议机关', 法院: names.法院 || '有管辖权的人民法院', 文书: document };
  // Only a reply to the applicant can be a refusal to disclose; what a third party is told never is.
  const first = outcome !== undefined && outcomes[outcome].reconsiderationFirst;
  return { ...names, 文书: document, 救济: remedyText(remedies, first, issuedOn, said), 本机关: office.issuer, 机关地址: office.address, 联系人: office.contact, 联系电话: office.telephone, 落款日期: formatDay(issuedOn) };
}

/** Every known field with its value, '' where nothing is known yet; what the person wrote stands over it. */
export function letterValues(input: LetterInput): Record<string, string> {
  const { letter, filed, clock, rules, office, issuedOn, number, said } = input;
  const { application } = filed;
  const events = countingEvents(filed.events);
  const received = receivedOf(application, events);
  const you = application.applicant.kind === 'naturalPerson' ? '你' : '你单位';
  const [asked, extended, delayed, third, agency] = [last(events, 'correctionAsked'), last(events, 'extended'), last(events, 'delayed'), last(events, 'thirdPartyAsked'), last(events, 'agencyAsked')];
  const consulted = third ?? agency;
  const day = (value: Day | null): string => (value === null ? '' : formatDay(value));
  const outcome = letter.outcome ?? clock.outcome;
  const known: Record<(typeof knownFields)[number], string> = {
    登记编号: filed.number, 申请人: flat(application.applicant.name), 申请人类别: applicantKindNames[application.applicant.kind], 称谓: you, 申请内容: quoted(application.content), 获取形式: application.wanted,
    到达日期: formatDay(received.on), 收到日期: day(clock.receivedOn), 收到方式: sayWay(received), 收到依据: clock.receivedOn === null ? '' : articleOf(received), 申请事实: facts(filed, events, clock.receivedOn, you), 答复期限: day(clock.due),
    补正告知日期: on(asked), 补正期限: asked ? formatDay(asked.deadline) : '', 补正日期: on(last(events, 'corrected')), 原答复期限: dueBefore(application, events, extended, rules), 延长工作日: extended ? String(extended.workingDays) : '',
    延长理由: extended?.reason ?? '', 同意人: extended?.approvedBy ?? '', 征求日期: on(consulted), ...consultation(events, rules, issuedOn), 第三方: flat(third?.who ?? ''), 共同制作机关: flat(agency?.who ?? ''), 收费通知日期: '', 金额: '', 计费说明: '', 缴费期限: '', ...feeWords(input, last(events, 'feeNoticed'), rules),
    要求理由日期: on(last(events, 'reasonsAsked')), 延迟至: delayed ? formatDay(delayed.until) : '', 延迟理由: delayed?.reason ?? '', 办理经过: events.map((event) => `${formatDay(event.on)}${eventNames[event.kind]}`).join('；'), 办理结果: outcome === null || clock.closedOn === null ? '' : outcomes[outcome].title,
    ...officeValues(letter, { ...office, reconsiderationBody: said['复议机关'] ?? office.reconsiderationBody, court: said['法院'] ?? office.court }, input.remedies, issuedOn), 文号: number,
  };
  const defaults = Object.fromEntries(letter.fields.flatMap(({ name, default: usual }) => (usual === undefined ? [] : [[name, usual]])));
  return { ...defaults, ...known, ...said };
}

