// The schema is a reviewed file; the typed tables and the tracked columns agree with it.
import { readFileSync } from 'node:fs';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as tables from '../../electron/store/tables.ts';
import { schemaText } from '../../electron/store/schemaText.ts';
import { tracked } from '../../electron/store/tracked.ts';
import { testStore } from '../tools/store.ts';

const reviewed = readFileSync(new URL('../../electron/store/schema.sql', import.meta.url), 'utf8');

test('the migrations make exactly the reviewed schema', () => {
  expect(reviewed.replace(/^--.*\n\n/, '')).toBe(schemaText());
});

test('every table is STRICT', () => {
  const made = [...schemaText().matchAll(/CREATE TABLE (\w+)[\s\S]*?\n\)(.*);/g)];
  expect(made.length).toBeGreaterThanOrEqual(11);
  for (const [, name, options] of made) expect(options, name).toContain('STRICT');
});

test('the typed tables name the columns the file has', async () => {
  const store = await testStore();
  for (const table of Object.values(tables)) {
    const { name, columns } = getTableConfig(table);
    const found = store.db.pragma(`table_info(${name})`) as { name: string }[];
    expect(columns.map((column) => column.name).toSorted(), name).toEqual(found.map((column) => column.name).toSorted());
  }
});

test('tracked tables list every column besides id, in the order of the table', async () => {
  const store = await testStore();
  for (const [name, columns] of Object.entries(tracked)) {
    const found = store.db.pragma(`table_info(${name})`) as { name: string }[];
    expect(columns, name).toEqual(found.map((column) => column.name).filter((column) => column !== 'id'));
  }
});

test('the safety settings have taken effect', async () => {
  const { db } = await testStore();
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  expect(db.pragma('locking_mode', { simple: true })).toBe('exclusive');
});
