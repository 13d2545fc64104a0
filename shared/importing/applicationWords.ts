// What cells of an old register of applications say: kind of applicant, way of arrival, outcome.
import { foldText } from '../names/fold.ts';
import type { ApplicantKind, Way } from '../requests/application.ts';
import { outcomes, outcomeValues } from '../requests/outcomes.ts';
import type { Outcome } from '../requests/outcomes.ts';

const KINDS: readonly [RegExp, ApplicantKind][] = [
  [/自然人|公民|个人/, 'naturalPerson'], [/法律服务|律师|律所/, 'legalService'], [/科研|研究|高校|院校/, 'research'], [/公益|慈善|基金/, 'publicWelfare'], [/企业|公司|商业/, 'business'], [/其他|其它|组织|法人|单位|机关/, 'otherOrganisation'],
];
/** By the end of a name, where the register has no kind. */
const NAMES: readonly [RegExp, ApplicantKind][] = [
  [/律师事务所|法律服务所$/, 'legalService'], [/(?:大学|学院|研究院|研究所|研究中心)$/, 'research'], [/(?:基金会|慈善会|志愿者协会)$/, 'publicWelfare'], [/(?:公司|集团|厂|合作社|商行|商店|超市|酒店|店)$/, 'business'], [/(?:协会|学会|商会|委员会|中心|医院|学校|局|院|会|社|处)$/, 'otherOrganisation'],
  [/^\p{Script=Han}{2,4}(?:等\d*人)?$/u, 'naturalPerson'], [/^\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,12}$/u, 'naturalPerson'],
];

/** `guessed`: told from the name alone. Null when neither says it. */
export function kindOf(said: string, name: string): { kind: ApplicantKind; guessed: boolean } | null {
  if (said !== '') {
    const found = KINDS.find(([pattern]) => pattern.test(said));
    return found ? { kind: found[1], guessed: false } : null;
  }
  const found = NAMES.find(([pattern]) => pattern.test(name));
  return found ? { kind: found[1], guessed: true } : null;
}

const WAYS: readonly [RegExp, Way][] = [
  [/当面|现场|窗口|面交|直接提交|口头/, 'inPerson'], [/平信|平常信函|普通信函|平邮/, 'ordinaryMail'], [/挂号|快递|EMS|特快|邮寄|信函|寄/i, 'signedMail'], [/传真/, 'fax'], [/网|邮件|邮箱|平台|线上|电子|微信/, 'internet'],
];
/** Null when the text says none. */
export function wayOf(said: string): Way | null {
  return WAYS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** The first pattern that fits counts: what is more particular stands first. */
const OUTCOMES: readonly [RegExp, Outcome][] = [
  [/部分公开|区分处理/, 'partlyGranted'], [/国家秘密/, 'denied_stateSecret'], [/第三方|商业秘密|个人隐私/, 'denied_thirdParty'], [/三安全|社会稳定|公共安全/, 'denied_security'], [/(?:法律|法规).{0,6}禁止/, 'denied_forbiddenByLaw'], [/内部事务|内部管理/, 'denied_internalAffairs'],
  [/过程性/, 'denied_process'], [/执法案卷/, 'denied_enforcementFile'], [/行政查询|工商.{0,4}登记|不动产.{0,4}登记/, 'denied_administrativeQuery'], [/补正后.{0,8}不明确/, 'unavailable_stillUnclear'], [/另行制作|加工|汇总.{0,2}分析|没有现成/, 'unavailable_mustBeMade'],
  [/不存在|不掌握|不属于本|非本(?:机关|单位|部门)|不是本|未制作|未获取/, 'unavailable_notHeld'], [/信访|投诉|举报/, 'notProcessed_petition'], [/重复/, 'notProcessed_repeat'], [/出版物/, 'notProcessed_publication'], [/大量|反复/, 'notProcessed_excessive'], [/重新出具|确认.{0,4}信息/, 'notProcessed_reissue'],
  [/(?:逾期|未|不).{0,4}补正/, 'other_notCorrected'], [/未?.{0,2}(?:逾期|未|不).{0,4}(?:缴费|缴纳|交费)/, 'other_feeUnpaid'], [/撤回|撤销申请|终止|放弃|其他处理|其它处理/, 'other_other'], [/(?<!不)(?:予以|同意|已|主动|全部|依申请)?公开|已提供|予以提供/, 'granted'],
];

/** The row of table three an old register means; 'unclear' when it could be several (不予公开 without its ground). '' gives null. */
export function outcomeOf(said: string): Outcome | 'unclear' | null {
  const text = foldText(said);
  if (text === '') return null;
  const exact = outcomeValues.find((outcome) => foldText(outcomes[outcome].title) === text);
  if (exact) return exact;
  const found = OUTCOMES.find(([pattern]) => pattern.test(text))?.[1];
  if (found === 'granted' && /不予|不公开|未公开/.test(text)) return 'unclear';
  return found ?? 'unclear';
}

/** True for 在办, 办理中: nothing has come of it yet. */
export function isPending(said: string): boolean {
  return /^(?:在办|办理中|正在办理|未办结|待答复|未答复|处理中|-+|\/|无)$/.test(foldText(said));
}
