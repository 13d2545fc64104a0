// One unit's facts → its ledger. Units are independent of each other, so a run over a million records can pass through
// here unit by unit; only the small ledgers are kept.
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import { existsWithin } from '../units/unit.ts';
import type { Compiled, CompiledSegment } from './compile.ts';
import { silences } from './escalation.ts';
import { gatherFacts, monthNumber, NO_RECORDS } from './facts.ts';
import type { ItemFact, OtherRecords, ScoringItem, ScoringUnit, UnitFacts } from './facts.ts';
import { outcomeOf } from './kinds/commissioned.ts';
import { belongs, plainDraft } from './kinds/kind.ts';
import type { Draft } from './kinds/kind.ts';
import { compareDrafts, lineOf, UNLISTED, UNLISTED_COMMISSION, UNLISTED_EVENT } from './ledger.ts';
import type { LedgerItem, UnitLedger } from './ledger.ts';
import { within } from './period.ts';
import type { Span } from './period.ts';
import { takesPart } from './placings.ts';
import { segmentSpan } from './segments.ts';
import { holds } from './when.ts';

/** A line of 0 points for each adoption, event and commissioned item that no rule has priced: nothing in the register goes unmentioned. */
function addUnlisted({ askers }: CompiledSegment, facts: UnitFacts, drafts: Draft[]): void {
  for (const item of facts.items) {
    for (const adoption of item.adoptions) {
      if (!adoption.inSpan || adoption.awarded) continue;
      const word = adoption.outlet < 0 ? facts.word(adoption.written) : adoption.form === '' ? -1 : facts.word(adoption.form);
      const { id, month, outlet } = adoption;
      drafts.push({ rule: UNLISTED, month, points: 0, item: item.id, adoption: id, outlet, word, extra: [] });
    }
  }
  for (const event of facts.events) {
    if (facts.claimed.has(event.id) || event.on < facts.span.first) continue;
    drafts.push({ ...plainDraft(UNLISTED_EVENT, monthNumber(event.on), 0, [event.id]), word: facts.word(event.kind) });
  }
  for (const commission of askers === null ? [] : facts.commissions) {
    if (askers?.has(foldText(commission.by))) continue;
    const found = outcomeOf(commission, facts.span.last);
    if (!found || found.on < facts.span.first) continue;
    drafts.push({ ...plainDraft(UNLISTED_COMMISSION, monthNumber(found.on), 0, [commission.id]), word: facts.word(`${commission.by}约稿“${commission.title}”`) });
  }
}

/** The outlet an item is listed under: that of its best award; without one, any it was printed by. */
function listedUnder(item: ItemFact, best: number | undefined): number {
  if (best !== undefined) return best;
  const printed = item.adoptions.filter((adoption) => adoption.inSpan);
  if (printed.length === 0) return -1;
  return printed.find((adoption) => adoption.outlet >= 0)?.outlet ?? -2;
}

/** The outlet of each item's best award: of all its drafts of one adoption together. `drafts` in their order (`compareDrafts`). */
function bestOutlets(drafts: readonly Draft[]): Map<number, number> {
  const best = new Map<number, number>();
  let end = 0;
  for (let start = 0; start < drafts.length; start = end) {
    const { item } = drafts[start]!;
    for (end = start + 1; drafts[end]?.item === item;) end += 1;
    let most = -Infinity;
    for (let at = start; at < end; at += 1) {
      const { outlet, rule, adoption } = drafts[at]!;
      if (outlet < 0 || rule < 0) continue;
      let points = 0;
      for (let other = start; other < end; other += 1) {
        const draft = drafts[other]!;
        if (draft.adoption === adoption && draft.outlet >= 0 && draft.rule >= 0) points += draft.points;
      }
      if (points > most) {
        most = points;
        best.set(item, outlet);
      }
    }
  }
  return best;
}

/** Each item once, under the outlet of its best award, with its mark. */
function listItems(items: ReadonlyMap<number, ItemFact>, drafts: readonly Draft[], marks: ReadonlyMap<number, number>): LedgerItem[] {
  const best = bestOutlets(drafts);
  return [...items.values()].map((item) => {
    const listed = [item.id, item.inSpan ? 1 : 0, listedUnder(item, best.get(item.id))] as const;
    const mark = marks.get(item.id);
    return mark === undefined ? listed : [...listed, mark];
  });
}

interface Applied {
  drafts: Draft[];
  /** Items that touch the span, by id. */
  items: Map<number, ItemFact>;
  facts: UnitFacts;
  /** Item → the word of its mark, the longest of several. */
  marks: Map<number, number>;
}

/** The facts of one scheme's own days, and behind them what its rules have awarded since a day before those. */
function factsOf(compiled: Compiled, segment: CompiledSegment, own: Span, unit: ScoringUnit, items: readonly ScoringItem[], others: OtherRecords): UnitFacts {
  const { dating, keepsPrinted, scheme } = segment;
  const facts = gatherFacts(unit, items, own, { dating, outletOf: compiled.outletOf, keepsPrinted }, others);
  const known = new Map<Day, readonly Draft[]>();
  facts.earlier = (from) => {
    const found = known.get(from) ?? awardedIn(from < scheme.from ? scheme.from : from);
    known.set(from, found);
    return found;
  };
  function awardedIn(first: Day): readonly Draft[] {
    const last = addDays(own.first, -1);
    if (last === null || first > last) return [];
    const before = factsOf(compiled, segment, { ...own, first, last, factsFrom: own.factsFrom < first ? own.factsFrom : first }, unit, items, others);
    const drafts: Draft[] = [];
    for (const rule of segment.order) if (rule.appliesTo(unit)) rule.evaluate(before, drafts);
    return drafts;
  }
  return facts;
}

/** Applies each scheme of the run to its own days. */
function applyRules(compiled: Compiled, span: Span, unit: ScoringUnit, items: readonly ScoringItem[], others: OtherRecords): Applied {
  const all: Draft[] = [];
  const touched = new Map<number, ItemFact>();
  const marks = new Map<number, string>();
  let words: Pick<UnitFacts, 'words' | 'word'> | undefined;
  let facts: UnitFacts | undefined;
  for (const segment of compiled.segments) {
    const own = segmentSpan(segment, span);
    facts = factsOf(compiled, segment, own, unit, items, others);
    // One list of words for the whole ledger.
    if (words) Object.assign(facts, { words: words.words, word: words.word });
    words = facts;
    const drafts: Draft[] = [];
    for (const rule of segment.order) {
      if (!rule.appliesTo(unit)) continue;
      const before = drafts.length;
      rule.evaluate(facts, drafts);
      if (!rule.markOf) continue;
      for (const draft of drafts.slice(before)) {
        const mark = rule.markOf(draft);
        if (mark.length > (marks.get(draft.item) ?? '').length) marks.set(draft.item, mark);
      }
    }
    addUnlisted(segment, facts, drafts);
    for (const draft of drafts) all.push(draft);
    for (const item of facts.items) {
      const before = touched.get(item.id);
      touched.set(item.id, before ? { ...item, inSpan: before.inSpan || item.inSpan, adoptions: [...before.adoptions, ...item.adoptions] } : item);
    }
  }
  if (!facts) throw new Error('a run needs a scheme');
  const word = facts.word;
  return { drafts: all, items: touched, facts, marks: new Map([...marks].map(([item, mark]) => [item, word(mark)])) };
}

/** Ids of items that lines speak of and that do not touch the span: sent earlier in a quarter a quota is counted over. */
function earlierItems(drafts: readonly Draft[], compiled: Compiled, touched: ReadonlyMap<number, ItemFact>): number[] {
  const found = new Set<number>();
  for (const draft of drafts) {
    for (const record of compiled.rules[draft.rule]?.records?.(draft) ?? []) if (record.kind === 'submission' && !touched.has(record.id)) found.add(record.id);
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * Scores one unit. `items` are the unit's records that touch the span: submitted in it or with an adoption dated in it (and,
 * after `lookBack`, all from `span.factsFrom` on); others do no harm. `others` are its events (from the span's first 1 January
 * on) and commissioned items. Amounts in the ledger are whole hundredths.
 */
export function evaluateUnit(compiled: Compiled, span: Span, unit: ScoringUnit, items: readonly ScoringItem[], others: OtherRecords = NO_RECORDS): UnitLedger {
  const { drafts, items: touched, facts, marks } = applyRules(compiled, span, unit, items, others);
  drafts.sort(compareDrafts);

  const outlets = compiled.outlets.map(() => 0);
  let submitted = 0;
  let adopted = 0;
  for (const item of touched.values()) {
    if (item.inSpan) submitted += 1;
    let printed = false;
    for (const adoption of item.adoptions) {
      if (!adoption.inSpan || adoption.outlet < 0) continue;
      outlets[adoption.outlet] = (outlets[adoption.outlet] ?? 0) + 1;
      printed = true;
    }
    if (printed) adopted += 1;
  }
  let score = 0;
  for (const draft of drafts) score += draft.points;
  const ranked = compiled.scheme.ranking.of;
  const basis = ranked && holds(ranked.when, compiled.readings) ? new Set(compiled.rules.filter((rule) => ranked.rules.includes(rule.id)).map((rule) => rule.index)) : null;
  return {
    unit: { id: unit.id, name: unit.name, group: unit.group, tier: unit.tier, class: compiled.classOf(unit)?.name ?? '', position: unit.position },
    onRoster: !unit.exempt && existsWithin(unit, span.first, span.last),
    listedAsZero: compiled.listsZero(unit),
    placings: takesPart(compiled, unit, others.events.filter((event) => within(span, event.on))),
    submitted,
    adopted,
    outlets,
    score,
    rankedBy: basis === null ? score : drafts.reduce((sum, draft) => (belongs(draft, basis) ? sum + draft.points : sum), 0),
    lines: drafts.map(lineOf),
    items: listItems(touched, drafts, marks),
    earlier: earlierItems(drafts, compiled, touched),
    words: facts.words,
    silent: silences(compiled, span, facts),
  };
}
