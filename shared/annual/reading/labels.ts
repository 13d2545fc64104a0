// Which printed words of a form a text of a file stands for: exactly, else the nearest one that leaves no doubt.
import { foldText } from '../../names/fold.ts';
import { likeness } from '../../names/nearest.ts';

export interface Label<T> {
  key: string;
  owner: T;
}

export interface Found<T> {
  owner: T;
  /** 1 when the words are the printed ones. */
  score: number;
}

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.,:]|第[一二三四五六七八九十\d]+[项条]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、,)]|\d{1,2}(?=[\u4e00-\u9fff]))/;
/** Other words offices use for a printed one. */
const SAME: Record<string, string> = { 合计: '总计', 小计: '总计', 共计: '总计', 个人: '自然人', 公民: '自然人', 企业: '商业企业', 其它: '其他' };

/** What is compared: folded, without number, remarks in brackets and signs. */
export function labelKey(text: string): string {
  const folded = foldText(text);
  const bare = folded.replace(NUMBERED, '').replace(/\([^()]*\)?/g, '').replace(/其它/g, '其他').replace(/[^\p{L}\p{N}]/gu, '');
  return SAME[bare] ?? bare;
}

export function labelsOf<T>(entries: Iterable<readonly [string, T]>): Label<T>[] {
  return [...entries].map(([text, owner]) => ({ key: labelKey(text), owner })).filter(({ key }) => key !== '');
}

/** From so alike on a wording is taken for a printed one, and only when the next best lies this much behind. */
const LEAST = 0.6;
const AHEAD = 0.08;

/** A short printed word (其他, 规章, 总计) stands within many others: only itself will do. */
const SHORT = 2;
const NUMBERS = /^[\d.,，/%-]*$/;

const matched = new WeakMap<readonly Label<unknown>[], Map<string, Found<unknown> | null>>();

/** Null when nothing is near, or two are equally near. */
export function matchLabel<T>(text: string, labels: readonly Label<T>[]): Found<T> | null {
  if (NUMBERS.test(text)) return null;
  const known = matched.get(labels) ?? new Map<string, Found<unknown> | null>();
  matched.set(labels, known);
  const before = known.get(text);
  if (before !== undefined) return before as Found<T> | null;
  const found = nearestLabel(labelKey(text), labels);
  if (known.size < MOST_KEPT) known.set(text, found);
  return found;
}
const MOST_KEPT = 5_000;

function nearestLabel<T>(key: string, labels: readonly Label<T>[]): Found<T> | null {
  if (key === '') return null;
  const exact = labels.find((label) => label.key === key);
  if (exact) return { owner: exact.owner, score: 1 };
  if (key.length < 2) return null;
  let best: Found<T> | null = null;
  let second = 0;
  for (const { key: other, owner } of labels) {
    if (other.length <= SHORT) continue;
    const score = likeness(key, other);
    if (best === null || score > best.score) {
      if (best !== null && best.owner !== owner) second = Math.max(second, best.score);
      best = { owner, score };
    } else if (best.owner !== owner) second = Math.max(second, score);
  }
  return best !== null && best.score >= LEAST && best.score - second >= AHEAD ? best : null;
}
