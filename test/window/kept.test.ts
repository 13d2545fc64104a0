// What the window remembers: read at once, sent a moment later, again when it did not arrive, and never lost to what comes back.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Kept = typeof import('../../renderer/parts/kept.ts');
let connectKept: Kept['connectKept'];
let readKept: Kept['readKept'];
let sendKeptNow: Kept['sendKeptNow'];
let takeKept: Kept['takeKept'];
let writeKept: Kept['writeKept'];

// Each test has a window of its own.
beforeEach(async () => {
  vi.resetModules();
  ({ connectKept, readKept, sendKeptNow, takeKept, writeKept } = await import('../../renderer/parts/kept.ts'));
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** A data file that takes or refuses, and what it was sent. */
function file(takes: () => boolean | Promise<boolean> = () => true) {
  const sent: [name: string, content: unknown, leaving: boolean][] = [];
  connectKept(async (...one) => {
    sent.push(one);
    return takes();
  });
  return sent;
}

test('what is written is read at once and sent when the typing rests, the last of it only', async () => {
  const sent = file();
  writeKept('a', { text: '一' });
  writeKept('a', { text: '一二' });
  writeKept('b', 7);
  expect([readKept('a', null), readKept('b', 0), readKept('c', 5)]).toEqual([{ text: '一二' }, 7, 5]);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([['a', { text: '一二' }, false], ['b', 7, false]]);
  // The same again is nothing new; forgetting is.
  writeKept('a', { text: '一二' });
  writeKept('b', undefined);
  writeKept('none', undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent.slice(2)).toEqual([['b', null, false]]);
});

test('what is read belongs to the reader', () => {
  writeKept('a', { list: [1] });
  readKept('a', { list: [0] }).list.push(2);
  expect(readKept('a', null)).toEqual({ list: [1] });
});

test('what the data file did not take is sent again until it does', async () => {
  let open = false;
  const sent = file(() => open);
  writeKept('a', 1);
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(3);
  open = true;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(4);
});

test('what is changed while it is on its way goes after it', async () => {
  let arrive: (() => void) | null = null;
  const sent = file(() => new Promise<boolean>((resolve) => (arrive = () => resolve(true))));
  writeKept('a', 1);
  await vi.advanceTimersByTimeAsync(500);
  writeKept('a', 2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([['a', 1, false]]);
  // Read anew meanwhile, the data file still has the older one.
  takeKept([{ name: 'a', content: 1 }, { name: 'b', content: 9 }]);
  expect([readKept('a', 0), readKept('b', 0)]).toEqual([2, 9]);
  arrive!();
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([['a', 1, false], ['a', 2, false]]);
});

test('what the data file holds takes the place of what was here; what was written before it was connected goes there', async () => {
  takeKept([{ name: 'old', content: 1 }]);
  writeKept('mine', 2);
  takeKept([{ name: 'new', content: 3 }]);
  expect([readKept('old', 0), readKept('mine', 0), readKept('new', 0)]).toEqual([0, 2, 3]);
  const sent = file();
  await vi.advanceTimersByTimeAsync(500);
  expect(sent).toEqual([['mine', 2, false]]);
});

test('a window that is closed sends at once', () => {
  const sent = file();
  writeKept('a', 1);
  sendKeptNow();
  expect(sent).toEqual([['a', 1, true]]);
});
