// The items of a span, unit by unit, from the pieces the registers give; several threads can see the same ones.
import type { Hash } from 'node:crypto';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import { AdoptionRows } from './adoptionRows.ts';
import type { SharedAdoptions } from './adoptionRows.ts';
import { factPieces } from './factPieces.ts';
import type { FactPiece, FactsSpan } from './factPieces.ts';
import { ItemRows } from './itemRows.ts';
import type { SharedItems } from './itemRows.ts';
import type { Store } from './store.ts';

/** Items of a span, unit by unit. They are made when a unit is asked for: a million objects at once would fill the memory. */
export interface ItemFacts {
  /** How many items there are. */
  count: number;
  /** What the unit sent in, alone or with others, within the span or with an adoption dated in it, each with all its adoptions, by id. */
  get(unitId: number): ScoringItem[] | undefined;
  /** '' for an item that is not among them. */
  title(item: number): string;
  /** The titles of items that are among them, as the JSON of a list. */
  titleList(items: readonly number[]): Buffer;
  /** Gives the hash everything the items say: equal facts feed it equally, others do not. */
  feed(hash: Hash): void;
  /** For another thread, which gets the same items by `sharedFacts`; nothing large is copied. */
  share(): SharedFacts;
}

export interface SharedFacts {
  items: SharedItems;
  adoptions: SharedAdoptions;
}

/** Reads the items of a span in one pass over each table. Lists are read, never changed. */
export function readFacts(store: Store, span: FactsSpan): ItemFacts {
  const reader = new FactsReader();
  for (const piece of factPieces(store, span)) reader.take(piece);
  return reader.done();
}

/** The items another thread has read. */
export function sharedFacts({ items: shared, adoptions }: SharedFacts): ItemFacts {
  const items = ItemRows.from(shared);
  return factsOf(items, AdoptionRows.from(items, adoptions));
}

/** Takes the pieces in their order. */
export class FactsReader {
  readonly #items = new ItemRows();
  #adoptions: AdoptionRows | null = null;

  take(piece: FactPiece): void {
    if ('items' in piece) this.#items.add(piece.items, piece.titles);
    else if ('joint' in piece) this.#items.join(piece.joint);
    else (this.#adoptions ??= new AdoptionRows(this.#items)).add(piece.adoptions);
  }

  done(): ItemFacts {
    return factsOf(this.#items, this.#adoptions ?? new AdoptionRows(this.#items));
  }
}

function factsOf(items: ItemRows, adoptions: AdoptionRows): ItemFacts {
  return {
    count: items.length,
    get: (unitId) => items.ofUnit(unitId, (at) => adoptions.ofItem(at)),
    title: (item) => items.title(item),
    titleList: (ids) => items.titleList(ids),
    feed: (hash) => {
      items.feed(hash);
      adoptions.feed(hash);
    },
    share: () => ({ items: items.share(), adoptions: adoptions.share() }),
  };
}
