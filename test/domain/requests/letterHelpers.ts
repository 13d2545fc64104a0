// Every shipped letter with something in all its fields.
import { readFileSync, readdirSync } from 'node:fs';
import { day } from '../../../shared/days/day.ts';
import { emptySettings } from '../../../shared/settings.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { applicationSchema, eventSchema } from '../../../shared/requests/application.ts';
import { clockOf } from '../../../shared/requests/clock.ts';
import type { RequestEvent } from '../../../shared/requests/application.ts';
import { composeLetter } from '../../../shared/requests/letters/compose.ts';
import type { ComposedLetter } from '../../../shared/requests/letters/compose.ts';
import { lawSchema } from '../../../shared/laws/law.ts';
import type { Law } from '../../../shared/laws/law.ts';
import { lettersSchema, remediesSchema } from '../../../shared/requests/letters/template.ts';
import type { Letter } from '../../../shared/requests/letters/template.ts';
import { numbered, rules } from './cases.ts';

const resources = new URL('../../../resources/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, resources), 'utf8'));

export const letters: Letter[] = readdirSync(new URL('letters', resources)).sort().flatMap((file) => lettersSchema.parse(read(`letters/${file}`)).letters);
export const laws: Law[] = readdirSync(new URL('laws', resources)).sort().map((file) => lawSchema.parse(read(`laws/${file}`)));
export const { remedies } = remediesSchema.parse(read('limits/remedies.json'));

export const office: OfficeSettings = { ...emptySettings, issuer: '某县人民政府办公室', contact: '王某', telephone: '000-1234567', letterPrefix: '某政依复', reconsiderationBody: '某市人民政府', court: '某县人民法院', address: '某县人民路1号' };

/** What a person would write, by field. */
const written: Record<string, string> = {
  补正事项: '1.申请公开的政府信息的名称、文号或者便于本机关查询的其他特征性描述；\n2.获取政府信息的方式、途径。', 补正理由: '申请中“有关某路的全部材料”没有写明时间和文件种类，无法据此检索', 危及事项: '公共安全', 涉及内容: '商业秘密', 征求情况: '经书面征求第三方意见，第三方不同意公开', 信息类别: '讨论记录', 不公开依据: '《中华人民共和国政府信息公开条例》第十五条', 补正指引: '例如可以写明“2023年某路改造工程的招标公告”。',
  数量频次: '你在2024年1月至3月向本机关提出申请86件', 理由期限: '2024年4月12日', 缴纳方式: '凭非税收入一般缴款书到代收银行缴纳', 协办单位: '县交通运输局', 协办事项: '检索“2023年某路改造工程招标文件”，提供文本并提出是否可以公开的意见', 回复期限: '2024年3月15日',
  拟公开内容: '2023年某路改造工程中标单位的投标报价明细', 公开内容: '2023年某路改造工程招标文件（编号2023-017）', 公开理由: '该工程使用财政资金，价格构成涉及公众重大利益', 获取途径: '某县人民政府门户网站“政府信息公开—重大建设项目”栏目', 不公开内容: '投标文件中自然人的身份证号码和住址',
  不公开理由: '该信息载有第三方的报价构成和技术方案，公开会损害其合法权益', 禁止依据: '《中华人民共和国统计法》第二十八条', 登记资料: '不动产登记资料', 查询规定: '《不动产登记暂行条例》第二十七条', 查询途径: '持身份证明到县不动产登记中心查询', 检索情况: '本机关档案室和公文处理系统（检索词“某路”“改造工程”，时间2022年至2024年）',
  不属于理由: '该信息由县自然资源和规划局制作', 负责机关: '该信息由县自然资源和规划局负责公开，联系电话000-7654321。', 加工情况: '需要将近十年的统计表按村汇总', 不明确之处: '仍没有写明所申请文件的名称、时间', 认定理由: '申请内容为要求调查处理某工程质量问题', 提出渠道: '你可以通过12345热线或者信访渠道提出。', 原答复日期: '2023年11月6日', 原答复文号: '某政依复〔2023〕31号', 出版物: '《某县年鉴（2022）》', 不合理之处: '同一内容已经答复，本次没有新的用途', 承办单位: '县政务公开科', 备注: '',
};

export const event = (kind: RequestEvent['kind'], on: string, more: object = {}): RequestEvent => eventSchema.parse({ kind, on, ...more });
const fee = [event('feeNoticed', '2024-03-08', { yuan: 720, pages: 101 })];
export const courses: Record<string, RequestEvent[]> = {
  correction: [event('correctionAsked', '2024-03-06', { deadline: '2024-03-27' })],
  other_notCorrected: [event('correctionAsked', '2024-03-06', { deadline: '2024-03-27' }), event('correctionLapsed', '2024-03-28')],
  unavailable_stillUnclear: [event('correctionAsked', '2024-03-06', { deadline: '2024-03-27' }), event('corrected', '2024-03-20')],
  extension: [event('extended', '2024-03-25', { workingDays: 15, approvedBy: '李某', reason: '需要向三个承办单位检索' })],
  delay: [event('reasonsAsked', '2024-03-06'), event('reasonsGiven', '2024-03-11'), event('delayed', '2024-03-25', { until: '2024-06-28', reason: '共86件，逐件检索' })],
  fee,
  other_feeUnpaid: [...fee, event('feeLapsed', '2024-04-08')],
  thirdParty: [event('thirdPartyAsked', '2024-03-08', { who: '某建设有限公司' })],
  thirdPartyDecision: [event('thirdPartyAsked', '2024-03-08', { who: '某建设有限公司' }), event('thirdPartyAnswered', '2024-03-13', { agrees: false })],
  denied_thirdParty: [event('thirdPartyAsked', '2024-03-08', { who: '某建设有限公司' }), event('thirdPartyAnswered', '2024-03-13', { agrees: false })],
  notProcessed_excessive: [event('reasonsAsked', '2024-03-06'), event('reasonsGiven', '2024-03-11')],
  reasons: [event('reasonsAsked', '2024-03-06')],
  consulted: [event('thirdPartyAsked', '2024-03-08', { who: '某建设有限公司' })],
  agency: [event('agencyAsked', '2024-03-08', { who: '县发展和改革局' })],
};

/** What a person would write into a letter. */
export function writtenFor({ fields }: Letter): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ name }) => (written[name] === undefined ? [] : [[name, written[name]]])));
}

/** One letter composed; `said` replaces what would be written, `events` what would have happened. */
export function composed(letter: Letter, { on = '2024-04-08', said, settings = office, kind = 'naturalPerson' as const, events: course = courses[letter.id] ?? [] }: { on?: string; said?: Record<string, string>; settings?: OfficeSettings; kind?: 'naturalPerson' | 'business'; events?: RequestEvent[] } = {}): ComposedLetter {
  const application = applicationSchema.parse({ applicant: { name: kind === 'naturalPerson' ? '张某' : '某咨询有限公司', kind }, content: '2023年某路改造工程的招标文件、中标通知书和“施工合同”', received: { on: '2024-03-04', way: 'signedMail' }, wanted: '纸质，邮寄' });
  const events = numbered(course);
  const clock = clockOf(application, events, rules.calendar, rules.limits);
  const number = letter.numbered ? `${settings.letterPrefix}〔2024〕12号` : '';
  return composeLetter({ laws, letter, filed: { id: 1, number: '2024-0007', application, events }, others: [], clock, rules, office: settings, remedies, issuedOn: day(on), number, said: said ?? writtenFor(letter) });
}
