// Rows of whole numbers in a list that grows: a row's numbers lie together, so that reading it touches one place of the memory.
import type { Hash } from 'node:crypto';

/** Whole numbers that several threads see. */
export type SharedNumbers = Int32Array<SharedArrayBuffer>;

/** A list of zeros. */
export function sharedNumbers(length: number): SharedNumbers {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** Rows as another thread is given them; nothing is copied. */
export interface SharedRows {
  width: number;
  chunks: SharedNumbers[];
  length: number;
}

/** Rows of a chunk: 2 to the power of this. A longer list gets another chunk, so that nothing is copied while it grows. */
const SHIFT = 14;
const MASK = 2 ** SHIFT - 1;

export class NumberRows {
  readonly #width: number;
  readonly #chunks: SharedNumbers[] = [];
  length = 0;

  constructor(width: number) {
    this.#width = width;
  }

  static from({ width, chunks, length }: SharedRows): NumberRows {
    const rows = new NumberRows(width);
    rows.#chunks.push(...chunks);
    rows.length = length;
    return rows;
  }

  /** To be asked for when all rows are added. */
  share(): SharedRows {
    return { width: this.#width, chunks: this.#chunks, length: this.length };
  }

  /** A row of zeros at the end; its place. */
  add(): number {
    const row = this.length;
    if (row >>> SHIFT === this.#chunks.length) this.#chunks.push(sharedNumbers(this.#width * 2 ** SHIFT));
    this.length = row + 1;
    return row;
  }

  get(row: number, column: number): number {
    return this.#chunks[row >>> SHIFT]![(row & MASK) * this.#width + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.#chunks[row >>> SHIFT]![(row & MASK) * this.#width + column] = value;
  }

  feed(hash: Hash): void {
    for (const [at, chunk] of this.#chunks.entries()) hash.update(chunk.subarray(0, (this.length - at * 2 ** SHIFT) * this.#width));
  }
}
