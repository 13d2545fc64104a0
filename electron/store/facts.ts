// The facts a scoring run reads, unit by unit: submissions and adoptions that touch a span, 加减分 and 约稿 within it.
import type { Hash } from 'node:crypto';
import type { Day } from '../../shared/days/day.ts';
import type { Commission } from '../../shared/commissions/commission.ts';
import type { ScoreEvent } from '../../shared/scoreEvents/scoreEvent.ts';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import { inSpan } from './commissions.ts';
import { AdoptionRows, ItemRows } from './factRows.ts';
import type { AdoptionRow, ItemRow } from './factRows.ts';
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

const itemColumns = 'SELECT s.id, s.unit_id, s.title, s.submitted_on, s.kind, s.forwarded, s.marks, s.words FROM submissions s';

/** Items of a span, unit by unit. They are made when a unit is asked for: a million objects at once would fill the memory. */
export interface ItemFacts {
  /** How many items there are. */
  count: number;
  /** What the unit sent in, alone or with others, within the span or with an adoption dated in it, each with all its adoptions, by id. */
  get(unitId: number): ScoringItem[] | undefined;
  /** '' for an item that is not among them. */
  title(item: number): string;
  /** The titles of items that are among them, as the JSON of a list. */
  titleList(items: readonly number[]): Buffer;
  /** Gives the hash everything the items say: equal facts feed it equally, others do not. */
  feed(hash: Hash): void;
}

/** Reads the items of a span in one pass over each table. Lists are read, never changed. */
export function readFacts(store: Store, { factsFrom, last }: FactsSpan): ItemFacts {
  const span = { factsFrom, last };
  const items = new ItemRows();
  inPieces(store, `${itemColumns} WHERE s.id > @after AND s.submitted_on >= @factsFrom AND s.submitted_on <= @last ORDER BY s.id LIMIT @piece`, span, (row: ItemRow) => items.add(row));
  const sentBefore = store.db
    .prepare(
      `${itemColumns} WHERE s.submitted_on < @factsFrom
       AND s.id IN (SELECT submission_id FROM adoptions WHERE adopted_on >= @factsFrom AND adopted_on <= @last) ORDER BY s.id`,
    )
    .raw()
    .all(span) as ItemRow[];
  for (const row of sentBefore) items.add(row);
  const adoptions = new AdoptionRows(items);
  const [from, to] = items.range();
  // '+' keeps SQLite from looking each one up through the index: one pass over the table is several times faster.
  inPieces(store, 'SELECT id, submission_id, outlet, form, adopted_on, instruction FROM adoptions WHERE id > @after AND +submission_id >= @from AND +submission_id <= @to ORDER BY id LIMIT @piece', { from, to }, (row: AdoptionRow) => adoptions.add(row));
  const joint = store.db.prepare('SELECT submission_id, unit_id FROM joint_units ORDER BY unit_id').raw().all() as [number, number][];
  for (const [id, unitId] of joint) items.join(id, unitId);
  return {
    count: items.length,
    get: (unitId) => items.ofUnit(unitId, (at) => adoptions.ofItem(at)),
    title: (item) => items.title(item),
    titleList: (ids) => items.titleList(ids),
    feed: (hash) => {
      items.feed(hash);
      adoptions.feed(hash);
    },
  };
}

/** Rows at a time: few enough to be forgotten soon. */
const PIECE = 2_000;

/** Reads rows by ascending id, some at a time, so that they are never all in memory. The first column is the id. */
function inPieces<R extends readonly [number, ...unknown[]]>(store: Store, sql: string, parameters: Record<string, unknown>, take: (row: R) => void): void {
  const statement = store.db.prepare(sql).raw();
  let after = -1;
  for (;;) {
    const rows = statement.all({ ...parameters, after, piece: PIECE }) as R[];
    for (const row of rows) take(row);
    const lastRow = rows.at(-1);
    if (rows.length < PIECE || !lastRow) return;
    after = lastRow[0];
  }
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
