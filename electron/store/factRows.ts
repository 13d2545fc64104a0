// Submissions and adoptions as rows of numbers: some forty bytes a record instead of an object, whatever their number.
import type { Hash } from 'node:crypto';
import type { Day } from '../../shared/days/day.ts';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import { NumberRows } from './numberRows.ts';
import { LongTexts, Words } from './textRows.ts';

type Adoption = ScoringItem['adoptions'][number];

/** A row as the registers give it. */
export type ItemRow = readonly [id: number, unitId: number, title: string, submittedOn: Day, kind: string, forwarded: number | null, marks: string, words: number | null];
export type AdoptionRow = readonly [id: number, submissionId: number, outlet: string, form: string, adoptedOn: Day | null, instruction: string];

const NONE = -1;
const noAdoptions: readonly Adoption[] = [];

/** Items in the order they were added; a unit's items are made when asked for, by id. */
export class ItemRows {
  /** id, day, kind, forwarded, marks, words, sharers */
  readonly #rows = new NumberRows(7);
  readonly #titles = new LongTexts();
  readonly #days = new Words();
  readonly #kinds = new Words();
  readonly #marks = new Words();
  readonly #readMarks: (readonly string[])[] = [];
  readonly #byUnit = new Map<number, NumberRows>();
  /** Id less the least id → place + 1; made when first asked for. Ids lie close together, so that a list takes less than a map. */
  #places: Int32Array | null = null;
  #first = Infinity;
  #last = -Infinity;

  add(row: ItemRow): void {
    // By place: taking a row apart as a list costs as much as reading it.
    const id = row[0];
    const at = this.#rows.add();
    this.#rows.set(at, 0, id);
    this.#rows.set(at, 1, this.#days.number(row[3]));
    this.#rows.set(at, 2, this.#kinds.number(row[4]));
    this.#rows.set(at, 3, row[5] ?? NONE);
    this.#rows.set(at, 4, this.#marks.number(row[6]));
    this.#rows.set(at, 5, row[7] ?? NONE);
    this.#rows.set(at, 6, 1);
    this.#titles.push(row[2]);
    this.#belongs(at, row[1]);
    if (id < this.#first) this.#first = id;
    if (id > this.#last) this.#last = id;
  }

  /** The item belongs to this unit, too. One that is not here is passed over. */
  join(id: number, unitId: number): void {
    const at = this.place(id);
    if (at === undefined) return;
    this.#rows.set(at, 6, this.#rows.get(at, 6) + 1);
    this.#belongs(at, unitId);
  }

  /** Place of an item by its id; to be asked when all are added. */
  place(id: number): number | undefined {
    if (this.#places === null) {
      this.#places = new Int32Array(Math.max(0, this.#last - this.#first + 1));
      for (let at = 0; at < this.#rows.length; at += 1) this.#places[this.#rows.get(at, 0) - this.#first] = at + 1;
    }
    const at = this.#places[id - this.#first];
    return at === undefined || at === 0 ? undefined : at - 1;
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Least and greatest id; [0, -1] when there is none. */
  range(): [number, number] {
    return this.#rows.length === 0 ? [0, -1] : [this.#first, this.#last];
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

  ofUnit(unitId: number, adoptionsOf: (at: number) => readonly Adoption[]): ScoringItem[] | undefined {
    const places = this.#byUnit.get(unitId);
    if (!places) return undefined;
    const items: ScoringItem[] = [];
    for (let index = 0; index < places.length; index += 1) items.push(this.#item(places.get(index, 0), adoptionsOf));
    return items.sort((one, other) => one.id - other.id);
  }

  /** Gives the hash all that the items say, and whose they are. */
  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const texts of [this.#days, this.#kinds, this.#marks, this.#titles]) texts.feed(hash);
    for (const [unitId, places] of this.#byUnit) {
      hash.update(`\n${unitId} ${places.length}\n`);
      places.feed(hash);
    }
  }

  #item(at: number, adoptionsOf: (at: number) => readonly Adoption[]): ScoringItem {
    const rows = this.#rows;
    const forwarded = rows.get(at, 3);
    const words = rows.get(at, 5);
    return {
      id: rows.get(at, 0),
      submittedOn: this.#days.text(rows.get(at, 1)) as Day,
      kind: this.#kinds.text(rows.get(at, 2)),
      forwarded: forwarded === NONE ? null : forwarded === 1,
      marks: this.#marksOf(rows.get(at, 4)),
      words: words === NONE ? null : words,
      sharers: rows.get(at, 6),
      adoptions: adoptionsOf(at),
    };
  }

  /** The same text gives the same list. */
  #marksOf(number: number): readonly string[] {
    return (this.#readMarks[number] ??= JSON.parse(this.#marks.text(number)) as string[]);
  }

  #belongs(at: number, unitId: number): void {
    let places = this.#byUnit.get(unitId);
    if (!places) this.#byUnit.set(unitId, (places = new NumberRows(1)));
    places.set(places.add(), 0, at);
  }
}

/** Adoptions of items already added; those of one item are made when asked for, in the order they were added. */
export class AdoptionRows {
  readonly #items: ItemRows;
  /** id, outlet, form, day, instruction, the next adoption of the same item */
  readonly #rows = new NumberRows(6);
  readonly #outlets = new Words();
  readonly #forms = new Words();
  readonly #days = new Words();
  readonly #instructions = new Words();
  /** Place of an item → its first and its last adoption, + 1. */
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;

  constructor(items: ItemRows) {
    this.#items = items;
    this.#firsts = new Int32Array(items.length);
    this.#lasts = new Int32Array(items.length);
  }

  add(row: AdoptionRow): void {
    const item = this.#items.place(row[1]);
    if (item === undefined) return;
    const at = this.#rows.add();
    this.#rows.set(at, 0, row[0]);
    this.#rows.set(at, 1, this.#outlets.number(row[2]));
    this.#rows.set(at, 2, this.#forms.number(row[3]));
    this.#rows.set(at, 3, row[4] === null ? NONE : this.#days.number(row[4]));
    this.#rows.set(at, 4, this.#instructions.number(row[5]));
    this.#rows.set(at, 5, NONE);
    const before = this.#lasts[item] ?? 0;
    if (before === 0) this.#firsts[item] = at + 1;
    else this.#rows.set(before - 1, 5, at);
    this.#lasts[item] = at + 1;
  }

  ofItem(item: number): readonly Adoption[] {
    const first = this.#firsts[item] ?? 0;
    if (first === 0) return noAdoptions;
    const rows = this.#rows;
    const found: Adoption[] = [];
    for (let at = first - 1; at !== NONE; at = rows.get(at, 5)) {
      const day = rows.get(at, 3);
      found.push({
        id: rows.get(at, 0),
        outlet: this.#outlets.text(rows.get(at, 1)),
        form: this.#forms.text(rows.get(at, 2)),
        adoptedOn: day === NONE ? null : (this.#days.text(day) as Day),
        instruction: this.#instructions.text(rows.get(at, 4)),
      });
    }
    return found;
  }

  /** Gives the hash all that the adoptions say, and of which items. */
  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const texts of [this.#outlets, this.#forms, this.#days, this.#instructions]) texts.feed(hash);
    hash.update(this.#firsts);
  }
}
