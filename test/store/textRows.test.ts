// Titles kept as bytes: they come back letter by letter, alone and as a list.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LongTexts, Words } from '../../electron/store/textRows.ts';

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** Texts given in lists of so many. */
function kept(texts: readonly string[], atOnce = texts.length): LongTexts {
  const rows = new LongTexts();
  for (let at = 0; at < texts.length; at += atOnce) rows.addAll(bytesOf(texts.slice(at, at + atOnce)));
  return rows;
}
const hashOf = (texts: LongTexts): string => {
  const hash = createHash('sha256');
  texts.feed(hash);
  return hash.digest('hex');
};

test('any texts come back as they were, and their list is the list JSON writes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), fc.integer({ min: 1, max: 9 }), (texts, atOnce) => {
      const rows = kept(texts, atOnce);
      const all = texts.map((_, at) => at);
      expect(all.map((at) => rows.at(at))).toEqual(texts);
      expect(rows.list(all).toString()).toBe(JSON.stringify(texts));
      expect(JSON.parse(rows.list(all.toReversed()).toString())).toEqual(texts.toReversed());
    }),
  );
});

test('more than one chunk holds, one text longer than a chunk with others behind it, nothing at all', () => {
  const texts = [...Array.from({ length: 40_000 }, (_, at) => `第${at}号工作做法“扩面”\n${'公开'.repeat(at % 40)}`), '长'.repeat(3_000_000), '', '尾'];
  for (const atOnce of [2_000, texts.length]) {
    const rows = kept(texts, atOnce);
    expect([0, 17_000, 39_999, 40_000, 40_001, 40_002].map((at) => rows.at(at) === texts[at])).toEqual([true, true, true, true, true, true]);
    expect(JSON.parse(rows.list([40_001, 5, 40_002]).toString())).toEqual(['', texts[5], '尾']);
  }
  expect(kept([]).list([]).toString()).toBe('[]');
});

test('equal texts give an equal hash, others do not: nor when letters move from one text to the next', () => {
  expect(hashOf(kept(['甲乙', '丙']))).toBe(hashOf(kept(['甲乙', '丙'])));
  expect(new Set([['甲乙', '丙'], ['甲', '乙丙'], ['甲乙丙'], ['丙', '甲乙']].map((texts) => hashOf(kept(texts)))).size).toBe(4);
});

test('words are numbered as they come, each once, and mean what is read from them; another thread is given the same numbers', () => {
  const words = new Words((text) => text.length);
  const number = (one: Words<number>, word: string): number => {
    const bytes = bytesOf(`x${word}`);
    return one.number(Buffer.concat([Buffer.from('"y",'), bytes]), 4, 4 + bytes.length);
  };
  expect(['动态', '动态', '专报信息', '动态', ''].map((word) => number(words, word))).toEqual([0, 0, 1, 0, 2]);
  expect([0, 1, 2].map((at) => words.value(at))).toEqual([3, 5, 1]);
  const other = new Words((text) => text.length);
  other.addAll(words.share());
  expect(['', '专报信息', '动态', '新'].map((word) => number(other, word))).toEqual([2, 1, 0, 3]);
});
