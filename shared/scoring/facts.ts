// The facts of one unit within one span: which items count as submitted, which adoptions count, in which month.
import type { Day } from '../days/day.ts';
import type { Draft } from './kinds/draft.ts';
import type { Span } from './period.ts';
import type { Unit } from '../units/unit.ts';

/** An item with its adoptions, as the register has it; its title moves no point and is asked for where it is shown. */
export interface ScoringItem {
  id: number;
  submittedOn: Day;
  kind: string;
  forwarded: boolean | null;
  /** 已审核签字、附佐证 …; characters of the text, null when not registered. */
  marks: readonly string[];
  words: number | null;
  /** How many units the item belongs to: 1, more for 合报. */
  sharers: number;
  adoptions: readonly { id: number; outlet: string; form: string; adoptedOn: Day | null; instruction: string }[];
}

/** 加减分登记: an event with its number (人次、篇); `points` as decided by a person where a scheme leaves a range. */
export interface ScoringEvent {
  id: number;
  kind: string;
  count: number;
  on: Day;
  points: number | null;
  note: string;
}

/** 约稿登记: what an office asked for, and what became of it; `outcome` as a person judged it. */
export interface ScoringCommission {
  id: number;
  title: string;
  by: string;
  dueOn: Day | null;
  deliveredOn: Day | null;
  outcome: 'done' | 'failed' | null;
  excused: boolean;
}

export interface OtherRecords {
  events: readonly ScoringEvent[];
  commissions: readonly ScoringCommission[];
}
export const NO_RECORDS: OtherRecords = { events: [], commissions: [] };

export type ScoringUnit = Pick<Unit, 'id' | 'name' | 'aliases' | 'group' | 'tier' | 'from' | 'to' | 'exempt' | 'position'>;

export interface AdoptionFact {
  id: number;
  /** Index in the scheme, -1 when the scheme does not list it. */
  outlet: number;
  /** As written, for the outlets the scheme does not list. */
  written: string;
  form: string;
  instruction: string;
  /** The day it counts on. */
  on: Day;
  /** 202007 */
  month: number;
  inSpan: boolean;
  /** A rule has put an award on the table for it. */
  awarded: boolean;
}

export interface ItemFact {
  id: number;
  on: Day;
  month: number;
  kind: string;
  forwarded: boolean | null;
  marks: readonly string[];
  words: number | null;
  sharers: number;
  /** Submitted within the span. */
  inSpan: boolean;
  /** Adopted anywhere on or before the last day of the span. */
  adopted: boolean;
  adoptions: readonly AdoptionFact[];
}

export interface UnitFacts {
  unit: ScoringUnit;
  span: Span;
  /** Touching the span: submitted or adopted in it. */
  items: ItemFact[];
  /** All submitted from `factsFrom` to the last day: what quotas are counted from. */
  sent: ItemFact[];
  /** All with an adoption from `factsFrom` to the last day, where the scheme counts by that (`keepsPrinted`). */
  printed: ItemFact[];
  /** What the rules have awarded from a day before the span to the day before its first; what the scheme in force then says is nothing to this one. */
  earlier: (from: Day) => readonly Draft[];
  /** From 1 January of the span's first year to its last day, by id. */
  events: readonly ScoringEvent[];
  commissions: readonly ScoringCommission[];
  /** Events some rule has taken up. */
  claimed: Set<number>;
  /** What `countedIn` (counted.ts) has sorted already. */
  counted: Map<string, ItemFact[][]>;
  /** Months (202007) with a submission, with an adoption, from `factsFrom` to the last day. */
  submittedMonths: Set<number>;
  adoptedMonths: Set<number>;
  /** Gives a word its number in the ledger. */
  word(text: string): number;
  words: string[];
}

const noAdoptions: AdoptionFact[] = [];

const MONTH_DIGITS = [0, 1, 2, 3, 5, 6];

/** '2020-07-30' or '2020-07' → 202007 */
export function monthNumber(value: string): number {
  // Digit by digit: asked of every record, and cutting the text up would take ten times as long.
  let month = 0;
  for (const at of MONTH_DIGITS) month = month * 10 + value.charCodeAt(at) - 48;
  return month;
}

/** 202007 → '2020-07' */
export function monthText(value: number): string {
  return `${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}`;
}

/** The list by id; one that is so already, as the register gives it, is only looked through. */
function byId<T extends { id: number }>(list: T[]): T[] {
  const sorted = list.every((one, at) => at === 0 || (list[at - 1]?.id ?? 0) <= one.id);
  return sorted ? list : list.sort((a, b) => a.id - b.id);
}

type Dating = 'adoption' | 'submission';

/** The day an adoption counts on. */
function countedOn({ adoptedOn }: ScoringItem['adoptions'][number], { submittedOn }: ScoringItem, dating: Dating): Day {
  return dating === 'adoption' ? (adoptedOn ?? submittedOn) : submittedOn;
}

/** Sent in, or with an adoption that counts, from `factsFrom` to the last day. */
function touches(item: ScoringItem, { factsFrom, last }: Span, dating: Dating): boolean {
  if (item.submittedOn >= factsFrom && item.submittedOn <= last) return true;
  return item.adoptions.some((adoption) => {
    const on = countedOn(adoption, item, dating);
    return on >= factsFrom && on <= last;
  });
}

/**
 * Sorts out one unit's items for one span. An adoption is dated by `dating`: its own day (the item's day when blank), or
 * always the item's day. Items that touch neither the span nor the months before it leave no trace.
 */
export function gatherFacts(
  unit: ScoringUnit,
  items: Iterable<ScoringItem>,
  span: Span,
  { dating, outletOf, keepsPrinted = false }: { dating: Dating; outletOf: (written: string) => number; keepsPrinted?: boolean },
  { events, commissions }: OtherRecords = NO_RECORDS,
): UnitFacts {
  const year = `${span.first.slice(0, 4)}-01-01`;
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const facts: UnitFacts = {
    unit,
    span,
    items: [],
    sent: [],
    printed: [],
    earlier: () => [],
    events: byId(events.filter((event) => event.on >= year && event.on <= span.last)),
    commissions: byId([...commissions]),
    claimed: new Set(),
    counted: new Map(),
    submittedMonths: new Set(),
    adoptedMonths: new Set(),
    words,
    word(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, words.length);
      return words.push(text) - 1;
    },
  };
  // By id, so that the order in which the records arrive never shows.
  for (const item of byId([...items])) {
    if (!touches(item, span, dating)) continue;
    const month = monthNumber(item.submittedOn);
    const inSpan = item.submittedOn >= span.first && item.submittedOn <= span.last;
    const sent = item.submittedOn >= span.factsFrom && item.submittedOn <= span.last;
    if (sent) facts.submittedMonths.add(month);
    let [adopted, printed] = [false, false];
    let counts = inSpan;
    let adoptions = noAdoptions;
    for (const adoption of item.adoptions) {
      const on = countedOn(adoption, item, dating);
      if (on > span.last) continue;
      adopted = true;
      const at = monthNumber(on);
      if (on >= span.factsFrom) {
        facts.adoptedMonths.add(at);
        printed = keepsPrinted;
      }
      const adoptionInSpan = on >= span.first;
      if (adoptionInSpan) counts = true;
      const { id, outlet: written, form, instruction } = adoption;
      const fact: AdoptionFact = { id, outlet: outletOf(written), written, form, instruction, on, month: at, inSpan: adoptionInSpan, awarded: false };
      // Mostly there is one, and a list that begins empty takes room for seventeen when the first is put in.
      if (adoptions.length === 0) adoptions = [fact];
      else adoptions.push(fact);
    }
    if (!counts && !sent && !printed) continue;
    const { id, submittedOn, kind, forwarded, marks, words: length, sharers } = item;
    const fact: ItemFact = { id, on: submittedOn, month, kind, forwarded, marks, words: length, sharers, inSpan, adopted, adoptions: adoptions.length > 1 ? byId(adoptions) : adoptions };
    if (counts) facts.items.push(fact);
    if (sent) facts.sent.push(fact);
    if (printed) facts.printed.push(fact);
  }
  return facts;
}
