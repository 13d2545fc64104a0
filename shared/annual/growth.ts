// R9: how many more or fewer applications than last year the text states, in percent or in cases, and last year's number as it gives it.
import { toUnits } from './decimal.ts';
import type { Finding } from './finding.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';
import { percent } from './shares.ts';
import { REQUEST } from './statementPatterns.ts';
import { sentencesOf, statementsIn } from './statements.ts';
import type { Statement } from './statements.ts';

const UNIT = 1_000_000_000_000n;
const LAST_YEAR = '(?:上一?年度?|去年|20\\d\\d年度?)';
/** What may stand between a number and its change: words of comparing, nothing that is counted itself. Each text has but one way to be these words. */
const BETWEEN = '(?:[同环比较与相的了数量总期，、（()）]|去年|上年度?|上一年度?|20\\d\\d年度?|\\d+件|收到|新收|受理|结转|政府信息公开|信息公开|依申请公开|申请|有所|大幅|分别){0,24}';
const CHANGE = `(增长|增加|上升|提高|提升|增幅|多|增|减少|下降|降低|降幅|少|降|减)(?:了|幅度?为?|为|达)*(\\d{1,12}(?:\\.\\d{1,12})?)(件|%)`;
const NEXT_CHANGE = new RegExp(`${BETWEEN}${CHANGE}`, 'y');
/** The first change may have a few words before it: 12件，全部为网络申请，较上年增加2件. */
const FIRST_CHANGE = new RegExp(`[^。；\\d%]{0,16}?(?:同比|比|较|与)${BETWEEN}${CHANGE}`, 'y');
const OTHER_MATTER = /信息(?!公开)|复议|诉讼|建议|提案|公开信息|网站|微信|微博|办结|答复/;
/** 收到的申请比上年度增加11件: no number of its own. */
const WITHOUT_NUMBER = new RegExp(`(?:收到|新收|接收|受理)的?(?:各类)?${REQUEST}(?:数量?|总量|件数)?(?=比|较|同比)`, 'g');
/** 与上年度263件相比、（上年82件）、2020年收到申请10件: last year's number in the text's own words. */
const BASE = new RegExp(`(${LAST_YEAR})(?:同期)?(?:共?收到|新收|受理)?的?(?:${REQUEST})?[（(]?(\\d+)件`, 'g');
const SAME = new RegExp(`(?:同比|与${LAST_YEAR}(?:同期)?(?:相比)?)持平`, 'y');

const received = ({ subject }: Pick<Statement, 'subject'>): boolean => subject === 'received' || subject === 'newlyReceived';

interface Anchor {
  from: number;
  to: number;
  /** The year's number in the text's own words. */
  number: bigint | null;
}

interface Bases {
  /** The year's number, and those of last year that may be meant. */
  now: bigint;
  before: bigint[];
}

function fits({ now, before }: Bases, grew: boolean, stated: string, measure: string): boolean {
  return before.some((base) => {
    const difference = now > base ? now - base : base - now;
    if (now !== base && (now > base) !== grew) return false;
    if (measure === '件') return toUnits(stated) === difference;
    return base > 0n && percent(difference, base, stated.split('.')[1]?.length ?? 0) === stated;
  });
}

/** The changes told behind an anchor, each held against the numbers. */
function changesAfter(sentence: string, anchor: Anchor, end: number, bases: Bases, part: string): Finding[] {
  const found: Finding[] = [];
  const [own, base = 0n] = [bases.now, bases.before[0]];
  const tell = (quote: string, right: string): void => void found.push({ rule: 'R9', severity: 'hint', cells: ['three.newlyReceived.total'], part, quote, message: `正文写“${quote}”，上年是${base / UNIT}件，本年是${own / UNIT}件，算下来是${right}。` });
  let at = anchor.to;
  for (let pattern = FIRST_CHANGE; at < end; pattern = NEXT_CHANGE) {
    SAME.lastIndex = at + (sentence[at] === '，' ? 1 : 0);
    const same = SAME.exec(sentence);
    if (same && own !== base) tell(same[0], own > base ? '增加' : '减少');
    NEXT_CHANGE.lastIndex = at;
    pattern.lastIndex = at;
    const match = NEXT_CHANGE.exec(sentence) ?? pattern.exec(sentence);
    if (!match || match.index + match[0].length > end || OTHER_MATTER.test(match[0])) break;
    const [text, direction = '', stated = '', measure = ''] = match;
    at = match.index + text.length;
    const grew = /增|升|提|多/.test(direction);
    const difference = own > base ? own - base : base - own;
    const right = `${own >= base ? '增加' : '减少'}${measure === '件' ? `${difference / UNIT}件` : base > 0n ? `${percent(difference, base, stated.split('.')[1]?.length ?? 0)}%` : `${difference / UNIT}件`}`;
    if (!fits(bases, grew, stated, measure)) tell(`${sentence.slice(anchor.from, anchor.to)}${text}`, right);
  }
  return found;
}

/** Last year's number as the text gives it, where the sentence or the one before speaks of applications received. */
function basesIn(sentence: string, year: number, own: readonly Statement[], before: readonly Statement[]): { anchor: Anchor; value: bigint }[] {
  return [...sentence.matchAll(BASE)].flatMap(([quote, named = '', number = '0'], nth) => {
    const from = [...sentence.matchAll(BASE)][nth]?.index ?? 0;
    if (/^20\d\d/.test(named) && Number(named.slice(0, 4)) !== year - 1) return [];
    const nearest = own.filter((one) => one.to <= from).at(-1);
    const speaks = nearest === undefined ? (before.some(received) && own.length === 0) || /收到|受理|新收/.test(quote) : received(nearest);
    return speaks ? [{ anchor: { from, to: from + quote.length, number: null }, value: toUnits(number) ?? 0n }] : [];
  });
}

/** Changes against last year that the numbers do not bear out. `last`: last year's cells; without them only the text's own number of last year counts. */
export function growthInText(texts: Readonly<Record<string, string>>, cells: Cells, last: Cells | null, year: number): Finding[] {
  const inTable = unitsOf(cells.get('three.newlyReceived.total'));
  const lastOnes = ['newlyReceived', 'carriedIn'].map((row) => unitsOf(last?.get(`three.${row}.total`)));
  const lastKnown = lastOnes[0] === null || lastOnes[0] === undefined ? [] : [lastOnes[0], ...(lastOnes[1] ? [lastOnes[0] + lastOnes[1]] : [])];
  return Object.entries(texts).flatMap(([part, text]) => {
    const all = statementsIn(part, text, year);
    return sentencesOf(text).flatMap((sentence, index): Finding[] => {
      const own = all.filter((one) => one.sentence === index);
      const bases = basesIn(sentence, year, own, all.filter((one) => one.sentence === index - 1));
      const found = lastKnown.length === 0 ? [] : bases.filter(({ value }) => !lastKnown.includes(value)).map(({ anchor, value }): Finding => {
        const quote = sentence.slice(anchor.from, anchor.to);
        return { rule: 'R9', severity: 'hint', cells: ['three.newlyReceived.total'], part, quote, message: `正文写“${quote}”，上年报告里新收的是${(lastKnown[0] ?? 0n) / UNIT}件，不是${value / UNIT}件。` };
      });
      const before = lastKnown.length > 0 ? lastKnown : bases.map(({ value }) => value);
      if (before.length === 0) return found;
      const anchors: Anchor[] = [
        ...own.filter(received).map(({ from, to, value }) => ({ from, to, number: unitsOf(value) })),
        ...[...sentence.matchAll(WITHOUT_NUMBER)].map((match) => ({ from: match.index, to: match.index + match[0].length, number: null })),
        ...bases.filter(({ anchor }) => !own.some((one) => received(one) && one.from < anchor.from)).map(({ anchor }) => anchor),
      ];
      return [...found, ...anchors.flatMap((anchor) => {
        const end = Math.min(sentence.length, ...own.filter((one) => !received(one) && one.subject !== 'carriedIn' && one.from >= anchor.to).map(({ from }) => from));
        const now = anchor.number ?? inTable;
        return now === null ? [] : changesAfter(sentence, anchor, end, { now, before }, part);
      })];
    });
  });
}
