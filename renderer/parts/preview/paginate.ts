// Puts measured pieces on pages: lines part anywhere, table rows stay whole under a repeated head, the imprint goes to the last foot.
import type { AreaHeights, Fragment, PageLayout, Piece } from './pieces.ts';

/** Half a pixel: measured heights carry rounding that must not push a line to the next page. */
const SLACK = 0.5;

/** Pages of the pieces in their order; always at least one page. */
export function paginate(pieces: Piece[], heights: AreaHeights): PageLayout[] {
  const flow = new Flow(heights);
  pieces.forEach((piece, index) => {
    const follows = 'keepNext' in piece && piece.keepNext ? leadOf(pieces, index + 1) : 0;
    if (piece.kind === 'start') flow.start(piece);
    else if (piece.kind === 'solid') flow.solid(piece, follows);
    else if (piece.kind === 'lines') flow.lines(piece, follows);
    else if (piece.kind === 'rows') flow.rows(piece);
    else flow.foot(piece);
  });
  return flow.pages;
}

/** The least that must follow on the same page as a heading: a line, a table's first row, and what these are kept with. */
function leadOf(pieces: Piece[], index: number): number {
  const next = pieces[index];
  if (!next) return 0;
  if (next.kind === 'rows') return next.before + next.head + sum(next.rows, 0, groupEnd(next.joined, 0));
  if (next.kind === 'lines') return next.before + next.pitch + (next.keepNext && next.lines === 1 ? leadOf(pieces, index + 1) : 0);
  return next.kind === 'solid' ? next.before + next.height + (next.keepNext ? leadOf(pieces, index + 1) : 0) : 0;
}

class Flow {
  readonly pages: PageLayout[] = [{ landscape: false, fragments: [] }];
  private readonly heights: AreaHeights;
  private y = 0;

  constructor(heights: AreaHeights) {
    this.heights = heights;
  }

  private get page(): PageLayout {
    return this.pages[this.pages.length - 1]!;
  }
  private get full(): number {
    return this.page.landscape ? this.heights.landscape : this.heights.portrait;
  }
  private get left(): number {
    return this.full - this.y + SLACK;
  }
  private turn(landscape = this.page.landscape): void {
    this.pages.push({ landscape, fragments: [] });
    this.y = 0;
  }
  private put(fragment: Omit<Fragment, 'top'>): void {
    this.page.fragments.push({ ...fragment, top: this.y });
    this.y += fragment.height;
  }

  start(piece: Extract<Piece, { kind: 'start' }>): void {
    const landscape = piece.landscape ?? this.page.landscape;
    if (this.page.fragments.length > 0) this.turn(landscape);
    else this.page.landscape = landscape;
    if (piece.height > 0) this.put({ block: piece.block, height: piece.height, first: true });
  }

  solid(piece: Extract<Piece, { kind: 'solid' }>, follows: number): void {
    const before = this.y === 0 ? 0 : piece.before;
    const together = piece.height + follows <= this.full ? follows : 0;
    if (this.y > 0 && before + piece.height + together > this.left) this.turn();
    else this.y += before;
    if (piece.height > this.full + SLACK) this.slit(piece.block, piece.height, {});
    else this.put({ block: piece.block, height: piece.height, first: true });
  }

  lines(piece: Extract<Piece, { kind: 'lines' }>, follows: number): void {
    if (this.y > 0) this.y += piece.before;
    for (let from = 0; from < piece.lines; ) {
      let room = Math.floor(this.left / piece.pitch);
      // All would fit, but not what the last line is kept with: that line waits for the next page.
      const last = piece.lines - from;
      if (this.y > 0 && room >= last && follows > 0 && last * piece.pitch + follows > this.left && piece.pitch + follows <= this.full) room = last - 1;
      if (room < 1 && this.y > 0) {
        this.turn();
        continue;
      }
      const to = Math.min(piece.lines, from + Math.max(room, 1));
      this.put({ block: piece.block, height: (to - from) * piece.pitch, from, to, first: from === 0 });
      from = to;
    }
  }

  rows(piece: Extract<Piece, { kind: 'rows' }>): void {
    if (this.y > 0) this.y += piece.before;
    let from = 0;
    let first = true;
    if (piece.rows.length === 0) this.put({ block: piece.block, height: piece.head, from: 0, to: 0, head: true, first });
    while (from < piece.rows.length) {
      let height = piece.head;
      let to = from;
      while (to < piece.rows.length) {
        const end = groupEnd(piece.joined, to);
        const group = sum(piece.rows, to, end);
        if (height + group > this.left) break;
        height += group;
        to = end;
      }
      if (to > from) {
        this.put({ block: piece.block, height, from, to, head: true, first });
        from = to;
        first = false;
        if (from < piece.rows.length) this.turn();
      } else if (this.y > 0) {
        this.turn();
      } else {
        const end = groupEnd(piece.joined, from);
        this.slit(piece.block, sum(piece.rows, from, end), { from, to: end }, first);
        from = end;
        first = false;
      }
    }
  }

  /** Shows something taller than a page in as many slits as it takes. */
  private slit(block: string, height: number, part: Pick<Fragment, 'from' | 'to'>, first = true): void {
    for (let cut = 0; cut < height; ) {
      if (this.left < this.full / 8) this.turn();
      const shown = Math.min(height - cut, this.full - this.y);
      this.put({ block, height: shown, ...part, cut, first: first && cut === 0 });
      cut += shown;
    }
  }

  foot(piece: Extract<Piece, { kind: 'foot' }>): void {
    if (this.page.landscape || (this.y > 0 && piece.height > this.left)) this.turn(false);
    this.y = Math.max(this.y, this.full - piece.height);
    this.put({ block: piece.block, height: piece.height, first: true });
  }
}

function groupEnd(joined: boolean[], from: number): number {
  let end = from + 1;
  while (joined[end]) end += 1;
  return end;
}

function sum(values: number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += values[at] ?? 0;
  return total;
}
