// What a text cites: 《…条例》第三十六条第三项, 第十四条、第三十六条第三项, 该条例第三十三条第三款; each held against the law's own text.
import { readNumeral } from '../days/numerals.ts';
import type { Day } from '../days/day.ts';
import { lawOn } from './law.ts';
import type { Law } from './law.ts';

export interface Citation {
  /** The title within 《》 that the place belongs to. */
  law: string;
  article: number;
  paragraph: number | null;
  item: number | null;
  /** As it is written: 第三十六条第三项. */
  text: string;
}

const NUMERAL = '[一二三四五六七八九十百零]+';
/** A title, then the places that follow it; 第三项 after 、 belongs to the article named before. */
const TOKEN = new RegExp(`《([^《》]+)》|第(${NUMERAL})条(?:第(${NUMERAL})款)?(?:第(${NUMERAL})项)?|(?<=[、和及])第(${NUMERAL})(款|项)`, 'g');
/** Words that may stand between a law and its places; anything else ends its reach. */
const LINK = /^(?:（[^（）]*）|[、和及与]|以及|的|规定|该条例|该法|该办法|，|根据|依照|按照)*$/;

/** All places cited with a law, in order. Places without a law before them (本条例, nothing) are left out. */
export function citationsIn(text: string): Citation[] {
  const found: Citation[] = [];
  let law: string | null = null;
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, title, article, paragraph, item, more, unit] = match;
    const between = text.slice(end, match.index);
    end = match.index + whole.length;
    if (title !== undefined) {
      law = title;
      continue;
    }
    const again = /(?:该条例|该法|该办法)$/.test(between);
    if (law === null || !(LINK.test(between) || again)) {
      if (!again) law = null;
      continue;
    }
    const last = found.at(-1);
    if (article !== undefined) found.push({ law, article: readNumeral(article) ?? 0, paragraph: paragraph === undefined ? null : readNumeral(paragraph), item: item === undefined ? null : readNumeral(item), text: whole });
    else if (last && more !== undefined) found.push({ ...last, ...(unit === '款' ? { paragraph: readNumeral(more), item: null } : { item: readNumeral(more) }), text: whole });
  }
  return found;
}

/** The words of a cited place; null when the law has no such article, paragraph or item. An article of one paragraph may leave it out before an item. */
export function wordsOf(law: Law, { article, paragraph, item }: Pick<Citation, 'article' | 'paragraph' | 'item'>): string | null {
  const paragraphs = law.articles.find((one) => one.article === article)?.paragraphs;
  if (!paragraphs) return null;
  const chosen = paragraph === null ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  if (chosen.length === 0) return null;
  if (item === null) return chosen.map(({ text, items = [] }) => [text, ...items].join('')).join('');
  // Without a paragraph an item is found only where one paragraph alone counts items.
  const counting = chosen.filter(({ items }) => items !== undefined);
  return counting.length === 1 ? (counting[0]?.items?.[item - 1] ?? null) : null;
}

/** Places that do not exist in the law in force on the day, each as a sentence; a law that is not here whole is judged only by what is here. */
export function wrongCitations(text: string, laws: readonly Law[], on: Day): string[] {
  return [...new Set(citationsIn(text).flatMap((citation) => {
    const law = lawOn(laws, citation.law, on);
    const known = law?.articles.some(({ article }) => article === citation.article);
    if (!law || (!known && !law.whole) || wordsOf(law, citation) !== null) return [];
    const last = law.articles.at(-1)?.article ?? 0;
    return [known ? `《${law.title}》的${citation.text}不存在，请核对条、款、项` : `《${law.title}》没有${citation.text}，全文共${last}条`];
  }))];
}
