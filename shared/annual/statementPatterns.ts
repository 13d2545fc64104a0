// The ways reports word their numbers, one line a kind: what is counted, the words, and where the same words mean something else.

export type Subject =
  | 'received' | 'newlyReceived' | 'processed' | 'carriedIn' | 'handled' | 'carriedOut'
  | 'granted' | 'partlyGranted' | 'denied' | 'unavailable' | 'notProcessed' | 'other'
  | 'reconsideration' | 'litigation'
  | 'rulesMade' | 'normativeMade' | 'normativeRepealed' | 'normativeInForce' | 'licences' | 'penalties' | 'coercion';

export interface StatementPattern {
  subject: Subject;
  words: RegExp;
  /** The sentence must speak of this. */
  needs?: RegExp;
  /** Neither the words nor the dozen characters before them may speak of this. */
  not?: RegExp;
}

/** Between a subject and its number stands no other number, no end of a clause and no comparison with another year. */
const GAP = '(?:(?!比|较|同比|上升|下降|增|减|其中|占|率)[^\\d，。；、：]){0,16}?';
const NUMBER = '(约|近|超|逾)?(\\d+)(余|多)?';
const words = (source: string): RegExp => new RegExp(source.replaceAll('~', GAP).replaceAll('#', NUMBER), 'g');

const REQUEST = '(?:(?:政府信息公开|信息公开|依申请公开|公开)?(?:政府信息)?(?:的)?申请|依申请公开(?:件|事项|信息|政府信息)?)';
const SPEAKS_OF_REQUESTS = /申请/;
const SPEAKS_OF_DISCLOSURE = /信息公开|公开申请|依申请公开|公开工作/;
/** Cases, letters and proposals that are answered too, and are no applications. */
const OTHER_CASES = /热线|工单|来信|诉求|建议|提案|信访|投诉|留言|咨询|复议|诉讼|许可|案件|证明|登记|审批|咨询/;
const OTHER_THINGS = /规范性|文件|许可|处罚|建议|提案|预算|决算|栏目/;
const SHOWN = /公开|公示|归集|上传|推送|双公示|信用/;

/** The first pattern that fits a place in the text counts; more exact ones stand first. */
export const PATTERNS: readonly StatementPattern[] = [
  { subject: 'carriedIn', words: words('(?:上年(?:度)?|上一年(?:度)?|去年)结转~#件') },
  { subject: 'carriedOut', words: words('结转(?:至|到)?(?:下年|下一年|明年|次年|20\\d\\d年)~#件') },
  { subject: 'newlyReceived', words: words(`(?:新收|新收到|新增|新接收)(?:的)?(?:各类|有效)?${REQUEST}~#件`) },
  { subject: 'received', words: words(`(?:收到|接收|收悉|接到|受理)(?:的)?(?:各类|有效|公民|群众|书面)*${REQUEST}~#件`) },
  { subject: 'processed', words: words(`(?:办理|处理)(?:的)?(?:各类|有效)?${REQUEST}~#件`), not: /结转|行政复议/ },
  { subject: 'handled', words: words(`(?:办结|办理完毕|办理完成|答复)(?:${REQUEST})?~#件`), needs: SPEAKS_OF_REQUESTS, not: OTHER_CASES },
  { subject: 'partlyGranted', words: words('部分公开~#件'), not: OTHER_THINGS },
  { subject: 'denied', words: words('不予公开~#件'), not: OTHER_THINGS },
  { subject: 'granted', words: words('予以公开~#件'), not: OTHER_THINGS },
  { subject: 'unavailable', words: words('无法提供~#件') },
  { subject: 'notProcessed', words: words('不予处理~#件') },
  { subject: 'other', words: words('其他处理~#件') },
  { subject: 'reconsideration', words: words('行政复议(?:案件|申请)?~#[件起]'), needs: SPEAKS_OF_DISCLOSURE },
  { subject: 'litigation', words: words('行政诉讼(?:案件)?~#[件起]'), needs: SPEAKS_OF_DISCLOSURE },
  { subject: 'normativeMade', words: words('(?:制发|制定|出台|印发)(?:行政)?规范性文件~#[件份]') },
  { subject: 'normativeRepealed', words: words('废止(?:行政)?规范性文件~#[件份]') },
  { subject: 'normativeInForce', words: words('现行有效(?:的)?(?:行政)?规范性文件~#[件份]') },
  { subject: 'rulesMade', words: words('(?:制发|制定|出台)规章~#[件部]') },
  { subject: 'licences', words: words('行政许可(?:处理)?(?:决定)?(?!事项|信息|目录)~#件'), not: SHOWN },
  { subject: 'penalties', words: words('行政处罚(?:处理)?(?:决定)?(?!事项|信息|目录)~#[件起]'), not: SHOWN },
  { subject: 'coercion', words: words('行政强制(?:处理)?(?:决定)?(?!事项|信息|目录)~#[件起]'), not: SHOWN },
];

/** Words for none at all: 未收到政府信息公开申请, 没有发生因政府信息公开引起的行政复议、行政诉讼. */
export const NONE: readonly { subjects: readonly [Subject, RegExp][]; words: RegExp; needs?: RegExp }[] = [
  { subjects: [['received', /./]], words: /(?:未|没有|无)(?:收到|接到|受理)(?:过|任何)?[^，。；、\d]{0,12}?(?:信息公开|依申请公开|公开政府信息|公开信息)[^，。；、\d]{0,4}?申请/g },
  { subjects: [['received', /./]], words: /(?:收到|接到|受理)[^，。；、\d]{0,8}?(?:信息公开|依申请公开)[^，。；、\d]{0,4}?申请(?:数)?(?:为)?零?(?:零|〇)件/g },
  { subjects: [['reconsideration', /复议/], ['litigation', /诉讼/]], words: /(?:未|没有|无)(?:发生|出现|产生|收到|涉及)?(?:过)?[^，。；\d]{0,28}(?:行政复议|行政诉讼)[^，。；\d]{0,14}/g, needs: SPEAKS_OF_DISCLOSURE },
];
