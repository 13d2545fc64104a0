// The ledger in memory always equals one read anew: after adding, changing, taking back, doing again, removing and restoring.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { standingOf } from '../../shared/tracking/standing.ts';
import { emptyTally } from '../../shared/tracking/summary.ts';
import { writeBackup } from '../../electron/store/backup.ts';
import { change } from '../../electron/store/change.ts';
import { insertEntries, removeEntries } from '../../electron/store/entries.ts';
import type { EntryRecord } from '../../electron/store/entries.ts';
import { insertEvidence, keepFile, removeEvidence } from '../../electron/store/evidence.ts';
import { buildLedger, ledgerOf, tasksInOrder } from '../../electron/store/ledger.ts';
import type { Ledger } from '../../electron/store/ledger.ts';
import { restoreStore } from '../../electron/store/restore.ts';
import { closeStore } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { insertParts, insertTable, insertTasks, removeParts, removeTable, removeTasks, updatePart, updateTable, updateTask } from '../../electron/store/tasks.ts';
import type { TableFields, TaskRecord } from '../../electron/store/tasks.ts';
import { redo, redoableSeq, undo, undoableSeq } from '../../electron/store/undo.ts';
import { addUnit, testMoment, testStore } from '../tools/store.ts';

const table = (year: number): TableFields => ({ title: `${year}年任务分解表`, issuer: null, documentNumber: null, year, issuedOn: day(`${year}-03-01`), defaultDeadline: null, file: '' });
const task = (tableId: number, position: number): TaskRecord => ({
  tableId, position, number: String(position), section: '一', subsection: '', leads: ['甲局'], responsible: [], groups: [], openEnded: false, requirement: `第${position}项`, remark: '',
  deadline: null, deadlineText: '', deadlines: [], quotas: [], periodic: [], source: null, carriedFrom: null,
});
const said = (partId: number, of: number | null = null): EntryRecord => ({ partId, kind: of === null ? 'progress' : 'struck', on: day('2020-07-01'), text: '已办', times: null, until: null, by: '', of, paperId: null, source: '' });

/** Everything but what is derived, in the order in which it is kept. */
function plain({ tables, tasks, parts, entries, evidence }: Ledger): unknown {
  const sorted = <T>(map: Map<number, T>): [number, T][] => [...map].sort(([one], [other]) => one - other);
  return {
    tables: sorted(tables), entries: sorted(entries), evidence: sorted(evidence),
    tasks: sorted(tasks).map(([id, { parts: own, summed: _summed, ...row }]) => [id, row, own.map((part) => part.id)]),
    parts: sorted(parts).map(([id, { folded: _folded, ...row }]) => [id, row]),
  };
}

/** Numbers that look random and are the same in every run (Lehmer). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/** One step of a walk: something a person might do, on what is there. */
function step(store: Store, unitIds: readonly number[], next: (below: number) => number): void {
  const ledger = buildLedger(store);
  const [tables, tasks, parts] = [[...ledger.tables.keys()], [...ledger.tasks.values()], [...ledger.parts.values()]];
  const one = <T>(list: readonly T[]): T | undefined => list[next(list.length)];
  const choice = next(13);
  if (choice === 0 && undoableSeq(store) !== null) return void undo(store, undoableSeq(store)!);
  if (choice === 1 && redoableSeq(store) !== null) return void redo(store, redoableSeq(store)!);
  change(store, { command: 'test', summary: `第${choice}种` }, (recorder) => {
    const [anyTable, anyTask, anyPart] = [one(tables), one(tasks), one(parts)];
    const entryIds = anyPart?.entries.map(({ id }) => id) ?? [];
    const evidenceIds = [...ledger.evidence].filter(([, partId]) => partId === anyPart?.id).map(([id]) => id);
    if (choice === 2 || anyTable === undefined) return void insertTable(recorder, table(2018 + next(5)));
    if (choice === 3 || !anyTask) return void insertTasks(recorder, [task(anyTable, 1 + next(9)), task(anyTable, 1 + next(9))]);
    const free = unitIds.filter((id) => !anyTask.parts.some(({ unitId }) => unitId === id));
    if (choice === 4 || !anyPart) return void insertParts(recorder, free.map((unitId) => ({ taskId: anyTask.id, unitId, role: 'lead', via: '甲局' })));
    if (choice <= 6) return void insertEntries(store, recorder, [said(anyPart.id), said(anyPart.id, one(entryIds) ?? null)]);
    if (choice === 7) return updateTask(recorder, anyTask.id, { ...task(anyTask.tableId, anyTask.position), requirement: `改过${next(9)}`, carriedFrom: one(tasks)?.id ?? null });
    if (choice === 8) return updateTable(recorder, anyTable, table(2018 + next(5)));
    if (choice === 9) return updatePart(recorder, anyPart.id, { ...anyPart, role: 'responsible', via: `乙局${next(3)}` });
    if (choice === 10) return void insertEvidence(recorder, { partId: anyPart.id, entryId: null, name: '照片.jpg', link: '', sha256: keepFile(store, Buffer.from(`照片${next(4)}`)), size: 7, on: day('2020-07-01'), note: '' });
    if (choice === 11) {
      removeEvidence(recorder, evidenceIds);
      removeEntries(recorder, entryIds);
      return removeParts(recorder, [anyPart.id]);
    }
    const gone = tasks.filter((row) => row.tableId === anyTable);
    const goneParts = gone.flatMap((row) => row.parts);
    removeEvidence(recorder, [...ledger.evidence].filter(([, partId]) => goneParts.some(({ id }) => id === partId)).map(([id]) => id));
    removeEntries(recorder, goneParts.flatMap((part) => part.entries.map(({ id }) => id)));
    removeParts(recorder, goneParts.map(({ id }) => id));
    removeTasks(store, recorder, gone.map(({ id }) => id));
    removeTable(recorder, anyTable);
  });
}

test('four hundred steps of every kind: the kept ledger is the one in the data after each', async () => {
  const store = await testStore();
  const unitIds = ['甲局', '乙局', '丙街道'].map((name) => addUnit(store, name).id);
  const next = sequence(20240520);
  let largest = 0;
  for (let count = 0; count < 400; count++) {
    step(store, unitIds, next);
    // Not after every step, so that several entries of the log are followed at once.
    if (next(3) === 0) continue;
    expect(plain(ledgerOf(store)), `step ${count}`).toEqual(plain(buildLedger(store)));
    expect(tasksInOrder(store).map(({ id }) => id)).toEqual(
      [...buildLedger(store).tasks.values()].sort((one, other) => one.tableId - other.tableId || one.position - other.position || one.id - other.id).map(({ id }) => id),
    );
    largest = Math.max(largest, ledgerOf(store).entries.size);
  }
  expect(largest).toBeGreaterThan(20);
});

test('what is derived of a part is forgotten as soon as anything it hangs on changes', async () => {
  const store = await testStore();
  const unitId = addUnit(store, '甲局').id;
  const otherId = addUnit(store, '乙局').id;
  const made = change(store, { command: 'test', summary: '一张表' }, (recorder) => {
    const tableId = insertTable(recorder, table(2020));
    const [taskId = 0, otherTask = 0] = insertTasks(recorder, [task(tableId, 1), task(tableId, 2)]);
    const [part = 0, other = 0] = insertParts(recorder, [{ taskId, unitId, role: 'lead', via: '甲局' }, { taskId: otherTask, unitId: otherId, role: 'lead', via: '乙局' }]);
    return { tableId, taskId, part, other };
  }).result;
  const today = day('2020-07-30');
  const derive = (): void => {
    const ledger = ledgerOf(store);
    for (const part of ledger.parts.values()) part.folded = { day: today, standing: standingOf([], { deadline: null, quotas: [], year: 2020, issuedOn: null }, today) };
    for (const one of ledger.tasks.values()) one.summed = { day: today, state: '未启动', tally: emptyTally(), lastOn: null };
  };
  const kept = (): boolean[] => [made.part, made.other].map((id) => ledgerOf(store).parts.get(id)!.folded !== null && ledgerOf(store).tasks.get(ledgerOf(store).parts.get(id)!.taskId)!.summed !== null);
  const after = (work: Parameters<typeof change>[2]): boolean[] => {
    derive();
    change(store, { command: 'test', summary: '一步' }, work);
    return kept();
  };
  expect(after((recorder) => insertEntries(store, recorder, [said(made.part)]))).toEqual([false, true]);
  expect(after((recorder) => updateTask(recorder, made.taskId, { ...task(made.tableId, 1), deadline: day('2020-07-01') }))).toEqual([false, true]);
  expect(after((recorder) => updateTable(recorder, made.tableId, table(2021)))).toEqual([false, false]);
  expect(after((recorder) => updatePart(recorder, made.part, { taskId: made.taskId, unitId, role: 'responsible', via: '甲局' }))).toEqual([false, true]);
  derive();
  undo(store, undoableSeq(store)!);
  expect(kept()).toEqual([false, true]);
});

test('a change that fails leaves the ledger as it was, and one under way is seen only from inside', async () => {
  const store = await testStore();
  addUnit(store, '甲局');
  expect(ledgerOf(store).tables.size).toBe(0);
  expect(() => change(store, { command: 'test', summary: '失败' }, (recorder) => {
    insertTable(recorder, table(2020));
    expect(ledgerOf(store).tables.size).toBe(1);
    throw new Error('stop');
  })).toThrow('stop');
  expect(ledgerOf(store).tables.size).toBe(0);
});

test('a restored file has its own ledger', async () => {
  const store = await testStore();
  const add = (year: number): unknown => change(store, { command: 'test', summary: '一张表' }, (recorder) => insertTable(recorder, table(year)));
  add(2020);
  const copy = await writeBackup(store, `${store.path}.copy`);
  add(2021);
  expect(ledgerOf(store).tables.size).toBe(2);
  const { opened } = await restoreStore(store, readFileSync(copy.path), { now: () => testMoment, who: '张三' });
  onTestFinished(() => closeStore(opened.store));
  expect([...ledgerOf(opened.store).tables.values()].map(({ year }) => year)).toEqual([2020]);
});

test('tens of thousands of records at once are read anew, with the same outcome', async () => {
  const store = await testStore();
  const unitId = addUnit(store, '甲局').id;
  expect(ledgerOf(store).parts.size).toBe(0);
  change(store, { command: 'import.run', summary: '导入' }, (recorder) => {
    const tableId = insertTable(recorder, table(2020));
    const taskIds = insertTasks(recorder, Array.from({ length: 11_000 }, (_, index) => task(tableId, index + 1)));
    insertParts(recorder, taskIds.map((taskId) => ({ taskId, unitId, role: 'lead', via: '甲局' })));
  });
  expect(ledgerOf(store).parts.size).toBe(11_000);
  expect(tasksInOrder(store)).toHaveLength(11_000);
  expect(plain(ledgerOf(store))).toEqual(plain(buildLedger(store)));
});
