// Numbers a report's text states about its tables: what is said, of which cells, and the words it is said with.
import { foldText } from '../names/fold.ts';

export interface Statement {
  /** Part or aspect the words stand in. */
  part: string;
  /** The words in question. */
  quote: string;
  value: number;
  /** 余、约、近、多: not exact. */
  approximate: boolean;
  subject: Subject;
}

export type Subject =
  | 'received' | 'carriedIn' | 'handled' | 'carriedOut'
  | 'granted' | 'partlyGranted' | 'denied' | 'unavailable' | 'notProcessed' | 'other'
  | 'reconsideration' | 'litigation'
  | 'rulesMade' | 'normativeMade' | 'normativeRepealed' | 'normativeInForce' | 'licences' | 'penalties' | 'coercion';

/** Between a subject and its number stands no other number, no end of a clause and no comparison with another year. */
const GAP = '(?:(?!比|较|同比|上升|下降|增|减|其中|占)[^\\d，。；、：]){0,16}?';
const NUMBER = '(约|近)?(\\d+)(余|多)?';

const request = '(?:政府信息公开|信息公开|依申请公开|公开)?(?:的)?申请';
/** The first pattern that fits a place in the text counts; more exact ones stand first. */
const PATTERNS: readonly [Subject, string][] = [
  ['carriedIn', `(?:上年(?:度)?|上一年(?:度)?|去年)结转${GAP}${NUMBER}件`],
  ['carriedOut', `结转(?:至|到)?(?:下年|下一年|明年|次年)${GAP}${NUMBER}件`],
  ['received', `(?:收到|新收|接收|受理)(?:的)?(?:各类|有效|新增)?${request}${GAP}${NUMBER}件`],
  ['handled', `(?:办结|办理完毕|办理完成|答复)(?:${request})?${GAP}${NUMBER}件`],
  ['partlyGranted', `部分公开${GAP}${NUMBER}件`],
  ['denied', `不予公开${GAP}${NUMBER}件`],
  ['granted', `予以公开${GAP}${NUMBER}件`],
  ['unavailable', `无法提供${GAP}${NUMBER}件`],
  ['notProcessed', `不予处理${GAP}${NUMBER}件`],
  ['other', `其他处理${GAP}${NUMBER}件`],
  ['reconsideration', `行政复议(?:案件|申请)?${GAP}${NUMBER}件`],
  ['litigation', `行政诉讼(?:案件)?${GAP}${NUMBER}件`],
  ['normativeMade', `(?:制发|制定|出台|发布)(?:行政)?规范性文件${GAP}${NUMBER}件`],
  ['normativeRepealed', `废止(?:行政)?规范性文件${GAP}${NUMBER}件`],
  ['normativeInForce', `现行有效(?:的)?(?:行政)?规范性文件${GAP}${NUMBER}件`],
  ['rulesMade', `(?:制发|制定|出台|发布)规章${GAP}${NUMBER}件`],
  ['licences', `行政许可(?:处理)?(?:决定)?${GAP}${NUMBER}(?:件|项)`],
  ['penalties', `行政处罚(?:处理)?(?:决定)?${GAP}${NUMBER}(?:件|项)`],
  ['coercion', `行政强制(?:处理)?(?:决定)?${GAP}${NUMBER}(?:件|项)`],
];
const READY = PATTERNS.map(([subject, source]): [Subject, RegExp] => [subject, new RegExp(source, 'g')]);

/** Before the words: what makes them speak of something else than the tables (last year's, or a comparison). */
const OF_ANOTHER_YEAR = /(?:去年|上年|上一年度?|20\d\d年(?:度)?同期)[^，。；]{0,6}$/;

/** All statements of a text, in its order; a place is taken by the first pattern that fits it. */
export function statementsIn(part: string, text: string): Statement[] {
  const plain = foldText(text).replaceAll(',', '，').replaceAll(';', '；').replaceAll(':', '：').replace(/(?<=\d)，(?=\d{3}(?!\d))/g, '');
  const taken: [number, number][] = [];
  const found: (Statement & { at: number })[] = [];
  for (const [subject, pattern] of READY) {
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([first, last]) => from < last && to > first)) continue;
      if (subject !== 'carriedIn' && OF_ANOTHER_YEAR.test(plain.slice(Math.max(0, from - 12), from))) continue;
      taken.push([from, to]);
      const [, about = '', number = '', more = ''] = match;
      found.push({ part, quote: match[0], value: Number(number), approximate: about !== '' || more !== '', subject, at: from });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...statement }) => statement);
}
