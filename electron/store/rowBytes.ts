// Rows that SQLite has written as JSON, taken apart byte by byte: one text for thousands of rows costs a fraction of thousands of lists of values.
import type { Words } from './textRows.ts';

const code = (mark: string): number => mark.charCodeAt(0);
export const QUOTE = code('"');
const [ESCAPE, DASH, ZERO, NINE, NULL] = [code('\\'), code('-'), code('0'), code('9'), code('n')];

/** Stands for NULL among numbers that are never negative. */
export const NONE = -1;

/** SQL: how many rows `source` (a table and which of its rows) has, their least and greatest id, and the JSON of what is wanted of all of them: `listOf`, `rowsOf`. */
export function packed(wanted: readonly string[], source: string): string {
  return `SELECT count(*), min(id), max(id), ${wanted.map((one) => `CAST(${one} AS BLOB)`).join(', ')} FROM ${source}`;
}

/** A column's values one after another. */
export const listOf = (column: string): string => `json_group_array(${column})`;
/** Row by row some columns' values. */
export const rowsOf = (columns: readonly string[]): string => listOf(`json_array(${columns.join(', ')})`);

export type Bytes = Buffer<ArrayBuffer>;
export type Packed = [count: number, least: number, greatest: number, ...wanted: Bytes[]];

/** Where the text that begins with the quotation mark at `start` ends: behind its other one. */
export function textEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === ESCAPE ? 2 : 1;
  return at + 1;
}

/** Goes through the values of all rows, one after another: whole numbers not below zero, days, texts. The caller knows which comes next. */
export class RowBytes {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#toValue();
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** NONE for null. */
  number(): number {
    if (this.#isNull()) return NONE;
    const value = this.#digits();
    this.#toValue();
    return value;
  }

  /** '2020-07-30' is 20200730, null is NONE. */
  day(): number {
    if (this.#isNull()) return NONE;
    this.#at += 1;
    const value = this.#digits();
    this.#at += 1;
    this.#toValue();
    return value;
  }

  /** The number of a text that comes again and again. */
  word(words: Words<unknown>): number {
    const end = textEnd(this.#bytes, this.#at);
    const number = words.number(this.#bytes, this.#at, end);
    this.#at = end;
    this.#toValue();
    return number;
  }

  #isNull(): boolean {
    if (this.#bytes[this.#at] !== NULL) return false;
    this.#at += 'null'.length;
    this.#toValue();
    return true;
  }

  #digits(): number {
    const bytes = this.#bytes;
    let value = 0;
    for (;; this.#at += 1) {
      const byte = bytes[this.#at]!;
      if (byte >= ZERO && byte <= NINE) value = value * 10 + byte - ZERO;
      else if (byte !== DASH) break;
    }
    return value;
  }

  /** Passes over what stands between two values. */
  #toValue(): void {
    const bytes = this.#bytes;
    for (; this.#at < bytes.length; this.#at += 1) {
      const byte = bytes[this.#at]!;
      if (byte === QUOTE || byte === NULL || (byte >= ZERO && byte <= NINE)) return;
    }
  }
}
