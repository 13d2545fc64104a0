// What is doubtful in a new scheme beside those there are: told to the person, refused by nobody.
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { doublePrices } from './doublePrices.ts';
import { lastDayOf } from './segments.ts';
import type { Scheme } from './scheme.ts';

const plain = (text: string): string => text.replace(/\s/g, '');

/** The schemes a scheme took the place of, one behind the other, and itself. */
function chainOf(scheme: Scheme, all: readonly Scheme[]): string[] {
  const chain: string[] = [];
  for (let one: Scheme | undefined = scheme; one && !chain.includes(one.id);) {
    chain.push(one.id);
    const before: string | null = one.replaces;
    if (before !== null && !all.some(({ id }) => id === before)) chain.push(before);
    one = all.find(({ id }) => id === before);
  }
  return chain;
}

/** Two of one document, or of one chain of schemes that took each other's place. */
function related(one: Scheme, other: Scheme, all: readonly Scheme[]): boolean {
  if (one.source.document === other.source.document && one.source.issuer === other.source.issuer) return true;
  const chain = chainOf(one, all);
  return chainOf(other, all).some((id) => chain.includes(id));
}

/** Hints for a scheme that is added to others. */
export function doubts(scheme: Scheme, others: readonly Scheme[]): Problem[] {
  const all = [...others, scheme];
  const found: Problem[] = [];
  const { replaces } = scheme;
  if (replaces !== null && !others.some(({ id }) => id === replaces)) {
    found.push(hint('scheme-replaces-unknown', `“${scheme.name}”写明接替代号为“${replaces}”的办法，但没有这个办法。请核对代号（replaces），没有接替的写 null。`, { field: 'replaces' }));
  }
  for (const other of others) {
    if (other.id === scheme.id || !related(scheme, other, all) || scheme.from > lastDayOf(other, all) || other.from > lastDayOf(scheme, all)) continue;
    found.push(hint('scheme-overlaps', `“${scheme.name}”与“${other.name}”（${other.id}）的适用时间有重叠：没有指定用哪个办法的，重叠的日子不能计分。请给不再用的办法写上失效日期，或者写明接替（replaces）。`, { field: 'from' }));
  }
  const text = plain(scheme.text.join(''));
  const loose = scheme.clauses.filter((clause) => !text.includes(plain(clause.text)));
  if (loose.length > 0) found.push(hint('scheme-clause-not-in-text', `${loose.map(({ label }) => `“${label}”`).join('、')}的条文在原文（text）里没有逐字出现，请核对条文，或者把它所在的一段补进原文。`, { field: 'clauses' }));
  found.push(...doublePrices(scheme));
  return found;
}
