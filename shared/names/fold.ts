// Folding: what two writings of one name have in common, once width, spaces, brackets, quotes and dashes are made equal.
import { NUMERAL_LETTERS, readNumeral } from '../days/numerals.ts';

const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;
const COMPOSED = /[\u0300-\u036f\u3099\u309a\ud800-\udfff]/;

/** One folded piece: brackets, quotes, dashes and dots of one kind; nothing for what cannot be seen. */
function foldPiece(piece: string): string {
  return piece
    .normalize('NFKC')
    .replace(/[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\p{Cc}]+/gu, '')
    .replace(/[〔【［[{〖﹝]/g, '(')
    .replace(/[〕】］\]}〗﹞]/g, ')')
    .replace(/[“”„‟〝〞「」『』﹁﹂‘’‚‛`´′″']/g, '"')
    .replace(/[‐‑‒–—―−─━﹣-]+/g, '-')
    .replace(/[·•・‧∙⋅･]/g, '·')
    .replace(/[〜∼]/g, '~')
    .toLowerCase();
}

/** Folded form of each character met so far: a name is folded letter by letter, each kind of letter once. */
const pieces = new Map<number, string>();

/**
 * The folded form of a name: half width (NFKC), no spaces of any kind, one kind of bracket, quote, dash and middle dot,
 * small letters. Two texts with the same folded form are the same name to every part of the program.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  if (COMPOSED.test(text)) return foldPiece(text);
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      folded += text[at];
      continue;
    }
    let piece = pieces.get(code);
    if (piece === undefined) pieces.set(code, (piece = foldPiece(text[at] ?? '')));
    folded += piece;
  }
  return folded.includes('--') ? folded.replace(/-+/g, '-') : folded;
}

/** Folds an outlet's name: as foldText, and without book-title marks 《》〈〉 and quotes. */
export function foldOutlet(text: string): string {
  return foldText(text).replace(/[《》〈〉<>"]/g, '');
}

const UNCLEAN = /[\s\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** A text for one line of a record: control characters gone, line breaks and runs of spaces made one space, ends trimmed. */
export function cleanLine(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A name as the register keeps it: as cleanLine, and without the spaces that only spread Chinese characters apart. */
export function cleanName(text: string): string {
  return cleanLine(text).replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '');
}

/** A name without the number a list prints in front of it: 1.区民政局, （2）区水务局, ③区司法局. */
export function dropNumber(name: string): string {
  return name.replace(/^(?:[\d０-９]{1,3}\s*[.、．]|[（(][\d０-９]{1,3}[)）]|[①-⑳])\s*(?=[\u4e00-\u9fff]{2})/, '');
}

const COUNTED = new RegExp(`第([${NUMERAL_LETTERS}]+)|([${NUMERAL_LETTERS}]+)(?=个?(?:季度|月|期|号|次|批|轮|届|年|日|周|项|个|条|篇|例|名|所|家|处|类|大|级|等))`, 'g');

/** Chinese numerals that count something become digits: 第三季度 → 第3季度, 二〇二〇年 → 2020年; 五一, 十一 stay. */
function foldCounters(text: string): string {
  return text.replace(COUNTED, (whole: string, ordinal: string | undefined, counter: string | undefined) => {
    const value = readNumeral(ordinal ?? counter ?? '');
    return value === null ? whole : `${ordinal === undefined ? '' : '第'}${value}`;
  });
}

const HAS_NUMERAL = new RegExp(`[${NUMERAL_LETTERS}]`);

const MARK = /[\p{P}\p{S}]/u;
const marks = new Map<number, boolean>();
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Without punctuation; marks that hold two numbers together stay: 1-7月 is not 17月, 1.5 is not 15. */
function dropMarks(folded: string): string {
  let key = '';
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) {
      let mark = marks.get(code);
      if (mark === undefined) marks.set(code, (mark = MARK.test(folded[at] ?? '')));
      if (mark && !(/[.\-/:~]/.test(folded[at] ?? '') && isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1)))) continue;
    }
    key += folded[at];
  }
  return key;
}

/**
 * The key of a title: two items of one unit with the same key bear the same title. Folded, without punctuation and
 * book-title marks, counters as digits.
 */
export function titleKey(title: string): string {
  const folded = foldText(title);
  const key = PLAIN.test(folded) ? folded : dropMarks(folded);
  return HAS_NUMERAL.test(key) ? foldCounters(key) : key;
}
