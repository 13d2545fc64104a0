// The registers read in packed pieces say the same as their rows read one by one, in this thread and in another that is given them.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../shared/days/day.ts';
import { factPieces, hasItems } from '../../electron/store/factPieces.ts';
import { FactsReader, readFacts, sharedFacts } from '../../electron/store/itemFacts.ts';
import type { ItemFacts } from '../../electron/store/itemFacts.ts';
import type { Store } from '../../electron/store/store.ts';
import { addUnit, testStore } from '../tools/store.ts';

const day = (text: string): Day => text as Day;
const span = { factsFrom: day('2020-02-01'), last: day('2020-04-30') };
const UNITS = [1, 2, 3];

interface Row {
  unit: number;
  title: string;
  on: string;
  kind: string;
  forwarded: 0 | 1 | null;
  marks: string[];
  words: number | null;
  /** Rows left out before this one: ids that are not there. */
  gap: number;
  adoptions: { outlet: string; form: string; on: string | null; instruction: string }[];
  joint: number[];
}

const text = fc.string({ unit: fc.constantFrom('甲', '“', '"', '\\', '\n', '\t', '\u0001', ',', '[', ']', 'null', '0', '-', '😀', 'é'), maxLength: 6 });
const someDay = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 28 })).map(([month, date]) => `2020-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const rowsOf = fc.array(
  fc.record<Row>({
    unit: fc.constantFrom(...UNITS),
    title: text.map((one) => `${one}题`),
    on: someDay,
    kind: text,
    forwarded: fc.constantFrom(0, 1, null),
    marks: fc.array(text, { maxLength: 2 }),
    words: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
    gap: fc.constantFrom(0, 0, 0, 1, 5_000),
    adoptions: fc.array(fc.record({ outlet: text.map((one) => `${one}报`), form: text, on: fc.option(someDay), instruction: text }), { maxLength: 3 }),
    joint: fc.subarray(UNITS),
  }),
  { maxLength: 12 },
);

/** Puts rows into an emptied register. */
function fill(store: Store, rows: readonly Row[]): void {
  const { db } = store;
  db.exec('DELETE FROM adoptions; DELETE FROM joint_units; DELETE FROM submissions');
  const item = db.prepare('INSERT INTO submissions (id, unit_id, title, submitted_on, kind, forwarded, marks, words, remark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const adoption = db.prepare('INSERT INTO adoptions (submission_id, outlet, form, adopted_on, instruction) VALUES (?, ?, ?, ?, ?)');
  const joint = db.prepare('INSERT INTO joint_units (submission_id, unit_id) VALUES (?, ?)');
  let id = 0;
  for (const row of rows) {
    id += 1 + row.gap;
    item.run(id, row.unit, row.title, row.on, row.kind, row.forwarded, JSON.stringify(row.marks), row.words, '');
    for (const one of row.adoptions) adoption.run(id, one.outlet, one.form, one.on, one.instruction);
    for (const unit of row.joint) if (unit !== row.unit) joint.run(id, unit);
  }
}

/** The same, by the plain way: what touches the span, by unit. */
function expected(rows: readonly Row[]): Map<number, unknown[]> {
  const found = new Map<number, unknown[]>();
  const within = (on: string): boolean => on >= span.factsFrom && on <= span.last;
  let [id, adoptionId] = [0, 0];
  for (const row of rows) {
    id += 1 + row.gap;
    const adoptions = row.adoptions.map(({ outlet, form, on, instruction }) => ({ id: ++adoptionId, outlet, form, adoptedOn: on, instruction }));
    if (!within(row.on) && !(row.on < span.factsFrom && adoptions.some(({ adoptedOn }) => adoptedOn !== null && within(adoptedOn)))) continue;
    const others = row.joint.filter((unit) => unit !== row.unit);
    const item = { id, submittedOn: row.on, kind: row.kind, forwarded: row.forwarded === null ? null : row.forwarded === 1, marks: row.marks, words: row.words, sharers: 1 + others.length, adoptions };
    for (const unit of [row.unit, ...others]) found.set(unit, [...(found.get(unit) ?? []), { item, title: row.title }]);
  }
  return found;
}

const told = (facts: ItemFacts): Map<number, unknown[]> =>
  new Map(
    UNITS.flatMap((unit) => {
      const items = facts.get(unit);
      return items ? [[unit, items.map((item) => ({ item, title: facts.title(item.id) }))] as const] : [];
    }),
  );
const hashOf = (facts: ItemFacts): string => {
  const hash = createHash('sha256');
  facts.feed(hash);
  return hash.digest('hex');
};
const byUnit = (one: Map<number, unknown[]>): [number, unknown[]][] => [...one].sort(([a], [b]) => a - b);

test('any rows come back as they are, with their titles; another thread is given the same, with the same hash', async () => {
  const store = await testStore();
  for (const name of ['甲局', '乙局', '丙局']) addUnit(store, name);
  await fc.assert(
    fc.asyncProperty(rowsOf, async (rows) => {
      fill(store, rows);
      // Adoptions get new numbers in each round.
      const firstId = store.db.prepare('SELECT min(id) FROM adoptions').pluck().get() as number | null;
      if (firstId !== null) store.db.exec(`UPDATE adoptions SET id = id - ${firstId - 1}`);
      const facts = readFacts(store, span);
      expect(byUnit(told(facts))).toEqual(byUnit(expected(rows)));
      for (const unit of UNITS) {
        const ids = (facts.get(unit) ?? []).map(({ id }) => id).toReversed();
        expect(JSON.parse(facts.titleList(ids).toString())).toEqual(ids.map((id) => facts.title(id)));
      }
      // As it comes through a message: plain bytes, shared memory.
      const reader = new FactsReader();
      for (const piece of factPieces(store, span)) reader.take(structuredClone(piece));
      const shared = sharedFacts(structuredClone(reader.done().share()));
      expect(byUnit(told(shared))).toEqual(byUnit(told(facts)));
      expect(hashOf(shared)).toBe(hashOf(facts));
      expect(shared.count).toBe(facts.count);
    }),
  );
});

test('a title that is not among the items is empty, and a list of titles with one is a bug that is told', async () => {
  const store = await testStore();
  addUnit(store, '甲局');
  const facts = readFacts(store, span);
  expect([facts.count, facts.title(7), facts.get(1)]).toEqual([0, '', undefined]);
  expect(() => facts.titleList([7])).toThrow('item 7 was not read');
});

test('whether there are so many items is asked of the span alone', async () => {
  const store = await testStore();
  addUnit(store, '甲局');
  const row = { unit: 1, title: '题', kind: '', forwarded: null, marks: [], words: null, gap: 0, adoptions: [], joint: [] };
  fill(store, [{ ...row, on: '2020-01-31' }, { ...row, on: '2020-02-01' }, { ...row, on: '2020-04-30' }, { ...row, on: '2020-05-01' }]);
  expect([1, 2, 3].map((many) => hasItems(store, span, many))).toEqual([true, true, false]);
});
