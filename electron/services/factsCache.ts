// Facts and ledgers kept between trials of a scheme, so that one changed value is shown at once. Gone as soon as any record changes.
import type { UnitRecords } from './scoreUnits.ts';
import type { Store } from '../store/store.ts';

/** What one scheme makes of a span. */
type Kept = Map<string, unknown>;

/** Two spans, a few ledgers and the hashes of all spans asked for are kept; the oldest of the large ones go first. */
export class FactsCache {
  #store: Store | null = null;
  #head = '';
  readonly #records: Map<string, UnitRecords> = new Map();
  readonly #made: Kept = new Map();
  readonly #hashes = new Map<string, string>();

  /** Forgets everything when the data file is another one or has changed since. `head` is the last entry of the change log that changed a record. */
  at(store: Store, head: string): this {
    if (store !== this.#store || head !== this.#head) this.clear();
    this.#store = store;
    this.#head = head;
    return this;
  }

  records(key: string, read: () => UnitRecords): UnitRecords {
    return keep(this.#records, key, 2, read);
  }

  /** Anything computed from the facts under a key that names all it depends on besides them. */
  made<T>(key: string, make: () => T): T {
    return keep(this.#made as Map<string, T>, key, 4, make);
  }

  /** The hash over the facts of a span: small, so that all are kept. */
  hash(key: string, make: () => string): string {
    return keep(this.#hashes, key, Infinity, make);
  }

  clear(): void {
    this.#records.clear();
    this.#made.clear();
    this.#hashes.clear();
  }
}

function keep<T>(map: Map<string, T>, key: string, most: number, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) {
    map.delete(key);
    map.set(key, known);
    return known;
  }
  const fresh = make();
  map.set(key, fresh);
  for (const old of [...map.keys()].slice(0, -most)) map.delete(old);
  return fresh;
}
