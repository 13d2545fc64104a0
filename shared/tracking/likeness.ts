// How alike two requirements are, 0 to 100, by their characters: what they have in common in order, or pair by pair.
import { foldText } from '../names/fold.ts';

/** Longer texts are compared by their beginning only. */
const COMPARED_LENGTH = 1_000;
const WORD = 32;

/** A text made ready to be compared with many others. */
export interface ComparedText {
  /** The whole text, folded: two texts with the same are the same. */
  folded: string;
  /** Its beginning, the part compared by characters. */
  head: string;
  letters: ReadonlyMap<number, number>;
  pairs: ReadonlyMap<number, number>;
  /** Where each letter stands, 32 places to a word. */
  places: ReadonlyMap<number, Uint32Array>;
}

const count = (counts: Map<number, number>, key: number): Map<number, number> => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Makes a text ready. */
export function comparedText(text: string): ComparedText {
  const folded = foldText(text);
  const head = folded.slice(0, COMPARED_LENGTH);
  const letters = new Map<number, number>();
  const pairs = new Map<number, number>();
  const places = new Map<number, Uint32Array>();
  const words = Math.ceil(head.length / WORD);
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    count(letters, code);
    if (at > 0) count(pairs, head.charCodeAt(at - 1) * 65_536 + code);
    let mask = places.get(code);
    if (mask === undefined) places.set(code, (mask = new Uint32Array(words)));
    mask[Math.floor(at / WORD)]! |= 1 << (at % WORD);
  }
  return { folded, head, letters, pairs, places };
}

/** How many keys two tallies have in common. */
function common(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [key, times] of small) {
    const also = large.get(key);
    if (also !== undefined) shared += Math.min(times, also);
  }
  return shared;
}

const ones = (value: number): number => {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The length of the longest common subsequence, 32 places at a time (Hyyrö 2004). */
function commonInOrder(one: ComparedText, other: ComparedText): number {
  const row = new Uint32Array(Math.ceil(one.head.length / WORD)).fill(0xffffffff);
  for (let at = 0; at < other.head.length; at += 1) {
    const mask = one.places.get(other.head.charCodeAt(at));
    if (mask === undefined) continue;
    let carry = 0;
    for (let word = 0; word < row.length; word += 1) {
      const [before, here] = [row[word]!, mask[word]!];
      const sum = before + ((before & here) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      row[word] = (sum | (before & ~here)) >>> 0;
    }
  }
  const rest = one.head.length % WORD;
  let length = 0;
  for (let word = 0; word < row.length; word += 1) {
    const used = word === row.length - 1 && rest > 0 ? (1 << rest) - 1 : 0xffffffff;
    length += ones(~row[word]! & used);
  }
  return length;
}

/**
 * How alike two texts are: 0 nothing in common, 100 the same once folded (anything else is 99 at most). What they share counts
 * twice against the length of both, in order or, for sentences that changed places, pair by pair. Below `least` the answer may be
 * 0 without having been worked out.
 */
export function likenessBetween(one: ComparedText, other: ComparedText, least = 0): number {
  if (one.folded === other.folded) return 100;
  const length = one.head.length + other.head.length;
  if (one.head.length === 0 || other.head.length === 0) return 0;
  const share = (shared: number, of: number): number => (of === 0 ? 0 : Math.min(99, Math.round((200 * shared) / of)));
  // Neither measure can be higher than the letters in common allow, but for one pair less in each text.
  if (share(common(one.letters, other.letters), length - 2) < least) return 0;
  return Math.max(share(commonInOrder(one, other), length), share(common(one.pairs, other.pairs), length - 2));
}

/** The same for two texts that are compared once. */
export function likenessOf(one: string, other: string): number {
  return likenessBetween(comparedText(one), comparedText(other));
}
