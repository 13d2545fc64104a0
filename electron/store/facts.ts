// The facts a scoring run reads: submissions and adoptions that touch a span, unit by unit, in one read.
import type { Day } from '../../shared/days/day.ts';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import type { Store } from './store.ts';

export interface FactsSpan {
  /** Records are wanted from this day on. */
  factsFrom: Day;
  first: Day;
  last: Day;
}

interface ItemWithUnit extends ScoringItem {
  unitId: number;
  adoptions: ScoringItem['adoptions'][number][];
}

const touching = `s.submitted_on <= @last AND (s.submitted_on >= @factsFrom
  OR s.id IN (SELECT submission_id FROM adoptions WHERE adopted_on >= @factsFrom AND adopted_on <= @last))`;

/** Unit id → its items submitted in the span or with an adoption dated in it, each with all its adoptions, by id. */
export function readFacts(store: Store, { factsFrom, last }: FactsSpan): Map<number, ScoringItem[]> {
  const parameters = { factsFrom, last };
  const byUnit = new Map<number, ItemWithUnit[]>();
  const byId = new Map<number, ItemWithUnit>();
  const items = store.db
    .prepare(`SELECT s.id, s.unit_id, s.title, s.submitted_on, s.kind, s.forwarded FROM submissions s WHERE ${touching} ORDER BY s.id`)
    .raw()
    .iterate(parameters) as Iterable<[number, number, string, Day, string, number | null]>;
  for (const [id, unitId, title, submittedOn, kind, forwarded] of items) {
    const item: ItemWithUnit = { id, unitId, title, submittedOn, kind, forwarded: forwarded === null ? null : forwarded === 1, adoptions: [] };
    byId.set(id, item);
    const list = byUnit.get(unitId);
    if (list) list.push(item);
    else byUnit.set(unitId, [item]);
  }
  const adoptions = store.db
    .prepare(
      `SELECT a.id, a.submission_id, a.outlet, a.form, a.adopted_on, a.instruction
       FROM adoptions a JOIN submissions s ON s.id = a.submission_id WHERE ${touching} ORDER BY a.id`,
    )
    .raw()
    .iterate(parameters) as Iterable<[number, number, string, string, Day | null, string]>;
  for (const [id, submissionId, outlet, form, adoptedOn, instruction] of adoptions) {
    byId.get(submissionId)?.adoptions.push({ id, outlet, form, adoptedOn, instruction });
  }
  return byUnit;
}
