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

/** Bytes of a chunk. */
const CHUNK = 2 ** 21;
/** Bytes a letter of JSON takes at most in UTF-8. */
const WIDEST = 3;
const [OPEN, COMMA, CLOSE] = [...'[,]'].map((mark) => mark.charCodeAt(0)) as [number, number, number];

/**
 * Texts that are all different, each as the bytes of its JSON in a few large chunks outside the heap: a million strings would
 * keep its cleaner busy, and a list of them is written without making them anew.
 */
export class LongTexts {
  readonly #chunks: Buffer[] = [];
  /** Chunk × CHUNK + the place in it, number of bytes. */
  readonly #rows = new NumberRows(2);
  #free = CHUNK;

  push(text: string): void {
    const json = JSON.stringify(text);
    const most = json.length * WIDEST;
    if (this.#free + most > CHUNK) {
      this.#chunks.push(Buffer.alloc(Math.max(CHUNK, most)));
      this.#free = 0;
    }
    const written = this.#chunks.at(-1)!.write(json, this.#free);
    const row = this.#rows.add();
    this.#rows.set(row, 0, (this.#chunks.length - 1) * CHUNK + this.#free);
    this.#rows.set(row, 1, written);
    this.#free += written;
  }

  at(index: number): string {
    const start = this.#rows.get(index, 0);
    const place = start % CHUNK;
    return JSON.parse(this.#chunks[(start - place) / CHUNK]!.toString('utf8', place, place + this.#rows.get(index, 1))) as string;
  }

  /** The JSON of a list of these texts. */
  list(indexes: readonly number[]): Buffer {
    const bytes = Buffer.allocUnsafe(indexes.reduce((sum, index) => sum + this.#rows.get(index, 1), indexes.length + 2));
    let at = bytes.writeUInt8(OPEN);
    for (const index of indexes) {
      if (at > 1) at = bytes.writeUInt8(COMMA, at);
      const start = this.#rows.get(index, 0);
      const place = start % CHUNK;
      at += this.#chunks[(start - place) / CHUNK]!.copy(bytes, at, place, place + this.#rows.get(index, 1));
    }
    return bytes.subarray(0, bytes.writeUInt8(CLOSE, at));
  }

  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const chunk of this.#chunks) hash.update(chunk);
  }
}
