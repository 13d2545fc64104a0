// Finding Chinese words by full pinyin or by initials, for short local lists.
import { pinyin } from 'pinyin-pro';

interface Spelt {
  text: string;
  full: string;
  initials: string;
}

const spelt = new Map<string, Spelt>();

function spell(text: string): Spelt {
  const known = spelt.get(text);
  if (known) return known;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const plain = (part: string): string => part.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const made = { text: plain(text), full: plain(syllables.join('')), initials: plain(syllables.map((part) => part.slice(0, 1)).join('')) };
  spelt.set(text, made);
  return made;
}

/** 3 the text begins so, 2 it contains it, 1 by initials or full pinyin, 0 not at all; a blank query is 1 for everything. */
export function pinyinScore(text: string, query: string): 0 | 1 | 2 | 3 {
  const asked = query.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (asked === '') return 1;
  const own = spell(text);
  if (own.text.startsWith(asked)) return 3;
  if (own.text.includes(asked)) return 2;
  return /^[a-z0-9']+$/.test(asked) && (own.initials.includes(asked) || own.full.includes(asked.replaceAll("'", ''))) ? 1 : 0;
}

/** The entries that fit, best first, each group in its own order. */
export function findByPinyin<T>(entries: readonly T[], textOf: (entry: T) => string, query: string): T[] {
  return entries
    .map((entry, index) => ({ entry, index, score: pinyinScore(textOf(entry), query) }))
    .filter((found) => found.score > 0)
    .sort((left, right) => right.score - left.score || left.index - right.index)
    .map((found) => found.entry);
}
