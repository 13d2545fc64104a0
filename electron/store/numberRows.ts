// Rows of whole numbers in one list that grows: a row's numbers lie together, so that reading it touches one place of the memory.
import type { Hash } from 'node:crypto';

export class NumberRows {
  readonly #width: number;
  #list: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(width: number) {
    this.#width = width;
    this.#list = new Int32Array(256 * width);
  }

  /** A row of zeros at the end; its place. */
  add(): number {
    if ((this.length + 1) * this.#width > this.#list.length) {
      const longer = new Int32Array(this.#list.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.length += 1;
    return this.length - 1;
  }

  get(row: number, column: number): number {
    return this.#list[row * this.#width + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.#list[row * this.#width + column] = value;
  }

  feed(hash: Hash): void {
    hash.update(this.#list.subarray(0, this.length * this.#width));
  }
}
