// Numbers a report's text states about its tables: what is said, of which cells, and the words it is said with.
import { foldText } from '../names/fold.ts';
import { NONE, PATTERNS } from './statementPatterns.ts';
import type { Subject } from './statementPatterns.ts';

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
}

/** Folded, with the signs of Chinese prose, thousands without commas. */
export function flatProse(text: string): string {
  return foldText(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replaceAll(',', '，').replaceAll(';', '；').replaceAll(':', '：');
}

const SENTENCE = /[^。！？；]+/g;
/** Right before the words: what makes them speak of another time than the report's year. */
const OTHER_TIME = /(?:去年|上年|上一年度?|20\d\d年(?:度)?同期|[上下]半年|[一二三四1-4]季度|\d+[-~至]\d+月(?:份)?|以来|20\d\d年?[-~至](?:20)?\d\d年)[^，]{0,12}$/;
const WHOLE_YEAR = /1[-~至]12月(?:份)?[^，]{0,12}$/;
const YEAR = /20\d\d(?=年)/g;
const BEFORE = 24;
const NEAR = 12;

/** True when the nearest year named before is another than the report's. */
function ofAnotherYear(before: string, year: number): boolean {
  const named = [...before.matchAll(YEAR)].at(-1)?.[0];
  return named !== undefined && Number(named) !== year;
}

/** All statements of a text about the report's year, in its order; a place is taken by the first pattern that fits it. */
export function statementsIn(part: string, text: string, year: number): Statement[] {
  return [...flatProse(text).matchAll(SENTENCE)].flatMap(([sentence], index) => {
    const taken: [number, number][] = [];
    const found: (Statement & { at: number })[] = [];
    const free = (from: number, to: number): boolean => !taken.some(([first, last]) => from < last && to > first);
    const spoken = (subject: Subject, at: number): boolean => {
      const before = sentence.slice(Math.max(0, at - BEFORE), at);
      return subject === 'carriedIn' || ((!OTHER_TIME.test(before) || WHOLE_YEAR.test(before)) && !ofAnotherYear(sentence.slice(0, at), year));
    };
    for (const { subject, words, needs, not } of PATTERNS) {
      if (needs && !needs.test(sentence)) continue;
      for (const match of sentence.matchAll(words)) {
        const [quote, about = '', number = '', more = ''] = match;
        const [from, to] = [match.index, match.index + quote.length];
        if (!free(from, to) || !spoken(subject, from) || not?.test(sentence.slice(Math.max(0, from - NEAR), to)) === true) continue;
        taken.push([from, to]);
        found.push({ part, quote, value: Number(number), approximate: about !== '' || more !== '', subject, sentence: index, at: from });
      }
    }
    for (const { subjects, words, needs } of NONE) {
      if (needs && !needs.test(sentence)) continue;
      for (const match of sentence.matchAll(words)) {
        const [quote] = match;
        if (!free(match.index, match.index + quote.length)) continue;
        for (const [subject, says] of subjects) {
          if (says.test(quote) && spoken(subject, match.index)) found.push({ part, quote, value: 0, approximate: false, subject, sentence: index, at: match.index });
        }
      }
    }
    return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...statement }) => statement);
  });
}
