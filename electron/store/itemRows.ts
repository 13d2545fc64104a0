// Submissions as rows of numbers: some forty bytes a record instead of an object, whatever their number, and seen by several threads.
import type { Hash } from 'node:crypto';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import { dayOf } from './dayNumbers.ts';
import { NumberRows, sharedNumbers } from './numberRows.ts';
import type { SharedNumbers, SharedRows } from './numberRows.ts';
import { NONE, RowBytes } from './rowBytes.ts';
import { LongTexts, Words } from './textRows.ts';
import type { SharedTexts } from './textRows.ts';

export type Adoptions = ScoringItem['adoptions'];

/** The columns `add` takes, in this order; titles come apart. */
export const itemColumns = ['id', 'unit_id', 'submitted_on', 'forwarded', 'words', 'kind', 'marks'];

/** Where each unit's items lie. */
interface UnitIndex {
  /** Unit id → its first entry in `order` and the number of them. */
  units: Map<number, readonly [first: number, count: number]>;
  /** Places of items, those of a unit one after another. */
  order: SharedNumbers;
}

/** Items as another thread is given them; nothing large is copied. */
export interface SharedItems {
  rows: SharedRows;
  titles: SharedTexts;
  kinds: readonly Uint8Array[];
  marks: readonly Uint8Array[];
  belongings: SharedRows;
  byUnit: UnitIndex;
  places: SharedNumbers;
  first: number;
  last: number;
}

/** Items in the order they were added; a unit's items are made when asked for, by id. */
export class ItemRows {
  /** id, day, kind, forwarded, marks, words, sharers */
  #rows = new NumberRows(7);
  #titles = new LongTexts();
  readonly #kinds = new Words((text) => text);
  readonly #marks = new Words((text) => JSON.parse(text) as readonly string[]);
  /** unit id, place of an item */
  #belongings = new NumberRows(2);
  /** Both are made when first asked for, after the last item is added. */
  #byUnit: UnitIndex | null = null;
  /** Id less the least id → place + 1. Ids lie close together, so that a list takes less than a map. */
  #places: SharedNumbers | null = null;
  #first = Infinity;
  #last = -Infinity;

  static from({ rows, titles, kinds, marks, belongings, byUnit, places, first, last }: SharedItems): ItemRows {
    const items = new ItemRows();
    items.#rows = NumberRows.from(rows);
    items.#titles = LongTexts.from(titles);
    items.#kinds.addAll(kinds);
    items.#marks.addAll(marks);
    items.#belongings = NumberRows.from(belongings);
    items.#byUnit = byUnit;
    items.#places = places;
    items.#first = first;
    items.#last = last;
    return items;
  }

  /** To be asked for when all items are added. */
  share(): SharedItems {
    return {
      rows: this.#rows.share(),
      titles: this.#titles.share(),
      kinds: this.#kinds.share(),
      marks: this.#marks.share(),
      belongings: this.#belongings.share(),
      byUnit: this.#unitIndex(),
      places: this.#idIndex(),
      first: this.#first,
      last: this.#last,
    };
  }

  /** Takes the JSON of rows of `itemColumns`, and of the list of their titles. */
  add(bytes: Uint8Array, titles: Uint8Array): void {
    const row = new RowBytes(bytes);
    while (!row.ended) {
      const at = this.#rows.add();
      const id = row.number();
      this.#rows.set(at, 0, id);
      this.#belongs(row.number(), at);
      this.#rows.set(at, 1, row.day());
      this.#rows.set(at, 3, row.number());
      this.#rows.set(at, 5, row.number());
      this.#rows.set(at, 2, row.word(this.#kinds));
      this.#rows.set(at, 4, row.word(this.#marks));
      this.#rows.set(at, 6, 1);
      if (id < this.#first) this.#first = id;
      if (id > this.#last) this.#last = id;
    }
    this.#titles.addAll(titles);
  }

  /** The items with these ids belong to these units, too. One that is not here is passed over. */
  join(shared: Iterable<readonly [id: number, unitId: number]>): void {
    for (const [id, unitId] of shared) {
      const at = this.place(id);
      if (at === undefined) continue;
      this.#rows.set(at, 6, this.#rows.get(at, 6) + 1);
      this.#belongs(unitId, at);
    }
  }

  /** Place of an item by its id; to be asked when all are added. */
  place(id: number): number | undefined {
    const at = this.#idIndex()[id - this.#first];
    return at === undefined || at === 0 ? undefined : at - 1;
  }

  get length(): number {
    return this.#rows.length;
  }

  title(id: number): string {
    const at = this.place(id);
    return at === undefined ? '' : this.#titles.at(at);
  }

  /** The titles of these items as the JSON of a list. Throws for one that is not here: a bug. */
  titleList(ids: readonly number[]): Buffer {
    return this.#titles.list(ids.map((id) => {
      const at = this.place(id);
      if (at === undefined) throw new Error(`item ${id} was not read`);
      return at;
    }));
  }

  ofUnit(unitId: number, adoptionsOf: (at: number) => Adoptions): ScoringItem[] | undefined {
    const { units, order } = this.#unitIndex();
    const found = units.get(unitId);
    if (!found) return undefined;
    const [first, count] = found;
    const items: ScoringItem[] = [];
    for (let index = first; index < first + count; index += 1) items.push(this.#item(order[index]!, adoptionsOf));
    return items.sort((one, other) => one.id - other.id);
  }

  /** Gives the hash all that the items say, and whose they are. */
  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const texts of [this.#kinds, this.#marks, this.#titles]) texts.feed(hash);
    this.#belongings.feed(hash);
  }

  #item(at: number, adoptionsOf: (at: number) => Adoptions): ScoringItem {
    const rows = this.#rows;
    const forwarded = rows.get(at, 3);
    const words = rows.get(at, 5);
    return {
      id: rows.get(at, 0),
      submittedOn: dayOf(rows.get(at, 1)),
      kind: this.#kinds.value(rows.get(at, 2)),
      forwarded: forwarded === NONE ? null : forwarded === 1,
      marks: this.#marks.value(rows.get(at, 4)),
      words: words === NONE ? null : words,
      sharers: rows.get(at, 6),
      adoptions: adoptionsOf(at),
    };
  }

  #belongs(unitId: number, at: number): void {
    const row = this.#belongings.add();
    this.#belongings.set(row, 0, unitId);
    this.#belongings.set(row, 1, at);
  }

  #idIndex(): SharedNumbers {
    if (this.#places) return this.#places;
    const places = sharedNumbers(Math.max(0, this.#last - this.#first + 1));
    for (let at = 0; at < this.#rows.length; at += 1) places[this.#rows.get(at, 0) - this.#first] = at + 1;
    return (this.#places = places);
  }

  #unitIndex(): UnitIndex {
    return (this.#byUnit ??= indexByUnit(this.#belongings));
  }
}

/** Counted first, so that each unit's places come to lie together. */
function indexByUnit(belongings: NumberRows): UnitIndex {
  const counts = new Map<number, number>();
  for (let row = 0; row < belongings.length; row += 1) counts.set(belongings.get(row, 0), (counts.get(belongings.get(row, 0)) ?? 0) + 1);
  const units: UnitIndex['units'] = new Map();
  const next = new Map<number, number>();
  let first = 0;
  for (const [unitId, count] of counts) {
    units.set(unitId, [first, count]);
    next.set(unitId, first);
    first += count;
  }
  const order = sharedNumbers(belongings.length);
  for (let row = 0; row < belongings.length; row += 1) {
    const unitId = belongings.get(row, 0);
    const place = next.get(unitId) ?? 0;
    order[place] = belongings.get(row, 1);
    next.set(unitId, place + 1);
  }
  return { units, order };
}
