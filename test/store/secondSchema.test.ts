// A data file the version before wrote (schema 2): it is brought up to date with nothing lost, and its older changes can still be taken back.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkStore } from '../../electron/store/check.ts';
import { keptBackups } from '../../electron/store/keptBackups.ts';
import { schemaText } from '../../electron/store/schemaText.ts';
import type { Store } from '../../electron/store/store.ts';
import { listSubmissions } from '../../electron/store/submissions.ts';
import { undo } from '../../electron/store/undo.ts';
import { testOpen, testStore } from '../tools/store.ts';
import { temporaryFolder } from '../tools/temporary.ts';

/** Two units, three submissions (one with an adoption), the third removed, the second changed. */
function written(): string {
  const path = join(temporaryFolder(), '数据.db');
  writeFileSync(path, gunzipSync(readFileSync(new URL('../cases/store/schema-2.db.gz', import.meta.url))));
  return path;
}

const olderFile = async (): Promise<Store> => testStore(written());

test('it has the schema of today, its records, and a log that explains them', async () => {
  const store = await olderFile();
  expect(schemaText(store.db)).toBe(schemaText());
  expect(checkStore(store.db).filter(({ ok }) => !ok)).toEqual([]);
  expect(listSubmissions(store)).toEqual([
    expect.objectContaining({ unit: '财政局', title: '预算公开情况', jointUnits: [], marks: [], words: null, adoptions: [expect.objectContaining({ outlet: '政务公开看山东' })] }),
    expect.objectContaining({ unit: '审计局', title: '审计整改情况', remark: '已核对', jointUnits: [], marks: [], words: null, adoptions: [] }),
  ]);
});

test('a file the older program left without closing it is taken up, not called damaged; the copy made first is sound', async () => {
  const path = written();
  const left = join(temporaryFolder(), '数据.db');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.prepare("INSERT INTO mappings VALUES ('a', '{}')").run();
  for (const end of ['', '-wal']) copyFileSync(path + end, left + end);
  db.close();
  const { store, unclean } = await testOpen(left);
  expect(unclean).toBe(true);
  expect(store.db.prepare('SELECT count(*) FROM mappings').pluck().get()).toBe(1);
  const [kept] = await keptBackups(left);
  expect(kept).toMatchObject({ intact: true });
});

test('a removal logged before there were marks is taken back', async () => {
  const store = await olderFile();
  undo(store, 6);
  expect(listSubmissions(store).at(-1)).toMatchObject({ title: '专项审计进展', forwarded: true, marks: [], words: null });
  undo(store, 7);
  expect(listSubmissions(store)[1]).toMatchObject({ title: '审计整改情况', remark: '' });
  expect(checkStore(store.db).filter(({ ok }) => !ok)).toEqual([]);
});
