// A text without spaces and in half width, each letter knowing where it stood: patterns search the flat text, people see the printed one.

export interface FlatText {
  flat: string;
  /** The printed text of a span of the flat one. */
  quote(from: number, to: number): string;
}

const PLAIN = /^[\u4e00-\u9fff!-~]$/;

/** Makes the flat form of a text: NFKC letter by letter, spaces, line breaks and invisible letters gone. */
export function flatText(text: string): FlatText {
  let flat = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const next = at + letter.length;
    // Chinese letters and plain signs stand for themselves.
    if (PLAIN.test(letter)) {
      starts.push(at);
      ends.push(next);
      flat += letter;
      at = next;
      continue;
    }
    for (const piece of letter.normalize('NFKC').replace(/[\s\p{Cc}\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')) {
      for (let unit = 0; unit < piece.length; unit += 1) {
        starts.push(at);
        ends.push(next);
      }
      flat += piece;
    }
    at = next;
  }
  return { flat, quote: (from, to) => (to <= from ? '' : text.slice(starts[from] ?? text.length, ends[to - 1] ?? text.length)) };
}

/** Spans of the clauses of a flat text: between commas, full stops, semicolons and colons. A 、 does not end a clause. */
export function clausesOf(flat: string): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= flat.length; at += 1) {
    if (at < flat.length && !/[,。;:!?\uff61]/.test(flat[at] ?? '')) continue;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  }
  return clauses;
}
