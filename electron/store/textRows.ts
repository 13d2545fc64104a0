// Many texts in little memory, taken in and given out as the bytes of their JSON: those that come again and again by number, those that are all different one behind another.
import type { Hash } from 'node:crypto';
import { NumberRows } from './numberRows.ts';
import type { SharedRows } from './numberRows.ts';
import { QUOTE, textEnd } from './rowBytes.ts';

/** Texts that come again and again, each once, by number; `read` makes of a text what it stands for. */
export class Words<T> {
  readonly #read: (text: string) => T;
  readonly #numbers = new Map<string, number>();
  readonly #bytes: Uint8Array[] = [];
  readonly #values: T[] = [];
  #last = -1;

  constructor(read: (text: string) => T) {
    this.#read = read;
  }

  /** Of the text whose JSON lies from `start` to before `end`. */
  number(bytes: Uint8Array, start: number, end: number): number {
    // Neighbours mostly say the same, and comparing is cheaper than looking up.
    const before = this.#bytes[this.#last];
    if (before && equal(before, bytes, start, end)) return this.#last;
    const json = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
    const key = json.toString('latin1');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#bytes.push(new Uint8Array(bytes.subarray(start, end))) - 1;
      this.#numbers.set(key, number);
      this.#values.push(this.#read(JSON.parse(json.toString()) as string));
    }
    return (this.#last = number);
  }

  value(number: number): T {
    return this.#values[number]!;
  }

  /** The JSON of each text, by number, for another thread. */
  share(): readonly Uint8Array[] {
    return this.#bytes;
  }

  /** Takes what another thread's `share` gave. */
  addAll(words: readonly Uint8Array[]): void {
    for (const bytes of words) this.number(bytes, 0, bytes.length);
  }

  feed(hash: Hash): void {
    hash.update(JSON.stringify(this.#values));
  }
}

function equal(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}

/** Texts as another thread is given them; nothing is copied. */
export interface SharedTexts {
  chunks: SharedArrayBuffer[];
  rows: SharedRows;
  free: number;
}

/** Bytes of a chunk, or as many as a longer list has. */
const CHUNK = 2 ** 21;
const [OPEN, COMMA, CLOSE] = [...'[,]'].map((mark) => mark.charCodeAt(0)) as [number, number, number];

/**
 * Texts that are all different, in a few large chunks outside the heap: a million strings would keep its cleaner busy, and a
 * list of them is written without making them at all.
 */
export class LongTexts {
  readonly #chunks: Buffer<SharedArrayBuffer>[] = [];
  /** Number of the chunk, place in it, number of bytes. */
  #rows = new NumberRows(3);
  /** The first byte of the last chunk that holds nothing yet. */
  #free = CHUNK;

  static from({ chunks, rows, free }: SharedTexts): LongTexts {
    const texts = new LongTexts();
    for (const chunk of chunks) texts.#chunks.push(Buffer.from(chunk));
    texts.#rows = NumberRows.from(rows);
    texts.#free = free;
    return texts;
  }

  /** To be asked for when all texts are added. */
  share(): SharedTexts {
    return { chunks: this.#chunks.map((chunk) => chunk.buffer), rows: this.#rows.share(), free: this.#free };
  }

  /** Takes the texts of a JSON list. */
  addAll(list: Uint8Array): void {
    if (this.#free + list.length > CHUNK) {
      this.#chunks.push(Buffer.from(new SharedArrayBuffer(Math.max(CHUNK, list.length))));
      this.#free = 0;
    }
    const chunk = this.#chunks.length - 1;
    this.#chunks[chunk]!.set(list, this.#free);
    // Behind each text stands a comma or the end of the list.
    for (let at = list.indexOf(QUOTE); at >= 0 && at < list.length; at += 1) {
      const end = textEnd(list, at);
      const row = this.#rows.add();
      this.#rows.set(row, 0, chunk);
      this.#rows.set(row, 1, this.#free + at);
      this.#rows.set(row, 2, end - at);
      at = end;
    }
    this.#free += list.length;
  }

  at(index: number): string {
    const rows = this.#rows;
    const place = rows.get(index, 1);
    return JSON.parse(this.#chunks[rows.get(index, 0)]!.toString('utf8', place, place + rows.get(index, 2))) as string;
  }

  /** The JSON of a list of these texts. */
  list(indexes: readonly number[]): Buffer {
    const rows = this.#rows;
    const bytes = Buffer.allocUnsafe(indexes.reduce((sum, index) => sum + rows.get(index, 2), indexes.length + 2));
    let at = bytes.writeUInt8(OPEN);
    for (const index of indexes) {
      if (at > 1) at = bytes.writeUInt8(COMMA, at);
      const place = rows.get(index, 1);
      at += this.#chunks[rows.get(index, 0)]!.copy(bytes, at, place, place + rows.get(index, 2));
    }
    return bytes.subarray(0, bytes.writeUInt8(CLOSE, at));
  }

  feed(hash: Hash): void {
    this.#rows.feed(hash);
    for (const chunk of this.#chunks.slice(0, -1)) hash.update(chunk);
    const last = this.#chunks.at(-1);
    if (last) hash.update(last.subarray(0, this.#free));
  }
}
