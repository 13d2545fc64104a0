// A span in which the scheme changes is split: each scheme scores the days it was in force.
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { hint, refusal } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { outletKey } from './outlets.ts';
import type { Outlet } from './outlets.ts';
import type { Span } from './period.ts';
import type { Scheme } from './scheme.ts';

/** A scheme and the days of the run it scores, both included; null leaves the run's own bound. */
export interface Segment {
  scheme: Scheme;
  first: Day | null;
  last: Day | null;
}

/** The days of one segment within a run; facts are wanted from the run's own first day on. */
export function segmentSpan(segment: Pick<Segment, 'first' | 'last'>, span: Span): Span {
  if (segment.first === null && segment.last === null) return span;
  const known = clipped.get(span)?.get(segment);
  if (known) return known;
  const [first, last] = [segment.first ?? span.first, segment.last ?? span.last];
  const made: Span = { from: first, to: last, first, last, factsFrom: span.factsFrom };
  const ofSpan = clipped.get(span) ?? new WeakMap<object, Span>();
  clipped.set(span, ofSpan);
  ofSpan.set(segment, made);
  return made;
}
const clipped = new WeakMap<Span, WeakMap<object, Span>>();

/** The outlets of several schemes as one list; an outlet of the same name is one. `indexOf` tells where an id of a scheme went. */
export function joinOutlets(schemes: readonly Scheme[]): { outlets: Outlet[]; indexOf(scheme: number, id: string): number | undefined } {
  // The last scheme's outlets come first: its table is the one that is printed.
  const order = schemes.map((_, at) => at).reverse();
  const outlets: Outlet[] = [];
  const byKey = new Map<string, number>();
  const places = new Map<string, number>();
  for (const at of order) {
    for (const outlet of schemes[at]?.outlets ?? []) {
      const keys = [outlet.name, ...outlet.aliases].map(outletKey);
      const known = keys.map((key) => byKey.get(key)).find((index) => index !== undefined);
      const index = known ?? outlets.push(outlet) - 1;
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, index);
      places.set(`${at} ${outlet.id}`, index);
    }
  }
  return { outlets, indexOf: (scheme, id) => places.get(`${scheme} ${id}`) };
}

const endOf = (scheme: Scheme): string => scheme.to ?? '9999-12-31';

/** The last day a scheme is in force among others: its own, or the day before one that replaces it begins. */
export function lastDayOf(scheme: Scheme, schemes: readonly Scheme[]): string {
  const next = schemes.filter((one) => one.replaces === scheme.id).map((one) => addDays(one.from, -1) ?? one.from);
  return [endOf(scheme), ...next].reduce((least, day) => (day < least ? day : least));
}

/**
 * The schemes in force over a span, in order of time. A scheme that another replaces ends on the day before that one begins.
 * Refuses ('scheme-missing') a span with a day for which there is no scheme, and ('scheme-ambiguous') one for which there are several.
 */
export function schemesInForce(schemes: readonly Scheme[], span: Pick<Span, 'first' | 'last'>): { segments: Segment[]; problems: Problem[] } {
  const segments: Segment[] = [];
  const until = (scheme: Scheme): string => lastDayOf(scheme, schemes);
  let day: Day = span.first;
  while (day <= span.last) {
    const found = schemes.filter((scheme) => scheme.from <= day && until(scheme) >= day);
    const [scheme] = found;
    if (!scheme) throw refusal('scheme-missing', `${formatDay(day)}没有生效的计分办法。请先加入这一天适用的办法，或者指定用哪个办法计分。`, { field: 'scheme' });
    if (found.length > 1) throw refusal('scheme-ambiguous', `${formatDay(day)}有几个办法同时生效：${found.map((one) => `${one.name}（${one.id}）`).join('、')}。请指定用哪个办法计分，或者给不再用的办法写上失效日期。`, { field: 'scheme' });
    const others = schemes.map((one) => one.from).filter((from) => from > day);
    const last = [until(scheme), span.last, ...others.map((from) => addDays(from, -1) ?? from)].reduce((least, one) => (one < least ? one : least)) as Day;
    const before = segments.at(-1);
    if (before?.scheme === scheme) before.last = last;
    else segments.push({ scheme, first: day, last });
    const next = addDays(last, 1);
    if (next === null) break;
    day = next;
  }
  if (segments.length <= 1) return { segments: segments.map(({ scheme }) => ({ scheme, first: null, last: null })), problems: [] };
  const said = segments.map(({ scheme, first, last }) => `${first}至${last}用“${scheme.name}”`).join('，');
  // The outer bounds are the run's own: the year so far, scored for a cumulative column, begins before it.
  segments.forEach((segment, at) => {
    if (at === 0) segment.first = null;
    if (at === segments.length - 1) segment.last = null;
  });
  return { segments, problems: [hint('scheme-changed', `这段时期里计分办法有变动，已分段计分：${said}；名次、名单和通报按后一个办法。`, { field: 'scheme' })] };
}
