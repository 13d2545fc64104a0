// Titles kept as bytes: they come back letter by letter, alone and as a list.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LongTexts, Words } from '../../electron/store/textRows.ts';

function kept(texts: readonly string[]): LongTexts {
  const rows = new LongTexts();
  for (const text of texts) rows.push(text);
  return rows;
}
const hashOf = (texts: readonly string[]): string => {
  const hash = createHash('sha256');
  kept(texts).feed(hash);
  return hash.digest('hex');
};

test('any texts come back as they were, and their list is the list JSON writes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (texts) => {
      const rows = kept(texts);
      const all = texts.map((_, at) => at);
      expect(all.map((at) => rows.at(at))).toEqual(texts);
      expect(rows.list(all).toString()).toBe(JSON.stringify(texts));
      expect(JSON.parse(rows.list(all.toReversed()).toString())).toEqual(texts.toReversed());
    }),
  );
});

test('more than one chunk holds, one text longer than a chunk, nothing at all', () => {
  const texts = [...Array.from({ length: 40_000 }, (_, at) => `第${at}号工作做法“扩面”\n${'公开'.repeat(at % 40)}`), '长'.repeat(3_000_000), '', '尾'];
  const rows = kept(texts);
  expect([0, 17_000, 39_999, 40_000, 40_001, 40_002].map((at) => rows.at(at) === texts[at])).toEqual([true, true, true, true, true, true]);
  expect(JSON.parse(rows.list([40_001, 5, 40_002]).toString())).toEqual(['', texts[5], '尾']);
  expect(kept([]).list([]).toString()).toBe('[]');
});

test('equal texts give an equal hash, others do not: nor when letters move from one text to the next', () => {
  expect(hashOf(['甲乙', '丙'])).toBe(hashOf(['甲乙', '丙']));
  expect(new Set([hashOf(['甲乙', '丙']), hashOf(['甲', '乙丙']), hashOf(['甲乙丙']), hashOf(['丙', '甲乙'])]).size).toBe(4);
});

test('words are numbered as they come, each once', () => {
  const words = new Words();
  expect(['动态', '动态', '专报', '动态', ''].map((word) => words.number(word))).toEqual([0, 0, 1, 0, 2]);
  expect([words.text(1), words.text(2), words.text(9)]).toEqual(['专报', '', '']);
});
