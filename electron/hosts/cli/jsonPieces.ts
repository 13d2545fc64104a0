// A value as JSON in pieces: the lines of a large run would not fit into one text.

/** Members of a list written at a time. */
const MEMBERS = 1_000;
/** Letters of a piece, at least; the last one may be shorter. */
const LETTERS = 2 ** 20;

/** Together what JSON.stringify gives. The lists an object holds are written some members at a time. */
export function* jsonPieces(value: unknown): Generator<string, void> {
  let piece = '';
  for (const part of parts(value)) {
    piece += part;
    if (piece.length < LETTERS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* parts(value: unknown): Generator<string, void> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  let mark = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${mark}${JSON.stringify(key)}:`;
    mark = ',';
    if (Array.isArray(member)) yield* members(member);
    else yield JSON.stringify(member);
  }
  yield mark === '{' ? '{}' : '}';
}

function* members(list: readonly unknown[]): Generator<string, void> {
  yield '[';
  for (let at = 0; at < list.length; at += MEMBERS) yield `${at === 0 ? '' : ','}${JSON.stringify(list.slice(at, at + MEMBERS)).slice(1, -1)}`;
  yield ']';
}
