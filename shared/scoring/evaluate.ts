// One unit's facts → its ledger. Units are independent of each other, so a run over a million records can pass through
// here unit by unit; only the small ledgers are kept.
import { existsWithin } from '../units/unit.ts';
import type { Compiled } from './compile.ts';
import { silentMonths } from './escalation.ts';
import { gatherFacts } from './facts.ts';
import type { ItemFact, ScoringItem, ScoringUnit, UnitFacts } from './facts.ts';
import type { Draft } from './kinds/kind.ts';
import { compareDrafts, lineOf, UNLISTED } from './ledger.ts';
import type { LedgerItem, UnitLedger } from './ledger.ts';
import type { Span } from './period.ts';

/** A line of 0 points for each adoption that no rule has priced: nothing in the register goes unmentioned. */
function addUnlisted(facts: UnitFacts, drafts: Draft[]): void {
  for (const item of facts.items) {
    for (const adoption of item.adoptions) {
      if (!adoption.inSpan || adoption.awarded) continue;
      const word = adoption.outlet < 0 ? facts.word(adoption.written) : adoption.form === '' ? -1 : facts.word(adoption.form);
      const { id, month, outlet } = adoption;
      drafts.push({ rule: UNLISTED, month, points: 0, item: item.id, adoption: id, outlet, word, extra: [] });
    }
  }
}

/** The outlet an item is listed under: that of its best award; without one, any it was printed by. */
function listedUnder(item: ItemFact, best: Draft | undefined): number {
  if (best) return best.outlet;
  const printed = item.adoptions.filter((adoption) => adoption.inSpan);
  if (printed.length === 0) return -1;
  return printed.find((adoption) => adoption.outlet >= 0)?.outlet ?? -2;
}

/** Each item once, under the outlet of its best award. */
function listItems(facts: UnitFacts, drafts: readonly Draft[]): LedgerItem[] {
  const best = new Map<number, Draft>();
  for (const draft of drafts) {
    if (draft.outlet < 0 || draft.rule === UNLISTED) continue;
    const rival = best.get(draft.item);
    if (!rival || draft.points > rival.points) best.set(draft.item, draft);
  }
  return facts.items.map((item) => [item.id, item.inSpan ? 1 : 0, listedUnder(item, best.get(item.id))]);
}

/**
 * Scores one unit. `items` are the unit's records that touch the span: submitted in it or with an adoption dated in it (and,
 * after `lookBack`, all from `span.factsFrom` on); others do no harm. Amounts in the ledger are whole hundredths.
 */
export function evaluateUnit(compiled: Compiled, span: Span, unit: ScoringUnit, items: Iterable<ScoringItem>): UnitLedger {
  const facts = gatherFacts(unit, items, span, compiled);
  const drafts: Draft[] = [];
  for (const rule of compiled.order) if (rule.appliesTo(unit)) rule.evaluate(facts, drafts);
  addUnlisted(facts, drafts);
  drafts.sort(compareDrafts);

  const outlets = compiled.scheme.outlets.map(() => 0);
  let submitted = 0;
  let adopted = 0;
  for (const item of facts.items) {
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
  return {
    unit: { id: unit.id, name: unit.name, group: unit.group, tier: unit.tier, position: unit.position },
    onRoster: !unit.exempt && existsWithin(unit, span.first, span.last),
    submitted,
    adopted,
    outlets,
    score,
    lines: drafts.map(lineOf),
    items: listItems(facts, drafts),
    words: facts.words,
    silent: silentMonths(compiled, span, facts),
  };
}
