// Kept files in the store: each once, never changed.
import { expect, test } from 'vitest';
import { fileBytes, keepFile } from '../../electron/store/evidence.ts';
import { testStore } from '../tools/store.ts';

test('bytes are kept once and found by their hash; what is kept cannot be changed', async () => {
  const store = await testStore();
  const hash = keepFile(store, new Uint8Array([1, 2, 3]));
  expect(keepFile(store, Buffer.from([1, 2, 3]))).toBe(hash);
  expect(store.db.prepare('SELECT count(*) FROM files').pluck().get()).toBe(1);
  expect([...(fileBytes(store, hash) ?? [])]).toEqual([1, 2, 3]);
  expect(fileBytes(store, '0'.repeat(64))).toBeUndefined();
  expect(() => store.db.prepare('UPDATE files SET content = ?').run(Buffer.from([9]))).toThrow('a kept file is not changed');
});
