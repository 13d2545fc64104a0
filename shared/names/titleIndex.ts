// Which titles already there are the same as, or nearly the same as, a new one: made for ten thousand against fifty thousand.
import { titleKey } from './fold.ts';

export interface TitleMatches {
  /** Ids of titles with the same key, in the order they were added. */
  same: number[];
  /** Ids of titles that differ little, the most alike first. */
  near: { id: number; likeness: number }[];
}
export interface TitleIndex {
  /** `key` spares working out the title's key again. */
  add(id: number, title: string, key?: string): void;
  /** What was added so far and is like this title. Numbers must agree: 第1期 and 第2期 are never alike. */
  nearest(title: string, options?: { atMost?: number; key?: string }): TitleMatches;
}

/** Shared pairs of characters, as part of all pairs of both titles, from which two titles are alike. */
const LEAST = 0.8;
/** Shorter keys are too short to be nearly the same by chance. */
const SHORTEST = 6;
const BUCKETS = 1 << 17;
/** Bounds of one look-up, so that titles made of one mould cannot make it slow: only hints depend on them. */
const STEPS = 120;
const COMPARED = 8;

const NUMERALS = new Set([...'一二三四五六七八九十'].map((letter) => letter.charCodeAt(0)));
const [FIRST, MIDDLE, LATTER, HALF, TEN_DAYS] = ['上', '中', '下', '半', '旬'].map((letter) => letter.charCodeAt(0));
const PIECES = new Set([...'篇部集'].map((letter) => letter.charCodeAt(0)));

/** Everything that makes two titles of one mould different things: numbers, halves of a year, ten-day spans, parts. */
function numbersHash(key: string): number {
  let hash = 17;
  let within = false;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    const number = (code >= 46 && code <= 58) || code === 45 || NUMERALS.has(code);
    let part = number;
    if (code === FIRST || code === LATTER || code === MIDDLE) {
      const next = key.charCodeAt(at + 1);
      part = next === HALF || next === TEN_DAYS || Number.isNaN(next) || PIECES.has(next);
    }
    if (part) hash = Math.imul(hash, 31) + code;
    else if (within) hash = Math.imul(hash, 131) + 7;
    within = part;
  }
  return within ? Math.imul(hash, 131) + 7 : hash;
}

/** The pairs of characters of a key as bucket numbers, each once; titles with other numbers fall into other buckets. */
function bucketsOf(key: string, scratch: Int32Array, stamp: Int32Array, mark: number): number {
  const seed = numbersHash(key);
  let count = 0;
  for (let at = 0; at + 1 < key.length && count < scratch.length; at += 1) {
    let hash = Math.imul(key.charCodeAt(at), 0x9e3779b1) ^ Math.imul(key.charCodeAt(at + 1), 0x85ebca6b) ^ seed;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const bucket = (hash ^ (hash >>> 13)) & (BUCKETS - 1);
    if (stamp[bucket] === mark) continue;
    stamp[bucket] = mark;
    scratch[count] = bucket;
    count += 1;
  }
  return count;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * An index of titles. Exact keys by a map; near titles by an inverted index of pairs of characters that holds only the
 * rarest pairs of each title: two titles alike by LEAST share at least one of them (prefix filter). How rare a pair is
 * was counted once, at the first look-up; titles added later keep that order, which only has to be the same for all.
 */
export function createTitleIndex(): TitleIndex {
  const ids: number[] = [];
  const keys: string[] = [];
  const byKey = new Map<string, number[]>();
  /** How many titles have a pair; chains of postings: head of a bucket → posting → next posting. */
  const size = new Int32Array(BUCKETS);
  const head = new Int32Array(BUCKETS).fill(-1);
  const stamp = new Int32Array(BUCKETS).fill(-1);
  let nextAt = new Int32Array(1 << 14);
  let ownerAt = new Int32Array(1 << 14);
  let postings = 0;
  /** The pairs of all titles, one title after the other. */
  let pairs = new Int32Array(1 << 14);
  let startOf = new Int32Array(1 << 10);
  let shared = new Int32Array(1 << 10);
  let filled = 0;
  let indexed = 0;
  let counted = false;
  let marks = 0;
  const scratch = new Int32Array(256);
  const ranked = new Float64Array(scratch.length);
  const owners = new Int32Array(STEPS);

  function add(id: number, title: string, key: string = titleKey(title)): void {
    const same = byKey.get(key);
    if (same) same.push(id);
    else byKey.set(key, [id]);
    if (same || key.length < SHORTEST) return;
    ids.push(id);
    keys.push(key);
  }

  /** Works out the pairs of the titles added since the last look-up, and files the rarest of each. */
  function settle(): void {
    const first = indexed;
    for (let owner = first; owner < keys.length; owner += 1) {
      marks += 1;
      const count = bucketsOf(keys[owner] ?? '', scratch, stamp, marks);
      while (filled + count > pairs.length) pairs = grown(pairs);
      if (owner + 2 > startOf.length) [startOf, shared] = [grown(startOf), grown(shared)];
      for (let at = 0; at < count; at += 1) {
        const bucket = scratch[at] ?? 0;
        pairs[filled + at] = bucket;
        if (!counted) size[bucket] = (size[bucket] ?? 0) + 1;
      }
      startOf[owner] = filled;
      filled += count;
      startOf[owner + 1] = filled;
    }
    counted ||= keys.length > 0;
    for (let owner = first; owner < keys.length; owner += 1) {
      const [from, to] = [startOf[owner] ?? 0, startOf[owner + 1] ?? 0];
      const count = rarest(pairs.subarray(from, to));
      while (postings + count > nextAt.length) [nextAt, ownerAt] = [grown(nextAt), grown(ownerAt)];
      for (let at = 0; at < count; at += 1) {
        const bucket = (ranked[at] ?? 0) % BUCKETS;
        ownerAt[postings] = owner;
        nextAt[postings] = head[bucket] ?? -1;
        head[bucket] = postings;
        postings += 1;
      }
    }
    indexed = keys.length;
  }

  /** Puts the pairs of one title into `ranked`, the rarest first; answers how many of them must be filed or looked up. */
  function rarest(own: Int32Array): number {
    const count = own.length;
    for (let at = 0; at < count; at += 1) {
      const bucket = own[at] ?? 0;
      ranked[at] = (size[bucket] ?? 0) * BUCKETS + bucket;
    }
    ranked.subarray(0, count).sort();
    return Math.min(count, count - Math.ceil((count * LEAST) / (2 - LEAST)) + 1);
  }

  /** Titles that share one of the rarest pairs, those that share most of them first. */
  function promising(count: number): number[] {
    const looked = rarest(scratch.subarray(0, count));
    let [steps, found] = [0, 0];
    for (let at = 0; at < looked && steps < STEPS; at += 1) {
      const bucket = (ranked[at] ?? 0) % BUCKETS;
      for (let posting = head[bucket] ?? -1; posting >= 0 && steps < STEPS; posting = nextAt[posting] ?? -1) {
        steps += 1;
        const owner = ownerAt[posting] ?? 0;
        if (shared[owner] === 0) {
          owners[found] = owner;
          found += 1;
        }
        shared[owner] = (shared[owner] ?? 0) + 1;
      }
    }
    let most = 0;
    for (let at = 0; at < found; at += 1) most = Math.max(most, shared[owners[at] ?? 0] ?? 0);
    const list: number[] = [];
    for (let level = most; level > 0 && list.length < COMPARED; level -= 1) {
      for (let at = 0; at < found && list.length < COMPARED; at += 1) {
        const owner = owners[at] ?? 0;
        if (shared[owner] === level) list.push(owner);
      }
    }
    for (let at = 0; at < found; at += 1) shared[owners[at] ?? 0] = 0;
    return list;
  }

  function nearest(title: string, options: { atMost?: number; key?: string } = {}): TitleMatches {
    const key = options.key ?? titleKey(title);
    const same = byKey.get(key) ?? [];
    const near: TitleMatches['near'] = [];
    if (key.length >= SHORTEST) {
      settle();
      marks += 1;
      const mark = marks;
      const count = bucketsOf(key, scratch, stamp, mark);
      for (const owner of promising(count)) {
        if (keys[owner] === key) continue;
        const [from, to] = [startOf[owner] ?? 0, startOf[owner + 1] ?? 0];
        let common = 0;
        for (let at = from; at < to; at += 1) if (stamp[pairs[at] ?? 0] === mark) common += 1;
        const alike = (2 * common) / (count + to - from);
        if (alike >= LEAST) near.push({ id: ids[owner] ?? 0, likeness: alike });
      }
      near.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
    }
    return { same, near: near.slice(0, options.atMost ?? 5) };
  }
  return { add, nearest };
}
