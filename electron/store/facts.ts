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

interface Item extends ScoringItem {
  adoptions: ScoringItem['adoptions'][number][];
}
type ItemRow = [id: number, unitId: number, title: string, submittedOn: Day, kind: string, forwarded: number | null];
type AdoptionRow = [id: number, submissionId: number, outlet: string, form: string, adoptedOn: Day | null, instruction: string];

const itemColumns = 'SELECT s.id, s.unit_id, s.title, s.submitted_on, s.kind, s.forwarded FROM submissions s';

/** Unit id → its items submitted in the span or with an adoption dated in it, each with all its adoptions, by id. */
export function readFacts(store: Store, { factsFrom, last }: FactsSpan): Map<number, ScoringItem[]> {
  const span = { factsFrom, last };
  const sent = store.db.prepare(`${itemColumns} WHERE s.submitted_on >= @factsFrom AND s.submitted_on <= @last`).raw().all(span) as ItemRow[];
  const sentBefore = store.db
    .prepare(
      `${itemColumns} WHERE s.submitted_on < @factsFrom
       AND s.id IN (SELECT submission_id FROM adoptions WHERE adopted_on >= @factsFrom AND adopted_on <= @last)`,
    )
    .raw()
    .all(span) as ItemRow[];
  const byId = new Map<number, Item>();
  const byUnit = new Map<number, Item[]>();
  for (const [id, unitId, title, submittedOn, kind, forwarded] of sentBefore.length > 0 ? [...sent, ...sentBefore] : sent) {
    const item: Item = { id, title, submittedOn, kind, forwarded: forwarded === null ? null : forwarded === 1, marks: [], words: null, sharers: 1, adoptions: [] };
    byId.set(id, item);
    const list = byUnit.get(unitId);
    if (list) list.push(item);
    else byUnit.set(unitId, [item]);
  }
  addAdoptions(store, byId);
  for (const items of byUnit.values()) items.sort((one, other) => one.id - other.id);
  return byUnit;
}

/** Ids grow with time, so the range of the items' ids keeps other years' adoptions out without a join. */
function addAdoptions(store: Store, byId: Map<number, Item>): void {
  let [first, last] = [Infinity, -Infinity];
  for (const id of byId.keys()) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  if (byId.size === 0) return;
  // '+' keeps SQLite from looking each one up through the index: one pass over the table is several times faster.
  const rows = store.db
    .prepare('SELECT id, submission_id, outlet, form, adopted_on, instruction FROM adoptions WHERE +submission_id >= ? AND +submission_id <= ? ORDER BY id')
    .raw()
    .all(first, last) as AdoptionRow[];
  for (const [id, submissionId, outlet, form, adoptedOn, instruction] of rows) {
    byId.get(submissionId)?.adoptions.push({ id, outlet, form, adoptedOn, instruction });
  }
}
