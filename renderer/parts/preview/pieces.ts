// What pagination works on: the blocks of a document reduced to heights, and where each piece came to stand.

/** A block (or a part of it) before it has a page. Heights are CSS pixels at 100 %. */
export type Piece =
  /** Stands whole: masthead, title, signature … `before` is the blank space above it, dropped at the top of a page. */
  | { kind: 'solid'; block: string; height: number; before: number; keepNext: boolean }
  /** Lines of one height, which may part anywhere; with `keepNext` the last one goes with what follows. */
  | { kind: 'lines'; block: string; lines: number; pitch: number; before: number; keepNext: boolean }
  /** A table: `head` is repeated on every page; `rows` are heights; `joined[i]` says that row i must stay with row i-1. */
  | { kind: 'rows'; block: string; before: number; head: number; rows: number[]; joined: boolean[] }
  /** Starts a page (an attachment, or a chosen page break with height 0). */
  | { kind: 'start'; block: string; height: number; landscape: boolean | null }
  /** Stands at the foot of the last page, which is never a wide one. */
  | { kind: 'foot'; block: string; height: number };

/** A piece on its page. */
export interface Fragment {
  block: string;
  /** Upper edge within the type area. */
  top: number;
  height: number;
  /** Lines or rows shown, `to` excluded; the whole block when missing. */
  from?: number;
  to?: number;
  /** Something taller than a page is shown through a slit beginning this far down. */
  cut?: number;
  /** The table's head stands above these rows. */
  head?: boolean;
  /** False for the later parts of a block that was parted. */
  first: boolean;
}

export interface PageLayout {
  landscape: boolean;
  fragments: Fragment[];
}

/** Heights of the type area. */
export interface AreaHeights {
  portrait: number;
  landscape: number;
}
