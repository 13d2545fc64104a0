// Numbers a report's text states about its tables: what is said, of which cells, and the words it is said with.
import { readNumeral } from '../days/numerals.ts';
import { foldText } from '../names/fold.ts';
import { COURT_PATTERNS, COURT_RESULTS, NONE, PATTERNS, SPEAKS_OF_DISCLOSURE } from './statementPatterns.ts';
import type { StatementPattern, Subject } from './statementPatterns.ts';

export type { Subject } from './statementPatterns.ts';

export interface Statement {
  /** Part or aspect the words stand in. */
  part: string;
  /** The words in question. */
  quote: string;
  value: number;
  /** 余、约、近、多: not exact. */
  approximate: boolean;
  subject: Subject;
  /** Which sentence of the part, from 0: several numbers of one kind in it may be parts of one. */
  sentence: number;
  /** Where the words begin and end in the sentence. */
  from: number;
  to: number;
  /** 共N件 at the end of a list: numbers of the same kind before it are parts of it. */
  last: boolean;
  /** 含、其中: a part of the number before it. */
  within: boolean;
  /** Said of others than the reporting unit: 全区各部门收到…. */
  ofOthers: boolean;
}

/** 五十三件 as 53件, where the words before it make it a number of applications or cases. */
const SPELLED = /(?<=申请|公开|提供|处理|复议|诉讼|案件|办结|答复|结转|收到|受理)([一二三四五六七八九十两百零〇]+)(?=件)/g;

/** Folded, with the signs of Chinese prose, thousands without commas, numbers in digits. */
export function flatProse(text: string): string {
  return foldText(text).replaceAll('**', '').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replaceAll(',', '，').replaceAll(';', '；').replaceAll(':', '：').replace(SPELLED, (spelled) => String(readNumeral(spelled) ?? spelled));
}

const SENTENCE = /[^。！？；]+/g;
/** Right before the words: what makes them speak of another time than the report's year. */
const OTHER_TIME = /(?:去年|上年|上一年度?|20\d\d年(?:度)?同期|[上下]半年|[一二三四1-4]季度|\d+[-~至]\d+月(?:份)?|以来|20\d\d年?[-~至](?:20)?\d\d年)[^，]{0,12}$/;
const THIS_YEAR = /(?:1[-~至]12月(?:份)?|今年以来|本年度?以来)[^，]{0,12}$/;
const OF_OTHERS = /(?:各部门|各镇|各街道|镇街|各单位|下属单位|直属单位)[^，。]{0,8}$/;
const YEAR = /20\d\d(?=年)/g;
/** A year that is only compared with. */
const COMPARED = /(?:比|较|与|同)20\d\d年/g;
const BEFORE = 24;
const NEAR = 12;

/** True when the nearest year named before is another than the report's. */
function ofAnotherYear(before: string, year: number): boolean {
  const bare = before.replace(COMPARED, '');
  const since = bare.slice(Math.max(0, ...[...bare.matchAll(/全年|本年|今年/g)].map(({ index }) => index)));
  const named = [...since.matchAll(YEAR)].at(-1)?.[0];
  return named !== undefined && Number(named) !== year;
}

/** What is carried in comes from last year, what is carried out goes into the next: another year named in the words is another matter. */
function carriedOtherwise(subject: Subject, quote: string, year: number): boolean {
  const named = YEAR.exec(quote)?.[0];
  YEAR.lastIndex = 0;
  if (named === undefined) return false;
  return (subject === 'carriedIn' && Number(named) !== year - 1) || (subject === 'carriedOut' && Number(named) !== year + 1);
}

const CARRIED: readonly Subject[] = ['carriedIn', 'carriedOut'];

/** True when words at this place speak of the report's year. */
function ofThisYear(sentence: string, subject: Subject, at: number, quote: string, year: number): boolean {
  if (CARRIED.includes(subject)) return !carriedOtherwise(subject, quote, year);
  const before = sentence.slice(Math.max(0, at - BEFORE), at);
  return (!OTHER_TIME.test(before) || THIS_YEAR.test(before)) && !ofAnotherYear(sentence.slice(0, at), year);
}

type Bare = Omit<Statement, 'part' | 'sentence'>;
interface Seen {
  sentence: string;
  /** All up to the full stop: what a clause behind a semicolon speaks of is said before it. */
  whole: string;
  /** The sentence before, up to its full stop. */
  before: string;
  year: number;
  found: Bare[];
}

const free = ({ found }: Seen, from: number, to: number): boolean => !found.some((one) => from < one.to && to > one.from);

function take(seen: Seen, { subject, words, needs, near, not, notIn }: StatementPattern): void {
  const { sentence, whole, year } = seen;
  if ((needs && !needs.test(needs === SPEAKS_OF_DISCLOSURE ? whole : sentence)) || notIn?.test(sentence) === true || near?.test(seen.before + sentence) === false) return;
  for (const match of sentence.matchAll(words)) {
    const [quote, about = '', number = '', more = ''] = match;
    const [from, to] = [match.index, match.index + quote.length];
    if (!free(seen, from, to) || !ofThisYear(sentence, subject, from, quote, year) || not?.test(sentence.slice(Math.max(0, from - NEAR), to)) === true) continue;
    seen.found.push({ quote, value: Number(number), approximate: about !== '' || more !== '', subject, from, to, last: /，(?:总|合)?(?:共|计)计?\d+件$/.test(quote), within: /(?:含|包括|其中|有)[^，。]{0,3}$/.test(sentence.slice(0, from)), ofOthers: OF_OTHERS.test(sentence.slice(Math.max(0, from - NEAR), from)) });
  }
}

/** Results behind a number of cases: 维持3件、纠正1件 are of what was named last before them. */
function takeResults(seen: Seen): void {
  const groups = seen.found.filter(({ subject }) => subject === 'reconsideration' || subject === 'litigation' || subject.startsWith('four.litigation')).toSorted((one, other) => one.from - other.from);
  for (const [result, words] of COURT_RESULTS) {
    for (const match of seen.sentence.matchAll(words)) {
      const [quote, about = '', number = '', more = ''] = match;
      const [from, to] = [match.index, match.index + quote.length];
      const of = groups.findLast((one) => one.to <= from)?.subject;
      if (of === undefined || !free(seen, from, to)) continue;
      const subject = (of === 'litigation' ? `litigation.${result}` : of === 'reconsideration' ? `four.reconsideration.${result}` : of.replace(/total$/, result)) as Subject;
      seen.found.push({ quote, value: Number(number), approximate: about !== '' || more !== '', subject, from, to, last: false, within: false, ofOthers: false });
    }
  }
}

function takeNone(seen: Seen): void {
  const { sentence, whole, year } = seen;
  const none: Bare[] = [];
  for (const { subjects, words, needs } of NONE) {
    if (needs && !needs.test(whole)) continue;
    for (const match of sentence.matchAll(words)) {
      const [quote] = match;
      const [from, to] = [match.index, match.index + quote.length];
      if (!free(seen, from, to)) continue;
      for (const [subject, says] of subjects) {
        if (says.test(quote) && ofThisYear(sentence, subject, from, quote, year)) none.push({ quote, value: 0, approximate: false, subject, from, to, last: false, within: false, ofOthers: false });
      }
    }
  }
  seen.found.push(...none);
}

/** The sentences of a text as its statements count them: a semicolon ends one, too. */
export function sentencesOf(text: string): string[] {
  return clausesOf(text).map(({ sentence }) => sentence);
}
function clausesOf(text: string): { sentence: string; whole: string }[] {
  return [...flatProse(text).matchAll(/[^。！？]+/g)].flatMap(([whole]) => [...whole.matchAll(SENTENCE)].map(([sentence]) => ({ sentence, whole })));
}

/** All statements of a text about the report's year, in its order; a place is taken by the first pattern that fits it. */
export function statementsIn(part: string, text: string, year: number): Statement[] {
  // The part on table four speaks of nothing else.
  const courts = part === 'four' ? COURT_PATTERNS.map(({ needs: _needs, ...pattern }) => pattern) : COURT_PATTERNS;
  return clausesOf(text).flatMap(({ sentence, whole }, index, all) => {
    const seen: Seen = { sentence, whole, before: all[index - 1]?.whole ?? '', year, found: [] };
    for (const pattern of [...PATTERNS, ...courts]) take(seen, pattern);
    takeResults(seen);
    takeNone(seen);
    return seen.found.toSorted((one, other) => one.from - other.from).map((statement) => ({ ...statement, part, sentence: index }));
  });
}
