// The facts of one unit within one span: which items count as submitted, which adoptions count, in which month.
import type { Day } from '../days/day.ts';
import type { Span } from './period.ts';
import type { Unit } from '../units/unit.ts';

/** An item with its adoptions, as the register has it. */
export interface ScoringItem {
  id: number;
  title: string;
  submittedOn: Day;
  kind: string;
  forwarded: boolean | null;
  adoptions: readonly { id: number; outlet: string; form: string; adoptedOn: Day | null; instruction: string }[];
}

export type ScoringUnit = Pick<Unit, 'id' | 'name' | 'group' | 'tier' | 'from' | 'to' | 'exempt' | 'position'>;

export interface AdoptionFact {
  id: number;
  /** Index in the scheme, -1 when the scheme does not list it. */
  outlet: number;
  /** As written, for the outlets the scheme does not list. */
  written: string;
  form: string;
  /** 202007 */
  month: number;
  inSpan: boolean;
  /** A rule has put an award on the table for it. */
  awarded: boolean;
}

export interface ItemFact {
  id: number;
  month: number;
  kind: string;
  forwarded: boolean | null;
  /** Submitted within the span. */
  inSpan: boolean;
  /** Adopted anywhere on or before the last day of the span. */
  adopted: boolean;
  adoptions: AdoptionFact[];
}

export interface UnitFacts {
  unit: ScoringUnit;
  items: ItemFact[];
  /** Months (202007) with a submission, with an adoption, from `factsFrom` to the last day. */
  submittedMonths: Set<number>;
  adoptedMonths: Set<number>;
  /** Gives a word its number in the ledger. */
  word(text: string): number;
  words: string[];
}

/** '2020-07-30' or '2020-07' → 202007 */
export function monthNumber(value: string): number {
  return Number(value.slice(0, 4)) * 100 + Number(value.slice(5, 7));
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

/**
 * Sorts out one unit's items for one span. An adoption is dated by `dating`: its own day (the item's day when blank), or
 * always the item's day. Items that touch neither the span nor the months before it leave no trace.
 */
export function gatherFacts(
  unit: ScoringUnit,
  items: Iterable<ScoringItem>,
  span: Span,
  { dating, outletOf }: { dating: 'adoption' | 'submission'; outletOf: (written: string) => number },
): UnitFacts {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const facts: UnitFacts = {
    unit,
    items: [],
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
    const month = monthNumber(item.submittedOn);
    const inSpan = item.submittedOn >= span.first && item.submittedOn <= span.last;
    if (item.submittedOn >= span.factsFrom && item.submittedOn <= span.last) facts.submittedMonths.add(month);
    let adopted = false;
    let counts = inSpan;
    const adoptions: AdoptionFact[] = [];
    for (const adoption of item.adoptions) {
      const on = dating === 'adoption' ? (adoption.adoptedOn ?? item.submittedOn) : item.submittedOn;
      if (on > span.last) continue;
      adopted = true;
      const at = monthNumber(on);
      if (on >= span.factsFrom) facts.adoptedMonths.add(at);
      const adoptionInSpan = on >= span.first;
      if (adoptionInSpan) counts = true;
      const { id, outlet: written, form } = adoption;
      adoptions.push({ id, outlet: outletOf(written), written, form, month: at, inSpan: adoptionInSpan, awarded: false });
    }
    if (counts) facts.items.push({ id: item.id, month, kind: item.kind, forwarded: item.forwarded, inSpan, adopted, adoptions: byId(adoptions) });
  }
  return facts;
}
