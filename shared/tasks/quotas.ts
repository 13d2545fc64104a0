// 频次要求 in a requirement: 每年至少组织相关培训1次, 全年不少于12期, 每月至少报送2条.
import { NUMERAL_LETTERS, readNumeral } from '../days/numerals.ts';
import { clausesOf, flatText } from './flatText.ts';
import { EACH, perOf } from './periods.ts';
import type { Per, Quota } from './task.ts';

const LEAST = '(?:至少|不少于|不得少于|不能少于|不应少于|不低于|不得低于|不应低于|不小于|最少|最低|起码|应达到?|达到|保证|确保|≥|>=)';
const NUMBER = `(?:\\d{1,4}|[${NUMERAL_LETTERS}两]{1,4})`;
/** 1-2次, 一至两次: the lower bound counts. */
const COUNT = `(${NUMBER})(?:[-~—–至到]+${NUMBER})?`;
/** What is counted when the period alone makes it a quota; a further list when 至少 or 不少于 stands there. */
const SURE = '(?:人次|次(?![性数序要日])|期(?![间限])|篇|条(?![件例款])|场(?![所景地])|份(?!额))';
const ANY = `(?:${SURE}|个(?!百分点|工作日|自然日|小时|季度|月|年|周|星期)|件|项|名|家|轮|批|部|例|遍|位|天|学时|课时|小时|字)`;
const WITHIN_YEAR = `(?:全年|(?<![\\d${NUMERAL_LETTERS}两几])年内|年度内|本年度|当年|(?<![十隔])一年内?|本年|今年(?:内)?)`;
/** 一季一次, 一月一次: the period by itself needs the count right behind it. */
const ONE_EACH = `一(?:季度?|个?月|周|星期|旬|日|天)(?=.{0,4}${NUMBER}${SURE})`;
const PERIOD = new RegExp(`(?:原则上)?(?:${LEAST})?(?:${EACH}|上、?下半年各|${WITHIN_YEAR}|[年月季周日]均|按(?:半年|年度?|季度?|月|旬|周)(?=.{0,12}${NUMBER}${SURE})|(?<![第前后上下])半年|(?<![第十隔\\d])${ONE_EACH})`, 'g');
const AFTER = new RegExp(`^(.*?)(${LEAST}[^、]*?|(?<![第\\d.]))${COUNT}(${ANY})(以上)?`);
const SECOND = new RegExp(`[、和](?=(?:${LEAST})?[^、和]{0,12}?(?<![第\\d])${COUNT}${SURE})`, 'g');
const REVERSED = new RegExp(`(?:${LEAST})?${COUNT}${SURE}(?:\\(含\\))?(?:以上)?[/每](?:个)?(年|半年|季度?|月|旬|周|日|天)`, 'g');
const AT_MOST = /(?:不超过|不得超过|不多于|不得多于|最多|至多|超过|第|(?<![日号月底末旬年])前|提前|(?:最多|只|仅)跑)$/;
const UPPER = /^(?:\(含\))?(?:以内|以下|之内|内)/;
/** 一次办好, 跑一次: names of reforms, no counts. */
const SLOGAN = /^一次(?:办|申报|受理|告知|成|通办|采集)/;
const EACH_OF_MONTHS = /((?:\d{1,2}月(?:份|底|初|中旬)?[、和及]?){2,})(?:各|分别)/;

function countOf(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : readNumeral(text.replace(/两/g, '二'));
  return value !== null && value >= 1 ? value : null;
}

interface Period {
  from: number;
  end: number;
  word: string;
}

function periodsIn(flat: string, from: number, to: number): Period[] {
  return [...flat.slice(from, to).matchAll(PERIOD)].map((match) => ({ from: from + match.index, end: from + match.index + match[0].length, word: match[0] }));
}

/** The count behind a period; `end` is the first place behind it. */
function quotaAfter(flat: string, from: number, to: number, word: string): { atLeast: number; end: number } | null {
  const rest = flat.slice(from, to);
  const match = AFTER.exec(rest);
  if (!match) return null;
  const [whole, between = '', least = '', count = '', counter = '', more] = match;
  const stated = least !== '' || new RegExp(LEAST).test(word) || more !== undefined;
  // 全年 and 年内 say a period only together with a bound; a thing counted without a bound may be anything.
  if (!stated && (!/[每各按]|半年|一(?:年|季度?|个?月|周|星期|旬|日|天)$/.test(word) || !new RegExp(`^${SURE}`).test(counter))) return null;
  const atLeast = countOf(count);
  const bound = between + least;
  if (atLeast === null || AT_MOST.test(between) || /提前|控制在/.test(bound) || UPPER.test(rest.slice(whole.length)) || SLOGAN.test(rest.slice(whole.length - counter.length - count.length))) return null;
  const months = EACH_OF_MONTHS.exec(between)?.[1]?.match(/月/g)?.length ?? 1;
  return { atLeast: /年/.test(word) ? atLeast * months : atLeast, end: from + whole.length };
}

/** Cuts at a closing quote or bracket whose opening one stands before the text. */
function withoutLooseQuote(text: string): string {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (/[“‘「『（(《]/.test(letter)) open.push(letter);
    else if (/[”’」』）)》]/.test(letter) && open.pop() === undefined) return text.slice(0, at);
  }
  return text;
}

const printedOf = (text: string): string => withoutLooseQuote(text).replace(/[、和及并且“"'’」』]+$/u, '');

/** 每年召开会议1次、培训2次: each count behind a 、 or 和 is a quota of the same period. */
function quotasAfter(flat: string, period: Period, to: number, per: Per, quote: (from: number, to: number) => string): Quota[] {
  const first = quotaAfter(flat, period.end, to, period.word);
  if (!first) return [];
  const cuts = [...flat.slice(first.end, to).matchAll(SECOND)].map((match) => first.end + match.index);
  const inPrinciple = quote(period.from, first.end).includes('原则上');
  const found: Quota[] = [];
  [period.from, ...cuts.map((cut) => cut + 1)].forEach((from, index) => {
    const end = cuts[index] ?? to;
    const quota = index === 0 ? first : quotaAfter(flat, from, end, period.word);
    const text = printedOf(quote(from, end));
    if (quota) found.push({ atLeast: quota.atLeast, per, text, inPrinciple: inPrinciple || text.includes('原则上') });
  });
  return found;
}

/**
 * Every quota of a text, in order. `text` runs from the period's word (with 原则上 before it) to the end of its clause, or to the
 * next count of the same period, as printed. 定期 without a count is none; nor is a bound from above (不超过2次), a time in advance
 * (提前2天), a share, or a period that has no name in `Per` (每两年一次).
 */
export function readQuotas(text: string): Quota[] {
  const { flat, quote } = flatText(text);
  const found: Quota[] = [];
  for (const clause of clausesOf(flat)) {
    const periods = periodsIn(flat, clause.from, clause.to);
    let taken = clause.from;
    periods.forEach((period, index) => {
      if (period.from < taken) return;
      const to = periods[index + 1]?.from ?? clause.to;
      const per = perOf(period.word.replace(new RegExp(`^(?:原则上)?(?:${LEAST})?`), ''));
      const quotas = per === null ? [] : quotasAfter(flat, period, to, per, quote);
      if (quotas.length === 0) return;
      found.push(...quotas);
      taken = to;
    });
    if (taken > clause.from) continue;
    for (const match of flat.slice(clause.from, clause.to).matchAll(REVERSED)) {
      const [whole, count = '', period = ''] = match;
      const [atLeast, per, at] = [countOf(count), perOf(period), clause.from + match.index];
      if (atLeast !== null && per !== null) found.push({ atLeast, per, text: quote(at, at + whole.length), inPrinciple: flat.slice(clause.from, at).endsWith('原则上') });
    }
  }
  return found;
}
