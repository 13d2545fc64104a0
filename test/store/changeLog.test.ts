// The change log: append-only, chained, and the way back and forth.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Refusal } from '../../shared/problems.ts';
import { change } from '../../electron/store/change.ts';
import { listChanges } from '../../electron/store/changes.ts';
import { checkStore } from '../../electron/store/check.ts';
import { closeStore } from '../../electron/store/open.ts';
import { insertSubmissions, listSubmissions, removeSubmission } from '../../electron/store/submissions.ts';
import { findUnit, listUnits, updateUnit } from '../../electron/store/units.ts';
import { redo, redoableSeq, undo, undoableSeq } from '../../electron/store/undo.ts';
import { day } from '../../shared/days/day.ts';
import { addUnit, testStore, unitFields } from '../tools/store.ts';

const chainOk = (store: Awaited<ReturnType<typeof testStore>>): boolean => checkStore(store.db).every((check) => check.ok);

test('an entry says who, when, what, before and after', async () => {
  const store = await testStore();
  const { id } = addUnit(store, '财政局');
  change(store, { command: 'units.change', summary: '改名' }, (recorder) => updateUnit(recorder, id, unitFields('区财政局'), 0));
  const [entry] = listChanges(store, 1);
  expect(entry).toMatchObject({ seq: 2, who: '张三', at: '2020-07-30T09:00:00+08:00', command: 'units.change', summary: '改名', records: 1, undoneBy: null, undoes: null });
  const { detail } = store.db.prepare('SELECT detail FROM changes WHERE seq = 2').get() as { detail: string };
  const [row] = JSON.parse(detail).units.rows as [number, unknown[], unknown[]][];
  expect(row?.[0]).toBe(id);
  expect([row?.[1][0], row?.[2][0]]).toEqual(['财政局', '区财政局']);
});

test('a change that changes nothing leaves no entry', async () => {
  const store = await testStore();
  const { id } = addUnit(store, '财政局');
  const { seq } = change(store, { command: 'units.change', summary: '没有改' }, (recorder) => updateUnit(recorder, id, unitFields('财政局'), 0));
  expect(seq).toBe(0);
  expect(listChanges(store, 10)).toHaveLength(1);
});

test('a change that throws half-way leaves neither rows nor an entry', async () => {
  const store = await testStore();
  expect(() =>
    change(store, { command: 'units.add', summary: '两个' }, (recorder) => {
      updateUnit(recorder, 1, unitFields('没有这一行'), 0);
    }),
  ).toThrow();
  expect(listUnits(store)).toEqual([]);
  expect(listChanges(store, 10)).toEqual([]);
});

test('undo and redo put the rows back with their ids, again and again', async () => {
  const store = await testStore();
  const { id, seq } = addUnit(store, '公安分局');
  for (let round = 0; round < 3; round++) {
    expect(undoableSeq(store)).toBe(seq);
    undo(store, seq);
    expect(listUnits(store)).toEqual([]);
    expect([undoableSeq(store), redoableSeq(store)]).toEqual([null, seq]);
    redo(store, seq);
    expect(findUnit(store, id)?.name).toBe('公安分局');
    expect(redoableSeq(store)).toBeNull();
  }
  expect(chainOk(store)).toBe(true);
});

test('undo goes back step by step, redo forward, and something new closes the way forward', async () => {
  const store = await testStore();
  const first = addUnit(store, '甲镇').seq;
  const second = addUnit(store, '乙镇').seq;
  undo(store, second);
  undo(store, first);
  expect([undoableSeq(store), redoableSeq(store)]).toEqual([null, first]);
  redo(store, first);
  expect(redoableSeq(store)).toBe(second);
  addUnit(store, '丙镇');
  expect(redoableSeq(store)).toBeNull();
});

test('a record changed since is not overwritten by undoing an older change', async () => {
  const store = await testStore();
  const { id, seq } = addUnit(store, '甲镇');
  change(store, { command: 'units.change', summary: '改名' }, (recorder) => updateUnit(recorder, id, unitFields('甲街道'), 0));
  expect(() => undo(store, seq)).toThrow(/后来又改过/);
  expect(findUnit(store, id)?.name).toBe('甲街道');
});

test('what others rest on is not taken away', async () => {
  const store = await testStore();
  const { id, seq } = addUnit(store, '甲镇');
  const record = { unitId: id, title: '甲镇晒出办事清单', submittedOn: day('2020-07-01'), kind: '', forwarded: null, jointUnitIds: [], marks: [], words: null, remark: '', adoptions: [] };
  change(store, { command: 'submissions.add', summary: '登记' }, (recorder) => insertSubmissions(recorder, [record]));
  expect(() => undo(store, seq)).toThrow(Refusal);
  expect(listUnits(store)).toHaveLength(1);
});

test('removing an item with its adoptions comes back whole', async () => {
  const store = await testStore();
  const { id } = addUnit(store, '甲镇');
  const adoptions = [{ outlet: '政务公开看山东', form: '单篇', adoptedOn: day('2020-07-09'), instruction: '' }];
  change(store, { command: 'submissions.add', summary: '登记' }, (recorder) => insertSubmissions(recorder, [{ unitId: id, title: '甲镇晒出办事清单', submittedOn: day('2020-07-01'), kind: '', forwarded: true, jointUnitIds: [], marks: [], words: null, remark: '', adoptions }]));
  const before = listSubmissions(store);
  const { seq } = change(store, { command: 'submissions.remove', summary: '删除' }, (recorder) => before.forEach((one) => removeSubmission(store, recorder, one)));
  expect(listSubmissions(store)).toEqual([]);
  undo(store, seq);
  expect(listSubmissions(store)).toEqual(before);
});

test('200 undos in a row', async () => {
  const store = await testStore();
  const seqs = Array.from({ length: 200 }, (_, index) => addUnit(store, `单位${index}`).seq);
  for (const seq of seqs.toReversed()) {
    expect(undoableSeq(store)).toBe(seq);
    undo(store, seq);
  }
  expect(listUnits(store)).toEqual([]);
  expect(chainOk(store)).toBe(true);
});

test('the log takes no change and no removal', async () => {
  const store = await testStore();
  addUnit(store, '甲镇');
  expect(() => store.db.exec("UPDATE changes SET who = '李四'")).toThrow(/append-only/);
  expect(() => store.db.exec('DELETE FROM changes')).toThrow(/append-only/);
});

const tampering: [string, string][] = [
  ['an entry edited', "UPDATE changes SET summary = '别的事' WHERE seq = 2"],
  ['an entry removed', 'DELETE FROM changes WHERE seq = 2'],
  ['two entries swapped', 'UPDATE changes SET seq = -seq WHERE seq IN (2, 3); UPDATE changes SET seq = CASE seq WHEN -2 THEN 3 ELSE 2 END WHERE seq < 0'],
  ['the person replaced', "UPDATE changes SET who = '李四' WHERE seq = 1"],
  ['the hash forged along', "UPDATE changes SET who = '李四', hash = 'abc' WHERE seq = 3"],
];

test.each(tampering)('someone with other tools: %s is found', async (_name, sql) => {
  const store = await testStore();
  for (const name of ['甲镇', '乙镇', '丙镇']) addUnit(store, name);
  expect(chainOk(store)).toBe(true);
  const path = store.path;
  closeStore(store);
  const other = new Database(path);
  other.pragma('ignore_check_constraints = ON');
  const triggers = other.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'changes%'").all() as { name: string; sql: string }[];
  for (const trigger of triggers) other.exec(`DROP TRIGGER ${trigger.name}`);
  other.exec(sql);
  for (const trigger of triggers) other.exec(trigger.sql);
  other.close();
  const again = await testStore(path);
  expect(checkStore(again.db).find((check) => check.name === '操作日志')?.ok).toBe(false);
});
