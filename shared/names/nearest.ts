// Which names of a list lie nearest to a printed one: for candidates shown to a person, never taken by themselves.
import { looksAlike } from './lookAlikes.ts';

/** Longer names are compared by their beginning only. */
const COMPARED_LENGTH = 40;
/** Edit distance is only worked out for this many names, those that share most characters. */
const COMPARED_NAMES = 24;

/** Edit distance in which a look-alike counts 0.3 instead of 1. */
function editDistance(first: string, second: string): number {
  let above = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 0; i < first.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < second.length; j += 1) {
      const [a, b] = [first[i] ?? '', second[j] ?? ''];
      const swap = a === b ? 0 : looksAlike(a, b) ? 0.3 : 1;
      row.push(Math.min((above[j] ?? 0) + swap, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above[second.length] ?? 0;
}

function bigramShare(first: string, second: string): number {
  if (first.length < 2 || second.length < 2) return 0;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < first.length; at += 1) pairs.add(first.slice(at, at + 2));
  const size = pairs.size;
  const seen = new Set<string>();
  let common = 0;
  for (let at = 0; at + 1 < second.length; at += 1) {
    const pair = second.slice(at, at + 2);
    if (!seen.has(pair) && pairs.has(pair)) common += 1;
    seen.add(pair);
  }
  return (2 * common) / (size + seen.size);
}

/** How alike two folded names are, 0 to 1: the better of shared pairs of characters and edit distance. */
export function likeness(first: string, second: string): number {
  if (first === second) return 1;
  const longest = Math.max(first.length, second.length);
  if (longest === 0) return 0;
  const contained = first.length >= 2 && second.length >= 2 && (first.includes(second) || second.includes(first)) ? 0.6 : 0;
  return Math.max(contained, bigramShare(first, second), 1 - editDistance(first, second) / longest);
}

export interface NearNames<T> {
  /** At most `limit` owners, the most alike first; equal ones in the order they were given. */
  nearest(folded: string, limit?: number): T[];
}

/** Prepares a list of (folded name, owner); an owner may have several names. */
export function nearNames<T>(names: readonly { folded: string; owner: T }[], least = 0.45): NearNames<T> {
  const byLetter = new Map<string, number[]>();
  names.forEach(({ folded }, index) => {
    for (const letter of new Set(folded)) {
      const list = byLetter.get(letter);
      if (list) list.push(index);
      else byLetter.set(letter, [index]);
    }
  });
  return {
    nearest(folded, limit = 5) {
      const text = folded.slice(0, COMPARED_LENGTH);
      const shared = new Map<number, number>();
      for (const letter of new Set(text)) for (const index of byLetter.get(letter) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      const length = (index: number): number => names[index]?.folded.length ?? 0;
      const promising = [...shared]
        .sort((a, b) => b[1] / (text.length + length(b[0])) - a[1] / (text.length + length(a[0])) || a[0] - b[0])
        .slice(0, COMPARED_NAMES);
      const best = new Map<T, { score: number; index: number }>();
      for (const [index] of promising) {
        const entry = names[index];
        if (!entry) continue;
        const score = likeness(text, entry.folded.slice(0, COMPARED_LENGTH));
        const known = best.get(entry.owner);
        if (score >= least && (!known || known.score < score)) best.set(entry.owner, { score, index });
      }
      return [...best].sort((a, b) => b[1].score - a[1].score || a[1].index - b[1].index).slice(0, limit).map(([owner]) => owner);
    },
  };
}
