// The ways reports word their numbers, one line a kind: what is counted, the words, and where the same words mean something else.

/** Applicants by kind, and the single rows of the results: each is one row or column of table three. */
export type ApplicantSubject = 'naturalPerson' | 'organisations' | 'business' | 'research' | 'publicWelfare' | 'legalService' | 'otherOrganisation';
export type ResultSubject = `result.${string}`;
/** One cell of table four, or the two of both ways to court. */
export type CourtSubject = 'reconsideration' | 'litigation' | `four.${string}` | `litigation.${string}`;

export type Subject =
  | 'received' | 'newlyReceived' | 'processed' | 'carriedIn' | 'handled' | 'carriedOut'
  | 'granted' | 'partlyGranted' | 'denied' | 'unavailable' | 'notProcessed' | 'other'
  | ApplicantSubject | ResultSubject | CourtSubject
  | 'rulesMade' | 'normativeMade' | 'normativeRepealed' | 'normativeInForce' | 'licences' | 'penalties' | 'coercion';

export interface StatementPattern {
  subject: Subject;
  words: RegExp;
  /** The sentence must speak of this. */
  needs?: RegExp;
  /** This sentence or the one before must speak of this. */
  near?: RegExp;
  /** Neither the words nor the dozen characters before them may speak of this. */
  not?: RegExp;
  /** The whole sentence may not speak of this. */
  notIn?: RegExp;
}

/** Between a subject and its number stands no other number, no end of a clause and no comparison with another year. */
const GAP =
  '(?:(?!比|较|同比|上升|下降|增|减|其中|占|率|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)[^\\d，。；、：]){0,16}?';
/** No count has more digits; a longer row of them is no number of applications. */
const NUMBER = '(约|近|超|逾)?(?<!\\d)(\\d{1,12})(?!\\d)(余|多)?';
const words = (source: string): RegExp => new RegExp(source.replaceAll('~', GAP).replaceAll('#', NUMBER), 'g');

export const REQUEST = '(?:(?:政府信息公开|信息公开|依申请公开|公开)?(?:政府信息)?(?:的)?申请|依申请公开(?:件|事项|信息|政府信息)?)';
const SPEAKS_OF_REQUESTS = /申请/;
/** Words of the results and of what is carried over: a sentence with them speaks of applications. */
const SPEAKS_OF_RESULTS = /申请|予以公开|不予公开|部分公开|无法提供|不予处理|结转/;
export const SPEAKS_OF_DISCLOSURE = /信息公开|公开申请|依申请公开|公开工作/;
/** Cases, letters and proposals that are answered too, and are no applications. */
const OTHER_CASES = /热线|工单|来信|诉求|建议|提案|信访|投诉|留言|咨询|复议|诉讼|许可|案件|证明|登记|审批|咨询/;
const OTHER_THINGS = /规范性|文件|许可|处罚|建议|提案|预算|决算|栏目/;
/** Which documents of its own an office discloses, and the registers of the police, the market and the courts. */
const OWN_DOCUMENTS = /公开属性|发文|公文/;
const OTHER_PEOPLE = /咨询|市场主体|登记|投诉|举报|奖励|捐赠|处罚|许可|纳税|参训|调查/;
const SHOWN = /公开|公示|归集|上传|推送|双公示|信用/;

const result = (row: string, source: string): StatementPattern => ({ subject: `result.${row}`, words: words(source), needs: SPEAKS_OF_RESULTS, notIn: OWN_DOCUMENTS });
const applicant = (subject: ApplicantSubject, source: string): StatementPattern => ({ subject, words: words(source), notIn: OTHER_PEOPLE });
/** '剩余6件结转下年', '4件结转下年度继续办理': the number stands first. */
const NEXT = '(?:下一?|次|明|20\\d\\d)年';

/** The first pattern that fits a place in the text counts; more exact ones stand first. */
export const PATTERNS: readonly StatementPattern[] = [
  { subject: 'carriedIn', words: words('(?:上年(?:度)?|上一年(?:度)?|去年|20\\d\\d年(?:度)?)结转(?!至|到|入)~#件') },
  { subject: 'carriedOut', words: words(`(?:余|剩余|其余|尚有|另有|还有)#件(?:[^\\d，。；]{0,8}，)?[^\\d，。；]{0,8}?(?:结转|转)(?:至|到|入)?${NEXT}`) },
  { subject: 'carriedOut', words: words(`#件(?:申请)?(?:将|已)?(?:结转|转入)(?:至|到|入)?${NEXT}`) },
  { subject: 'carriedOut', words: words(`(?:结转|转入)(?:至|到|入)?${NEXT}~#件`), notIn: /项目|资金|案件/ },
  { subject: 'carriedOut', words: words('(?:尚在|正在|仍在)办理(?:中)?(?:的)?(?:申请)?#件'), near: SPEAKS_OF_RESULTS, not: OTHER_CASES },
  { subject: 'newlyReceived', words: words(`(?:新收|新收到|新增|新接收)(?:的)?(?:各类|有效)?${REQUEST}~#件`) },
  { subject: 'received', words: words(`(?:收到|接收|收悉|接到|受理)(?:的)?(?:各类|有效|公民|群众|书面|、|法人|和|其他组织|提出)*${REQUEST}~#件`) },
  { subject: 'received', words: words('(?<=(?:收到|接收|受理)[^。；]{0,30}申请[^。；]{0,30})，(?:总|合)?(?:共|计)(?:计)?#件'), not: /结转|办结|答复|办理/ },
  { subject: 'processed', words: words(`(?:办理|处理)(?:的)?(?:各类|有效)?${REQUEST}~#件`), not: /结转|行政复议/ },
  { subject: 'processed', words: words('(?:共|共计|应|应予)办理#件'), needs: SPEAKS_OF_REQUESTS, not: OTHER_CASES },
  { subject: 'handled', words: words(`(?:办结|办理完毕|办理完成|答复)(?:${REQUEST})?~#件`), needs: SPEAKS_OF_RESULTS, not: OTHER_CASES },
  { subject: 'handled', words: words('#件(?:申请)?(?:均|都)?已(?:经)?(?:全部|按时|按期|依法)*(?:答复|办结|办理完毕)'), needs: SPEAKS_OF_RESULTS, not: OTHER_CASES },
  result('denied_stateSecret', '(?:属于)?国家秘密(?:的)?#件'),
  result('denied_security', '三安全一稳定"?(?:的)?#件'),
  result('denied_thirdParty', '第三方合法权益(?:的)?#件'),
  result('denied_internalAffairs', '内部事务信息(?:的)?#件'),
  result('denied_process', '过程性信息(?:的)?#件'),
  result('denied_enforcementFile', '执法案卷(?:信息)?(?:的)?#件'),
  result('denied_administrativeQuery', '行政查询事项(?:的)?#件'),
  result('unavailable_notHeld', '不掌握(?:相关)?(?:政府)?(?:信息)?(?:的)?#件'),
  result('unavailable_mustBeMade', '(?:没有现成信息)?需要?另行制作(?:的)?#件'),
  result('unavailable_stillUnclear', '申请内容仍不明确(?:的)?#件'),
  result('notProcessed_petition', '(?:按信访事项处理|信访举报投诉(?:类)?(?:申请)?)(?:的)?#件'),
  result('notProcessed_repeat', '重复申请(?:的)?#件'),
  result('notProcessed_publication', '公开出版物(?:的)?#件'),
  result('notProcessed_excessive', '大量反复申请(?:的)?#件'),
  result('notProcessed_reissue', '重新出具已获取信息(?:的)?#件'),
  result('other_notCorrected', '逾期不补正[^\\d，。；]{0,24}?#件'),
  { subject: 'partlyGranted', words: words('部分公开"?~#件'), not: OTHER_THINGS, notIn: OWN_DOCUMENTS },
  { subject: 'denied', words: words('不予公开"?~#件'), not: OTHER_THINGS, notIn: OWN_DOCUMENTS },
  { subject: 'granted', words: words('予以公开"?~#件'), not: OTHER_THINGS, notIn: OWN_DOCUMENTS },
  { subject: 'unavailable', words: words('无法提供~#件') },
  { subject: 'notProcessed', words: words('不予处理~#件') },
  { subject: 'other', words: words('其他处理~#件') },
  applicant('naturalPerson', '(?:自然人|公民)(?:提出)?(?:的)?(?:申请)?#件'),
  applicant('organisations', '法人(?:或|和|及|、)(?:者)?其他组织(?:提出)?(?:的)?(?:申请)?#件'),
  applicant('business', '商业企业(?:提出)?(?:的)?(?:申请)?#件'),
  applicant('research', '科研机构(?:提出)?(?:的)?(?:申请)?#件'),
  applicant('publicWelfare', '社会公益组织(?:提出)?(?:的)?(?:申请)?#件'),
  applicant('legalService', '法律服务机构(?:提出)?(?:的)?(?:申请)?#件'),
  applicant('otherOrganisation', '(?<!或|和|及|、|者)其他组织(?:提出)?(?:的)?(?:申请)?#件'),
  { subject: 'normativeMade', words: words('(?:制发|制定|出台|印发)(?:行政)?规范性文件~#[件份]') },
  { subject: 'normativeRepealed', words: words('废止(?:行政)?规范性文件~#[件份]') },
  { subject: 'normativeRepealed', words: words('废止#件'), needs: /规范性文件/ },
  { subject: 'normativeInForce', words: words('现行有效(?:的)?(?:行政)?规范性文件~#[件份]') },
  { subject: 'normativeInForce', words: words('(?:现行|继续)有效#件'), needs: /规范性文件/ },
  { subject: 'rulesMade', words: words('(?:制发|制定|出台)规章~#[件部]') },
  { subject: 'licences', words: words('行政许可(?:处理)?(?:决定)?(?!事项|信息|目录)~#件'), not: SHOWN },
  { subject: 'penalties', words: words('行政处罚(?:处理)?(?:决定)?(?!事项|信息|目录)~#[件起]'), not: SHOWN },
  { subject: 'coercion', words: words('行政强制(?:处理)?(?:决定)?(?!事项|信息|目录)~#[件起]'), not: SHOWN },
];

const court = (subject: CourtSubject, source: string): StatementPattern => ({ subject, words: words(source), needs: SPEAKS_OF_DISCLOSURE });
/** Cases before other agencies and courts: read only where the part, or the sentence, speaks of disclosure. */
export const COURT_PATTERNS: readonly StatementPattern[] = [
  court('reconsideration', '行政复议(?:案件|申请)?~#[件起]'),
  court('litigation', '行政诉讼(?:案件)?~#[件起]'),
  court('four.litigationDirect.total', '(?:未经复议)?直接(?:起诉|提起)(?:的)?(?:案件)?~#[件起]'),
  court('four.litigationAfterReconsideration.total', '(?<!未)(?:经)?复议后(?:起诉|提起)(?:的)?(?:案件)?~#[件起]'),
];

/** Results of cases, read behind what they are of. */
export const COURT_RESULTS: readonly [string, RegExp][] = [
  ['upheld', words('维持(?:的)?#[件起]')],
  ['corrected', words('(?:纠正|撤销)(?:的)?#[件起]')],
  ['other', words('其他(?:结果)?(?:的)?#[件起]')],
  ['pending', words('(?:尚?未审结|未结案|正在审理)(?:的)?#[件起]')],
];

/** Words for none at all: 未收到政府信息公开申请, 没有发生因政府信息公开引起的行政复议、行政诉讼. */
export const NONE: readonly { subjects: readonly [Subject, RegExp][]; words: RegExp; needs?: RegExp }[] = [
  { subjects: [['received', /./]], words: /(?:未|没有|无)(?:收到|接到|受理)(?:过|任何)?[^，。；、\d]{0,12}?(?:信息公开|依申请公开|公开政府信息|公开信息)[^，。；、\d]{0,4}?申请/g },
  { subjects: [['received', /./]], words: /(?:收到|接到|受理)[^，。；、\d]{0,8}?(?:信息公开|依申请公开)[^，。；、\d]{0,4}?申请(?:数)?(?:为)?零?(?:零|〇)件/g },
  { subjects: [['reconsideration', /复议/], ['litigation', /诉讼/]], words: /(?:未|没有|无)(?:发生|出现|产生|收到|涉及)?(?:过)?[^，。；\d]{0,28}(?:行政复议|行政诉讼)[^，。；\d]{0,14}/g, needs: SPEAKS_OF_DISCLOSURE },
];
