// Which items of a unit a measure counts, sorted by week, month, quarter …
import type { ItemFact, UnitFacts } from './facts.ts';
import type { Measure } from './measures.ts';
import { stretchesOf } from './stretches.ts';
import type { Per } from './stretches.ts';

/** Items that a measure counts, by stretch in the order of `stretchesOf`; sorted once for a unit. */
export function countedIn(facts: UnitFacts, measure: Measure, per: Per): readonly (readonly ItemFact[])[] {
  const key = `${measure.id} ${per}`;
  const known = facts.counted.get(key);
  if (known) return known;
  const stretches = stretchesOf(facts.span, per);
  const found: ItemFact[][] = stretches.map(() => []);
  let at = 0;
  const { printedOn } = measure;
  for (const item of printedOn ? facts.printed : facts.sent) {
    if (!measure.counts(item)) continue;
    const on = printedOn ? (printedOn(item) ?? '') : item.on;
    // Ids grow with time, so the next item is mostly in the same stretch or a later one.
    const fits = (index: number): boolean => on >= (stretches[index]?.first ?? '9') && on <= (stretches[index]?.last ?? '');
    if (!fits(at)) at = stretches.findIndex((_, index) => fits(index));
    if (at < 0) at = 0;
    else found[at]?.push(item);
  }
  facts.counted.set(key, found);
  return found;
}
