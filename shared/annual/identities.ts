// 勾稽关系: the identities of a form held against a report, each breach with its cells and a sentence.
import { fromUnits } from './decimal.ts';
import type { Form, Identity } from './form.ts';
import { axesOf, placesOf } from './places.ts';
import type { Finding } from './finding.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';

const LAST = 'last:';

/** One identity for one row, column or group, with its paths filled in. */
export interface IdentityCase {
  sum: string[];
  minus: string[];
  equals: string[];
  say: string;
}

/** An identity written out for each row, column or group it holds for. */
export function identityCases(form: Form, identity: Identity): IdentityCase[] {
  const { each } = identity;
  const places = [...placesOf(form).values()];
  const [mark, keys, name]: [string, string[], (key: string) => string] =
    'row' in each
      ? ['{row}', axesOf(form, each.row).rows, (key) => places.find((place) => place.path.startsWith(`${each.row}.${key}.`))?.row ?? key]
      : 'column' in each
        ? ['{column}', axesOf(form, each.column).columns, (key) => places.find((place) => place.path.startsWith(`${each.column}.`) && place.path.endsWith(`.${key}`))?.column ?? key]
        : ['{group}', each.group, (key) => form.names[key] ?? key];
  return keys.map((key) => {
    const fill = (paths: readonly string[]): string[] => paths.map((path) => path.replace(mark, key));
    return { sum: fill(identity.sum), minus: fill(identity.minus), equals: fill(identity.equals), say: identity.say.replace(mark, name(key)) };
  });
}

/**
 * Every identity of the form that does not hold. A blank counts as 0 where other cells of the identity are filled (a blank is
 * told of by itself); an identity of blanks alone is not judged, nor one with last year's report when there is none.
 */
export function brokenIdentities(form: Form, cells: Cells, last: Cells | null): Finding[] {
  const found: Finding[] = [];
  for (const identity of form.identities) {
    for (const one of identityCases(form, identity)) {
      const paths = [...one.sum, ...one.minus, ...one.equals];
      const usesLast = paths.some((path) => path.startsWith(LAST));
      if (usesLast && last === null) continue;
      const valueOf = (path: string): bigint | null => unitsOf(path.startsWith(LAST) ? last?.get(path.slice(LAST.length)) : cells.get(path));
      const own = paths.filter((path) => !path.startsWith(LAST));
      if (own.every((path) => valueOf(path) === null)) continue;
      if (usesLast && paths.every((path) => !path.startsWith(LAST) || valueOf(path) === null)) continue;
      const total = (list: readonly string[]): bigint => list.reduce((sum, path) => sum + (valueOf(path) ?? 0n), 0n);
      const [left, right] = [total(one.sum) - total(one.minus), total(one.equals)];
      if (left === right) continue;
      found.push({
        rule: identity.rule, severity: identity.severity, cells: own, message: `${one.say}：前者是${fromUnits(left)}，后者是${fromUnits(right)}，相差${fromUnits(left > right ? left - right : right - left)}。`,
      });
    }
  }
  return found;
}
