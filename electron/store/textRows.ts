// Many texts in little memory: those that come again and again by number, those that are all different as their letters.
import type { Hash } from 'node:crypto';
import { NumberRows } from './numberRows.ts';

/** Texts that come again and again, each once, by number. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #list: string[] = [];
  #last = -1;

  number(text: string): number {
    // Neighbours mostly say the same, and comparing is cheaper than looking up.
    if (this.#list[this.#last] === text) return this.#last;
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#list.push(text) - 1));
    return (this.#last = number);
  }

  text(number: number): string {
    return this.#list[number] ?? '';
  }

  feed(hash: Hash): void {
    hash.update(JSON.stringify(this.#list));
  }
}

/** Letters of a chunk. */
const CHUNK = 2 ** 20;

/** Texts that are all different, in a few large chunks outside the heap: a million strings would keep its cleaner busy. */
export class LongTexts {
  readonly #chunks: Buffer[] = [];
  /** Chunk × CHUNK + the place in it, number of letters. */
  readonly #rows = new NumberRows(2);
  #free = CHUNK;

  push(text: string): void {
    if (this.#free + text.length > CHUNK) {
      this.#chunks.push(Buffer.alloc(2 * Math.max(CHUNK, text.length)));
      this.#free = 0;
    }
    this.#chunks.at(-1)!.write(text, 2 * this.#free, 'utf16le');
    const row = this.#rows.add();
    this.#rows.set(row, 0, (this.#chunks.length - 1) * CHUNK + this.#free);
    this.#rows.set(row, 1, text.length);
    this.#free += text.length;
  }

  at(index: number): string {
    const start = this.#rows.get(index, 0);
    const place = start % CHUNK;
    return this.#chunks[(start - place) / CHUNK]!.toString('utf16le', 2 * place, 2 * (place + this.#rows.get(index, 1)));
  }

  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const chunk of this.#chunks) hash.update(chunk);
  }
}
