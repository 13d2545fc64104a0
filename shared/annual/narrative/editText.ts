// Typing in a text with bound numbers: what is shown is edited, what is kept follows; a number that is typed over is bound no longer.
import type { Piece } from './fields.ts';

const DIGIT = /[\d０-９]/;
const shownOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Pieces as the text keeps them. */
export function storedOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.stored)).join('');
}

/** Words that stand right at a number and go on with digits make another number of it. */
function loosen(pieces: readonly Piece[]): Piece[] {
  const filled = pieces.filter(({ text }) => text !== '');
  return filled.map((piece, at): Piece => {
    if (piece.kind === 'text') return piece;
    const [before, after] = [filled[at - 1], filled[at + 1]];
    const grows = (after?.kind === 'text' && DIGIT.test(after.text.charAt(0)) && DIGIT.test(piece.text.at(-1) ?? '')) || (before?.kind === 'text' && DIGIT.test(before.text.at(-1) ?? '') && DIGIT.test(piece.text.charAt(0)));
    return grows ? { kind: 'text', text: piece.text } : piece;
  });
}

/** What is shown from `from` to before `to` gives way to `put`; a bound number stays when none of it is taken. */
export function replaceShown(pieces: readonly Piece[], from: number, to: number, put: Piece): string {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const [start, end] = [at, at + piece.text.length];
    at = end;
    if (end <= from) before.push(piece);
    else if (start >= to) after.push(piece);
    else {
      before.push({ kind: 'text', text: piece.text.slice(0, Math.max(0, from - start)) });
      after.push({ kind: 'text', text: piece.text.slice(Math.min(piece.text.length, to - start)) });
    }
  }
  return storedOf(loosen([...before, put, ...after]));
}

/** The kept text after what was shown has become `next`. */
export function editText(pieces: readonly Piece[], next: string): string {
  const shown = shownOf(pieces);
  const most = Math.min(shown.length, next.length);
  let same = 0;
  while (same < most && shown[same] === next[same]) same += 1;
  let tail = 0;
  while (tail < most - same && shown[shown.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  return replaceShown(pieces, same, shown.length - tail, { kind: 'text', text: next.slice(same, next.length - tail) });
}
