// Submissions and adoptions as columns of numbers: some forty bytes a record instead of an object, whatever their number.
import type { Day } from '../../shared/days/day.ts';
import type { ScoringItem } from '../../shared/scoring/facts.ts';

type Adoption = ScoringItem['adoptions'][number];

/** A list of whole numbers that grows. */
class Numbers {
  #list = new Int32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#list.length) {
      const longer = new Int32Array(this.#list.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#list[index]!;
  }

  set(index: number, value: number): void {
    this.#list[index] = value;
  }
}

/** Texts that come again and again, each once, by number. */
class Words {
  readonly #numbers = new Map<string, number>();
  readonly #list: string[] = [];

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#list.length);
    return this.#list.push(text) - 1;
  }

  text(number: number): string {
    return this.#list[number] ?? '';
  }
}

const NONE = -1;
const noAdoptions: readonly Adoption[] = [];

/** Items in the order they were added; a unit's items are made when asked for, by id. */
export class ItemColumns {
  readonly #ids = new Numbers();
  readonly #days = new Numbers();
  readonly #kinds = new Numbers();
  readonly #forwarded = new Numbers();
  readonly #marks = new Numbers();
  readonly #words = new Numbers();
  readonly #sharers = new Numbers();
  readonly #titles: string[] = [];
  readonly #texts = new Words();
  readonly #readMarks: (readonly string[])[] = [];
  readonly #byUnit = new Map<number, Numbers>();
  /** Id less the least id → place + 1; made when first asked for. Ids lie close together, so that a list takes less than a map. */
  #places: Int32Array | null = null;
  #first = Infinity;
  #last = -Infinity;

  add([id, unitId, title, submittedOn, kind, forwarded, marks, words]: readonly [number, number, string, Day, string, number | null, string, number | null]): void {
    const at = this.#titles.push(title) - 1;
    this.#ids.push(id);
    this.#days.push(this.#texts.number(submittedOn));
    this.#kinds.push(this.#texts.number(kind));
    this.#forwarded.push(forwarded ?? NONE);
    this.#marks.push(this.#texts.number(marks));
    this.#words.push(words ?? NONE);
    this.#sharers.push(1);
    this.#of(unitId).push(at);
    if (id < this.#first) this.#first = id;
    if (id > this.#last) this.#last = id;
  }

  /** The item belongs to this unit, too. One that is not here is passed over. */
  join(id: number, unitId: number): void {
    const at = this.place(id);
    if (at === undefined) return;
    this.#sharers.set(at, this.#sharers.at(at) + 1);
    this.#of(unitId).push(at);
  }

  /** Place of an item by its id; to be asked when all are added. */
  place(id: number): number | undefined {
    if (this.#places === null) {
      this.#places = new Int32Array(Math.max(0, this.#last - this.#first + 1));
      for (let at = 0; at < this.#ids.length; at += 1) this.#places[this.#ids.at(at) - this.#first] = at + 1;
    }
    const at = this.#places[id - this.#first];
    return at === undefined || at === 0 ? undefined : at - 1;
  }

  get length(): number {
    return this.#titles.length;
  }

  /** Least and greatest id; [0, -1] when there is none. */
  range(): [number, number] {
    return this.#titles.length === 0 ? [0, -1] : [this.#first, this.#last];
  }

  ofUnit(unitId: number, adoptionsOf: (at: number) => readonly Adoption[]): ScoringItem[] | undefined {
    const places = this.#byUnit.get(unitId);
    if (!places) return undefined;
    const items: ScoringItem[] = [];
    for (let index = 0; index < places.length; index += 1) items.push(this.#item(places.at(index), adoptionsOf));
    return items.sort((one, other) => one.id - other.id);
  }

  #item(at: number, adoptionsOf: (at: number) => readonly Adoption[]): ScoringItem {
    const forwarded = this.#forwarded.at(at);
    const words = this.#words.at(at);
    return {
      id: this.#ids.at(at),
      title: this.#titles[at] ?? '',
      submittedOn: this.#texts.text(this.#days.at(at)) as Day,
      kind: this.#texts.text(this.#kinds.at(at)),
      forwarded: forwarded === NONE ? null : forwarded === 1,
      marks: this.#marksOf(this.#marks.at(at)),
      words: words === NONE ? null : words,
      sharers: this.#sharers.at(at),
      adoptions: adoptionsOf(at),
    };
  }

  /** The same text gives the same list. */
  #marksOf(number: number): readonly string[] {
    return (this.#readMarks[number] ??= JSON.parse(this.#texts.text(number)) as string[]);
  }

  #of(unitId: number): Numbers {
    const known = this.#byUnit.get(unitId);
    if (known) return known;
    const fresh = new Numbers();
    this.#byUnit.set(unitId, fresh);
    return fresh;
  }
}

/** Adoptions of items already added; those of one item are made when asked for, in the order they were added. */
export class AdoptionColumns {
  readonly #items: ItemColumns;
  readonly #ids = new Numbers();
  readonly #outlets = new Numbers();
  readonly #forms = new Numbers();
  readonly #days = new Numbers();
  readonly #instructions = new Numbers();
  readonly #next = new Numbers();
  readonly #texts = new Words();
  /** Place of an item → its first and its last adoption, + 1. */
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;

  constructor(items: ItemColumns) {
    this.#items = items;
    this.#firsts = new Int32Array(items.length);
    this.#lasts = new Int32Array(items.length);
  }

  add([id, submissionId, outlet, form, adoptedOn, instruction]: readonly [number, number, string, string, Day | null, string]): void {
    const item = this.#items.place(submissionId);
    if (item === undefined) return;
    const at = this.#ids.length;
    this.#ids.push(id);
    this.#outlets.push(this.#texts.number(outlet));
    this.#forms.push(this.#texts.number(form));
    this.#days.push(adoptedOn === null ? NONE : this.#texts.number(adoptedOn));
    this.#instructions.push(this.#texts.number(instruction));
    this.#next.push(NONE);
    const before = this.#lasts[item] ?? 0;
    if (before === 0) this.#firsts[item] = at + 1;
    else this.#next.set(before - 1, at);
    this.#lasts[item] = at + 1;
  }

  ofItem(item: number): readonly Adoption[] {
    const first = this.#firsts[item] ?? 0;
    if (first === 0) return noAdoptions;
    const found: Adoption[] = [];
    for (let at = first - 1; at !== NONE; at = this.#next.at(at)) {
      const day = this.#days.at(at);
      found.push({
        id: this.#ids.at(at),
        outlet: this.#texts.text(this.#outlets.at(at)),
        form: this.#texts.text(this.#forms.at(at)),
        adoptedOn: day === NONE ? null : (this.#texts.text(day) as Day),
        instruction: this.#texts.text(this.#instructions.at(at)),
      });
    }
    return found;
  }
}
