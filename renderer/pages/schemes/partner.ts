// Which scheme another is held against when nobody has said: the one it took the place of, the one that took its place, else one of nearly the same name.
import type { SchemeHead } from './SchemeList.tsx';

/** Pairs of neighbouring letters, without years, numbers and what stands in brackets. */
function pairs(name: string): Set<string> {
  const plain = name.normalize('NFKC').replace(/[(〔[].*?[)〕\]]/g, '').replace(/[\d\s年第]/g, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}

/** 1 for names that differ in their years alone, 0 for names without a common pair. */
function likeness(one: string, other: string): number {
  const [left, right] = [pairs(one), pairs(other)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

const NEARLY_THE_SAME = 0.7;

/** null where none belongs to it. */
export function partnerOf(scheme: SchemeHead, all: readonly SchemeHead[]): SchemeHead | null {
  const others = all.filter((one) => one.id !== scheme.id);
  const bound = others.find((one) => one.id === scheme.replaces) ?? others.findLast((one) => one.replaces === scheme.id);
  if (bound) return bound;
  const [nearest] = others.map((one) => ({ one, like: likeness(one.name, scheme.name) })).filter(({ like }) => like >= NEARLY_THE_SAME).toSorted((left, right) => right.like - left.like);
  return nearest?.one ?? null;
}

/** The two to begin with, the older first: of the one asked for, else of the latest that has a partner. '' stays to be chosen. */
export function pairFor(asked: string, all: readonly SchemeHead[]): { before: string; after: string } {
  const one = all.find(({ id }) => id === asked);
  const latest = one ?? all.findLast((scheme) => partnerOf(scheme, all) !== null) ?? all.at(-1);
  if (!latest) return { before: '', after: '' };
  const partner = partnerOf(latest, all);
  if (!partner) return { before: latest.id, after: '' };
  const older = partner.replaces === latest.id || (latest.replaces !== partner.id && partner.from > latest.from) ? latest : partner;
  return { before: older.id, after: older === latest ? partner.id : latest.id };
}
