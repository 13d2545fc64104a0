// The outlets and words an import knows: those of the office's own schemes before those of shipped ones, the latest scheme first.
import type { KnownOutlet } from '../../shared/names/outletIndex.ts';
import { schemeWords } from '../../shared/scoring/schemeWords.ts';
import type { SchemeWords } from '../../shared/scoring/schemeWords.ts';
import type { Context } from './context.ts';
import { allSchemes, officeSchemes } from './knownSchemes.ts';

export function knownOutlets(context: Context): KnownOutlet[] {
  const all = allSchemes(context).toReversed();
  const office = new Set(officeSchemes(context).map(({ id }) => id));
  // An office without a scheme of its own may work by any of them.
  const own = office.size < all.length ? office : null;
  return all.flatMap(({ id, outlets }) => outlets.map(({ name, aliases }) => ({ name, aliases, scheme: id, own: own?.has(id) ?? false })));
}

/** Forms, kinds, levels of instructions and askers of the schemes the office may work by. */
export function knownWords(context: Context): SchemeWords {
  return schemeWords(officeSchemes(context));
}
