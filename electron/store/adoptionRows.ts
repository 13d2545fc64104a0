// Adoptions as rows of numbers, hung up on the items they belong to.
import type { Hash } from 'node:crypto';
import { dayOf } from './dayNumbers.ts';
import type { Adoptions, ItemRows } from './itemRows.ts';
import { NumberRows, sharedNumbers } from './numberRows.ts';
import type { SharedNumbers, SharedRows } from './numberRows.ts';
import { NONE, RowBytes } from './rowBytes.ts';
import { Words } from './textRows.ts';

/** The columns `add` takes, in this order. */
export const adoptionColumns = ['id', 'submission_id', 'adopted_on', 'outlet', 'form', 'instruction'];

/** Adoptions as another thread is given them; nothing large is copied. */
export interface SharedAdoptions {
  rows: SharedRows;
  outlets: readonly Uint8Array[];
  forms: readonly Uint8Array[];
  instructions: readonly Uint8Array[];
  firsts: SharedNumbers;
}

const noAdoptions: Adoptions = [];

/** Adoptions of items already added; those of one item are made when asked for, in the order they were added. */
export class AdoptionRows {
  readonly #items: ItemRows;
  /** id, outlet, form, day, instruction, the next adoption of the same item */
  #rows = new NumberRows(6);
  readonly #outlets = new Words((text) => text);
  readonly #forms = new Words((text) => text);
  readonly #instructions = new Words((text) => text);
  /** Place of an item → its first and its last adoption, + 1. */
  #firsts: SharedNumbers;
  readonly #lasts: Int32Array;

  constructor(items: ItemRows) {
    this.#items = items;
    this.#firsts = sharedNumbers(items.length);
    this.#lasts = new Int32Array(items.length);
  }

  static from(items: ItemRows, { rows, outlets, forms, instructions, firsts }: SharedAdoptions): AdoptionRows {
    const adoptions = new AdoptionRows(items);
    adoptions.#rows = NumberRows.from(rows);
    adoptions.#outlets.addAll(outlets);
    adoptions.#forms.addAll(forms);
    adoptions.#instructions.addAll(instructions);
    adoptions.#firsts = firsts;
    return adoptions;
  }

  /** To be asked for when all adoptions are added. */
  share(): SharedAdoptions {
    return { rows: this.#rows.share(), outlets: this.#outlets.share(), forms: this.#forms.share(), instructions: this.#instructions.share(), firsts: this.#firsts };
  }

  /** Takes the JSON of rows of `adoptionColumns`; those of items that are not here are passed over. */
  add(bytes: Uint8Array): void {
    const row = new RowBytes(bytes);
    while (!row.ended) {
      const id = row.number();
      const item = this.#items.place(row.number());
      const day = row.day();
      const outlet = row.word(this.#outlets);
      const form = row.word(this.#forms);
      const instruction = row.word(this.#instructions);
      if (item === undefined) continue;
      const at = this.#rows.add();
      this.#rows.set(at, 0, id);
      this.#rows.set(at, 1, outlet);
      this.#rows.set(at, 2, form);
      this.#rows.set(at, 3, day);
      this.#rows.set(at, 4, instruction);
      this.#rows.set(at, 5, NONE);
      const before = this.#lasts[item] ?? 0;
      if (before === 0) this.#firsts[item] = at + 1;
      else this.#rows.set(before - 1, 5, at);
      this.#lasts[item] = at + 1;
    }
  }

  ofItem(item: number): Adoptions {
    const first = this.#firsts[item] ?? 0;
    if (first === 0) return noAdoptions;
    const rows = this.#rows;
    const one = this.#adoption(first - 1);
    let at = rows.get(first - 1, 5);
    const found = [one];
    for (; at !== NONE; at = rows.get(at, 5)) found.push(this.#adoption(at));
    return found;
  }

  /** Gives the hash all that the adoptions say, and of which items. */
  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const texts of [this.#outlets, this.#forms, this.#instructions]) texts.feed(hash);
    hash.update(this.#firsts);
  }

  #adoption(at: number): Adoptions[number] {
    const rows = this.#rows;
    const day = rows.get(at, 3);
    return {
      id: rows.get(at, 0),
      outlet: this.#outlets.value(rows.get(at, 1)),
      form: this.#forms.value(rows.get(at, 2)),
      adoptedOn: day === NONE ? null : dayOf(day),
      instruction: this.#instructions.value(rows.get(at, 4)),
    };
  }
}
