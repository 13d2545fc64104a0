// Ledgers lie packed in the data file; those of runs made before are read as they are.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ledgerJson, packLedger } from '../../electron/store/ledgerBytes.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { readLedgers } from '../../electron/store/runs.ts';
import type { Store } from '../../electron/store/store.ts';

const ledger = JSON.stringify({ lines: Array.from({ length: 400 }, (_, at) => [0, 202001, 2000, at, at, 1, -1]), words: ['综合'], titles: ['政务公开“一题”'] });

test('a ledger comes back as it was and takes a fraction of its room', () => {
  const packed = packLedger(Buffer.from(ledger));
  expect(ledgerJson(packed)).toBe(ledger);
  expect(packed.length).toBeLessThan(ledger.length / 4);
});

test('a run of a data file of schema 7 still says what it said', () => {
  const db = new Database(':memory:');
  migrate(db, 0, migrations.slice(0, 7));
  db.exec(`INSERT INTO runs (id, scheme_id, scheme_hash, facts_hash, span_from, span_to, at, who, submitted, score, scheme, readings, result, change_seq)
    VALUES ('abc', 's', 'h', 'f', '2020-01', '2020-03', '2020-04-01T09:00:00+08:00', '张三', 1, 2000, '{}', '{}', '{}', 0)`);
  db.prepare('INSERT INTO run_units (run_id, unit_id, unit, ledger) VALUES (?, ?, ?, ?)').run('abc', 3, '{"name":"财政局"}', ledger);
  migrate(db, 7);
  const store = { db } as Store;
  expect(readLedgers(store, 'abc', 3)).toEqual([{ unitId: 3, unit: '{"name":"财政局"}', ledger }]);
  expect(readLedgers(store, 'abc', 4)).toEqual([]);
  expect(() => store.db.exec("UPDATE run_ledgers SET unit = '{}'")).toThrow('a run is immutable');
  expect(() => store.db.exec('DELETE FROM run_ledgers')).toThrow('a run is immutable');
  db.close();
});
