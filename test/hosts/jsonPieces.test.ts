// JSON written in pieces is the JSON written at once, and no piece holds more than a part of a long list.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../electron/hosts/cli/jsonPieces.ts';

test('any value comes out as JSON.stringify writes it', () => {
  const same = (value: unknown): void => {
    expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value));
  };
  fc.assert(fc.property(fc.jsonValue(), same));
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined))), same));
});

test('long lists are parted, none of their members is', () => {
  const line = { text: '一级采用计10分'.repeat(40) };
  const value = { runId: 'a', rows: [], lines: Array.from({ length: 12_345 }, () => line), short: Array.from({ length: 1_000 }, (_, at) => at) };
  const pieces = [...jsonPieces(value)];
  expect(pieces.join('')).toBe(JSON.stringify(value));
  expect(pieces.length).toBeGreaterThan(2);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(2 ** 21);
});
