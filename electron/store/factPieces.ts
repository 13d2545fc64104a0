// The submissions and adoptions that touch a span, read from the registers in pieces: thousands of rows in one text each.
import type { Day } from '../../shared/days/day.ts';
import { adoptionColumns } from './adoptionRows.ts';
import { itemColumns } from './itemRows.ts';
import { listOf, packed, rowsOf } from './rowBytes.ts';
import type { Bytes, Packed } from './rowBytes.ts';
import type { Store } from './store.ts';

export interface FactsSpan {
  /** Records are wanted from this day on. */
  factsFrom: Day;
  last: Day;
}

/** In this order: all items, then whose they are besides (合报), then all adoptions. */
export type FactPiece = { items: Bytes; titles: Bytes } | { joint: [id: number, unitId: number][] } | { adoptions: Bytes };

/** Ids at a time: few enough rows to be forgotten soon. */
const PIECE = 2_000;

/** Whether that many items were sent in within the span. */
export function hasItems(store: Store, { factsFrom, last }: FactsSpan, many: number): boolean {
  const found = store.db.prepare('SELECT count(*) FROM (SELECT 1 FROM submissions WHERE submitted_on >= @factsFrom AND submitted_on <= @last LIMIT @many)').pluck().get({ factsFrom, last, many });
  return found === many;
}

/** One pass over each table. An adoption may come whose item is not among those given. */
export function* factPieces(store: Store, { factsFrom, last }: FactsSpan): Generator<FactPiece, void> {
  const span = { factsFrom, last };
  let [from, to] = [Infinity, -Infinity];
  const items = [rowsOf(itemColumns), listOf('title')];
  const within = packed(items, 'submissions WHERE id >= @first AND id < @after AND submitted_on >= @factsFrom AND submitted_on <= @last');
  const sentBefore = packed(items, `submissions WHERE id >= @first AND id < @after AND submitted_on < @factsFrom
    AND id IN (SELECT submission_id FROM adoptions WHERE adopted_on >= @factsFrom AND adopted_on <= @last)`);
  // What was sent before and printed within is little, and looking for it takes a pass of its own: at one go.
  for (const [sql, piece] of [[within, PIECE], [sentBefore, Infinity]] as const) {
    for (const [, least, greatest, rows, titles] of inPieces(store, 'submissions', sql, span, piece)) {
      [from, to] = [Math.min(from, least), Math.max(to, greatest)];
      if (rows && titles) yield { items: rows, titles };
    }
  }
  yield { joint: store.db.prepare('SELECT submission_id, unit_id FROM joint_units ORDER BY unit_id').raw().all() as [number, number][] };
  if (from > to) return;
  // '+' keeps SQLite from looking each one up through the index: one pass over the table is several times faster.
  const adoptions = packed([rowsOf(adoptionColumns)], 'adoptions WHERE id >= @first AND id < @after AND +submission_id >= @from AND +submission_id <= @to');
  for (const [, , , rows] of inPieces(store, 'adoptions', adoptions, { from, to }, PIECE)) if (rows) yield { adoptions: rows };
}

/** Reads rows by ascending id, those of so many ids at a time; what holds none is passed over. */
function* inPieces(store: Store, table: string, sql: string, parameters: Record<string, unknown>, piece: number): Generator<Packed, void> {
  const [least, greatest] = store.db.prepare(`SELECT (SELECT min(id) FROM ${table}), (SELECT max(id) FROM ${table})`).raw().get() as [number | null, number | null];
  if (least === null || greatest === null) return;
  const statement = store.db.prepare(sql).raw();
  for (let first = least; first <= greatest; first += piece) {
    const found = statement.get({ ...parameters, first, after: Math.min(first + piece, greatest + 1) }) as Packed;
    if (found[0] > 0) yield found;
  }
}
