// The facts a scoring run reads, unit by unit: submissions and adoptions that touch a span, 加减分 and 约稿 within it.
import type { Day } from '../../shared/days/day.ts';
import type { Commission } from '../../shared/commissions/commission.ts';
import type { ScoreEvent } from '../../shared/scoreEvents/scoreEvent.ts';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import { inSpan } from './commissions.ts';
import { pointsFrom } from './scoreEvents.ts';
import type { Store } from './store.ts';

export interface FactsSpan {
  /** Records are wanted from this day on. */
  factsFrom: Day;
  first: Day;
  last: Day;
}

/** 加减分 of a unit, as registered; `points` as people write them. */
export type EventFact = Pick<ScoreEvent, 'id' | 'kind' | 'count' | 'on' | 'points' | 'note'>;
/** 约稿 of a unit, as registered. */
export type CommissionFact = Omit<Commission, 'unit' | 'unitId' | 'note'>;

interface Item extends ScoringItem {
  sharers: number;
  adoptions: ScoringItem['adoptions'][number][];
}
type ItemRow = [id: number, unitId: number, title: string, submittedOn: Day, kind: string, forwarded: number | null, marks: string, words: number | null];
type AdoptionRow = [id: number, submissionId: number, outlet: string, form: string, adoptedOn: Day | null, instruction: string];

const itemColumns = 'SELECT s.id, s.unit_id, s.title, s.submitted_on, s.kind, s.forwarded, s.marks, s.words FROM submissions s';

/** Unit id → the items it sent in, alone or with others, within the span or with an adoption dated in it, each with all its adoptions, by id. Lists are read, never changed. */
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
  const marksOf = marksReader();
  for (const [id, unitId, title, submittedOn, kind, forwarded, marks, words] of sentBefore.length > 0 ? [...sent, ...sentBefore] : sent) {
    const item: Item = { id, title, submittedOn, kind, forwarded: forwarded === null ? null : forwarded === 1, marks: marksOf(marks), words, sharers: 1, adoptions: [] };
    byId.set(id, item);
    const list = byUnit.get(unitId);
    if (list) list.push(item);
    else byUnit.set(unitId, [item]);
  }
  addAdoptions(store, byId);
  addJointUnits(store, byId, byUnit);
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

/** Items sent in together belong to each of their units; they are few, and all of them are read. */
function addJointUnits(store: Store, byId: Map<number, Item>, byUnit: Map<number, Item[]>): void {
  const rows = store.db.prepare('SELECT submission_id, unit_id FROM joint_units ORDER BY unit_id').raw().all() as [number, number][];
  for (const [id, unitId] of rows) {
    const item = byId.get(id);
    if (!item) continue;
    item.sharers += 1;
    const list = byUnit.get(unitId);
    if (list) list.push(item);
    else byUnit.set(unitId, [item]);
  }
}

/** Reads marks; the same text gives the same list. */
function marksReader(): (text: string) => readonly string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    let marks = known.get(text);
    if (!marks) known.set(text, (marks = JSON.parse(text) as string[]));
    return marks;
  };
}

/** Unit id → its 加减分 from the first to the last day, both included, by id. */
export function readScoreEvents(store: Store, span: { from: Day; to: Day }): Map<number, EventFact[]> {
  const rows = store.db
    .prepare('SELECT unit_id AS unitId, id, kind, count, on_day AS "on", points, note FROM score_events WHERE on_day >= @from AND on_day <= @to ORDER BY id')
    .all(span) as (EventFact & { unitId: number })[];
  return byUnit(rows, (row) => ({ ...row, points: pointsFrom(row.points) }));
}

/** Unit id → its 约稿 with a day (of asking, due or delivered) in the span, both ends included, by id. */
export function readCommissions(store: Store, span: { from: Day; to: Day }): Map<number, CommissionFact[]> {
  const rows = store.db
    .prepare(
      `SELECT c.unit_id AS unitId, c.id, c.title, c.by_whom AS "by", c.asked_on AS askedOn, c.due_on AS dueOn, c.delivered_on AS deliveredOn, c.outcome, c.excused
       FROM commissions c WHERE ${inSpan(span)} ORDER BY c.id`,
    )
    .all(span) as (Omit<CommissionFact, 'excused'> & { excused: number; unitId: number })[];
  return byUnit(rows, (row) => ({ ...row, excused: row.excused === 1 }));
}

function byUnit<R extends { unitId: number }, F>(rows: readonly R[], factOf: (row: Omit<R, 'unitId'>) => F): Map<number, F[]> {
  const found = new Map<number, F[]>();
  for (const { unitId, ...row } of rows) {
    const list = found.get(unitId);
    if (list) list.push(factOf(row));
    else found.set(unitId, [factOf(row)]);
  }
  return found;
}
