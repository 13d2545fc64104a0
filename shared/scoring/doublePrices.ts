// Prices two rules set for the same adoptions: each adoption then counts under both, which may be meant (另加) or a slip.
import { foldText } from '../names/fold.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { Rule } from './kinds/registry.ts';
import type { Scheme } from './scheme.ts';

type Prices = Extract<Rule, { kind: 'pointsPerOutlet' }>;

const conditions = ({ when, units, measure }: Prices): string => JSON.stringify([when ?? null, units ?? null, measure ?? null]);
const keys = (price: Prices['prices'][number]): string[] => (price.forms ?? ['']).map((form) => JSON.stringify([price.outlet, foldText(form), price.when ?? null]));

/** One hint for each price that an earlier rule sets, too, for the same units, items and readings. */
export function doublePrices({ rules, outlets }: Scheme): Problem[] {
  return rules.flatMap((rule, at) => {
    if (rule.kind !== 'pointsPerOutlet') return [];
    const known = new Map(rules.slice(0, at).flatMap((one, index) => (one.kind === 'pointsPerOutlet' && conditions(one) === conditions(rule) ? one.prices.flatMap(keys).map((key) => [key, index] as const) : [])));
    return rule.prices.flatMap((price, index) => {
      const twice = keys(price).map((key) => known.get(key)).find((found) => found !== undefined);
      if (twice === undefined) return [];
      const name = outlets.find((one) => one.id === price.outlet)?.name ?? '';
      return [hint('scheme-price-twice', `第${at + 1}条规则“${rule.id}”给《${name}》同样的采用又定了分值（第${twice + 1}条规则已经定过），一次采用会按两条规则各得一次分。如果不是另外加分，请去掉一处，或者写明各自适用的单位、读法、计数口径。`, { field: `rules[${at}].prices[${index}]` })];
    });
  });
}
