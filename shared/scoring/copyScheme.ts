// A scheme carried into a new year: dates moved, everything quoted and decided kept, the old one named as the one it replaces.
import { addDays } from '../days/count.ts';
import { monthOf } from '../days/day.ts';
import type { Day, Month } from '../days/day.ts';
import { refusal } from '../problems.ts';
import type { Scheme } from './scheme.ts';

/** What the new one says of itself; what is left out stays as it was. */
export interface NewScheme {
  id: string;
  from: Day;
  to?: Day | null | undefined;
  name?: string | undefined;
  document?: string | undefined;
  documentNumber?: string | undefined;
  attachment?: string | undefined;
  issuer?: string | undefined;
  issuedOn?: Day | undefined;
  /** Left out: the scheme it is copied from. null: none, it was only the pattern. */
  replaces?: string | null | undefined;
}

/** The id without its year and number, with a new year, and a number where that is taken: hitech-2021, hitech-2021-2. */
export function nextSchemeId(id: string, from: Day, taken: Iterable<string>): string {
  const known = new Set(taken);
  const stem = `${id.replace(/-\d{4}(?:-\d{1,3})?$/, '').slice(0, 30)}-${from.slice(0, 4)}`;
  if (!known.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!known.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** A day in another year; 29 February becomes 28. */
const inYear = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years;
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
};

/** The copy. A year within its name moves with it, so does the month its steps are in force from; the last day too, when both begin on the same day of a year. */
export function copyScheme(scheme: Scheme, given: NewScheme): Scheme {
  const years = Number(given.from.slice(0, 4)) - Number(scheme.from.slice(0, 4));
  const moved = scheme.to !== null && given.from.slice(4) === scheme.from.slice(4) ? (inYear(scheme.to, years) as Day) : null;
  const oldYear = scheme.from.slice(0, 4);
  const { source, escalation } = scheme;
  const said = { document: given.document, documentNumber: given.documentNumber, attachment: given.attachment, issuer: given.issuer, issuedOn: given.issuedOn };
  return {
    ...scheme,
    id: given.id,
    name: given.name ?? scheme.name.replaceAll(`${oldYear}年`, `${given.from.slice(0, 4)}年`),
    from: given.from,
    to: given.to === undefined ? moved : given.to,
    source: { ...source, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) },
    replaces: given.replaces === undefined ? scheme.id : given.replaces,
    escalation: escalation && { ...escalation, since: (escalation.since < given.from.slice(0, 7) ? monthOf(given.from) : escalation.since) as Month },
  };
}

/** The scheme beginning on another day. Steps in force from its first month on go along; those that began at another time keep it. */
export function beginning<S extends Pick<Scheme, 'from' | 'escalation'>>(scheme: S, from: Day): S {
  const { escalation } = scheme;
  return { ...scheme, from, escalation: escalation?.since === monthOf(scheme.from) ? { ...escalation, since: monthOf(from) } : escalation };
}

/** The scheme as it stands when another takes its place on a day: it ends on the day before. Refuses ('scheme-dates') a day not after its own first. */
export function endedBefore(scheme: Scheme, from: Day): Scheme {
  if (from <= scheme.from) {
    throw refusal('scheme-dates', `新办法 ${from} 生效，不晚于它所替代的“${scheme.name}”生效的 ${scheme.from}。请改正生效日期，或者不写替代哪个办法。`, { field: 'from' });
  }
  const last = addDays(from, -1);
  return scheme.to !== null && scheme.to < from ? scheme : { ...scheme, to: last };
}

/** What counts points in a scheme: all but its name, its papers and its last day. Two with the same rules score alike. */
export function sameRules(one: Scheme, other: Scheme): boolean {
  const rules = ({ id: _id, name: _name, to: _to, source: _source, replaces: _replaces, ...rest }: Scheme): string => JSON.stringify(rest);
  return rules(one) === rules(other);
}
