// 频次要求 in a requirement: 每年至少组织相关培训1次, 全年不少于12期, 每月至少报送2条.
import { NUMERAL_LETTERS, readNumeral } from '../days/numerals.ts';
import { clausesOf, flatText } from './flatText.ts';
import { EACH, perOf } from './periods.ts';
import type { Quota } from './task.ts';

const LEAST = '(?:至少|不少于|不得少于|不能少于|不应少于|不低于|不得低于|最少|应达到?|达到|保证|确保)';
const COUNT = `(\\d{1,4}|[${NUMERAL_LETTERS}两]{1,4})`;
/** What is counted when the period alone makes it a quota; a further list when 至少 or 不少于 stands there. */
const SURE = '(?:人次|次(?![性数序要日])|期(?![间限])|篇|条(?![件例款])|场(?![所景地])|份(?!额))';
const ANY = `(?:${SURE}|个|件|项|名|家|轮|批|部|例|遍|位|天|学时|课时|小时|字)`;
const WITHIN_YEAR = '(?:全年|年内|年度内|本年度|当年|一年内?|本年|今年(?:内)?)';
const PERIOD = new RegExp(`(?:原则上)?(?:${LEAST})?(?:${EACH}|${WITHIN_YEAR}|(?<![第前后上下])半年|一季度(?=.{0,4}一次))`, 'g');
const AFTER = new RegExp(`^(.*?)(${LEAST}[^、]*?|(?<![第\\d.]))${COUNT}(${ANY})(以上)?`);
const REVERSED = new RegExp(`(?:${LEAST})?${COUNT}${SURE}[/每](年|半年|季度?|月|旬|周|日|天)`, 'g');
const AT_MOST = /(?:不超过|不得超过|不多于|不得多于|最多|至多|超过|第|前)$/;

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

function quotaAfter(flat: string, period: Period, to: number): { atLeast: number } | null {
  const rest = flat.slice(period.end, to);
  const match = AFTER.exec(rest);
  if (!match) return null;
  const [, between = '', least = '', count = '', counter = '', more] = match;
  const stated = least !== '' || new RegExp(LEAST).test(period.word) || more !== undefined;
  // 全年 and 年内 say a period only together with a bound; a thing counted without a bound may be anything.
  if (!stated && (!/[每各]|半年|一季度/.test(period.word) || !new RegExp(`^${SURE}`).test(counter))) return null;
  const atLeast = countOf(count);
  return AT_MOST.test(between) || atLeast === null ? null : { atLeast };
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

/**
 * Every quota of a text, in order. `text` runs from the period's word (with 原则上 before it) to the end of its clause, as printed.
 * 定期 without a count is none; nor is a bound from above (不超过2次).
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
      const per = perOf(period.word.replace(/^.*?(?=[每各全年本当一今半])/, ''));
      const quota = quotaAfter(flat, period, to);
      if (!quota || per === null) return;
      const printed = withoutLooseQuote(quote(period.from, to)).replace(/[、和及并且“"'’」』]+$/u, '');
      found.push({ atLeast: quota.atLeast, per, text: printed, inPrinciple: printed.includes('原则上') });
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
