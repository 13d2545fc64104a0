// A migration happens whole or not at all, wherever it breaks off.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/store/migrate.ts';
import { migrations } from '../../electron/store/migrations/index.ts';
import { schemaText } from '../../electron/store/schemaText.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const steps = [
  'CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT; INSERT INTO one VALUES (1);',
  'CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT; INSERT INTO two SELECT id FROM one;',
  'ALTER TABLE one ADD COLUMN note TEXT;',
];

/** What the file holds, as text. */
const content = (db: Database.Database): string => `${String(db.pragma('user_version', { simple: true }))}\n${schemaText(db)}`;

test.each([0, 1, 2])('a migration that throws at step %i leaves the file as it was', (broken) => {
  const path = join(temporaryFolder(), 'data.db');
  const db = new Database(path);
  migrate(db, 0, steps.slice(0, 1));
  const before = content(db);
  const pending = ['CREATE TABLE a (id INTEGER) STRICT;', 'CREATE TABLE b (id INTEGER) STRICT;', 'CREATE TABLE c (id INTEGER) STRICT;'];
  pending[broken] += ' SELECT * FROM nowhere;';
  expect(() => migrate(db, 1, [steps[0]!, ...pending])).toThrow(/nowhere/);
  expect(content(db)).toBe(before);
  db.close();
});

test('from every older schema the same present comes out', () => {
  const whole = new Database(':memory:');
  migrate(whole, 0, steps);
  for (let old = 1; old < steps.length; old++) {
    const db = new Database(':memory:');
    migrate(db, 0, steps.slice(0, old));
    migrate(db, old, steps);
    expect(content(db)).toBe(content(whole));
    db.close();
  }
  whole.close();
});

test('the program’s own migrations make schema 1 from nothing', () => {
  const db = new Database(':memory:');
  migrate(db, 0);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  db.close();
});
