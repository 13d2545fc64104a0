// Where lines, table rows and the imprint come to stand when a document is put on pages of 22 lines.
import { describe, expect, test } from 'vitest';
import { paginate } from '../../renderer/parts/preview/paginate.ts';
import type { Piece } from '../../renderer/parts/preview/pieces.ts';

const PITCH = 10;
const PAGE = { portrait: 22 * PITCH, landscape: 15 * PITCH };

function text(block: string, lines: number, more: { before?: number; keepNext?: boolean } = {}): Piece {
  return { kind: 'lines', block, lines, pitch: PITCH, before: more.before ?? 0, keepNext: more.keepNext ?? false };
}
const heading: Piece = { kind: 'solid', block: 'heading', height: PITCH, before: 0, keepNext: true };
const rowsOf = (count: number, height = PITCH): Piece => ({ kind: 'rows', block: 'table', before: 0, head: 2 * PITCH, rows: Array.from({ length: count }, () => height), joined: [] });

/** 'block from–to @top' of each fragment, page by page. */
function shape(pieces: Piece[]): string[][] {
  return paginate(pieces, PAGE).map((page) => page.fragments.map((one) => `${one.block}${one.from === undefined ? '' : ` ${one.from}–${one.to}`} @${Math.round(one.top)}`));
}

describe('text', () => {
  test('22 lines fill a page, the 23rd begins the next', () => {
    expect(shape([text('a', 23)])).toEqual([['a 0–22 @0'], ['a 22–23 @0']]);
  });
  test('heights that carry rounding do not push the last line out', () => {
    const uneven: Piece = { kind: 'lines', block: 'a', lines: 22, pitch: PITCH + 0.02, before: 0, keepNext: false };
    expect(paginate([uneven], PAGE)).toHaveLength(1);
  });
  test('a paragraph parts where the page ends and goes on at the top', () => {
    expect(shape([text('a', 20), text('b', 5), text('c', 1)])).toEqual([['a 0–20 @0', 'b 0–2 @200'], ['b 2–5 @0', 'c 0–1 @30']]);
  });
  test('an empty line above is dropped at the top of a page', () => {
    expect(shape([text('a', 22), text('list', 1, { before: PITCH })])).toEqual([['a 0–22 @0'], ['list 0–1 @0']]);
  });
  test('no line is lost or shown twice, however long the text', () => {
    const parts = paginate([text('a', 100)], PAGE).flatMap((page) => page.fragments);
    expect(parts.map((part) => [part.from, part.to])).toEqual([[0, 22], [22, 44], [44, 66], [66, 88], [88, 100]]);
    expect(parts.map((part) => part.first)).toEqual([true, false, false, false, false]);
  });
});

describe('what stays together', () => {
  test('a heading goes to the next page with the first line below it', () => {
    expect(shape([text('a', 21), heading, text('b', 3)])).toEqual([['a 0–21 @0'], ['heading @0', 'b 0–3 @10']]);
  });
  test('the signature takes the last line of a short paragraph along', () => {
    const signature: Piece = { kind: 'solid', block: 'signature', height: 2 * PITCH, before: 2 * PITCH, keepNext: false };
    expect(shape([text('a', 18), text('b', 2, { keepNext: true }), signature])).toEqual([['a 0–18 @0', 'b 0–1 @180'], ['b 1–2 @0', 'signature @30']]);
  });
});

describe('tables', () => {
  test('the head stands again on every page and rows stay whole', () => {
    expect(shape([text('a', 10), rowsOf(25)])).toEqual([['a 0–10 @0', 'table 0–10 @100'], ['table 10–25 @0']]);
  });
  test('a table that would only show its head begins on the next page', () => {
    expect(shape([text('a', 20), rowsOf(3)])).toEqual([['a 0–20 @0'], ['table 0–3 @0']]);
  });
  test('a heading goes to the next page with all the rows that stay together below it', () => {
    const kept: Piece = { kind: 'rows', block: 'table', before: 0, head: PITCH, rows: [PITCH, PITCH, PITCH], joined: [false, true, true] };
    expect(shape([text('a', 18), heading, kept])).toEqual([['a 0–18 @0'], ['heading @0', 'table 0–3 @10']]);
    expect(shape([text('a', 17), heading, kept])).toEqual([['a 0–17 @0', 'heading @170', 'table 0–3 @180']]);
  });
  test('rows joined by a merged cell are not parted', () => {
    const merged: Piece = { kind: 'rows', block: 'table', before: 0, head: 0, rows: [PITCH, PITCH, PITCH], joined: [false, true, true] };
    expect(shape([text('a', 20), merged])).toEqual([['a 0–20 @0'], ['table 0–3 @0']]);
  });
  test('a row taller than a page is shown in parts, none of it lost', () => {
    const parts = paginate([rowsOf(1, 50 * PITCH)], PAGE).flatMap((page) => page.fragments);
    expect(parts.reduce((sum, part) => sum + part.height, 0)).toBeCloseTo(50 * PITCH);
    expect(parts.map((part) => part.cut)).toEqual([0, 220, 440]);
  });
});

describe('attachments and the imprint', () => {
  const attachment = (block: string, landscape: boolean): Piece => ({ kind: 'start', block, height: 4 * PITCH, landscape });
  const imprint: Piece = { kind: 'foot', block: 'imprint', height: 3 * PITCH };
  test('each attachment begins a page', () => {
    expect(shape([text('a', 1), attachment('one', false), text('b', 1), attachment('two', false)])).toEqual([['a 0–1 @0'], ['one @0', 'b 0–1 @40'], ['two @0']]);
  });
  test('a wide attachment turns the sheet until the next one', () => {
    const pages = paginate([text('a', 1), attachment('one', true), text('b', 20), attachment('two', false)], PAGE);
    expect(pages.map((page) => page.landscape)).toEqual([false, true, true, false]);
  });
  test('the imprint stands on the lower edge of the last page', () => {
    expect(shape([text('a', 5), imprint])).toEqual([['a 0–5 @0', 'imprint @190']]);
  });
  test('the imprint takes a new page when the text reaches too far down', () => {
    expect(shape([text('a', 20), imprint])).toEqual([['a 0–20 @0'], ['imprint @190']]);
  });
  test('the imprint never stands on a wide page', () => {
    const pages = paginate([attachment('one', true), imprint], PAGE);
    expect(pages.map((page) => page.landscape)).toEqual([true, false]);
  });
});
